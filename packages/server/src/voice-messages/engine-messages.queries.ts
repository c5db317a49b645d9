import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import { insertEvents } from '../write.queries.js';

/** What we know of a message that the engine holds. */
export interface KnownMessage {
  readonly heard: boolean;
  /** Deleted here. */
  readonly removed: boolean;
}

/** A message as the engine took it. */
export interface EngineMessage {
  /** Of the mailbox. */
  readonly extension: string;
  /** E.164 or extension. */
  readonly callerNumber: string | null;
  readonly callerName: string | null;
  readonly receivedAt: Date;
  readonly durationSeconds: number;
  readonly heard: boolean;
  readonly audio: Buffer;
  readonly engineMailbox: string;
  readonly engineMessage: string;
  /** Now. */
  readonly at: Date;
}

export async function listKnown(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownMessage>> {
  const { rows } = await sql<KnownMessage & { id: string }>`
    select engine_message as id, heard, false as removed from voice_messages
    where engine_message = any(${ids}::text[])
    union all
    select engine_message, false, true from removed_voice_messages
    where engine_message = any(${ids}::text[])`.execute(db);
  return new Map(rows.map(({ id, ...known }) => [id, known] as const));
}

/** Whether the owner `u`, whose mailbox is `v`, wants a mail about a message. */
const mailDue = (owner: string, mailbox: string) =>
  sql`coalesce(${sql.ref(`${mailbox}.email_notice`)}, 'none') <> 'none'
    and cardinality(${sql.ref(`${owner}.emails`)}) > 0`;

/**
 * Stores a message with its sound, a copy in each mailbox that the owner names, and announces them, unless it is known,
 * deleted, or left for whoever had the extension before.
 * @returns whether a mail about it is to be sent
 */
export async function insertEngineMessage(
  db: Db,
  domainId: string,
  message: EngineMessage,
): Promise<boolean> {
  const { rows } = await sql<{ id: string; isDue: boolean }>`
    with taken as (
      insert into voice_messages (domain_id, user_id, caller_number, caller_name, caller_user_id, received_at,
        duration_seconds, heard, audio, engine_mailbox, engine_message, mail_due)
      select u.domain_id, u.id, ${message.callerNumber}, ${message.callerName},
        (select c.id from users c where c.extension = ${message.callerNumber}), ${message.receivedAt},
        ${message.durationSeconds}, ${message.heard}, ${message.audio}, ${message.engineMailbox},
        ${message.engineMessage}, ${mailDue('u', 'v')} and not ${message.heard}
      from users u left join voicemail v on v.user_id = u.id
      where u.extension = ${message.extension}
        and u.created_at <= ${message.receivedAt}::timestamptz + interval '1 minute'
        and not exists (select from removed_voice_messages where engine_message = ${message.engineMessage})
      on conflict (domain_id, engine_message) do nothing
      returning *
    ), copied as (
      insert into voice_messages (domain_id, user_id, caller_number, caller_name, caller_user_id, received_at,
        duration_seconds, audio, mail_due)
      select t.domain_id, u.id, t.caller_number, t.caller_name, t.caller_user_id, t.received_at,
        t.duration_seconds, t.audio, ${mailDue('u', 'v')}
      from taken t join voicemail own on own.user_id = t.user_id
        join users u on u.id = any(own.copy_to) and u.voicemail_enabled
        left join voicemail v on v.user_id = u.id
      returning *
    )
    select id, mail_due as "isDue" from taken union all select id, mail_due from copied`.execute(
    db,
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await insertEvents(db, domainId, [{ resource: 'voice-messages', ids }], message.at);
  return rows.some(({ isDue }) => isDue);
}

/** Those that the engine has let go; a day later nobody holds a list from before. */
export async function deleteForgotten(db: Db, held: readonly string[], now: Date): Promise<void> {
  await sql`
    delete from removed_voice_messages
    where at < ${new Date(now.getTime() - 86_400_000)} and not engine_message = any(${held}::text[])`.execute(
    db,
  );
}
