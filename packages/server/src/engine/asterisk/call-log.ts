import { watch } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { storeCalls } from '../../calls/call-store.js';
import { listCallsSince } from '../../calls/call-store.queries.js';
import { keepFlags, type SaidOfParticipant } from '../../conferences/keep-roster.js';
import { inPlatform, type Db } from '../../database/scope.js';
import type { TrackedCall } from '../../calls/tracked-call.js';
import type { CallEvent } from '../call-events.js';
import { lockPosition, updatePosition, type LogPosition } from './call-log.queries.js';
import { parseLog, type LogLine } from './log-lines.js';
import { tellOf } from './to-call-events.js';

export interface CallLogSettings {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  /** Where the engine writes its log of calls. */
  readonly directory: string;
  /** Bytes from which on a log that is read is put aside; default 32 MB. */
  readonly longest?: number;
}

/** What is new is gathered for a moment, in a storm of calls for a longer one, so that it costs few transactions. */
const gatherMilliseconds = 50;
const betweenMilliseconds = 250;
const againMilliseconds = 1_000;
/** Q.850 cause of calls that an engine lost. */
const temporaryFailure = 41;
/** Read at once. */
const block = 1024 * 1024;

/**
 * Reads what the engine writes down of its calls. Position and calls are stored together, so that each line counts
 * once: whatever happens to the server, however many servers read, and however long nobody did.
 */
export class CallLog {
  readonly #settings: CallLogSettings;
  readonly #files: readonly [before: string, now: string];
  #reading: Promise<void> = Promise.resolve();
  #awake = false;
  #lastWoken = -Infinity;
  #closed = false;
  #stop: (() => void) | null = null;

  constructor(settings: CallLogSettings) {
    this.#settings = settings;
    this.#files = [
      join(settings.directory, 'calls.old.csv'),
      join(settings.directory, 'calls.csv'),
    ];
  }

  /** Reads what is there and, from then on, whatever is written; resolves when it is up to date. */
  async follow(): Promise<void> {
    const { directory } = this.#settings;
    await mkdir(directory, { recursive: true });
    const watcher = watch(directory, () => this.wake());
    this.#stop = () => watcher.close();
    await this.read();
  }

  /** Something may have been written. */
  wake(after = gatherMilliseconds): void {
    if (this.#awake || this.#closed) return;
    this.#awake = true;
    const next = this.#lastWoken + betweenMilliseconds - performance.now();
    setTimeout(
      () => {
        this.#awake = false;
        this.#lastWoken = performance.now();
        void this.read();
      },
      Math.max(after, next),
    );
  }

  /** Resolves when everything that was written before is stored; what cannot be stored is tried again. */
  async read(): Promise<void> {
    try {
      await this.#readAll();
    } catch (error) {
      this.#settings.log.error({ err: error }, 'the log of calls');
      this.wake(againMilliseconds);
    }
  }

  /**
   * Ends calls that the engine no longer has though it never said so, because it was restarted. Rejects when the log
   * cannot be read to its end, for there it may have said so; of all that came later it tells, sooner or later.
   * @param up calls that it has
   * @param at when it began
   */
  async endLost(up: ReadonlySet<string>, at: Date): Promise<void> {
    const { db, clock } = this.#settings;
    await this.#readAll();
    await inPlatform(db, 'write', async (tx) => {
      const known = await listCallsSince(tx, at, false);
      const names = known.filter((name) => !up.has(name));
      const ends: CallEvent[] = [
        { kind: 'callerLeft', at, code: temporaryFailure, cancelled: false },
        { kind: 'ended', at },
      ];
      const tell = () => new Map(names.map((name) => [name, ends]));
      await storeCalls(tx, { names, tell, demo: false }, clock());
    });
  }

  /** Somebody was put on hold, or is no longer; the log does not say so. */
  async hold(call: string, on: boolean): Promise<void> {
    const { db, clock } = this.#settings;
    const tell = () => new Map([[call, [{ kind: 'held' as const, at: clock(), on }]]]);
    await this.read();
    await inPlatform(db, 'write', (tx) =>
      storeCalls(tx, { names: [call], tell, demo: false }, clock()),
    );
  }

  /** People in conferences are muted or talk; the log does not say so either. */
  async flag(said: readonly SaidOfParticipant[]): Promise<void> {
    const { db, clock } = this.#settings;
    await this.read();
    await keepFlags(db, said, clock());
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stop?.();
    await this.#reading;
  }

  /** One after the other, whoever asks. */
  #readAll(): Promise<void> {
    const reading = this.#reading.then(async () => {
      if (this.#closed) return;
      do {
        while (await this.#readBlock());
      } while (await this.#putAside());
    });
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  /** True when there may be more. */
  #readBlock(): Promise<boolean> {
    const { db, clock, directory } = this.#settings;
    return inPlatform(db, 'write', async (tx) => {
      const position = await lockPosition(tx, directory);
      const next = await this.#next(position);
      if (!next) return false;
      const lines = parseLog(next.text).filter(isOfCall);
      const names = [...new Set(lines.map(({ linkedId }) => linkedId))];
      const tell = (known: ReadonlyMap<string, TrackedCall>) => tellOf(lines, known);
      await storeCalls(tx, { names, tell, demo: false }, clock());
      await updatePosition(tx, directory, next.position);
      // What is written meanwhile wakes anew.
      return next.more || next.position.file !== (await identity(this.#files[1]));
    });
  }

  /** The next whole lines after a position; of a log that was put aside first. */
  async #next(position: LogPosition | null): Promise<Lines | null> {
    const [before, now] = this.#files;
    // Asked first: once there is a new log, the engine writes no more into the one before.
    const file = await identity(now);
    const old = await identity(before);
    const isKnown = position && (position.file === file || position.file === old);
    const from = isKnown ? position : { file: old ?? file, position: 0 };
    return (
      (old && from.file === old && (await linesAfter(before, old, from.position))) ||
      (file && (await linesAfter(now, file, from.file === file ? from.position : 0))) ||
      null
    );
  }

  /** A long log that is read makes room for a new one, in place of the one before it; true when it did. */
  async #putAside(): Promise<boolean> {
    const { db, directory, longest = 32 * block } = this.#settings;
    const [before, now] = this.#files;
    if ((await sizeOf(now)) < longest) return false;
    // Several servers may find it long; the first puts it aside, and the others see another log.
    return inPlatform(db, 'write', async (tx) => {
      const position = await lockPosition(tx, directory);
      if (position?.file !== (await identity(now))) return false;
      // Half a line waits for its end.
      if (position.position < (await sizeOf(now))) return false;
      await rename(now, before);
      return true;
    });
  }
}

/** Listening to a call is no call of its own, nor is what the engine does besides: it announces who joins (`CBAnn`). */
const isOfCall = ({ linkedId, channel }: LogLine): boolean =>
  !/^(listen|record)-/.test(linkedId) && !/^CB(Ann|Rec)\//.test(channel);

/** What a file stays known by when it is renamed; null when there is none. */
const identity = (path: string): Promise<string | null> =>
  stat(path).then(
    ({ ino, birthtimeMs }) => `${ino}-${Math.round(birthtimeMs)}`,
    () => null,
  );

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

interface Lines {
  readonly text: string;
  /** After them. */
  readonly position: LogPosition;
  /** The file was longer than what was read at once. */
  readonly more: boolean;
}

/** Whole lines from a byte on; null when there is none. */
async function linesAfter(path: string, file: string, position: number): Promise<Lines | null> {
  const opened = await open(path, 'r');
  try {
    const { size } = await opened.stat();
    // A machine that lost its power may have lost the end of a file; to read a call twice does no harm.
    const start = position <= size ? position : 0;
    const bytes = Buffer.alloc(Math.min(block, size - start));
    await opened.read(bytes, 0, bytes.length, start);
    // Where no line ends in a whole block there is none.
    const length = bytes.lastIndexOf('\n') + 1 || (bytes.length === block ? block : 0);
    if (length === 0) return null;
    const text = bytes.subarray(0, length).toString();
    return {
      text,
      position: { file, position: start + length },
      more: start + bytes.length < size,
    };
  } finally {
    await opened.close();
  }
}
