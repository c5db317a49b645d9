import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, testGrant, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { sampleTimeFrame, timeFrameServer } from '../shared/time-frames.sample.js';
import { cutIn, mount, says, shown } from '../testing.js';
import './time-frame-table.js';
import type { PbxTimeFrameTable } from './time-frame-table.js';

const frames = Array.from({ length: 12 }, (_, index) => sampleTimeFrame(index));

async function ready(
  session: TestSession = createTestSession(timeFrameServer(frames).handlers),
  template = html`<pbx-time-frame-table></pbx-time-frame-table>`,
) {
  const element = await mount<PbxTimeFrameTable>(session, template);
  const table = await shown<PbxDataTable>(element, 'pbx-data-table');
  await waitUntil(() => rows(table).length > 0, undefined, { timeout: 10_000 });
  return { element, session, table };
}

const rows = (table: PbxDataTable) => [
  ...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)'),
];
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) => row.querySelector(`[data-column="${column}"]`)?.textContent?.trim());
const query = (session: TestSession) =>
  session.calls.filter(({ operationId }) => operationId === 'listTimeFrames').at(-1)?.params.query;

async function act(table: PbxDataTable, index: number, action: string) {
  table.renderRoot
    .querySelector<HTMLElement>(`.row[aria-rowindex="${index + 1}"] .actions button`)
    ?.click();
  (await shown(table, `[data-action="${action}"]`)).click();
}

describe('<pbx-time-frame-table>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('says what each is, whether it is in force, and who uses it', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'name')[0]).to.equal('Office hours');
    expect(texts(table, 'summary')[0]).to.equal('Mon to Fri 09:00–17:00');
    expect(texts(table, 'inForce').slice(0, 2)).to.deep.equal(['In force', 'Not now']);
    expect(texts(table, 'owner')[0]).to.equal('Organization');
    expect(texts(table, 'uses')[0]).to.equal('2');
    await says(element, '12 time frames');
  });

  it('is accessible, also in the dark and from right to left', async () => {
    await expect((await ready()).element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(timeFrameServer(frames).handlers, { theme }));
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('filters by owner, type and in force, and takes its view from attributes', async () => {
    const { element, session } = await ready(
      undefined,
      html`<pbx-time-frame-table
        query="Frame"
        sort="-name"
        filters="type=weekly&amp;inForce=true&amp;owner=nobody"
      ></pbx-time-frame-table>`,
    );
    expect(query(session)).to.deep.include({
      q: 'Frame',
      sort: '-name',
      type: 'weekly',
      inForce: true,
    });
    const told = oneEvent(element, 'pbx-view-change');
    (await shown(element, '.chip')).click();
    await told;
    expect(element.view.filters).to.deep.equal({ inForce: 'true' });
  });

  it('opens and clones', async () => {
    const { element, table } = await ready();
    const selected = oneEvent(element, 'pbx-time-frame-select');
    await act(table, 1, 'edit');
    expect((await selected).detail.name).to.equal('Frame 1');
    const cloned = oneEvent(element, 'pbx-time-frame-clone');
    await act(table, 1, 'clone');
    expect((await cloned).detail.name).to.equal('Frame 1');
  });

  it('deletes what nothing uses, and undoes it', async () => {
    const { element, table, session } = await ready();
    await act(table, 1, 'delete');
    await says(element, 'Nothing uses it.');
    await expect(element).to.be.accessible();
    (await shown(element, 'button.danger.primary')).click();
    await says(element, 'Frame 1 was deleted.');
    await says(element, '11 time frames');
    (await shown(element, '.toast button')).click();
    await says(element, 'Undone');
    session.push({ resource: 'time-frames' });
    await says(element, '12 time frames');
  });

  it('names the uses of another and re-points them', async () => {
    const { element, table } = await ready();
    await act(table, 0, 'delete');
    await says(element, 'It is used in 2 places:');
    await says(element, 'Anne Roy');
    await says(element, 'Frame 3');
    const select = await shown<HTMLSelectElement>(element, '#repoint-to');
    select.value = sampleTimeFrame(1).id;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    (await shown(element, 'button.danger.primary')).click();
    await says(element, 'Office hours was deleted.');
  });

  it('reads again when somebody changes a time frame', async () => {
    const server = timeFrameServer(frames);
    const { element, session, table } = await ready(createTestSession(server.handlers));
    server.change(0, { inForce: false });
    session.push({ resource: 'time-frames' });
    await waitUntil(() => texts(table, 'inForce')[0] === 'Not now');
    await element.updateComplete;
  });

  it('says that there is nothing yet, that nothing matches, and why a read failed', async () => {
    const none = createTestSession(timeFrameServer([]).handlers);
    const empty = await mount<PbxTimeFrameTable>(
      none,
      html`<pbx-time-frame-table></pbx-time-frame-table>`,
    );
    await says(empty, 'No time frames yet');
    const narrowed = await mount<PbxTimeFrameTable>(
      createTestSession(timeFrameServer(frames).handlers),
      html`<pbx-time-frame-table query="zzz"></pbx-time-frame-table>`,
    );
    await says(narrowed, 'Nothing matches');
    const failing = createTestSession({ listTimeFrames: () => problem(500, 'server-error') });
    const failed = await mount<PbxTimeFrameTable>(
      failing,
      html`<pbx-time-frame-table></pbx-time-frame-table>`,
    );
    await says(failed, 'Try again');
  });

  it('asks nothing without the right to read, and offers no writing without that right', async () => {
    const grant = testGrant({ granted: { '*': [] } });
    const session = createTestSession(timeFrameServer(frames).handlers, { grant });
    const denied = await mount<PbxTimeFrameTable>(
      session,
      html`<pbx-time-frame-table></pbx-time-frame-table>`,
    );
    await says(denied, 'timeFrames:read');
    expect(session.calls.some(({ operationId }) => operationId === 'listTimeFrames')).to.equal(
      false,
    );
    const readable = testGrant({ granted: { '*': ['timeFrames:read'] } });
    const { table } = await ready(
      createTestSession(timeFrameServer(frames).handlers, { grant: readable }),
    );
    expect(table.rowActions.map(({ id }) => id)).to.deep.equal(['edit']);
  });

  it('speaks French', async () => {
    const session = createTestSession(timeFrameServer(frames).handlers, { locale: 'fr-CA' });
    const { element, table } = await ready(session);
    await says(element, '12 périodes');
    await waitUntil(() => texts(table, 'inForce')[0] === 'En vigueur');
  });

  it('shows whole columns beside the menu of a portal, and those that one person needs', async () => {
    const session = createTestSession(timeFrameServer(frames).handlers, { locale: 'fr-CA' });
    const { element, table } = await ready(session);
    element.style.inlineSize = '984px';
    await waitUntil(() => texts(table, 'inForce')[0] === 'En vigueur');
    expect(cutIn(table)).to.deep.equal([]);
    expect(texts(table, 'type')[0]).to.equal(undefined);
    element.ownerUserId = sampleTimeFrame(0).id;
    await waitUntil(() => texts(table, 'type')[0] === 'Hebdomadaire');
    expect(texts(table, 'owner')[0]).to.equal(undefined);
  });
});
