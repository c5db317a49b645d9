import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';

type Supervision = components['schemas']['Supervision'];

export async function findLayout(db: Db, userId: string): Promise<Supervision | undefined> {
  const row = await db
    .selectFrom('supervision_layouts')
    .select(['version', 'queue_ids as queueIds', 'metrics', 'thresholds'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && { ...row, metrics: row.metrics as Supervision['metrics'] };
}

export async function putLayout(
  db: Db,
  domainId: string,
  userId: string,
  { queueIds, metrics, thresholds }: Omit<Supervision, 'version'>,
): Promise<void> {
  await sql`insert into supervision_layouts (user_id, domain_id, queue_ids, metrics, thresholds)
    values (${userId}, ${domainId}, ${queueIds}, ${metrics}, ${JSON.stringify(thresholds)})
    on conflict (user_id) do update set version = supervision_layouts.version + 1, queue_ids = excluded.queue_ids,
      metrics = excluded.metrics, thresholds = excluded.thresholds`.execute(db);
}
