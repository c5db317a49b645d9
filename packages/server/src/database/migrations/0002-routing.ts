import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const tenantTables = [
  'time_frames',
  'holidays',
  'answering_rules',
  'phone_numbers',
  'blocked_numbers',
  'overrides',
  'emergency_addresses',
  'object_references',
];

const record = `
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (domain_id, id)`;

const statements = `
create table emergency_addresses (${record},
  label text not null,
  street text not null,
  unit text,
  city text not null,
  region text not null,
  postal_code text not null,
  country text not null,
  alert_emails text[] not null default '{}',
  validated_at timestamptz
);
create unique index emergency_addresses_label on emergency_addresses (domain_id, fold(label));

alter table domains add column emergency_address_id uuid references emergency_addresses;
alter table sites add column emergency_address_id uuid,
  add foreign key (domain_id, emergency_address_id) references emergency_addresses (domain_id, id);
alter table users add column emergency_address_id uuid,
  add foreign key (domain_id, emergency_address_id) references emergency_addresses (domain_id, id);

create table time_frames (${record},
  name text not null,
  owner_user_id uuid,
  type text not null,
  ranges jsonb not null default '[]',
  dates jsonb not null default '[]',
  holiday_ids uuid[] not null default '{}',
  recurrence jsonb,
  foreign key (domain_id, owner_user_id) references users (domain_id, id) on delete cascade
);
create unique index time_frames_name on time_frames (domain_id, fold(name)) where owner_user_id is null;
create unique index time_frames_own_name on time_frames (owner_user_id, fold(name)) where owner_user_id is not null;

create table holidays (${record},
  name text not null,
  date text,
  rule text,
  start_time text not null default '00:00',
  end_time text not null default '24:00',
  observance text not null default 'sameDay',
  region text,
  source text not null default 'own',
  check ((date is null) <> (rule is null))
);
create unique index holidays_name on holidays (domain_id, fold(name));
create unique index holidays_rule on holidays (domain_id, region, rule) where source = 'catalogue';

create table answering_rules (
  user_id uuid primary key,
  domain_id uuid not null references domains,
  version integer not null default 1,
  allowed_numbers text[] not null default '{}',
  blocked_numbers text[] not null default '{}',
  block_anonymous boolean not null default false,
  rules jsonb not null,
  updated_at timestamptz not null default now(),
  foreign key (domain_id, user_id) references users (domain_id, id) on delete cascade
);

create table phone_numbers (${record},
  number text not null unique,
  kind text not null,
  enabled boolean not null default true,
  enabled_from timestamptz,
  enabled_until timestamptz,
  destination jsonb,
  time_rules jsonb not null default '[]',
  caller_id_prefix text,
  notes text,
  site_id uuid,
  foreign key (domain_id, site_id) references sites (domain_id, id)
);
create index phone_numbers_site on phone_numbers (domain_id, site_id);

create table blocked_numbers (${record},
  number text not null,
  until timestamptz,
  notes text,
  unique (domain_id, number)
);

create table overrides (${record},
  target_kind text not null,
  target_site_id uuid,
  target_phone_number_id uuid,
  target_user_id uuid,
  destination jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null default '',
  alerted_at timestamptz,
  foreign key (domain_id, target_site_id) references sites (domain_id, id) on delete cascade,
  foreign key (domain_id, target_phone_number_id) references phone_numbers (domain_id, id) on delete cascade,
  foreign key (domain_id, target_user_id) references users (domain_id, id) on delete cascade,
  check (num_nonnulls(target_site_id, target_phone_number_id, target_user_id) = (target_kind <> 'domain')::integer),
  check (ends_at > starts_at)
);
create index overrides_end on overrides (domain_id, ends_at);

create table object_references (
  domain_id uuid not null references domains,
  by_resource text not null,
  by_id uuid not null,
  field text not null,
  to_user_id uuid,
  to_time_frame_id uuid,
  to_holiday_id uuid,
  foreign key (domain_id, to_user_id) references users (domain_id, id) deferrable,
  foreign key (domain_id, to_time_frame_id) references time_frames (domain_id, id) deferrable,
  foreign key (domain_id, to_holiday_id) references holidays (domain_id, id) deferrable,
  check (num_nonnulls(to_user_id, to_time_frame_id, to_holiday_id) = 1),
  unique nulls not distinct (by_id, by_resource, field, to_user_id, to_time_frame_id, to_holiday_id)
);
create index object_references_user on object_references (domain_id, to_user_id);
create index object_references_time_frame on object_references (domain_id, to_time_frame_id);
create index object_references_holiday on object_references (domain_id, to_holiday_id);

-- An object lets go of what it refers to when it is deleted, however that comes about.
create function release_references() returns trigger language plpgsql as $$
begin
  delete from object_references where by_resource = tg_argv[0] and by_id = (to_jsonb(old) ->> tg_argv[1])::uuid;
  return null;
end $$;
create trigger release_references after delete on answering_rules
  for each row execute function release_references('answering-rules', 'user_id');
create trigger release_references after delete on overrides
  for each row execute function release_references('overrides', 'id');
create trigger release_references after delete on phone_numbers
  for each row execute function release_references('phone-numbers', 'id');
create trigger release_references after delete on time_frames
  for each row execute function release_references('time-frames', 'id');
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
}
