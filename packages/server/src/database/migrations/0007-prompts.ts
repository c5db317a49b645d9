import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const record = `
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (domain_id, id)`;

const statements = `
-- Audio by its content, so that prompts can be undone and copied without their sound being stored again.
create table sounds (
  domain_id uuid not null references domains,
  -- SHA-256 of the audio, in hexadecimal.
  hash text not null,
  audio bytea not null,
  duration_milliseconds integer not null,
  -- Loudest sample of each of up to 400 equal parts, 0 to 255.
  peaks smallint[] not null,
  created_at timestamptz not null default now(),
  -- When something was last seen to refer to it.
  used_at timestamptz not null default now(),
  primary key (domain_id, hash)
);

-- What was sent, or is being recorded by phone, before a prompt takes it.
create table prompt_uploads (${record},
  user_id uuid,
  source text not null,
  status text not null,
  problem text,
  file_name text,
  format text,
  hash text,
  engine_call text unique,
  expires_at timestamptz not null,
  foreign key (domain_id, hash) references sounds (domain_id, hash),
  foreign key (domain_id, user_id) references users (domain_id, id) on delete cascade
);
create index prompt_uploads_end on prompt_uploads (expires_at);

create table prompts (${record},
  title text not null,
  owner_user_id uuid,
  source text not null,
  language text,
  file_name text,
  script text,
  voice text,
  hash text not null,
  foreign key (domain_id, hash) references sounds (domain_id, hash),
  foreign key (domain_id, owner_user_id) references users (domain_id, id) on delete cascade
);
create unique index prompts_title on prompts (domain_id, fold(title)) where owner_user_id is null;
create unique index prompts_own_title on prompts (owner_user_id, fold(title)) where owner_user_id is not null;
create index prompts_sound on prompts (domain_id, hash);

create table music_on_hold (${record},
  owner_kind text not null,
  owner_site_id uuid,
  owner_user_id uuid,
  tracks uuid[] not null default '{}',
  randomize boolean not null default false,
  messages uuid[] not null default '{}',
  message_every_seconds integer not null default 0,
  foreign key (domain_id, owner_site_id) references sites (domain_id, id) on delete cascade,
  foreign key (domain_id, owner_user_id) references users (domain_id, id) on delete cascade
);
create unique index music_on_hold_domain on music_on_hold (domain_id) where owner_kind = 'domain';
create unique index music_on_hold_site on music_on_hold (owner_site_id) where owner_site_id is not null;
create unique index music_on_hold_user on music_on_hold (owner_user_id) where owner_user_id is not null;

alter table object_references
  add column to_prompt_id uuid,
  add foreign key (domain_id, to_prompt_id) references prompts (domain_id, id) deferrable;
create index object_references_prompt on object_references (domain_id, to_prompt_id);
create trigger release_references after delete on music_on_hold
  for each row execute function release_references('music-on-hold', 'id');
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  const tenantTables = ['sounds', 'prompt_uploads', 'prompts', 'music_on_hold'];
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
}
