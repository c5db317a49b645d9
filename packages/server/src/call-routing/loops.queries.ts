import type { Db } from '../database/scope.js';

/** Users whose answering rules name a time frame. */
export async function listRuleOwners(db: Db, timeFrameId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('object_references')
    .select('by_id')
    .distinct()
    .where('by_resource', '=', 'answering-rules')
    .where('to_time_frame_id', '=', timeFrameId)
    .execute();
  return rows.map(({ by_id }) => by_id);
}
