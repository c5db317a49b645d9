import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const statements = `
create table recordings (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Who is recorded.
  user_id uuid,
  -- As in call_records, which may come before or after.
  engine_call text not null,
  engine_file text not null,
  started_at timestamptz not null,
  duration_seconds integer not null,
  audio bytea not null,
  foreign key (domain_id, user_id) references users (domain_id, id) on delete set null (user_id),
  unique (domain_id, id),
  unique (domain_id, engine_file)
);
create index recordings_call on recordings (engine_call);
create index recordings_started on recordings (started_at);
create index recordings_user on recordings (user_id);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantPolicy('recordings')).execute(db);
}
