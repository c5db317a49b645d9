import type { FastifyBaseLogger } from 'fastify';
import { stringify } from 'csv-stringify/sync';
import { listRecordBlock, listSiteNames } from '../call-records/call-records.queries.js';
import { headingOf, RecordLines } from '../call-records/record-lines.js';
import { inTenant, type Db } from '../database/scope.js';
import { insertEvents } from '../write.queries.js';
import {
  claimExport,
  failExport,
  insertPart,
  type ExportRow,
} from './call-record-exports.queries.js';

/** So many calls are read and stored at a time: the memory that an export takes does not grow with its length. */
const blockSize = 500;

/** Announcements of one export are this far apart at least, in milliseconds. */
const pace = 500;

/** An export of which nothing was heard for so long lost its server, and another one goes on with it. */
const lostSeconds = 60;

export interface Work {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  /** Nobody else works on this database: what runs there stopped with the process before. */
  readonly alone?: boolean;
}

/** Works on exports until none waits. Never rejects. */
export async function workExports({ alone = false, ...work }: Work): Promise<void> {
  const { db, clock, log } = work;
  const next = async (since: Date) => claimExport(db, { now: clock(), since });
  try {
    let job = await next(alone ? clock() : lost(clock()));
    while (job) {
      const claimed = job;
      await write(work, claimed).catch((error: unknown) => fail(work, claimed, error));
      job = await next(lost(clock()));
    }
  } catch (error) {
    log.error({ err: error }, 'exports of the call history');
  }
}

const lost = (now: Date) => new Date(now.getTime() - lostSeconds * 1000);

async function write({ db, clock }: Work, job: ExportRow): Promise<void> {
  const { scope, filter, format, domain_id: domainId } = job;
  const period = { from: job.period_from, until: job.period_until };
  const lines = new RecordLines(format, await inTenant(db, domainId, 'read', listSiteNames));
  let heading = job.parts === 0 ? headingOf(format) : '';
  let told = -Infinity;
  for (let after = job.position; ;) {
    const request = { after, limit: blockSize };
    const { items, nextCursor } = await inTenant(db, domainId, 'read', (tx) =>
      listRecordBlock(tx, scope, period, filter, request),
    );
    const cells = lines.of(items);
    const content = heading + stringify(cells);
    const step = { content, calls: items.length, lines: cells.length, position: nextCursor };
    const due = nextCursor === null || performance.now() - told >= pace;
    const isOurs = await inTenant(db, domainId, 'write', async (tx) => {
      if (!(await insertPart(tx, job, step, clock()))) return false;
      if (due) await announce(tx, job, clock());
      return true;
    });
    if (!isOurs || nextCursor === null) return;
    if (due) told = performance.now();
    heading = '';
    after = nextCursor;
  }
}

async function fail({ db, clock, log }: Work, job: ExportRow, error: unknown): Promise<void> {
  log.error({ err: error }, 'export of the call history');
  await inTenant(db, job.domain_id, 'write', async (tx) => {
    await failExport(tx, job, 'unexpected', clock());
    await announce(tx, job, clock());
  });
}

const announce = (db: Db, { id, domain_id: domainId }: ExportRow, now: Date) =>
  insertEvents(db, domainId, [{ resource: 'call-record-exports', ids: [id] }], now);
