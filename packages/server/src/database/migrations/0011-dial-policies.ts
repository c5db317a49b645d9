import { sql, type Kysely } from 'kysely';

const statements = `
-- How far phones dial outside; emergency numbers always.
alter table domains add column dial_policy text not null default 'national'
  check (dial_policy in ('internal', 'local', 'national', 'international'));
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}
