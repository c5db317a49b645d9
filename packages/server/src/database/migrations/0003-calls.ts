import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const tenantTables = ['devices', 'registrations', 'calls', 'call_records', 'voice_messages'];

const record = `
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (domain_id, id)`;

/** What a call and the record of it have in common. */
const call = `
  direction text not null,
  from_number text,
  from_name text,
  from_user_id uuid,
  dialled text not null,
  dialled_name text,
  started_at timestamptz not null,
  answered_at timestamptz,
  user_ids uuid[] not null default '{}',
  site_id uuid,
  legs jsonb not null default '[]',
  steps jsonb not null default '[]',
  demo boolean not null default false`;

const statements = `
alter table domains add column max_concurrent_calls integer not null default 50;

create table devices (${record},
  user_id uuid not null,
  suffix text not null default '',
  kind text not null,
  sip_username text not null,
  sealed_password text not null,
  transport text not null,
  srtp text not null,
  auto_answer boolean not null default false,
  address text,
  user_agent text,
  latency_ms integer,
  last_seen_at timestamptz,
  foreign key (domain_id, user_id) references users (domain_id, id) on delete cascade,
  unique (domain_id, sip_username),
  unique (user_id, suffix)
);

-- Written by the engine: where a device can be reached, and until when.
create table registrations (
  id text primary key,
  domain_id uuid not null references domains,
  device_id uuid not null,
  fields jsonb not null,
  expires_at timestamptz not null,
  foreign key (domain_id, device_id) references devices (domain_id, id) on delete cascade
);
create index registrations_device on registrations (device_id);

create table calls (
  id uuid primary key,
  domain_id uuid not null references domains,
  linked_id text not null,
  state text not null,
  at jsonb,
  connected_to jsonb,
  channels jsonb not null default '[]',
  ${call}
);
create index calls_domain on calls (domain_id, started_at);

create table call_records (${record},
  outcome text not null,
  answered_by jsonb,
  ended_at timestamptz not null,
  wait_seconds integer not null,
  talk_seconds integer not null,
  total_seconds integer not null,
  cause jsonb,
  note text,
  ${call}
);
create index call_records_started on call_records (domain_id, started_at desc, id);
create index call_records_users on call_records using gin (user_ids);

create table voice_messages (${record},
  user_id uuid not null,
  from_number text,
  from_name text,
  received_at timestamptz not null,
  duration_seconds integer not null,
  heard boolean not null default false,
  engine_id text not null unique,
  foreign key (domain_id, user_id) references users (domain_id, id) on delete cascade
);
create index voice_messages_user on voice_messages (user_id, received_at desc);

-- How far the events of an engine are read, and the calls that have not ended there. Kept in the transaction that
-- writes calls and records, so that an event counts once, whatever dies in between.
create table engine_positions (
  engine text primary key,
  position bigint not null default 0
);
create table engine_calls (
  linked_id text primary key,
  engine text not null,
  progress jsonb not null
);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
}
