import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { findRinging } from '../call-routing/offers.queries.js';
import { findRoutedQueue } from '../call-routing/queues.queries.js';
import { inPlatform, inTenant, type Db } from '../database/scope.js';
import { createTestServer, type TestServer } from '../testing.js';
import { listPace } from './pace.queries.js';
import { findAgents } from './queue-agents.queries.js';
import { listCallers } from './queue-callers.queries.js';
import { deleteOldVisits } from './visits.queries.js';

let server: TestServer;
let manager: Client<paths>;
let queueId: string;
const now = new Date('2026-06-10T12:00:00Z');
const visits = 4_000;

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(now);
  manager = await server.clientAs('office-manager');
  const { data } = await manager.POST('/queues', {
    params: { header: { 'Idempotency-Key': randomUUID() } },
    body: { name: 'Sales', extension: '7000' },
  });
  queueId = data!.id;
  const list = await manager.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId }, header: { 'If-Match': '*' } },
    body: { agents: [{ userId: server.acme.users['basic-user'].id }] },
  });
  await fillHistory(server.database.db, list.data!.agents[0]!.id);
}, 120_000);
afterAll(() => server.close());

/** A year of calls that are over, with rings that the agent missed. */
async function fillHistory(db: Db, agentId: string) {
  const domainId = server.acme.id;
  await sql`insert into queue_visits (domain_id, queue_id, engine_call, joined_at, left_at, answered_at, ended_at,
      agent_id, who, talk_seconds, wrap_up_seconds)
    select ${domainId}, ${queueId}, 'old ' || n, at, at, at, at, ${agentId}, 'user:x', 60, 0
    from (select n, ${now}::timestamptz - n * interval '2 hours' as at from generate_series(1, ${sql.lit(visits)}) n) v`.execute(
    db,
  );
  await sql`insert into queue_offers (domain_id, engine_call, agent_id, who, offered_at, until, missed_at)
    select domain_id, engine_call, agent_id, who, joined_at, joined_at, joined_at from queue_visits`.execute(
    db,
  );
  await sql`insert into agent_activities (domain_id, agent_id, queue_id, who, agent_name, state, started_at, ended_at)
    select domain_id, agent_id, queue_id, who, 'x', 'available', joined_at, joined_at from queue_visits`.execute(
    db,
  );
  await sql`analyze queue_visits, queue_offers, agent_activities`.execute(db);
}

/** Rows that were looked at in the history while this ran. */
async function rowsRead(tx: Db, run: (db: Db) => Promise<unknown>): Promise<number> {
  const count = async () => {
    const { rows } = await sql<{ read: number }>`
      select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::integer as read
      from pg_stat_xact_user_tables
      where relname in ('queue_visits', 'queue_offers', 'agent_activities')`.execute(tx);
    return rows[0]!.read;
  };
  const before = await count();
  await run(tx);
  return (await count()) - before;
}

const scope = 'all' as never;
const nobody = { scope, personId: null };

it.each<[string, (db: Db) => Promise<unknown>]>([
  ['routing', (db) => findRoutedQueue(db, queueId, now, { now })],
  ['whoever joins a ring', (db) => findRinging(db, 'old 1', now)],
  ['the list of callers', (db) => listCallers(db, scope, now, {})],
  ['the pace of a line', (db) => listPace(db, { now }, [queueId])],
  ['the list of agents', (db) => findAgents(db, { now, timeZone: 'UTC' }, nobody)],
])('does not read the history for %s', async (_, run) => {
  const read = await inTenant(server.database.db, server.acme.id, 'read', (tx) =>
    rowsRead(tx, run),
  );
  expect(read).toBeLessThan(100);
});

it('finds what is too old without reading the rest', async () => {
  const read = await inPlatform(server.database.db, 'write', (tx) =>
    rowsRead(tx, (db) => deleteOldVisits(db, new Date('2020-01-01T00:00:00Z'))),
  );
  expect(read).toBeLessThan(100);
});
