import { sql, type Kysely } from 'kysely';

const statements = `
-- Those who talk hear a tone before somebody listens to them.
alter table domains add column listening_notice boolean not null default false;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}
