import { sql, type Kysely } from 'kysely';

const statements = `
-- A place is that of one queue: who was moved up in one has not been in the next. Nobody waits longer than a call.
delete from queue_places;
alter table queue_places add column queue_id uuid not null,
  drop constraint queue_places_pkey, add primary key (engine_call, queue_id),
  add foreign key (domain_id, queue_id) references queues (domain_id, id) on delete cascade;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}
