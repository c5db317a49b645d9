import { open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { inTenant, type Db } from '../../database/scope.js';
import * as queries from '../../recordings/engine-recordings.queries.js';
import { absent, namesIn } from './directories.js';
import type { AmiMessage } from './ami.js';

export interface RecordingParts {
  readonly db: Db;
  /** Where the engine puts recordings: `<id of the user>-<call>-<seconds>.wav`, `outside-…` of an agent who is none. */
  readonly directory: string;
  readonly clock: () => Date;
  /** Names of the calls under way; rejects while that is not known. */
  readonly calls: () => Promise<ReadonlySet<string>>;
  readonly log: FastifyBaseLogger;
}

const name =
  /^(?:(?<userId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|outside)-(?<call>[\w.-]+)-\d+\.wav$/;
/** The engine closes a file a moment after it tells that a channel is gone. */
const looks = [0, 200, 400, 800, 1_600];
const header = 44;
const bytesPerSecond = 16_000;
/** A file that could not be brought in is left alone for so long, then tried again. */
const asideMilliseconds = 600_000;
/** A recording of a call that nobody knows by then is nobody's. */
const strayMilliseconds = 86_400_000;

/** Brings recordings of calls that ended into the database, once each; the engine keeps none. */
export class Recordings {
  readonly #parts: RecordingParts;
  /** Files that could not be brought in, and until when they are left alone. */
  readonly #aside = new Map<string, number>();
  #running: Promise<void> | null = null;
  #again = false;
  #closed = false;

  constructor(parts: RecordingParts) {
    this.#parts = parts;
  }

  hear({ Event }: AmiMessage): void {
    if (Event === 'Hangup') this.look();
  }

  /** Looks for whole recordings, until there is nothing but those of calls under way. */
  look(): void {
    this.#again = true;
    this.#running ??= this.#looking()
      .catch((error: unknown) => this.#parts.log.error({ err: error }, 'recordings'))
      .finally(() => (this.#running = null));
  }

  /** Resolves when nothing is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #looking(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      for (const milliseconds of looks) {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        if (this.#closed || !(await this.#bringIn()) || this.#again) break;
      }
    }
  }

  /** Whether some recordings are not whole yet. */
  async #bringIn(): Promise<boolean> {
    const now = this.#parts.clock().getTime();
    let isMore = false;
    for (const file of (await namesIn(this.#parts.directory)).filter((one) => name.test(one)))
      if ((this.#aside.get(file) ?? 0) <= now && !(await this.#tryTo(file))) isMore = true;
    return isMore;
  }

  /** One file that cannot be read or stored keeps none of the others waiting. */
  async #tryTo(file: string): Promise<boolean> {
    try {
      const isDone = await this.#take(file);
      this.#aside.delete(file);
      return isDone;
    } catch (error) {
      this.#aside.set(file, this.#parts.clock().getTime() + asideMilliseconds);
      this.#parts.log.error({ err: error, file }, 'a recording cannot be brought in');
      return true;
    }
  }

  async #take(file: string): Promise<boolean> {
    const { db, directory, clock } = this.#parts;
    const path = join(directory, file);
    const found = await look(path);
    if (!found) return true;
    if (!found.isWhole) return this.#forgetEmpty(path, file, found.size);
    const { userId, call: engineCall } = partsOf(file);
    const owner = await queries.findOwner(db, { userId, engineCall });
    if (!owner) return this.#forgetStray(path, found.endedMs);
    const audio = await readFile(path).catch(absent);
    const seconds = (found.size - header) / bytesPerSecond;
    if (audio)
      await inTenant(db, owner.domainId, 'write', (tx) =>
        queries.insertEngineRecording(tx, owner, {
          ...{ audio, engineCall, at: clock() },
          engineFile: file,
          startedAt: new Date(found.endedMs - seconds * 1000),
          durationSeconds: Math.round(seconds),
        }),
      );
    await unlink(path).catch(absent);
    return true;
  }

  /** The call may be told of later, when the server was away; whether it is too late for that. */
  async #forgetStray(path: string, endedMs: number): Promise<boolean> {
    if (this.#parts.clock().getTime() - endedMs < strayMilliseconds) return false;
    await unlink(path).catch(absent);
    return true;
  }

  /** Whether a file of a call that ended without a word is gone; the others get longer. */
  async #forgetEmpty(path: string, file: string, size: number): Promise<boolean> {
    if (size > header) return false;
    const calls = await this.#parts.calls().catch(() => null);
    if (!calls || calls.has(partsOf(file).call)) return false;
    await unlink(path).catch(absent);
    return true;
  }
}

function partsOf(file: string): { userId: string | null; call: string } {
  const { userId = null, call = '' } = name.exec(file)?.groups ?? {};
  return { userId, call };
}

/** Its length stands in a WAV file when it is closed. */
export const isWhole = (sound: Buffer, size = sound.length): boolean =>
  sound.length >= header && size > header && sound.readUInt32LE(40) === size - header;

/** What there is of a sound, without reading all of it. */
async function look(path: string) {
  const file = await open(path).catch(absent);
  if (!file) return null;
  try {
    const { size, mtimeMs: endedMs } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(header), 0, header, 0);
    return { size, endedMs, isWhole: isWhole(buffer.subarray(0, bytesRead), size) };
  } finally {
    await file.close();
  }
}
