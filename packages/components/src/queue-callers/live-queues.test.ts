import { expect, html, waitUntil } from '@open-wc/testing';
import { createTestSession } from '@pbxkit/client/testing.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { queueServer, sampleCaller, sampleQueue } from '../shared/queues/queues.sample.js';
import { mount, shown } from '../testing.js';
import '../queue-table/queue-table.js';
import type { PbxQueueTable } from '../queue-table/queue-table.js';
import './queue-callers.js';
import type { PbxQueueCallers } from './queue-callers.js';

/** The same order of chances each time (Park and Miller, 1988). */
function chances(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const words = ['queue-callers', 'queue-agents', 'queues'] as const;
const cells = (table: PbxDataTable, column: string) =>
  [...table.renderRoot.querySelectorAll<HTMLElement>('.row:not(.loading)')]
    .sort((one, next) => Number(one.ariaRowIndex) - Number(next.ariaRowIndex))
    .map((row) => row.querySelector(`[data-column="${column}"]`)?.textContent?.trim());

describe('live queues', () => {
  it('end with what the server has after 2,000 announcements in any order, with a gap', async () => {
    const made = queueServer({ queues: [0, 1, 2, 3].map((index) => sampleQueue(index)) });
    const { company } = made;
    const session = createTestSession(made.handlers);
    const queues = await mount<PbxQueueTable>(session, html`<pbx-queue-table></pbx-queue-table>`);
    const list: PbxQueueCallers = document.createElement('pbx-queue-callers');
    queues.parentElement?.append(list);
    const table = await shown<PbxDataTable>(queues, 'pbx-data-table');
    const callers = await shown<PbxDataTable>(list, 'pbx-data-table');
    await waitUntil(() => cells(table, 'name').length === 4);
    const chance = chances(20_261_129);
    let joined = 0;
    for (let turn = 0; turn < 2000; turn += 1) {
      const resource = words[chance(3)] ?? 'queues';
      if (resource === 'queues') {
        const at = chance(4);
        company.queues = company.queues.with(at, sampleQueue(at, { waiting: chance(12) }));
      }
      if (resource === 'queue-callers') {
        const isJoining = chance(2) === 0;
        if (isJoining) company.callers = [...company.callers, sampleCaller((joined += 1))];
        company.callers = company.callers.slice(isJoining ? -8 : chance(3));
      }
      // What is told while the stream is cut never arrives; then the server says that something may be missing.
      if (turn < 900 || turn >= 1100) session.push({ resource });
      if (turn === 1100) session.reset();
      if (turn % 50 === 0) await new Promise((done) => requestAnimationFrame(done));
    }
    const wanted = company.queues.map(({ waiting }) => String(waiting));
    await waitUntil(() => cells(table, 'waiting').join() === wanted.join(), undefined, {
      timeout: 5000,
    });
    const numbers = company.callers.map(({ number }) => number?.slice(-4));
    await waitUntil(
      () => cells(callers, 'caller').every((text, at) => text?.endsWith(numbers[at] ?? '?')),
      undefined,
      { timeout: 5000 },
    );
    expect(cells(callers, 'caller')).to.have.length(numbers.length);
    const reads = session.calls.filter(({ operationId }) => operationId === 'listQueues').length;
    expect(reads).to.be.lessThan(400);
  });
});
