import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const statements = `
create table call_record_exports (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Who made it, and how far that person reached then.
  subject text not null,
  scope jsonb not null,
  file_name text not null,
  status text not null default 'queued',
  failure text,
  period_from timestamptz not null,
  period_until timestamptz not null,
  filter jsonb not null,
  format jsonb not null,
  total integer not null,
  processed integer not null default 0,
  lines integer not null default 0,
  parts integer not null default 0,
  -- After which call it goes on.
  position text,
  -- Of the process that works on it; who finds another one here stops.
  claim uuid,
  expires_at timestamptz not null,
  unique (domain_id, id)
);
create unique index call_record_exports_one on call_record_exports (domain_id, subject)
  where status in ('queued', 'running');
create index call_record_exports_open on call_record_exports (created_at) where status in ('queued', 'running');
create index call_record_exports_end on call_record_exports (expires_at);

create table call_record_export_parts (
  domain_id uuid not null references domains,
  export_id uuid not null,
  number integer not null,
  content text not null,
  primary key (export_id, number),
  foreign key (domain_id, export_id) references call_record_exports (domain_id, id) on delete cascade
);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  const tenantTables = ['call_record_exports', 'call_record_export_parts'];
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
}
