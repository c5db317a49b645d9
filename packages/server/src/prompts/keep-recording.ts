import { inTenant, type Db } from '../database/scope.js';
import { readSound, soundLimits } from '../sounds/read-sound.js';
import { insertSound, lockStorage } from '../sounds/sounds.queries.js';
import { insertEvents } from '../write.queries.js';
import { endRecording, findRecordingDomain } from './prompt-uploads.queries.js';

/** Shorter is no speech: somebody hung up at once. */
const leastMilliseconds = 300;

/**
 * Keeps what a phone recorded, once, and announces it.
 * @param bytes WAV; null when nobody answered
 */
export async function keepRecording(
  { db, clock }: { readonly db: Db; readonly clock: () => Date },
  id: string,
  bytes: Buffer | null,
): Promise<void> {
  const domainId = await findRecordingDomain(db, id);
  if (!domainId) return;
  const sound = bytes && (await readSound(bytes, soundLimits, 'recorded'));
  const isSound =
    sound && 'hash' in sound && sound.durationMilliseconds >= leastMilliseconds ? sound : null;
  await inTenant(db, domainId, 'write', async (tx) => {
    const isFull = isSound !== null && (await lockStorage(tx, domainId, isSound)) !== null;
    if (isSound && !isFull) await insertSound(tx, domainId, isSound, clock());
    const problem = isFull ? 'storage-full' : 'recording-empty';
    const end = isSound && !isFull ? { hash: isSound.hash } : { problem };
    if (await endRecording(tx, id, end))
      await insertEvents(tx, domainId, [{ resource: 'prompt-uploads', ids: [id] }], clock());
  });
}
