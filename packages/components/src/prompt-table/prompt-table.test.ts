import { expect, html, oneEvent } from '@open-wc/testing';
import { createTestSession, problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { mount, says, shown } from '../testing.js';
import { prompts } from '../shared/prompts.sample.js';
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

  it('says that there are none, and why it failed', async () => {
    await says(
      await show({ listPrompts: () => ({ items: [], nextCursor: null, total: 0 }) }),
      'No prompts yet',
    );
    const failed = await show({ listPrompts: () => problem(500, 'server-error') });
    await shown(failed, '[role=alert], .state');
  });
});
