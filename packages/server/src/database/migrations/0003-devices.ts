import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const tenantTables = ['devices', 'registrations'];

const record = `
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (domain_id, id)`;

const statements = `
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
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
}
