import { sql, type Kysely } from 'kysely';

/** Tables that carry `domain_id`; the database itself keeps tenants apart on each. */
const tenantTables = [
  'sites',
  'departments',
  'extensions',
  'users',
  'credentials',
  'sessions',
  'access_tokens',
  'password_links',
  'login_challenges',
  'sign_ins',
  'embed_sessions',
  'changes',
  'change_items',
  'events',
  'user_imports',
  'user_import_rows',
  'import_mappings',
];

const statements = `
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits.
create function uuid_v7() returns uuid language sql volatile as $$
  select encode(
    set_bit(
      set_bit(
        overlay(uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6),
        52, 1),
      53, 1),
    'hex')::uuid
$$;

-- Lower case without accents, for search and for names that are unique ignoring both.
create function fold(value text) returns text language sql immutable parallel safe as $$
  select lower(public.unaccent('public.unaccent', value))
$$;

create table resellers (
  id uuid primary key default uuid_v7(),
  name text not null
);

create table domains (
  id uuid primary key default uuid_v7(),
  version integer not null default 1,
  reseller_id uuid not null references resellers,
  name text not null unique,
  aliases text[] not null default '{}',
  display_name text not null,
  locked boolean not null default false,
  time_zone text not null,
  language text not null,
  extension_length integer not null default 4,
  ranges jsonb not null,
  enforce_ranges boolean not null default false,
  caller_id_name text,
  caller_id_number text,
  area_code text,
  mfa_policy jsonb not null default '{}',
  min_password_length integer not null default 12,
  max_users integer not null default 100,
  max_sites integer not null default 20,
  event_sequence bigint not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sites (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  name text not null,
  time_zone text,
  caller_id_name text,
  caller_id_number text,
  area_code text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (domain_id, id)
);
create unique index sites_name on sites (domain_id, fold(name));

create table departments (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  name text not null,
  site_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (domain_id, id),
  foreign key (domain_id, site_id) references sites (domain_id, id)
);
create unique index departments_name on departments (domain_id, fold(name));

create table extensions (
  domain_id uuid not null references domains,
  number text not null check (number ~ '^[0-9]{2,7}$'),
  owner_kind text not null,
  owner_id uuid,
  primary key (domain_id, number)
);
create unique index extensions_owner on extensions (domain_id, owner_kind, owner_id);

create table users (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  kind text not null default 'person',
  first_name text not null,
  last_name text not null,
  extension text not null,
  login_name text not null,
  emails text[] not null default '{}',
  role text not null,
  department_id uuid,
  site_id uuid,
  time_zone text,
  language text,
  theme text not null default 'auto',
  caller_id_name text,
  caller_id_number text,
  emergency_caller_id_number text,
  area_code text,
  ring_seconds integer not null default 25,
  max_active_calls integer not null default 4,
  voicemail_enabled boolean not null default true,
  in_audio_directory boolean not null default true,
  in_contact_list boolean not null default true,
  record_calls text not null default 'none',
  hide_recordings boolean not null default false,
  notes text,
  search_text text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (domain_id, id),
  foreign key (domain_id, extension) references extensions deferrable initially deferred,
  foreign key (domain_id, department_id) references departments (domain_id, id),
  foreign key (domain_id, site_id) references sites (domain_id, id)
);
create unique index users_login on users (fold(login_name));
create unique index users_extension on users (domain_id, extension);
create index users_search on users using gin (search_text gin_trgm_ops);
create index users_department on users (domain_id, department_id);
create index users_site on users (domain_id, site_id);

create function users_fold() returns trigger language plpgsql as $$
begin
  new.search_text := fold(concat_ws(' ', new.first_name, new.last_name, new.extension, new.login_name,
    array_to_string(new.emails, ' '), new.notes));
  return new;
end $$;
create trigger users_fold before insert or update on users for each row execute function users_fold();

create table credentials (
  user_id uuid primary key,
  domain_id uuid not null references domains,
  password_hash text,
  pin_hash text,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  recovery_codes text[] not null default '{}',
  reset_pending boolean not null default false,
  locked boolean not null default false,
  last_sign_in_at timestamptz
);

create table sessions (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  user_id uuid not null references users on delete cascade,
  version integer not null default 1,
  refresh_hash text not null unique,
  previous_refresh_hash text,
  refreshed_at timestamptz not null default now(),
  restricted boolean not null default false,
  user_agent text not null,
  address text not null,
  last_used_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index sessions_user on sessions (user_id);
create index sessions_previous on sessions (previous_refresh_hash);

create table access_tokens (
  token_hash text primary key,
  domain_id uuid not null references domains,
  session_id uuid not null references sessions on delete cascade,
  expires_at timestamptz not null
);
create index access_tokens_session on access_tokens (session_id);

create table password_links (
  token_hash text primary key,
  domain_id uuid not null references domains,
  user_id uuid not null references users on delete cascade,
  purpose text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);

create table login_challenges (
  token_hash text primary key,
  domain_id uuid not null references domains,
  user_id uuid not null references users on delete cascade,
  expires_at timestamptz not null
);

create table login_failures (
  login_hash text not null,
  at timestamptz not null default now()
);
create index login_failures_login on login_failures (login_hash, at);

create table sign_ins (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  user_id uuid not null references users on delete cascade,
  at timestamptz not null default now(),
  outcome text not null,
  address text not null,
  user_agent text not null
);
create index sign_ins_user on sign_ins (user_id, at);

create table api_keys (
  id uuid primary key default uuid_v7(),
  version integer not null default 1,
  reseller_id uuid not null references resellers,
  domain_id uuid references domains,
  name text not null,
  prefix text not null,
  secret_hash text not null unique,
  kind text not null,
  capabilities text[] not null,
  addresses text[] not null default '{}',
  read_only boolean not null default false,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table embed_sessions (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  api_key_id uuid references api_keys on delete cascade,
  token_hash text not null unique,
  subject text not null,
  user_id uuid references users on delete cascade,
  role text not null,
  origins text[] not null,
  granted jsonb not null,
  denied jsonb not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

create table idempotency_keys (
  subject text not null,
  key text not null,
  request_hash text not null,
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null default now(),
  primary key (subject, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table changes (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  at timestamptz not null default now(),
  actors jsonb not null,
  actor_user_id uuid,
  channel text not null,
  title text not null,
  request_id text not null,
  undone_by uuid
);
create index changes_time on changes (domain_id, at desc, id desc);

create table change_items (
  change_id uuid not null references changes on delete cascade,
  domain_id uuid not null references domains,
  position integer not null,
  resource text not null,
  record_id uuid not null,
  name text not null,
  before jsonb,
  after jsonb,
  primary key (change_id, position)
);
create index change_items_record on change_items (domain_id, record_id);

create table events (
  domain_id uuid not null references domains,
  sequence bigint not null,
  resource text not null,
  ids uuid[] not null,
  at timestamptz not null default now(),
  primary key (domain_id, sequence)
);
create index events_age on events (at);

create table user_imports (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  subject text not null,
  file_name text not null,
  encoding text not null,
  delimiter text not null,
  status text not null,
  columns jsonb not null,
  mapping jsonb not null,
  create_missing boolean not null default false,
  total integer not null,
  processed integer not null default 0,
  counts jsonb not null,
  created_departments text[] not null default '{}',
  created_sites text[] not null default '{}',
  failure text,
  change_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table user_import_rows (
  import_id uuid not null references user_imports on delete cascade,
  domain_id uuid not null references domains,
  row integer not null,
  cells jsonb not null,
  extension text,
  name text not null default '',
  action text,
  repaired boolean not null default false,
  user_id uuid,
  changes jsonb not null default '[]',
  problems jsonb not null default '[]',
  primary key (import_id, row)
);

create table import_mappings (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  name text not null,
  mapping jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index import_mappings_name on import_mappings (domain_id, fold(name));

-- A tenant's queries run as this role, which sees the rows of one domain and nothing else.
do $$ begin
  if not exists (select from pg_roles where rolname = 'pbx_tenant') then
    create role pbx_tenant nologin;
  end if;
end $$;
grant usage on schema public to pbx_tenant;
grant pbx_tenant to current_user;
`;

/** What keeps the tenants apart on a table with `domain_id`. */
export const tenantPolicy = (table: string) => `
grant select, insert, update, delete on ${table} to pbx_tenant;
alter table ${table} enable row level security;
create policy tenant on ${table} to pbx_tenant
  using (domain_id = nullif(current_setting('pbx.domain_id', true), '')::uuid)
  with check (domain_id = nullif(current_setting('pbx.domain_id', true), '')::uuid);`;

// Of the platform's tables a tenant reads and changes its own domain, and sees nothing else.
const ownDomain = `
grant select, update on domains to pbx_tenant;
alter table domains enable row level security;
create policy tenant on domains to pbx_tenant
  using (id = nullif(current_setting('pbx.domain_id', true), '')::uuid)
  with check (id = nullif(current_setting('pbx.domain_id', true), '')::uuid);
grant insert, select, update on idempotency_keys to pbx_tenant;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
  await sql.raw(ownDomain).execute(db);
}
