import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { queueServer, sampleQueue } from '../shared/queues/queues.sample.js';
import { cutIn, mount, press, says, shown } from '../testing.js';
import './queue-table.js';
import type { PbxQueueTable } from './queue-table.js';

const queues = [
  sampleQueue(0, { waiting: 2, longestWaitSince: new Date(Date.now() - 95_000).toISOString() }),
  sampleQueue(1, { strategy: 'tiered', agentsTotal: 0, serviceLevelToday: null }),
  sampleQueue(2, { strategy: 'callPark', agentsTotal: 0, extension: '9001' }),
  sampleQueue(3, { strategy: 'ringAll', agentsLoggedIn: 0, waiting: 1 }),
];
const view = html`<pbx-queue-table></pbx-queue-table>`;

async function ready(
  session: TestSession = createTestSession(queueServer({ queues }).handlers),
  template = view,
) {
  const element = await mount<PbxQueueTable>(session, template);
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
  session.calls.filter(({ operationId }) => operationId === 'listQueues').at(-1)?.params.query;

async function act(table: PbxDataTable, index: number, action: string) {
  rows(table)[index]?.querySelector<HTMLElement>('.actions button')?.click();
  (await shown(table, `[data-action="${action}"]`)).click();
}

describe('<pbx-queue-table>', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('says of each who waits and how long, who could answer, and how well it went today', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'name')).to.deep.equal(['Sales', 'Support', 'Accounting', 'Reception']);
    expect(texts(table, 'strategy').slice(0, 3)).to.deep.equal([
      'Round-robin',
      'Tiered',
      'Call park',
    ]);
    expect(texts(table, 'waiting')).to.deep.equal(['2', '0', '0', '1']);
    expect(texts(table, 'longestWait')[0]).to.match(/^1:3[5-9]$/);
    expect(texts(table, 'longestWait')[1]).to.equal('');
    expect(texts(table, 'agents')).to.deep.equal([
      '1 available 2/3 logged in',
      'No agents',
      'None needed',
      'Nobody logged in',
    ]);
    expect(texts(table, 'serviceLevel').slice(0, 2)).to.deep.equal(['92%', '']);
    await says(element, '4 call queues');
  });

  it('counts on while somebody waits', async () => {
    const { table } = await ready();
    const first = texts(table, 'longestWait')[0];
    await waitUntil(() => texts(table, 'longestWait')[0] !== first, undefined, { timeout: 4000 });
  });

  it('is accessible, also in the dark and from right to left', async () => {
    await expect((await ready()).element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const session = createTestSession(queueServer({ queues }).handlers, { theme });
    const dark = await ready(session);
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('filters by strategy, and takes its view from attributes', async () => {
    const { element, session } = await ready(
      undefined,
      html`<pbx-queue-table
        query="s"
        sort="-extension"
        filters="strategy=tiered&amp;siteId=&amp;owner=nobody"
      ></pbx-queue-table>`,
    );
    expect(query(session)).to.deep.include({ q: 's', sort: '-extension', strategy: 'tiered' });
    const told = oneEvent(element, 'pbx-view-change');
    (await shown(element, '.chip')).click();
    await told;
    expect(element.view.filters).to.deep.equal({});
  });

  it('opens a queue, its agents, its music and a copy', async () => {
    const { element, table } = await ready();
    for (const [action, event] of [
      ['edit', 'pbx-queue-select'],
      ['agents', 'pbx-queue-agents-open'],
      ['music', 'pbx-queue-music-open'],
      ['clone', 'pbx-queue-clone'],
    ] as const) {
      const told = oneEvent(element, event);
      await act(table, 1, action);
      expect((await told).detail.name).to.equal('Support');
    }
  });

  it('deletes what nothing uses, and undoes it', async () => {
    const { element, table } = await ready();
    await act(table, 0, 'delete');
    await says(element, '2 callers wait in it now');
    await says(element, 'Nothing uses it.');
    await expect(element).to.be.accessible();
    const deleted = oneEvent(element, 'pbx-queue-deleted');
    (await shown(element, 'button.danger.primary')).click();
    expect((await deleted).detail.name).to.equal('Sales');
    await says(element, 'Sales was deleted.');
    await says(element, '3 call queues');
    (await shown(element, '.toast button')).click();
    await says(element, 'Undone');
    await says(element, '4 call queues');
  });

  it('deletes nothing that is vetoed', async () => {
    const { element, session, table } = await ready();
    element.addEventListener('pbx-queue-delete', (event) => event.preventDefault());
    await act(table, 0, 'delete');
    await says(element, 'Nothing uses it.');
    (await shown(element, 'button.danger.primary')).click();
    await element.updateComplete;
    expect(session.calls.some(({ operationId }) => operationId === 'deleteQueue')).to.equal(false);
  });

  it('names every use, each with what it is and a way to it', async () => {
    const server = queueServer({ queues });
    const uses = [
      { resource: 'queue-agents' as const, id: queues[1]!.id, name: 'Support', field: 'queue_id' },
      { resource: 'music-on-hold' as const, id: 'm', name: 'Sales', field: 'owner' },
      ...Array.from({ length: 248 }, (_, index) => ({
        ...{ resource: 'phone-numbers' as const, id: `n${index}` },
        ...{ name: `+1514555${1000 + index}`, field: 'destination' },
      })),
    ];
    server.handlers.listUses = ({ params: { query } }) => {
      const first = Number(query.cursor ?? 0);
      const next = first + (query.limit ?? 50);
      const nextCursor = next < uses.length ? String(next) : null;
      return { items: uses.slice(first, next), nextCursor, total: uses.length };
    };
    const { element, table } = await ready(createTestSession(server.handlers));
    await act(table, 0, 'delete');
    await says(element, 'It is used in 250 places:');
    await says(element, 'Music on hold Sales');
    expect(element.renderRoot.querySelectorAll('.uses li')).to.have.length(250);
    await expect(element).to.be.accessible();
    const chosen = oneEvent(element, 'pbx-object-select');
    await press(element, 'Support');
    expect((await chosen).detail).to.include({ kind: 'queues', id: queues[1]!.id });
  });

  it('names the uses of a queue and re-points them', async () => {
    const server = queueServer({ queues });
    server.handlers.listUses = () => ({
      items: [
        { resource: 'phone-numbers', id: 'n', name: '+15145550100', field: 'destination' },
        { resource: 'queues', id: queues[1]!.id, name: 'Support', field: 'unanswered' },
      ],
      nextCursor: null,
      total: 2,
    });
    const { element, session, table } = await ready(createTestSession(server.handlers));
    await act(table, 0, 'delete');
    await says(element, 'It is used in 2 places:');
    await says(element, 'Call queue Support');
    const select = await shown<HTMLSelectElement>(element, '#repoint-to');
    await waitUntil(() => select.options.length === 4);
    select.value = queues[1]!.id;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    (await shown(element, 'button.danger.primary')).click();
    await says(element, 'Sales was deleted.');
    const call = session.calls.find(({ operationId }) => operationId === 'deleteQueue');
    expect(call?.params.query).to.deep.equal({ repointTo: queues[1]!.id });
  });

  it('reads again when callers, agents or queues change', async () => {
    const server = queueServer({ queues });
    const { session, table } = await ready(createTestSession(server.handlers));
    for (const [index, resource] of (
      ['queue-callers', 'queue-agents', 'queues'] as const
    ).entries()) {
      server.company.queues[0] = sampleQueue(0, { waiting: 10 + index });
      session.push({ resource });
      await waitUntil(() => texts(table, 'waiting')[0] === String(10 + index));
    }
  });

  it('says that there is nothing yet, that nothing matches, and why a read failed', async () => {
    const none = createTestSession(queueServer({ queues: [] }).handlers);
    await says(await mount<PbxQueueTable>(none, view), 'No call queues yet');
    const narrowed = await mount<PbxQueueTable>(
      createTestSession(queueServer({ queues }).handlers),
      html`<pbx-queue-table query="zzz"></pbx-queue-table>`,
    );
    await says(narrowed, 'Nothing matches');
    const failing = createTestSession({ listQueues: () => problem(500, 'server-error') });
    await says(await mount<PbxQueueTable>(failing, view), 'Try again');
  });

  it('asks nothing without the right to read, and offers no writing without that right', async () => {
    const { handlers } = queueServer({ queues });
    const denied = createTestSession(handlers, { grant: { granted: { '*': [] } } });
    await says(await mount<PbxQueueTable>(denied, view), 'queues:read');
    expect(denied.calls).to.have.length(0);
    const grant = { granted: { '*': ['queues:read' as const] } };
    const { table } = await ready(createTestSession(handlers, { grant }));
    expect(table.rowActions.map(({ id }) => id)).to.deep.equal(['edit', 'agents']);
  });

  it('speaks French, with whole columns beside the menu of a portal', async () => {
    const session = createTestSession(queueServer({ queues }).handlers, { locale: 'fr-CA' });
    const { element, table } = await ready(session);
    element.style.inlineSize = '984px';
    await says(element, '4 files d’attente');
    await waitUntil(() => texts(table, 'strategy')[0] === 'À tour de rôle');
    expect(texts(table, 'serviceLevel')[0]).to.equal('92 %');
    await element.updateComplete;
    expect(cutIn(table)).to.deep.equal([]);
    session.update({ locale: 'en-CA' });
    await says(element, '4 call queues');
    expect(cutIn(table)).to.deep.equal([]);
  });
});
