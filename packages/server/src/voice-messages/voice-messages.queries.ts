import { sql } from 'kysely';
import type { components, operations } from '@pbxkit/client';
import { page, type Order, type Page } from '../database/page.js';
import { matches } from '../database/search.js';
import type { Db } from '../database/scope.js';

export type VoiceMessage = components['schemas']['VoiceMessage'];
type ListQuery = Omit<
  NonNullable<operations['listVoiceMessages']['parameters']['query']>,
  'userId'
>;

/** A message with the engine's mailbox that holds it. */
export interface Found {
  readonly message: VoiceMessage;
  readonly mailbox: string | null;
}

const order: Order = {
  columns: { receivedAt: sql`m.received_at`, durationSeconds: sql`m.duration_seconds` },
  id: sql`m.id`,
  default: '-receivedAt',
};

/** Everything but the sound. */
const selectMessages = (db: Db, userId: string | null) =>
  db
    .selectFrom('voice_messages as m')
    .leftJoin('users as c', 'c.id', 'm.caller_user_id')
    .select([
      'm.id',
      'm.domain_id',
      'm.version',
      'm.user_id',
      'm.caller_number',
      'm.caller_user_id',
      'm.received_at',
      'm.duration_seconds',
      'm.heard',
      'm.engine_mailbox',
      'm.created_at',
      'm.updated_at',
      sql<
        string | null
      >`coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), m.caller_name)`.as(
        'caller_name',
      ),
    ])
    .where('m.user_id', '=', userId);

type Row = Awaited<ReturnType<ReturnType<typeof selectMessages>['executeTakeFirstOrThrow']>>;

export async function listVoiceMessages(
  db: Db,
  userId: string | null,
  { q, heard, ...query }: ListQuery,
): Promise<Page<VoiceMessage>> {
  const sort = query.sort ?? ((await isOldestFirst(db, userId)) ? 'receivedAt' : '-receivedAt');
  let messages = selectMessages(db, userId);
  if (heard !== undefined) messages = messages.where('m.heard', '=', heard);
  messages = messages.where(
    matches(
      q,
      sql`fold(concat_ws(' ', m.caller_number, m.caller_name, c.first_name, c.last_name))`,
    ),
  );
  const { items, ...rest } = await page(messages, order, { ...query, sort });
  return { ...rest, items: items.map(toVoiceMessage) };
}

/** As the owner wants to see them. */
async function isOldestFirst(db: Db, userId: string | null): Promise<boolean> {
  const mailbox = await db
    .selectFrom('voicemail')
    .select('newest_first')
    .where(sql<boolean>`user_id = ${userId}`)
    .executeTakeFirst();
  return mailbox?.newest_first === false;
}

export async function findVoiceMessage(
  db: Db,
  userId: string | null,
  id: string,
  lock?: 'lock',
): Promise<Found | null> {
  const message = selectMessages(db, userId).where('m.id', '=', id);
  const row = await (lock ? message.forUpdate('m') : message).executeTakeFirst();
  return row ? { message: toVoiceMessage(row), mailbox: row.engine_mailbox } : null;
}

export async function findAudio(
  db: Db,
  userId: string | null,
  id: string,
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('voice_messages')
    .select('audio')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.audio ?? null;
}

export async function updateHeard(db: Db, id: string, heard: boolean): Promise<void> {
  await db
    .updateTable('voice_messages')
    .set({ heard, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

export async function deleteVoiceMessage(db: Db, id: string): Promise<void> {
  await db.deleteFrom('voice_messages').where('id', '=', id).execute();
}

/** All of a person's messages; answers what went and the engine's mailboxes that held it. */
export async function deleteMessagesOf(
  db: Db,
  userId: string,
): Promise<{ ids: string[]; mailboxes: string[] }> {
  const rows = await db
    .deleteFrom('voice_messages')
    .where('user_id', '=', userId)
    .returning(['id', 'engine_mailbox'])
    .execute();
  const mailboxes = new Set(rows.flatMap((row) => row.engine_mailbox ?? []));
  return { ids: rows.map(({ id }) => id), mailboxes: [...mailboxes] };
}

const toVoiceMessage = (row: Row): VoiceMessage => ({
  id: row.id,
  domainId: row.domain_id,
  version: row.version,
  userId: row.user_id,
  from: { number: row.caller_number, name: row.caller_name, userId: row.caller_user_id },
  receivedAt: row.received_at.toISOString(),
  durationSeconds: row.duration_seconds,
  heard: row.heard,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
