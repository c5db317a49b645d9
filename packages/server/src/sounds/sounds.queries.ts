import { sql } from 'kysely';
import type { Db } from '../database/scope.js';
import { conflict } from '../problem.js';
import type { Sound } from './read-sound.js';
import { headerBytes, soundRate } from './wav.js';

const megabyte = 1024 * 1024;

/** All that takes room: what calls leave behind is never refused, but counts. */
export const keptAudio = sql`(
  select domain_id, hash, audio from sounds
  union all select domain_id, null, audio from recordings
  union all select domain_id, null, audio from voice_messages)`;

/**
 * Megabytes of sound that a domain would have with this one and may have; null when it fits. Nobody else adds one
 * until the end of the transaction.
 */
export async function lockStorage(
  db: Db,
  domainId: string,
  { hash, audio }: Sound,
): Promise<{ used: number; limit: number } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sounds ${domainId}`}, 0))`.execute(db);
  const { limit } = await db
    .selectFrom('domains')
    .select('max_storage as limit')
    .where('id', '=', domainId)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ bytes: string }>`
    select coalesce(sum(octet_length(audio)), 0) as bytes from ${keptAudio} kept
    where domain_id = ${domainId} and hash is distinct from ${hash}`.execute(db);
  const used = Number(rows[0]?.bytes ?? 0);
  return used + audio.length > limit * megabyte
    ? { used: Math.round(used / megabyte), limit }
    : null;
}

/** Stores a sound once, however often it is sent; 409 when the domain has no room for it. */
export async function insertSound(db: Db, domainId: string, sound: Sound, at: Date): Promise<void> {
  const full = await lockStorage(db, domainId, sound);
  if (full) throw conflict('storage-full', { ...full, values: full });
  await db
    .insertInto('sounds')
    .values({
      domain_id: domainId,
      hash: sound.hash,
      audio: sound.audio,
      duration_milliseconds: sound.durationMilliseconds,
      peaks: sound.peaks,
      used_at: at,
    })
    .onConflict((conflict) => conflict.columns(['domain_id', 'hash']).doUpdateSet({ used_at: at }))
    .execute();
}

/** Which of these sounds are there. */
export async function listSounds(db: Db, hashes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ hash: string }>`
    select hash from sounds where hash = any(${hashes}::text[])`.execute(db);
  return new Set(rows.map(({ hash }) => hash));
}

/** Sound of this content, whosever it is. */
export async function findAudio(db: Db, hash: string): Promise<Uint8Array | null> {
  const found = await db
    .selectFrom('sounds')
    .select('audio')
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
  return found?.audio ?? null;
}

/** The samples of a sound between two instants, in milliseconds. */
export async function findSamples(
  db: Db,
  hash: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Int16Array | null> {
  const perMillisecond = (soundRate * 2) / 1000;
  const { rows } = await sql<{ samples: Buffer }>`
    select substring(audio from ${headerBytes + 1 + from * perMillisecond}::integer
      for ${(to - from) * perMillisecond}::integer) as samples
    from sounds where hash = ${hash} limit 1`.execute(db);
  const found = rows[0]?.samples;
  return found ? new Int16Array(Uint8Array.prototype.slice.call(found).buffer) : null;
}

const inUse = sql`(
  exists (select from prompts p where p.domain_id = sounds.domain_id and p.hash = sounds.hash)
  or exists (select from prompt_uploads u where u.domain_id = sounds.domain_id and u.hash = sounds.hash))`;

/** Forgets sounds that nothing has referred to since: until then an undo can bring back what did. */
export async function deleteUnusedSounds(db: Db, now: Date, since: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  await sql`update sounds set used_at = ${now} where used_at < ${dayAgo} and ${inUse}`.execute(db);
  await sql`delete from sounds where used_at < ${since} and not ${inUse}`.execute(db);
}
