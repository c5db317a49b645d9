import { sql, type Kysely } from 'kysely';

const statements = `
-- The last calls of a queue tell how long one takes, for each caller anew.
create index queue_visits_answered on queue_visits (queue_id, answered_at desc)
  where answered_at is not null and ended_at is not null;
create index queue_visits_agent on queue_visits (agent_id, answered_at);
create index queue_offers_agent on queue_offers (agent_id, missed_at);

-- What is too old is looked for every minute.
create index queue_visits_ended on queue_visits (ended_at);
create index queue_offers_missed on queue_offers (missed_at);
create index agent_activities_ended on agent_activities (ended_at);
create index conference_meetings_ended on conference_meetings (ended_at);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}
