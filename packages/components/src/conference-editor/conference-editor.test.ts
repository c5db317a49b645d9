import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { sampleNumber } from '../number-table/number-table.sample.js';
import { conferenceServer, sampleConference } from '../shared/conferences/conferences.sample.js';
import { mount, press, says, shown, typeInto } from '../testing.js';
import { faultsOf, newConference, newPin, warningOf } from './conference-editor.model.js';
import './conference-editor.js';
import type { PbxConferenceEditor } from './conference-editor.js';

type Options = Parameters<typeof createTestSession>[1];
const { id: conferenceId } = sampleConference(0);

async function editor(server = conferenceServer(), id = conferenceId, options: Options = {}) {
  const session = createTestSession(server.handlers, options);
  const element = await mount<PbxConferenceEditor>(
    session,
    html`<pbx-conference-editor conference-id=${id}></pbx-conference-editor>`,
  );
  await shown(element, 'form, [part="denied"], [part="error"]');
  const sent = (operation: string) =>
    session.calls.filter(({ operationId }) => operationId === operation).map(({ body }) => body);
  return { element, session, sent, ...server };
}

describe('<pbx-conference-editor>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('warns when no leader is required, and is accessible', async () => {
    const { element } = await editor();
    await says(element, 'No leader is required');
    await expect(element).to.be.accessible();
    await setViewport({ width: 320, height: 700 });
    await element.updateComplete;
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });

  it('sends only what was changed, and tells so', async () => {
    const { element, sent } = await editor();
    await typeInto(element, 'name', 'Monday meeting');
    (await shown<HTMLInputElement>(element, '#muteOnEntry')).click();
    expect(element.edits).to.deep.equal({ name: 'Monday meeting', muteOnEntry: true });
    const saved = oneEvent(element, 'pbx-conference-saved');
    expect(await element.save()).to.equal(true);
    expect((await saved).detail.name).to.equal('Monday meeting');
    expect(sent('updateConference')).to.deep.equal([{ name: 'Monday meeting', muteOnEntry: true }]);
    expect(element.edits).to.deep.equal({});
  });

  it('leads a free number there at once', async () => {
    const number = sampleNumber(0, { destination: null });
    const server = conferenceServer();
    server.handlers.listPhoneNumbers = () => ({ items: [number], nextCursor: null, total: 1 });
    server.handlers.updatePhoneNumber = ({ body }) => ({
      status: 200,
      body: { ...number, destination: body.destination ?? null },
    });
    const { element, sent } = await editor(server);
    const free = await shown<HTMLSelectElement>(element, '#free-number');
    free.value = number.id;
    free.dispatchEvent(new Event('change'));
    const attached = oneEvent(element, 'pbx-conference-number-attached');
    await press(element, 'Attach');
    expect((await attached).detail.id).to.equal(number.id);
    expect(sent('updatePhoneNumber')).to.deep.equal([
      { destination: { kind: 'conference', id: conferenceId } },
    ]);
  });

  it('adds one at the next free extension', async () => {
    const { element, sent } = await editor(undefined, '');
    await waitUntil(() => element.draft.extension === '6009');
    await typeInto(element, 'name', 'New room');
    expect(await element.save()).to.equal(true);
    expect(sent('createConference')[0]).to.deep.include({
      ...{ name: 'New room', extension: '6009', kind: 'dedicated', requireLeader: true },
    });
    await says(element, 'New room');
  });

  it('makes up PINs that nobody guesses', async () => {
    const { element } = await editor();
    await press(element, 'Generate');
    expect(element.draft.participantPin).to.match(/^\d{6}$/);
    for (let index = 0; index < 200; index += 1) expect(newPin()).to.match(/^\d{6}$/);
    const tries = [new Uint8Array([1, 2, 3, 4, 5, 6]), new Uint8Array([4, 8, 2, 9, 1, 7])];
    expect(newPin(() => tries.shift() ?? new Uint8Array(6))).to.equal('482917');
  });

  it('refuses at the field what is missing or out of bounds, before it asks the server', async () => {
    const { element, sent } = await editor();
    await typeInto(element, 'name', ' ');
    await typeInto(element, 'leaderPin', '12');
    expect(await element.save()).to.equal(false);
    await says(element, 'Enter 4 to 10 digits.');
    expect(sent('updateConference')).to.deep.equal([]);
  });

  it('shows what the server refuses at its field', async () => {
    const server = conferenceServer();
    const errors = [{ pointer: '/leaderPin', code: 'pin-sequence', message: 'Is a sequence.' }];
    server.handlers.updateConference = () => problem(422, 'invalid', { errors });
    const { element } = await editor(server);
    await typeInto(element, 'leaderPin', '1234');
    expect(await element.save()).to.equal(false);
    await says(element, 'Is a sequence.');
  });

  it('asks how to merge when somebody saved first', async () => {
    const { element, keep, company } = await editor();
    await typeInto(element, 'name', 'Mine');
    keep({
      conferences: company.conferences.map((one) =>
        one.id === conferenceId ? { ...one, name: 'Theirs', version: 2 } : one,
      ),
    });
    expect(await element.save()).to.equal(false);
    await shown(element, '.merge');
    await says(element, 'Theirs');
  });

  it('keeps edits when it changes elsewhere, and saves nothing that is vetoed', async () => {
    const { element, session, keep, company, sent } = await editor();
    await typeInto(element, 'name', 'Mine');
    keep({
      conferences: company.conferences.map((one) =>
        one.id === conferenceId ? { ...one, maxParticipants: 12, version: 2 } : one,
      ),
    });
    session.push({ resource: 'conferences' });
    await says(element, 'Somebody saved this meanwhile.');
    expect(element.draft).to.include({ name: 'Mine', maxParticipants: 12 });
    element.addEventListener('pbx-conference-save', (event) => event.preventDefault());
    expect(await element.save()).to.equal(false);
    expect(sent('updateConference')).to.have.length(0);
    expect(element.edits).to.deep.equal({ name: 'Mine' });
  });

  it('is changed and saved by keyboard alone', async () => {
    const { element, sent } = await editor();
    (await shown<HTMLInputElement>(element, '#name')).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' 2' });
    const mute = await shown<HTMLInputElement>(element, '#muteOnEntry');
    const within = element.renderRoot as ShadowRoot;
    for (let tabs = 0; within.activeElement !== mute && tabs < 40; tabs += 1)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    const saved = oneEvent(element, 'pbx-conference-saved');
    (await shown<HTMLInputElement>(element, '#name')).focus();
    await sendKeys({ press: 'Enter' });
    await saved;
    expect(sent('updateConference')).to.deep.equal([
      { name: `${sampleConference(0).name} 2`, muteOnEntry: true },
    ]);
  });

  it('speaks French and fits 320 px', async () => {
    await setViewport({ width: 320, height: 800 });
    const { element } = await editor(undefined, conferenceId, { locale: 'fr-CA' });
    await says(element, 'Qui peut entrer');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });

  it('deletes it after it looked where it is used, and undoes that', async () => {
    const { element } = await editor();
    await press(element, 'Delete…');
    await says(element, 'Nothing uses it.');
    const deleted = oneEvent(element, 'pbx-conference-deleted');
    (await shown(element, 'dialog button.danger.primary')).click();
    await deleted;
    await says(element, 'was deleted');
  });

  it('keeps PINs from those who may not moderate, and writing from those who may not write', async () => {
    const grant = { granted: { '*': ['conferences:read' as const] } };
    const { element } = await editor(undefined, conferenceId, { grant });
    expect(element.renderRoot.querySelector('#leaderPin')).to.equal(null);
    expect((await shown<HTMLInputElement>(element, '#name')).readOnly).to.equal(true);
    expect(await element.save()).to.equal(false);
  });

  it('says that it is denied, and that it failed', async () => {
    const denied = await editor(undefined, '', { grant: { granted: {} } });
    expect(denied.element.renderRoot.querySelector('form')).to.equal(null);
    const server = conferenceServer();
    server.handlers.getConference = () => problem(500, 'internal');
    await shown((await editor(server)).element, '[role="alert"]');
  });
});

describe('the draft of a conference', () => {
  it('needs a name, an extension, an owner where it is owned, and counts within bounds', () => {
    const faults = (changes: object) =>
      faultsOf({ ...newConference, name: 'A', extension: '6000', ...changes }).map(
        ({ pointer }) => pointer,
      );
    expect(faults({})).to.deep.equal([]);
    expect(faults({ name: '', extension: 'x', kind: 'owned' })).to.deep.equal([
      ...['/name', '/extension', '/ownerUserId'],
    ]);
    expect(faults({ maxParticipants: NaN, minParticipants: 51 })).to.deep.equal([
      ...['/maxParticipants', '/minParticipants'],
    ]);
  });

  it('warns where nobody has to lead, or nobody can', () => {
    expect(warningOf({ ...newConference, requireLeader: false })).to.equal('noLeader');
    expect(warningOf(newConference)).to.equal('nobodyLeads');
    expect(warningOf({ ...newConference, leaderPin: '482917' })).to.equal(null);
  });
});
