import { expect, html, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { conferenceServer, sampleMeeting } from '../shared/conferences/conferences.sample.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { mount, says, shown } from '../testing.js';
import { beginOf, queryOf } from './conference-meetings.model.js';
import './conference-meetings.js';
import type { PbxConferenceMeetings } from './conference-meetings.js';

const view = html`<pbx-conference-meetings></pbx-conference-meetings>`;

async function ready(
  session: TestSession = createTestSession(conferenceServer().handlers),
  template = view,
) {
  const element = await mount<PbxConferenceMeetings>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => texts(table, 'peak')[0]);
  return { element, session, table };
}

const rows = (table: PbxDataTable) => [
  ...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)'),
];
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) =>
    row.querySelector(`[data-column="${column}"]`)?.textContent?.replace(/\s+/g, ' ').trim(),
  );

describe('<pbx-conference-meetings>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('says when each began, how long it lasted, and who was there', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'conference')[0]).to.equal('Weekly meeting');
    expect(texts(table, 'duration')[0]).to.equal('42 min 10');
    expect(texts(table, 'peak')[0]).to.equal('3');
    expect(texts(table, 'participants')[0]).to.contain('Anne Roy');
    await says(element, '2 meetings');
    await expect(element).to.be.accessible();
  });

  it('runs on while a meeting is under way, in the form of those that are over', async () => {
    const startedAt = new Date(Date.now() - 65_000).toISOString();
    const meetings = [sampleMeeting(0, { startedAt, endedAt: null })];
    const { table } = await ready(createTestSession(conferenceServer({ meetings }).handlers));
    expect(texts(table, 'duration')[0]).to.match(/^1 min 0\d Under way$/);
  });

  it('lists who was there, from when until when', async () => {
    const { element, table } = await ready();
    rows(table)[0]?.querySelector<HTMLElement>('.actions button')?.click();
    (await shown(table, '[data-action="participants"]')).click();
    await says(element, 'Chloé Côté');
    await says(element, '(Leader)');
    await expect(element).to.be.accessible();
  });

  it('shows who comes and goes while it is open', async () => {
    const given = conferenceServer();
    const { element, session, table } = await ready(createTestSession(given.handlers));
    rows(table)[0]?.querySelector<HTMLElement>('.actions button')?.click();
    (await shown(table, '[data-action="participants"]')).click();
    await says(element, 'Chloé Côté');
    const [first] = given.company.meetings;
    const [one] = first!.participants;
    const participants = [...first!.participants, { ...one!, name: 'Luc Gagnon' }];
    given.company.meetings = [{ ...first!, participants }];
    session.push({ resource: 'conference-meetings' });
    const dialog = await shown(element, 'dialog');
    await waitUntil(() => dialog.textContent?.includes('Luc Gagnon'), '', { timeout: 8000 });
  });

  it('asks for the period and the conference', async () => {
    const { session } = await ready(
      undefined,
      html`<pbx-conference-meetings
        conference-id="x"
        filters="period=last7"
      ></pbx-conference-meetings>`,
    );
    const query = session.calls.at(-1)?.params.query as Record<string, string>;
    expect(query).to.deep.include({ conferenceId: 'x', sort: '-startedAt' });
    expect(Date.parse(query['from'] ?? '')).to.be.below(Date.now() - 5 * 86_400_000);
  });

  it('counts the days of a period on the clock of the zone, also where one has 23 hours', () => {
    const now = new Date('2027-03-15T04:30:00Z');
    const asked = queryOf(
      { query: '', sort: '-startedAt', filters: { period: 'last7' } },
      { conferenceId: '', zone: 'America/Toronto', now },
    );
    expect(asked.from).to.equal('2027-03-09T05:00:00.000Z');
  });

  it('begins a period at a midnight of the zone', () => {
    const now = new Date('2026-06-10T03:00:00Z');
    expect(beginOf('today', 'America/Toronto', now)).to.equal('2026-06-09T04:00:00.000Z');
    expect(beginOf('last7', 'America/Toronto', now)).to.equal('2026-06-03T04:00:00.000Z');
  });

  it('says that there are none, and that it failed', async () => {
    const empty = await mount<PbxConferenceMeetings>(
      createTestSession(conferenceServer({ meetings: [] }).handlers),
      view,
    );
    await says(empty, 'No meetings yet');
    const failed = await mount<PbxConferenceMeetings>(
      createTestSession({ listConferenceMeetings: () => problem(500, 'internal') }),
      view,
    );
    await shown(failed, '[role="alert"]');
  });
});
