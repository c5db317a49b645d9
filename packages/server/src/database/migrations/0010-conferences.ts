import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const statements = `
create table conferences (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name text not null,
  extension text not null,
  kind text not null default 'dedicated',
  owner_user_id uuid,
  site_id uuid,
  -- Both sealed.
  leader_pin text,
  participant_pin text,
  max_participants integer not null default 20,
  min_participants integer not null default 1,
  require_leader boolean not null default true,
  announce_join boolean not null default true,
  announce_leave boolean not null default true,
  mute_on_entry boolean not null default false,
  ask_name boolean not null default false,
  locked boolean not null default false,
  active_from timestamptz,
  active_until timestamptz,
  foreign key (domain_id, extension) references extensions deferrable initially deferred,
  foreign key (domain_id, owner_user_id) references users (domain_id, id),
  foreign key (domain_id, site_id) references sites (domain_id, id),
  check ((kind = 'owned') = (owner_user_id is not null)),
  unique (domain_id, id)
);
create unique index conferences_name on conferences (domain_id, fold(name));
create index conferences_extension on conferences (domain_id, extension);
create index conferences_owner on conferences (domain_id, owner_user_id);
create index conferences_site on conferences (domain_id, site_id);

alter table domains add column max_conferences integer not null default 20;

-- From the first who joins to the last who leaves; the conference stands in it as it was.
create table conference_meetings (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  conference_id uuid not null,
  name text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  peak integer not null default 0,
  unique (domain_id, id)
);
create index conference_meetings_started on conference_meetings (domain_id, conference_id, started_at desc);
create unique index conference_meetings_open on conference_meetings (conference_id) where ended_at is null;

create table conference_participants (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  meeting_id uuid not null,
  engine_call text not null,
  channel text not null,
  user_id uuid,
  name text,
  number text,
  leader boolean not null default false,
  muted boolean not null default false,
  talking boolean not null default false,
  gain integer not null default 0,
  joined_at timestamptz not null,
  left_at timestamptz,
  foreign key (domain_id, meeting_id) references conference_meetings (domain_id, id) on delete cascade,
  unique (engine_call, channel, joined_at)
);
create index conference_participants_channel on conference_participants (channel) where left_at is null;
create index conference_participants_meeting on conference_participants (domain_id, meeting_id);

-- What a document can refer to is complete with this.
alter table object_references
  add column to_conference_id uuid,
  add foreign key (domain_id, to_conference_id) references conferences (domain_id, id) deferrable,
  drop constraint object_references_check,
  add constraint object_references_target check (num_nonnulls(to_user_id, to_time_frame_id, to_holiday_id,
    to_prompt_id, to_attendant_id, to_queue_id, to_conference_id) = 1);
create index object_references_conference on object_references (domain_id, to_conference_id);
alter table object_references drop constraint object_references_once;
create unique index object_references_once on object_references (by_id, by_resource, field,
  coalesce(to_user_id, to_time_frame_id, to_holiday_id, to_prompt_id, to_attendant_id, to_queue_id,
    to_conference_id));
`;

const tenantTables = ['conferences', 'conference_meetings', 'conference_participants'];

export async function up(db: Kysely<unknown>): Promise<void> {
  // The name that the database gave the constraint is cut, so it is looked up.
  const { rows } = await sql<{ conname: string }>`select conname from pg_constraint
    where conrelid = 'object_references'::regclass and contype = 'u'`.execute(db);
  for (const { conname } of rows)
    await sql`alter table object_references rename constraint ${sql.id(conname)} to object_references_once`.execute(
      db,
    );
  await sql.raw(statements).execute(db);
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
}
