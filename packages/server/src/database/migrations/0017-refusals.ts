import { sql, type Kysely } from 'kysely';

const statements = `
-- Legs of the call that were known when the agent began to ring: those after them tell whether phones still ring.
alter table queue_offers add column legs_before integer not null default 0;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}
