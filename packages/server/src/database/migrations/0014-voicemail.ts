import { sql, type Kysely } from 'kysely';
import { tenantPolicy } from './0001-foundation.js';

const statements = `
-- How the mailbox of a user is set up; without a row it is as it begins.
create table voicemail (
  user_id uuid primary key,
  domain_id uuid not null references domains,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  -- Prompts in their order.
  greetings uuid[] not null default '{}',
  active_greeting_id uuid,
  email_notice text not null default 'none',
  attach boolean not null default false,
  after_email text not null default 'keep',
  operator jsonb,
  -- Users in their order.
  copy_to uuid[] not null default '{}',
  newest_first boolean not null default true,
  say_time boolean not null default false,
  say_caller boolean not null default false,
  max_message_seconds integer not null default 180,
  max_messages integer not null default 100,
  foreign key (domain_id, user_id) references users (domain_id, id) on delete cascade
);
create trigger release_references after delete on voicemail
  for each row execute function release_references('voicemail', 'user_id');
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
  await sql.raw(tenantPolicy('voicemail')).execute(db);
}
