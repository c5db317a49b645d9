import { sql } from 'kysely';
import type { Db } from '../database/scope.js';

/** Users whose answering rules name one of these time frames, or a time frame that names one of these holidays. */
export async function listRuleOwners(
  db: Db,
  given: { timeFrameIds: readonly string[]; holidayIds: readonly string[] },
): Promise<string[]> {
  const naming = db
    .selectFrom('object_references')
    .select('by_id')
    .where('by_resource', '=', 'time-frames')
    .where(sql<boolean>`to_holiday_id = any(${given.holidayIds}::uuid[])`);
  const rows = await db
    .selectFrom('object_references')
    .select('by_id')
    .distinct()
    .where('by_resource', '=', 'answering-rules')
    .where(({ eb, or }) =>
      or([
        sql<boolean>`to_time_frame_id = any(${given.timeFrameIds}::uuid[])`,
        eb('to_time_frame_id', 'in', naming),
      ]),
    )
    .execute();
  return rows.map(({ by_id }) => by_id);
}

/** Users that these overrides are for. */
export async function listOverridden(db: Db, overrideIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('overrides')
    .select('target_user_id')
    .where(sql<boolean>`id = any(${overrideIds}::uuid[])`)
    .execute();
  return rows.flatMap(({ target_user_id }) => target_user_id ?? []);
}

/** Until the end of the transaction no other write of the domain looks for loops. */
export async function lockRouting(db: Db, domainId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`routing ${domainId}`}, 0))`.execute(
    db,
  );
}
