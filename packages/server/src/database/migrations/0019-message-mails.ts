import { sql, type Kysely } from 'kysely';

const statements = `
-- A mail about it is still to be sent.
alter table voice_messages add column mail_due boolean not null default false;
create index voice_messages_mail on voice_messages (received_at) where mail_due;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}
