import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import type { UserScope } from '../users/users.queries.js';
import { setManyReferences } from '../uses/object-references.queries.js';
import { freshVoicemail, referencesOfVoicemail, type VoicemailFields } from './voicemail.rules.js';

type Schemas = components['schemas'];

/** A mailbox as it is stored; `id` is the user's, version 0 is as it begins. */
export type VoicemailRecord = VoicemailFields & { id: string; version: number; updatedAt: string };

/** A mailbox and whose it is. */
export interface FoundVoicemail {
  readonly record: VoicemailRecord;
  readonly name: string;
  readonly role: Schemas['Role'];
}

type Stored = Omit<VoicemailRecord, 'id' | 'updatedAt'>;
type Row = { [Field in keyof Stored]: Stored[Field] | null } & {
  id: string;
  name: string;
  role: Schemas['Role'];
  updatedAt: Date;
};

/** The mailboxes of the users whom the scope holds; with `lock` nobody else changes them until the transaction ends. */
export async function findVoicemail(
  db: Db,
  scope: UserScope,
  userIds: readonly string[],
  lock?: 'lock',
): Promise<FoundVoicemail[]> {
  const { rows } = await sql<Row>`
    select u.id, trim(u.first_name || ' ' || u.last_name) as name, u.role, v.version,
      v.greetings as "greetingIds", v.active_greeting_id as "activeGreetingId",
      v.email_notice as "emailNotice", v.attach, v.after_email as "afterEmail", v.operator,
      v.copy_to as "copyToUserIds", v.newest_first as "newestFirst", v.say_time as "sayTime",
      v.say_caller as "sayCaller", v.max_message_seconds as "maxMessageSeconds",
      v.max_messages as "maxMessages", coalesce(v.updated_at, u.created_at) as "updatedAt"
    from users u left join voicemail v on v.user_id = u.id
    where u.id = any(${userIds}::uuid[]) and ${inScope(scope)}
    order by u.id ${lock ? sql`for update of u` : sql``}`.execute(db);
  return rows.map(toFound);
}

function inScope({ userId, siteId }: UserScope): RawBuilder<SqlBool> {
  if (userId !== undefined) return sql`u.id = ${userId}`;
  return siteId !== undefined ? sql`u.site_id = ${siteId}` : sql`true`;
}

function toFound({ id, name, role, updatedAt, version, ...row }: Row): FoundVoicemail {
  const fields = version === null ? freshVoicemail : (row as VoicemailFields);
  const record = { id, version: version ?? 0, ...fields, updatedAt: updatedAt.toISOString() };
  return { name, role, record };
}

/** Writes whole mailboxes, with what they refer to. */
export async function putVoicemail(
  db: Db,
  domainId: string,
  mailboxes: readonly (VoicemailFields & { id: string; version?: number })[],
  now: Date,
): Promise<void> {
  for (const mailbox of mailboxes) {
    const values = { ...toColumns(mailbox), updated_at: now };
    const version = (mailbox.version ?? 0) + 1;
    await db
      .insertInto('voicemail')
      .values({ ...values, user_id: mailbox.id, domain_id: domainId, version })
      .onConflict((conflict) =>
        conflict
          .column('user_id')
          .doUpdateSet(({ eb }) => ({ ...values, version: eb('voicemail.version', '+', 1) })),
      )
      .execute();
  }
  await setManyReferences(db, domainId, mailboxes.map(toHeld));
}

const toColumns = (fields: VoicemailFields) => ({
  greetings: fields.greetingIds,
  active_greeting_id: fields.activeGreetingId,
  email_notice: fields.emailNotice,
  attach: fields.attach,
  after_email: fields.afterEmail,
  operator: fields.operator && JSON.stringify(fields.operator),
  copy_to: fields.copyToUserIds,
  newest_first: fields.newestFirst,
  say_time: fields.sayTime,
  say_caller: fields.sayCaller,
  max_message_seconds: fields.maxMessageSeconds,
  max_messages: fields.maxMessages,
});

export async function deleteVoicemail(db: Db, userIds: readonly string[]): Promise<void> {
  await sql`delete from voicemail where user_id = any(${userIds}::uuid[])`.execute(db);
}

/** What a mailbox refers to. */
export const toHeld = (mailbox: VoicemailFields & { id: string }) => ({
  by: { resource: 'voicemail', id: mailbox.id } as const,
  references: referencesOfVoicemail(mailbox),
});

/** People by id. */
export async function listPeople(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Schemas['VoicemailCopy']>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Schemas['VoicemailCopy']>`
    select id as "userId", trim(first_name || ' ' || last_name) as name, extension
    from users where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((person) => [person.userId, person]));
}
