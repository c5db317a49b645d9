import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestHandlers } from '@pbxkit/client/testing.js';
import type { PbxPromptEditor } from '../prompt-editor/prompt-editor.js';
import { mount, press, says, shown } from '../testing.js';
import { prompts, sent, welcome } from '../shared/prompts.sample.js';
import './prompt-table.js';
import type { PbxPromptTable } from './prompt-table.js';

const list: TestHandlers = {
  listPrompts: () => ({ items: [...prompts], nextCursor: null, total: prompts.length }),
};
const show = (handlers: TestHandlers = list, locale = 'en-CA') =>
  mount<PbxPromptTable>(
    createTestSession(handlers, { locale }),
    html`<pbx-prompt-table></pbx-prompt-table>`,
  );
const table = (element: PbxPromptTable) => shown(element, 'pbx-data-table');

describe('pbx-prompt-table', () => {
  it('lists prompts with their length and uses', async () => {
    const element = await show();
    const grid = (await table(element)) as HTMLElementTagNameMap['pbx-data-table'];
    await says(grid, 'Evening jazz');
    await says(grid, '3 min 4 s');
    await expect(element).to.be.accessible();
  });

  it('opens a prompt in a dialog unless the page does something else', async () => {
    const element = await show();
    const grid = (await table(element)) as HTMLElementTagNameMap['pbx-data-table'];
    await says(grid, 'Welcome');
    const selected = oneEvent(element, 'pbx-prompt-select');
    element.dispatchEvent(
      new CustomEvent('pbx-prompt-select', { detail: prompts[0], cancelable: true }),
    );
    await selected;
    await shown(element, 'dialog pbx-prompt-editor');
  });

  it('adds a prompt', async () => {
    const element = await show();
    (await shown<HTMLButtonElement>(element, 'button.primary')).click();
    await shown(element, 'dialog pbx-prompt-editor');
  });

  it('takes back a prompt that was added', async () => {
    const undone: string[] = [];
    const element = await show({
      ...list,
      getSpeechProvider: () => ({ configured: false, voices: [] }),
      createPromptUpload: () => sent,
      getPromptUpload: () => sent,
      createPrompt: () => ({ status: 201, body: welcome, headers: { 'Change-Id': 'change-1' } }),
      undoChange: ({ params }) => {
        undone.push(params.path.changeId);
        const counts = { create: 0, update: 0, delete: 1, send: 0, unchanged: 0, error: 0 };
        return { applied: true, changeId: null, rows: [], counts };
      },
    });
    (await shown<HTMLButtonElement>(element, 'button.primary')).click();
    const editor = await shown<PbxPromptEditor>(element, 'dialog pbx-prompt-editor');
    const input = await shown<HTMLInputElement>(editor, 'input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(10)], 'Welcome.mp3'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await says(editor, 'The sound is there');
    await waitUntil(() => editor.draft.title !== '');
    await editor.save();
    await press(element, 'Undo');
    await says(element, 'Undone');
    expect(undone).to.deep.equal(['change-1']);
  });

  it('tells its own state alone, not that of the editor in its dialog', async () => {
    const element = await show({
      ...list,
      getPrompt: () => prompts[0]!,
      getSpeechProvider: () => ({ configured: false, voices: [] }),
    });
    await table(element);
    await waitUntil(() => element.status.state === 'ready');
    const told: EventTarget[] = [];
    element.addEventListener('pbx-state-changed', (event) => told.push(event.composedPath()[0]!));
    element.dispatchEvent(
      new CustomEvent('pbx-prompt-select', { detail: prompts[0], cancelable: true }),
    );
    const editor = await shown<PbxPromptEditor>(element, 'dialog pbx-prompt-editor');
    await waitUntil(() => editor.status.state === 'ready');
    expect(told.every((teller) => teller === element)).to.equal(true);
  });

  it('takes actions of the page into the menu of a row', async () => {
    const element = await show();
    const chosen: string[] = [];
    element.rowActions = [
      ...element.rowActions,
      { id: 'send', label: 'Send', run: ({ title }) => chosen.push(title) },
    ];
    const grid = (await table(element)) as HTMLElementTagNameMap['pbx-data-table'];
    await says(grid, 'Welcome');
    grid.renderRoot.querySelector<HTMLElement>('.row .actions button')?.click();
    (await shown(grid, '[data-action="send"]')).click();
    expect(chosen).to.have.length(1);
    expect(element.rowActions.map(({ id }) => id)).to.deep.equal([
      'play',
      'edit',
      'delete',
      'send',
    ]);
  });

  it('says that there are none, and why it failed', async () => {
    await says(
      await show({ listPrompts: () => ({ items: [], nextCursor: null, total: 0 }) }),
      'No prompts yet',
    );
    const failed = await show({ listPrompts: () => problem(500, 'server-error') });
    await shown(failed, '[role=alert], .state');
  });
});
