import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const statements = `
create table attendants (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name text not null,
  extension text not null,
  site_id uuid,
  language text,
  greetings jsonb not null default '[]',
  time_rules jsonb not null default '[]',
  -- {promptId, keys: [{key, action, ...}]}; a key of action 'menu' holds another one.
  menu jsonb not null,
  dial_by_extension boolean not null default true,
  no_key_seconds integer not null default 5,
  inter_digit_seconds integer not null default 2,
  no_key jsonb not null,
  invalid_key jsonb not null,
  foreign key (domain_id, extension) references extensions deferrable initially deferred,
  foreign key (domain_id, site_id) references sites (domain_id, id),
  unique (domain_id, id)
);
create unique index attendants_name on attendants (domain_id, fold(name));
create index attendants_extension on attendants (domain_id, extension);
create index attendants_site on attendants (domain_id, site_id);

alter table domains add column max_attendants integer not null default 20;
alter table overrides
  add column target_attendant_id uuid,
  add foreign key (domain_id, target_attendant_id) references attendants (domain_id, id) on delete cascade;
alter table object_references
  add column to_attendant_id uuid,
  add foreign key (domain_id, to_attendant_id) references attendants (domain_id, id) deferrable;
create index object_references_attendant on object_references (domain_id, to_attendant_id);
create trigger release_references after delete on attendants
  for each row execute function release_references('attendants', 'id');
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantPolicy('attendants')).execute(db);
}
