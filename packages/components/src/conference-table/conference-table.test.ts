import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { conferenceServer, sampleConference } from '../shared/conferences/conferences.sample.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { mount, says, shown } from '../testing.js';
import './conference-table.js';
import type { PbxConferenceTable } from './conference-table.js';

const conferences = [
  sampleConference(0, { participantCount: 3 }),
  sampleConference(1, { locked: true }),
  sampleConference(2),
];
const view = html`<pbx-conference-table></pbx-conference-table>`;

async function ready(
  session: TestSession = createTestSession(conferenceServer({ conferences }).handlers),
  template = view,
) {
  const element = await mount<PbxConferenceTable>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => texts(table, 'name')[0]);
  return { element, session, table };
}

const rows = (table: PbxDataTable) =>
  [...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)')].sort(
    (one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex),
  );
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) =>
    row.querySelector(`[data-column="${column}"]`)?.textContent?.replace(/\s+/g, ' ').trim(),
  );
const query = (session: TestSession) =>
  session.calls
    .filter(({ operationId }) => operationId === 'listConferences')
    .map(({ params }) => params.query)
    .findLast((asked) => 'sort' in (asked as object));

async function act(table: PbxDataTable, index: number, action: string) {
  rows(table)[index]?.querySelector<HTMLElement>('.actions button')?.click();
  (await shown(table, `[data-action="${action}"]`)).click();
}

describe('<pbx-conference-table>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('says of each how it is reached, whose it is and who is there', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'name')).to.deep.equal(['Weekly meeting', 'Board room Locked', 'Support']);
    expect(texts(table, 'numbers')[0]).to.equal('(514) 555-0160');
    expect(texts(table, 'kind').slice(0, 2)).to.deep.equal(['Dedicated', 'Owned']);
    expect(texts(table, 'owner')[1]).to.equal('Anne Roy');
    expect(texts(table, 'participants')).to.deep.equal(['3', 'Nobody', 'Nobody']);
    await says(element, '3 conferences');
  });

  it('is accessible, also in the dark and from right to left', async () => {
    await expect((await ready()).element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const session = createTestSession(conferenceServer({ conferences }).handlers, { theme });
    const dark = await ready(session);
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('filters by kind and owner, and takes its view from attributes', async () => {
    const { session } = await ready(
      undefined,
      html`<pbx-conference-table
        query="o"
        sort="-extension"
        filters="kind=owned&amp;other=x"
      ></pbx-conference-table>`,
    );
    await waitUntil(() => query(session));
    expect(query(session)).to.deep.include({ q: 'o', sort: '-extension', kind: 'owned' });
  });

  it('shows the conferences of one person, and says when there are none yet', async () => {
    const owner = conferences[1]!.ownerUserId!;
    const { element, session, table } = await ready(
      undefined,
      html`<pbx-conference-table owner-user-id=${owner}></pbx-conference-table>`,
    );
    expect(query(session)).to.deep.include({ ownerUserId: owner });
    expect(texts(table, 'name')).to.deep.equal(['Board room Locked']);
    expect(element.view.filters).to.deep.equal({});
    expect(element.renderRoot.querySelector('.chip')).to.equal(null);
    element.ownerUserId = '01890000-0000-7000-8000-0000000000ff';
    await says(element, 'No conferences yet');
  });

  it('opens what was chosen', async () => {
    const { element, table } = await ready();
    for (const [action, event] of [
      ['edit', 'pbx-conference-select'],
      ['room', 'pbx-conference-room-open'],
      ['meetings', 'pbx-conference-meetings-open'],
    ] as const) {
      const told = oneEvent(element, event);
      await act(table, 1, action);
      expect((await told).detail.name).to.equal('Board room');
    }
  });

  it('rings the own phone, and says when there is none', async () => {
    const { element, table, session } = await ready();
    await act(table, 0, 'join');
    await says(element, 'Your phone rings. Answer it to be in the conference.');
    await expect(element).to.be.accessible();
    const joined = oneEvent(element, 'pbx-conference-joined');
    (await shown(element, 'dialog button.primary')).click();
    await joined;
    await says(element, 'Your phone rings for Weekly meeting.');
    expect(session.calls.map(({ operationId }) => operationId)).to.include('joinConference');
    const { handlers } = conferenceServer({ conferences });
    const phoneless = await ready(
      createTestSession({ ...handlers, joinConference: () => problem(409, 'no-phone') }),
    );
    await act(phoneless.table, 0, 'join');
    (await shown(phoneless.element, 'dialog button.primary')).click();
    await shown(phoneless.element, 'dialog [role="alert"]');
  });

  it('deletes what nothing uses, and undoes it', async () => {
    const { element, table, session } = await ready();
    await act(table, 2, 'delete');
    await says(element, 'Nothing uses it.');
    (await shown(element, 'button.danger.primary')).click();
    await says(element, 'Support was deleted.');
    (await shown(element, '.toast button')).click();
    await says(element, 'Undone');
    session.push({ resource: 'conferences' });
    await says(element, '3 conferences');
  });

  it('offers nothing that the person may not do', async () => {
    const { handlers } = conferenceServer({ conferences });
    const grant = { granted: { '*': ['conferences:read' as const] } };
    const { table } = await ready(createTestSession(handlers, { grant }));
    rows(table)[0]?.querySelector<HTMLElement>('.actions button')?.click();
    await shown(table, '[data-action="edit"]');
    expect(table.renderRoot.querySelector('[data-action="delete"]')).to.equal(null);
  });

  it('says that there are none, that it failed, and that it is denied', async () => {
    const empty = await mount<PbxConferenceTable>(
      createTestSession(conferenceServer({ conferences: [] }).handlers),
      view,
    );
    await says(empty, 'No conferences yet');
    const failed = await mount<PbxConferenceTable>(
      createTestSession({ listConferences: () => problem(500, 'internal') }),
      view,
    );
    await shown(failed, '[role="alert"]');
    const denied = await mount<PbxConferenceTable>(
      createTestSession({}, { grant: { granted: {} } }),
      view,
    );
    await waitUntil(() => denied.status.state === 'denied');
  });
});
