import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, deferred, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import {
  conferenceServer,
  sampleConference,
  sampleMeeting,
  sampleParticipant,
} from '../shared/conferences/conferences.sample.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { mount, press, says, shown, typeInto } from '../testing.js';
import './conference-room.js';
import type { PbxConferenceRoom } from './conference-room.js';

const { id } = sampleConference(0);
const startedAt = new Date(Date.now() - 600_000).toISOString();
const running = [sampleMeeting(0, { startedAt, endedAt: null })];

async function ready(
  given = conferenceServer({ meetings: running }),
  options: Parameters<typeof createTestSession>[1] = {},
) {
  const session: TestSession = createTestSession(given.handlers, options);
  const element = await mount<PbxConferenceRoom>(
    session,
    html`<pbx-conference-room conference-id=${id}></pbx-conference-room>`,
  );
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  return { element, session, table, ...given };
}

const rows = (table: PbxDataTable) =>
  [...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)')].sort(
    (one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex),
  );
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) =>
    row.querySelector(`[data-column="${column}"]`)?.textContent?.replace(/\s+/g, ' ').trim(),
  );

async function act(table: PbxDataTable, index: number, action: string) {
  await waitUntil(() => rows(table)[index]);
  rows(table)[index]?.querySelector<HTMLElement>('.actions button')?.click();
  (await shown(table, `[data-action="${action}"]`)).click();
}

const sent = (session: TestSession, operation: string) =>
  session.calls.filter(({ operationId }) => operationId === operation).map(({ body }) => body);

describe('<pbx-conference-room>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('shows who is there, since when, and what they do', async () => {
    const { element, table } = await ready();
    await waitUntil(() => texts(table, 'name').length === 3);
    expect(texts(table, 'name')[0]).to.contain('Anne Roy');
    expect(texts(table, 'state')).to.deep.equal(['Leader Talking', 'Muted', '']);
    expect(texts(table, 'since')[0]).to.match(/^5:0\d$/);
    await says(element, 'Weekly meeting');
    await says(element, 'Running for 10:0');
    await says(element, '3 participants');
  });

  it('is accessible', async () => {
    const { element } = await ready();
    await says(element, '3 participants');
    await expect(element).to.be.accessible();
  });

  it('fits a small screen, also in the dark', async () => {
    await setViewport({ width: 320, height: 700 });
    const { element } = await ready(undefined, { theme: { scheme: 'dark' } });
    await says(element, '3 participants');
    await expect(element).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('mutes one, turns them up, and lets them speak again', async () => {
    const { element, table, session } = await ready();
    await act(table, 2, 'mute');
    await oneEvent(element, 'pbx-conference-participant-moderated');
    session.push({ resource: 'conference-participants' });
    await waitUntil(() => texts(table, 'state')[2] === 'Muted');
    await act(table, 2, 'unmute');
    await oneEvent(element, 'pbx-conference-participant-moderated');
    await act(table, 0, 'louder');
    await oneEvent(element, 'pbx-conference-participant-moderated');
    expect(sent(session, 'moderateParticipant')).to.deep.equal([
      { action: 'mute' },
      { action: 'unmute' },
      { action: 'louder' },
    ]);
  });

  it('mutes a second one who is chosen while the first is still being muted', async () => {
    const given = conferenceServer({ meetings: running });
    const { moderateParticipant } = given.handlers;
    const slow = deferred<void>();
    given.handlers.moderateParticipant = async (request) => {
      await slow.promise;
      return moderateParticipant!(request);
    };
    const { table, session } = await ready(given);
    await act(table, 0, 'mute');
    await act(table, 2, 'mute');
    slow.resolve();
    const ids = () =>
      session.calls
        .filter(({ operationId }) => operationId === 'moderateParticipant')
        .map(({ params }) => (params.path as { participantId: string }).participantId);
    await waitUntil(() => ids().length === 2);
    expect(ids()).to.deep.equal([sampleParticipant(0).id, sampleParticipant(2).id]);
  });

  it('asks before it removes somebody', async () => {
    const { element, table, session } = await ready();
    await act(table, 1, 'remove');
    await says(element, 'Remove Bob Lee');
    expect(sent(session, 'moderateParticipant')).to.deep.equal([]);
    (await shown(element, 'dialog button.danger.primary')).click();
    await oneEvent(element, 'pbx-conference-participant-moderated');
    session.push({ resource: 'conference-participants' });
    await says(element, '2 participants');
  });

  it('mutes all, locks and ends after a question', async () => {
    const { element, session } = await ready();
    await press(element, 'Mute all');
    await oneEvent(element, 'pbx-conference-moderated');
    await press(element, 'Lock');
    await oneEvent(element, 'pbx-conference-moderated');
    session.push({ resource: 'conferences' });
    await press(element, 'Unlock');
    await oneEvent(element, 'pbx-conference-moderated');
    await press(element, 'End for all');
    await says(element, '3 people are disconnected.');
    (await shown(element, 'dialog button.danger.primary')).click();
    await oneEvent(element, 'pbx-conference-moderated');
    session.push({ resource: 'conference-participants' });
    await says(element, 'Nobody is in the conference');
    expect(sent(session, 'moderateConference')).to.deep.equal([
      { action: 'muteAll' },
      { action: 'lock' },
      { action: 'unlock' },
      { action: 'end' },
    ]);
  });

  it('calls somebody in', async () => {
    const { element, session } = await ready();
    await press(element, 'Call someone in');
    await typeInto(element, 'invite-to', '418 555-0142');
    await press(element, 'Call someone in');
    await oneEvent(element, 'pbx-conference-invited');
    expect(sent(session, 'inviteToConference')).to.have.length(1);
    await says(element, 'is being called.');
  });

  it('does nothing that the page vetoes, and says what the server refuses', async () => {
    const given = conferenceServer();
    given.handlers.moderateConference = () => problem(409, 'engine-away');
    const { element } = await ready(given);
    element.addEventListener('pbx-conference-moderate', (event) => event.preventDefault(), {
      once: true,
    });
    await press(element, 'Mute all');
    await press(element, 'Mute all');
    await shown(element, '.toast.failed');
  });

  it('says that everybody waits for a leader', async () => {
    const participants = [sampleParticipant(1)];
    const conferences = [sampleConference(0, { requireLeader: true, leaderPin: '482917' })];
    const { element } = await ready(conferenceServer({ participants, conferences }));
    await says(element, 'No leader is there yet: everybody hears music.');
  });

  it('shows those who may not moderate the roster alone', async () => {
    const grant = { granted: { '*': ['conferences:read' as const] } };
    const { element } = await ready(undefined, { grant });
    await says(element, '3 participants');
    expect(element.renderRoot.textContent).not.to.contain('Mute all');
  });
});
