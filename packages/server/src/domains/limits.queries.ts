import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import { keptAudio } from '../sounds/sounds.queries.js';
import type { Db } from '../database/scope.js';
import type { DomainRow } from '../database/tables.js';
import { limitReached } from '../problem.js';

type Schemas = components['schemas'];
type Limits = Schemas['DomainLimits'];

const columns = {
  users: 'max_users',
  sites: 'max_sites',
  queues: 'max_queues',
  attendants: 'max_attendants',
  conferences: 'max_conferences',
  concurrentCalls: 'max_concurrent_calls',
  storageMegabytes: 'max_storage',
} as const satisfies Record<keyof Limits, keyof DomainRow>;

const kinds = ['users', 'sites', 'queues', 'attendants', 'conferences'] as const;

/** What a domain may have a number of; its table has the same name. */
export type LimitedKind = (typeof kinds)[number];

const entriesOf = Object.entries(columns) as [keyof Limits, (typeof columns)[keyof Limits]][];

export const toLimits = (row: DomainRow): Limits =>
  Object.fromEntries(entriesOf.map(([limit, column]) => [limit, row[column]])) as unknown as Limits;

export const fromLimits = (limits: Limits) =>
  Object.fromEntries(entriesOf.map(([limit, column]) => [column, limits[limit]]));

/** How much of each the domain of the row has. */
export const usage = sql<Schemas['DomainUsage']>`jsonb_build_object(
  ${sql.join(kinds.map((kind) => sql`${sql.lit(kind)}, ${countOf(kind)}`))},
  'concurrentCalls', (select count(*) from calls where domain_id = domains.id),
  'storageMegabytes', (select round(coalesce(sum(octet_length(audio)), 0) / 1048576.0)
    from ${keptAudio} kept where domain_id = domains.id))`;

function countOf(kind: LimitedKind) {
  return sql`(select count(*) from ${sql.table(kind)} where domain_id = domains.id)`;
}

/**
 * How many of a kind a domain has and may have, and nobody else adds one until the end of the transaction. Who writes
 * announcements meanwhile does not wait: the domain's row stays free.
 */
export async function lockLimit(
  db: Db,
  domainId: string,
  kind: LimitedKind,
): Promise<{ used: number; limit: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${domainId}`}, 0))`.execute(
    db,
  );
  const { limit } = await db
    .selectFrom('domains')
    .select(`${columns[kind]} as limit`)
    .where('id', '=', domainId)
    .executeTakeFirstOrThrow();
  const { used } = await db
    .selectFrom(kind)
    .select((eb) => eb.fn.countAll<string>().as('used'))
    .where('domain_id', '=', domainId)
    .executeTakeFirstOrThrow();
  return { used: Number(used), limit };
}

/** Refuses one more of a kind than the domain may have. */
export async function requireRoom(db: Db, domainId: string, kind: LimitedKind): Promise<void> {
  const { used, limit } = await lockLimit(db, domainId, kind);
  if (used >= limit) throw limitReached(limit, used);
}
