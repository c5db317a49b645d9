import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import type { ObjectKind } from '../routing/directory.js';

type ResourceName = components['schemas']['ResourceName'];

/** An object on which a way can close to a loop. */
export interface RoutedObject {
  readonly kind: ObjectKind;
  readonly id: string;
}

/** Resources whose rules send calls on, and what each object of them is to routing. */
export const ruledKinds = {
  'answering-rules': 'user',
  attendants: 'attendant',
  queues: 'queue',
} as const satisfies { [Name in ResourceName]?: ObjectKind };

export type Ruled = keyof typeof ruledKinds;

/** Whose rules name one of these time frames, or a time frame that names one of these holidays. */
export async function listRuleOwners(
  db: Db,
  given: { timeFrameIds: readonly string[]; holidayIds: readonly string[] },
): Promise<RoutedObject[]> {
  const naming = db
    .selectFrom('object_references')
    .select('by_id')
    .where('by_resource', '=', 'time-frames')
    .where(sql<boolean>`to_holiday_id = any(${given.holidayIds}::uuid[])`);
  const rows = await db
    .selectFrom('object_references')
    .select(['by_id', 'by_resource'])
    .distinct()
    .where('by_resource', 'in', Object.keys(ruledKinds) as Ruled[])
    .where(({ eb, or }) =>
      or([
        sql<boolean>`to_time_frame_id = any(${given.timeFrameIds}::uuid[])`,
        eb('to_time_frame_id', 'in', naming),
      ]),
    )
    .execute();
  return rows.map(({ by_id: id, by_resource: by }) => ({ kind: ruledKinds[by as Ruled], id }));
}

/** Users, auto attendants and call queues that these overrides are for. */
export async function listOverridden(
  db: Db,
  overrideIds: readonly string[],
): Promise<RoutedObject[]> {
  const rows = await db
    .selectFrom('overrides')
    .select(['target_user_id', 'target_attendant_id', 'target_queue_id'])
    .where(sql<boolean>`id = any(${overrideIds}::uuid[])`)
    .execute();
  return rows.flatMap((row): RoutedObject[] => [
    ...(row.target_user_id ? [{ kind: 'user', id: row.target_user_id } as const] : []),
    ...(row.target_attendant_id
      ? [{ kind: 'attendant', id: row.target_attendant_id } as const]
      : []),
    ...(row.target_queue_id ? [{ kind: 'queue', id: row.target_queue_id } as const] : []),
  ]);
}

/** Until the end of the transaction no other write of the domain looks for loops. */
export async function lockRouting(db: Db, domainId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`routing ${domainId}`}, 0))`.execute(
    db,
  );
}
