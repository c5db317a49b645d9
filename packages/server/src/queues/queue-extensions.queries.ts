import { sql } from 'kysely';
import type { Db } from '../database/scope.js';

type Holder = { readonly id: string; readonly extension: string };

const rowsOf = (queues: readonly Holder[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(
    queues.map(({ id, extension }) => ({ id, extension })),
  )}::jsonb) as r(id uuid, extension text)`;

/** Gives queues their extensions, which nobody else may hold. */
export async function holdExtensions(
  db: Db,
  domainId: string,
  queues: readonly Holder[],
): Promise<void> {
  await sql`insert into extensions (domain_id, number, owner_kind, owner_id)
    select ${domainId}, r.extension, 'queue', r.id from ${rowsOf(queues)}
    where not exists (select from extensions e
      where e.owner_kind = 'queue' and e.owner_id = r.id and e.number = r.extension)`.execute(db);
}

/** Lets the extensions of those that move go first, so that two can swap theirs. */
export async function releaseMoved(db: Db, queues: readonly Holder[]): Promise<void> {
  await sql`delete from extensions using ${rowsOf(queues)}
    where owner_kind = 'queue' and owner_id = r.id and number <> r.extension`.execute(db);
  await sql`update queues set extension = '~' || queues.id from ${rowsOf(queues)}
    where queues.id = r.id and queues.extension <> r.extension`.execute(db);
}
