import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const statements = `
alter table domains add column max_concurrent_calls integer not null default 50;

-- Calls under way. Whose call it is may be unknown for a moment; nobody sees it meanwhile.
create table calls (
  id uuid primary key default uuid_v7(),
  domain_id uuid references domains,
  engine_call text not null unique,
  started_at timestamptz not null,
  direction text not null,
  state text not null,
  caller text not null,
  user_ids uuid[] not null,
  active_user_ids uuid[] not null,
  site_id uuid,
  search_text text not null,
  demo boolean not null,
  tracked jsonb not null
);
create index calls_domain on calls (domain_id, started_at, id);

-- Calls that ended; people and numbers stand in them as they were, so nothing refers to other tables.
create table call_records (
  id uuid primary key,
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  engine_call text not null,
  direction text not null,
  outcome text not null,
  started_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz not null,
  wait_seconds integer not null,
  talk_seconds integer not null,
  total_seconds integer not null,
  from_number text,
  dialled text not null,
  cause_code text,
  user_ids uuid[] not null,
  site_id uuid,
  search_text text not null,
  demo boolean not null,
  note text,
  tracked jsonb not null,
  unique (domain_id, id),
  unique (engine_call)
);
create index call_records_started on call_records (domain_id, started_at desc, id desc);

-- How far the log of an engine has been read: written with what was read, so that nothing is read twice or left out.
create table engine_logs (
  name text primary key,
  file text not null,
  position bigint not null
);
`;

const tenantTables = ['calls', 'call_records'];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
}
