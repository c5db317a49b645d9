import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxDestinationPicker } from '../destination-picker/destination-picker.js';
import type { PbxPromptPicker } from '../prompt-picker/prompt-picker.js';
import { bienvenue, welcome } from '../shared/prompts.sample.js';
import { mount, press, says, shown, typeInto } from '../testing.js';
import { luc, marie } from '../user-editor/user-editor.sample.js';
import './voicemail-editor.js';
import { draftOf, numbersOut } from './voicemail-editor.model.js';
import { mailbox, mailboxServer } from './voicemail-editor.sample.js';
import type { PbxVoicemailEditor } from './voicemail-editor.js';

type Options = Parameters<typeof createTestSession>[1];

async function editor(server = mailboxServer(), more: TestHandlers = {}, options: Options = {}) {
  const session = createTestSession({ ...server.handlers, ...more }, options);
  const element = await mount<PbxVoicemailEditor>(
    session,
    html`<pbx-voicemail-editor user-id=${mailbox.userId}></pbx-voicemail-editor>`,
  );
  await shown(element, 'form, [part="denied"], [part="error"]');
  const sent = () =>
    session.calls
      .filter(({ operationId }) => operationId === 'updateVoicemail')
      .map(({ body }) => body);
  return { element, session, sent, ...server };
}

async function save(element: PbxVoicemailEditor) {
  const saved = oneEvent(element, 'pbx-voicemail-saved');
  expect(await element.save()).to.be.true;
  return (await saved).detail;
}

const radio = (element: PbxVoicemailEditor, promptId: string) =>
  shown<HTMLInputElement>(element, `input[type=radio][value="${promptId}"]`);

describe('numbers of a mailbox', () => {
  it('stay within their limits', () => {
    const draft = draftOf({ ...mailbox, id: mailbox.userId });
    expect(numbersOut(draft)).to.deep.equal([]);
    expect(numbersOut({ ...draft, maxMessageSeconds: 29 })).to.deep.equal(['maxMessageSeconds']);
    expect(numbersOut({ ...draft, maxMessages: NaN })).to.deep.equal(['maxMessages']);
    expect(numbersOut({ ...draft, maxMessages: 1000, maxMessageSeconds: 600 })).to.deep.equal([]);
  });
});

describe('<pbx-voicemail-editor>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('says whose mailbox it is, and is accessible', async () => {
    const { element } = await editor();
    await says(element, 'Voicemail of Luc Gagnon');
    expect((await radio(element, welcome.id)).checked).to.be.true;
    await expect(element).to.be.accessible();
  });

  it('goes back to the words of the telephone system by keyboard, and saves by Enter', async () => {
    const { element, sent } = await editor();
    (await radio(element, welcome.id)).focus();
    await sendKeys({ press: 'ArrowUp' });
    await element.updateComplete;
    expect(element.draft?.activeGreetingId).to.be.null;
    const saved = oneEvent(element, 'pbx-voicemail-saved');
    await typeInto(element, 'maxMessages', '50');
    await sendKeys({ press: 'Enter' });
    await saved;
    expect(sent()).to.deep.equal([{ activeGreetingId: null, maxMessages: 50 }]);
    await says(element, 'Voicemail of Luc Gagnon was saved.');
  });

  it('adds a greeting, which callers hear from then on', async () => {
    const { element, sent } = await editor();
    const picker = await shown<PbxPromptPicker>(element, '#greetingIds');
    picker.value = bienvenue.id;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await radio(element, bienvenue.id);
    await waitUntil(() => element.draft?.activeGreetingId === bienvenue.id);
    await save(element);
    expect(sent()).to.deep.equal([
      { greetingIds: [welcome.id, bienvenue.id], activeGreetingId: bienvenue.id },
    ]);
  });

  it('removes the greeting that callers hear, and with it the choice', async () => {
    const { element, sent } = await editor();
    await press(element, 'Remove Welcome');
    await save(element);
    expect(sent()).to.deep.equal([{ greetingIds: [], activeGreetingId: null }]);
  });

  it('says what becomes of a message once it is mailed', async () => {
    const { element, sent } = await editor();
    const attach = await shown<HTMLInputElement>(element, '#attach');
    expect(attach.disabled).to.be.true;
    const notice = await shown<HTMLSelectElement>(element, '#emailNotice');
    notice.value = 'full';
    notice.dispatchEvent(new Event('change'));
    await element.updateComplete;
    attach.click();
    await save(element);
    expect(sent()).to.deep.equal([{ emailNotice: 'full', attach: true }]);
  });

  it('sends who presses 0 elsewhere', async () => {
    const { element, sent } = await editor();
    const picker = await shown<PbxDestinationPicker>(element, '#operator');
    picker.value = { kind: 'user', id: marie.id };
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await save(element);
    expect(sent()).to.deep.equal([{ operator: { kind: 'user', id: marie.id } }]);
  });

  it('finds who gets copies, but not the owner, and removes them again', async () => {
    const { element, sent } = await editor(
      mailboxServer({ ...mailbox, copyToUserIds: [], copyTo: [] }),
    );
    await says(element, 'Nobody gets copies.');
    (await shown(element, '#target')).focus();
    await sendKeys({ type: 'e' });
    await shown(element, '[role=option]');
    const options = [...element.renderRoot.querySelectorAll('[role=option]')];
    expect(options.map(({ textContent }) => textContent?.includes(luc.lastName))).to.deep.equal([
      false,
    ]);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await says(element, 'Marie-Ève Tremblay');
    await save(element);
    await press(element, 'No more copies to Marie-Ève Tremblay');
    await save(element);
    expect(sent()).to.deep.equal([{ copyToUserIds: [marie.id] }, { copyToUserIds: [] }]);
  });

  it('refuses a number out of its limits before it is sent', async () => {
    const { element, sent } = await editor();
    await typeInto(element, 'maxMessageSeconds', '20');
    expect(await element.save()).to.be.false;
    const field = await shown<HTMLInputElement>(element, '#maxMessageSeconds');
    await waitUntil(() => field.getAttribute('aria-invalid') === 'true');
    await expect(element).to.be.accessible();
    expect(sent()).to.deep.equal([]);
  });

  it('shows what the server refuses beside its field', async () => {
    const { element } = await editor(mailboxServer(), {
      updateVoicemail: () =>
        problem(422, 'invalid', {
          errors: [
            { pointer: '/greetingIds/0', code: 'unknown-reference', message: 'It is gone.' },
          ],
        }),
    });
    (await shown<HTMLInputElement>(element, '#sayTime')).click();
    expect(await element.save()).to.be.false;
    await says(element, 'It is gone.');
    expect(element.edits).to.deep.equal({ sayTime: true });
  });

  it('keeps what was changed when saving is vetoed', async () => {
    const { element, sent } = await editor();
    (await shown<HTMLInputElement>(element, '#newestFirst')).click();
    element.addEventListener('pbx-voicemail-save', (event) => event.preventDefault());
    expect(await element.save()).to.be.false;
    expect(element.draft?.newestFirst).to.be.false;
    expect(sent()).to.deep.equal([]);
  });

  it('keeps what was changed when somebody saves meanwhile', async () => {
    const { element, session, save: elsewhere } = await editor();
    (await shown<HTMLInputElement>(element, '#sayCaller')).click();
    elsewhere({ version: 9, sayTime: true });
    session.changes.announce('voicemail');
    await says(element, 'Somebody saved this meanwhile.');
    expect(element.draft).to.deep.include({ sayCaller: true, sayTime: true });
  });

  it('asks field by field where somebody saved first', async () => {
    const theirs = {
      ...mailbox,
      version: 9,
      emailNotice: 'short' as const,
      activeGreetingId: null,
    };
    const bodies: unknown[] = [];
    const { element } = await editor(mailboxServer(), {
      updateVoicemail: ({ body, params }) => {
        bodies.push(body);
        if (params.header['If-Match'] !== '"9"') return problem(412, 'stale', { current: theirs });
        return { ...theirs, sayTime: true, version: 10 };
      },
    });
    (await shown<HTMLInputElement>(element, '#sayTime')).click();
    expect(await element.save()).to.be.false;
    await says(element, 'Somebody else saved “Voicemail of Luc Gagnon” first');
    await says(element, 'The words of the telephone system');
    await expect(element).to.be.accessible();
    const saved = oneEvent(element, 'pbx-voicemail-saved');
    await press(element, 'Save the merge');
    await saved;
    expect(bodies.at(-1)).to.deep.equal({ sayTime: true });
  });

  it('undoes what was saved', async () => {
    const { element } = await editor();
    (await shown<HTMLInputElement>(element, '#sayTime')).click();
    await save(element);
    expect(element.draft?.sayTime).to.be.true;
    await press(element, 'Undo');
    await says(element, 'The change was undone.');
    await waitUntil(() => element.draft?.sayTime === false);
  });

  it('is read only for who manages nobody and looks at somebody else', async () => {
    const { element } = await editor(
      mailboxServer({ ...mailbox, userId: marie.id }),
      {},
      { grant: { granted: { 'voicemail-editor': ['voicemail:own', 'musicOnHold:read'] } } },
    );
    await says(element, 'Voicemail of Luc Gagnon');
    expect((await shown<HTMLInputElement>(element, '#newestFirst')).disabled).to.be.true;
    expect(element.renderRoot.querySelector('#greetingIds, [type=submit]')).to.be.null;
  });

  it('tells who may not see it, and why reading failed', async () => {
    const powerless = { grant: { granted: {} } };
    const { element } = await editor(mailboxServer(), {}, powerless);
    await shown(element, '[part="denied"]');
    const failed = await editor(mailboxServer(), { getVoicemail: () => problem(500, 'internal') });
    await shown(failed.element, '[part="error"]');
  });

  it('fits 320 pixels, in French', async () => {
    await setViewport({ width: 320, height: 700 });
    const { element } = await editor(mailboxServer(), {}, { locale: 'fr-CA' });
    await says(element, 'Messagerie vocale de Luc Gagnon');
    await says(element, 'Nombre maximal de messages');
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    await expect(element).to.be.accessible();
  });
});
