import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const tenantTables = ['voice_messages', 'removed_voice_messages'];

const statements = `
create table voice_messages (
  id uuid primary key default uuid_v7(),
  domain_id uuid not null references domains,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  user_id uuid not null,
  caller_number text,
  caller_name text,
  caller_user_id uuid,
  received_at timestamptz not null,
  duration_seconds integer not null,
  heard boolean not null default false,
  audio bytea not null,
  engine_mailbox text,
  engine_message text,
  foreign key (domain_id, user_id) references users (domain_id, id) on delete cascade,
  foreign key (domain_id, caller_user_id) references users (domain_id, id)
    on delete set null (caller_user_id),
  unique (domain_id, id),
  unique (domain_id, engine_message)
);
create index voice_messages_user on voice_messages (user_id, received_at);
create index voice_messages_caller on voice_messages (caller_user_id);

-- What is gone here, whatever made it go, must go in the engine too, and must not come back from there.
create table removed_voice_messages (
  domain_id uuid not null references domains,
  engine_message text not null,
  at timestamptz not null default now(),
  primary key (domain_id, engine_message)
);
create function keep_removed_voice_message() returns trigger language plpgsql as $$
begin
  if old.engine_message is not null then
    insert into removed_voice_messages (domain_id, engine_message)
    values (old.domain_id, old.engine_message) on conflict do nothing;
  end if;
  return old;
end $$;
create trigger removed after delete on voice_messages
  for each row execute function keep_removed_voice_message();
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantTables.map(tenantPolicy).join('\n')).execute(db);
}
