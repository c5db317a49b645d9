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
create table queues (${record},
  name text not null,
  extension text not null,
  site_id uuid,
  department_id uuid,
  strategy text not null default 'roundRobin',
  time_rules jsonb not null default '[]',
  max_callers integer not null default 0,
  max_expected_wait_seconds integer not null default 0,
  require_agents boolean not null default false,
  unavailable jsonb,
  intro_prompt_id uuid,
  force_full_intro boolean not null default false,
  max_wait_seconds integer not null default 0,
  unanswered jsonb,
  -- null = callers stay.
  no_agents jsonb,
  agent_ring_seconds integer not null default 20,
  initial_agents integer not null default 1,
  agents_per_round integer not null default 1,
  auto_logout_after_missed integer not null default 0,
  announce_position boolean not null default false,
  announce_wait boolean not null default false,
  announce_every_seconds integer not null default 60,
  -- {key, destination}
  exit_key jsonb,
  caller_hears text not null default 'music',
  service_level_seconds integer not null default 20,
  record_calls text not null default 'none',
  statistics boolean not null default true,
  -- The list of agents is a document of its own.
  agents_version integer not null default 0,
  foreign key (domain_id, extension) references extensions deferrable initially deferred,
  foreign key (domain_id, site_id) references sites (domain_id, id),
  foreign key (domain_id, department_id) references departments (domain_id, id),
  foreign key (domain_id, intro_prompt_id) references prompts (domain_id, id)
);
create unique index queues_name on queues (domain_id, fold(name));
create unique index queues_extension on queues (domain_id, extension);
create index queues_site on queues (domain_id, site_id);
create index queues_department on queues (domain_id, department_id);

create table queue_agents (${record},
  queue_id uuid not null,
  user_id uuid,
  device_id uuid,
  external_number text,
  -- Whose phone it is, the same in every queue.
  who text not null generated always as (
    coalesce('user:' || user_id::text, 'device:' || device_id::text, 'external:' || external_number)) stored,
  position integer not null,
  tier integer not null default 1,
  priority integer not null default 1,
  mode text not null default 'manual',
  wrap_up_seconds integer not null default 0,
  max_calls integer not null default 1,
  confirm boolean not null default false,
  auto_answer boolean not null default false,
  -- What the agent, or somebody for them, chose; that they talk is seen from the calls.
  logged_in boolean not null default false,
  unavailable_reason text,
  state_since timestamptz not null default now(),
  missed integer not null default 0,
  last_missed_at timestamptz,
  last_call_ended_at timestamptz,
  wrap_up_until timestamptz,
  foreign key (domain_id, queue_id) references queues (domain_id, id) on delete cascade,
  foreign key (domain_id, user_id) references users (domain_id, id) on delete cascade,
  foreign key (domain_id, device_id) references devices (domain_id, id) on delete cascade,
  check (num_nonnulls(user_id, device_id, external_number) = 1)
);
create unique index queue_agents_once on queue_agents (queue_id, who);
create index queue_agents_who on queue_agents (domain_id, who);
create index queue_agents_user on queue_agents (domain_id, user_id);
create index queue_agents_device on queue_agents (domain_id, device_id);

-- An agent who is rung for a waiting call. Of all rows of one agent at most one is open, so that nobody is rung twice.
create table queue_offers (
  domain_id uuid not null references domains,
  engine_call text not null,
  agent_id uuid not null,
  -- Phone of the agent, the same in every queue: user:<id>, device:<id> or external:<number>.
  who text not null,
  offered_at timestamptz not null,
  until timestamptz not null,
  missed_at timestamptz,
  primary key (engine_call, agent_id, offered_at),
  foreign key (domain_id, agent_id) references queue_agents (domain_id, id) on delete cascade
);
create index queue_offers_who on queue_offers (domain_id, who, until);
create index queue_offers_until on queue_offers (until);

-- A caller who was moved up stands before all who joined later than this, and one whom somebody takes rings there.
create table queue_places (
  domain_id uuid not null references domains,
  engine_call text primary key,
  since timestamptz,
  taken_by_user_id uuid,
  taken_device_id uuid,
  taken_until timestamptz
);

-- One stay of a call in a queue, for the figures; people and queues stand in it as they were.
create table queue_visits (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  queue_id uuid not null,
  engine_call text not null,
  call_record_id uuid,
  joined_at timestamptz not null,
  left_at timestamptz,
  -- answered, abandoned, forwarded, voicemail
  outcome text,
  reason text,
  answered_at timestamptz,
  ended_at timestamptz,
  agent_id uuid,
  -- As in queue_agents.
  who text,
  user_id uuid,
  agent_name text,
  wait_seconds integer,
  talk_seconds integer,
  hold_seconds integer,
  wrap_up_seconds integer,
  unique (engine_call, queue_id, joined_at)
);
create index queue_visits_joined on queue_visits (domain_id, queue_id, joined_at);
create index queue_visits_waiting on queue_visits (queue_id) where ended_at is null;
create index queue_visits_user on queue_visits (domain_id, user_id, joined_at);

-- How long an agent was in which state.
create table agent_activities (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  agent_id uuid not null,
  queue_id uuid not null,
  who text not null,
  user_id uuid,
  agent_name text not null,
  state text not null,
  reason text,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index agent_activities_started on agent_activities (domain_id, queue_id, started_at);
create unique index agent_activities_open on agent_activities (agent_id) where ended_at is null;

-- How a person sees the call centre.
create table supervision_layouts (
  user_id uuid primary key,
  domain_id uuid not null references domains,
  version integer not null default 1,
  queue_ids uuid[] not null default '{}',
  metrics text[] not null default '{}',
  thresholds jsonb not null default '[]',
  foreign key (domain_id, user_id) references users (domain_id, id) on delete cascade
);

-- Phones that are taken by the call: user:<id>, device:<id>, external:<number>.
alter table calls add column talking text[] not null default '{}';

alter table music_on_hold
  add column owner_queue_id uuid,
  add foreign key (domain_id, owner_queue_id) references queues (domain_id, id) on delete cascade,
  add check (num_nonnulls(owner_site_id, owner_user_id, owner_queue_id) = (owner_kind <> 'domain')::integer);
create unique index music_on_hold_queue on music_on_hold (owner_queue_id) where owner_queue_id is not null;

alter table overrides
  add column target_queue_id uuid,
  add foreign key (domain_id, target_queue_id) references queues (domain_id, id) on delete cascade,
  drop constraint overrides_check,
  add constraint overrides_target check (
    num_nonnulls(target_site_id, target_phone_number_id, target_user_id, target_attendant_id, target_queue_id)
      = (target_kind <> 'domain')::integer);
alter table object_references
  add column to_queue_id uuid,
  add foreign key (domain_id, to_queue_id) references queues (domain_id, id) deferrable;
create index object_references_queue on object_references (domain_id, to_queue_id);
create trigger release_references after delete on queues
  for each row execute function release_references('queues', 'id');
create trigger release_agent_references after delete on queues
  for each row execute function release_references('queue-agents', 'id');
`;

const tenantTables = [
  'queues',
  'queue_agents',
  'queue_offers',
  'queue_places',
  'queue_visits',
  'agent_activities',
  'supervision_layouts',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
}
