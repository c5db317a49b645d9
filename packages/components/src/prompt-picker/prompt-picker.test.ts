import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, type TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, says, shown } from '../testing.js';
import { promptFind, promptSearch } from '../shared/prompt-lookup.js';
import { jazz, prompts, welcome } from '../shared/prompts.sample.js';
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

async function show(value = '', locale = 'en-CA') {
  const session = createTestSession(handlers, { locale });
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

  it('speaks French', async () => {
    await says(await show('', 'fr-CA'), 'Nouvelle annonce');
  });
});
