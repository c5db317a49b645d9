import { sql, type Kysely } from 'kysely';

const statements = `
alter table domains add column max_queues integer not null default 20,
  -- Of sounds, in megabytes.
  add column max_storage integer not null default 10240;

-- The engine asks for a sound by its content alone.
create index sounds_hash on sounds (hash);

alter table prompt_uploads drop column engine_call;
alter table queue_visits drop column call_record_id;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}
