import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, type TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import type { PbxPromptEditor } from '../prompt-editor/prompt-editor.js';
import { mount, press, says, shown } from '../testing.js';
import { promptFind, promptSearch } from '../shared/prompt-lookup.js';
import { jazz, prompts, sent, welcome } from '../shared/prompts.sample.js';
import './prompt-picker.js';
import type { PbxPromptPicker } from './prompt-picker.js';

const handlers: TestHandlers = {
  listPrompts: ({ params }) => {
    const text = (params.query.q ?? '').toLowerCase();
    const items = prompts.filter(({ title }) => title.toLowerCase().includes(text));
    return { items: [...items], nextCursor: null, total: items.length };
  },
  getPrompt: ({ params }) => prompts.find(({ id }) => id === params.path.promptId)!,
};

const adding: TestHandlers = {
  getSpeechProvider: () => ({ configured: false, voices: [] }),
  createPromptUpload: () => sent,
  getPromptUpload: () => sent,
  createPrompt: () => ({ status: 201, body: welcome, headers: { 'Change-Id': 'change-1' } }),
  undoChange: () => {
    const counts = { create: 0, update: 0, delete: 1, send: 0, unchanged: 0, error: 0 };
    return { applied: true, changeId: null, rows: [], counts };
  },
};

async function show(value = '', locale = 'en-CA') {
  const session = createTestSession({ ...handlers, ...adding }, { locale });
  const picker = await mount<PbxPromptPicker>(
    session,
    html`<pbx-prompt-picker
      name="greeting"
      label="Greeting"
      required
      .value=${value}
      .search=${promptSearch(session.client)}
      .find=${promptFind(session.client)}
    ></pbx-prompt-picker>`,
  );
  return picker;
}

describe('pbx-prompt-picker', () => {
  it('finds a prompt by its title, by keyboard alone', async () => {
    const picker = await show();
    expect(picker.checkValidity()).to.be.false;
    (await shown<HTMLInputElement>(picker, '#target')).focus();
    await sendKeys({ type: 'jazz' });
    await waitUntil(() => picker.renderRoot.querySelectorAll('[role=option]').length === 1);
    await expect(picker).to.be.accessible();
    const changed = oneEvent(picker, 'change');
    await sendKeys({ press: 'Enter' });
    await changed;
    expect(picker.value).to.equal(jazz.id);
    expect(picker.checkValidity()).to.be.true;
    const player = await shown(picker, 'pbx-audio-player');
    expect(player.getAttribute('name')).to.equal('Evening jazz');
  });

  it('shows what is chosen from outside, and fires nothing', async () => {
    const picker = await show();
    picker.addEventListener('change', () => expect.fail('fired'));
    picker.value = welcome.id;
    await waitUntil(
      () => picker.renderRoot.querySelector<HTMLInputElement>('#target')?.value === 'Welcome',
    );
    await expect(picker).to.be.accessible();
  });

  it('opens a dialog for a new prompt', async () => {
    const picker = await show();
    (await shown<HTMLButtonElement>(picker, '.line button')).click();
    await shown(picker, 'dialog pbx-prompt-editor');
  });

  it('takes back the prompt that was added in it', async () => {
    const picker = await show();
    (await shown<HTMLButtonElement>(picker, '.line button')).click();
    const editor = await shown<PbxPromptEditor>(picker, 'dialog pbx-prompt-editor');
    const input = await shown<HTMLInputElement>(editor, 'input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(10)], 'Welcome.mp3'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await says(editor, 'The sound is there');
    await waitUntil(() => editor.draft.title !== '');
    await editor.save();
    await waitUntil(() => picker.value === welcome.id);
    await press(picker, 'Undo');
    await waitUntil(() => picker.value === '');
  });

  it('speaks French', async () => {
    await says(await show('', 'fr-CA'), 'Nouvelle annonce');
  });
});
