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

/**
 * Stores a message with its sound and announces it, unless it is known, deleted, or left for whoever had the extension
 * before.
 */
export async function insertEngineMessage(
  db: Db,
  domainId: string,
  message: EngineMessage,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into voice_messages (domain_id, user_id, caller_number, caller_name, caller_user_id, received_at,
      duration_seconds, heard, audio, engine_mailbox, engine_message)
    select u.domain_id, u.id, ${message.callerNumber}, ${message.callerName},
      (select c.id from users c where c.extension = ${message.callerNumber}), ${message.receivedAt},
      ${message.durationSeconds}, ${message.heard}, ${message.audio}, ${message.engineMailbox}, ${message.engineMessage}
    from users u
    where u.extension = ${message.extension} and u.created_at <= ${message.receivedAt}::timestamptz + interval '1 minute'
      and not exists (select from removed_voice_messages where engine_message = ${message.engineMessage})
    on conflict (domain_id, engine_message) do nothing
    returning id`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await insertEvents(db, domainId, [{ resource: 'voice-messages', ids }], message.at);
}

/** Those that the engine has let go; a day later nobody holds a list from before. */
export async function deleteForgotten(db: Db, held: readonly string[], now: Date): Promise<void> {
  await sql`
    delete from removed_voice_messages
    where at < ${new Date(now.getTime() - 86_400_000)} and not engine_message = any(${held}::text[])`.execute(
    db,
  );
}
