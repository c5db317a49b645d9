import { watch } from 'node:fs';
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { storeCalls } from '../../calls/call-store.js';
import { listCallsSince } from '../../calls/call-store.queries.js';
import { track, type TrackedCall } from '../../calls/tracked-call.js';
import { inPlatform, type Db } from '../../database/scope.js';
import type { CallEvent } from '../call-events.js';
import { lockPosition, updatePosition, type LogPosition } from './call-log.queries.js';
import { parseLog, type LogLine } from './log-lines.js';
import { toCallEvents } from './to-call-events.js';

export interface CallLogSettings {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  /** Where the engine writes its log of calls. */
  readonly directory: string;
  /** Bytes from which on a log that is read is put aside; default 32 MB. */
  readonly longest?: number;
}

/** What is new is gathered for a moment, so that a storm of calls costs few transactions. */
const gatherMilliseconds = 50;
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
    setTimeout(() => {
      this.#awake = false;
      void this.read();
    }, after);
  }

  /** Resolves when everything that was written before is stored; what cannot be stored is tried again. */
  read(): Promise<void> {
    this.#reading = this.#reading.then(async () => {
      if (this.#closed) return;
      try {
        while (await this.#readBlock());
        await this.#putAside();
      } catch (error) {
        this.#settings.log.error({ err: error }, 'the log of calls');
        this.wake(againMilliseconds);
      }
    });
    return this.#reading;
  }

  /**
   * Ends calls that the engine no longer has though it never said so, because it was restarted. Of all that came
   * later its log tells, sooner or later.
   * @param up calls that it has
   * @param at when it began
   */
  async endLost(up: ReadonlySet<string>, at: Date): Promise<void> {
    const { db, clock } = this.#settings;
    await this.read();
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

  async close(): Promise<void> {
    this.#closed = true;
    this.#stop?.();
    await this.#reading;
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
      await storeCalls(tx, { names, tell: tellingOf(lines), demo: false }, clock());
      await updatePosition(tx, directory, next.position);
      return true;
    });
  }

  /** The next whole lines after a position; of a log that was put aside first. */
  async #next(
    position: LogPosition | null,
  ): Promise<{ text: string; position: LogPosition } | null> {
    const [before, now] = this.#files;
    const old = await identity(before);
    if (old && (!position || position.file === old)) {
      const text = await linesAfter(before, position?.position ?? 0);
      if (text) return { text, position: advance(old, position, text) };
    }
    const file = await identity(now);
    if (!file) return null;
    const from = position?.file === file ? position : null;
    const text = await linesAfter(now, from?.position ?? 0);
    if (text) return { text, position: advance(file, from, text) };
    return null;
  }

  /** A long log that is read makes room for a new one; the one before it has served. */
  async #putAside(): Promise<void> {
    const [before, now] = this.#files;
    const { longest = 32 * block } = this.#settings;
    const size = await stat(now).then(
      (found) => found.size,
      () => 0,
    );
    if (size < longest) return;
    await unlink(before).catch(() => undefined);
    await rename(now, before);
    this.wake();
  }
}

const advance = (file: string, from: LogPosition | null, text: string): LogPosition => ({
  file,
  position: (from?.position ?? 0) + Buffer.byteLength(text),
});

/** Listening to a call is no call of its own, nor is what the engine does besides. */
const isOfCall = ({ linkedId }: LogLine): boolean => !linkedId.startsWith('listen-');

/** Each line is understood by what the lines before it made of its call. */
const tellingOf =
  (lines: readonly LogLine[]) =>
  (known: ReadonlyMap<string, TrackedCall>): Map<string, CallEvent[]> => {
    const calls = new Map<string, TrackedCall | null>(known);
    const told = new Map<string, CallEvent[]>();
    for (const line of lines) {
      const name = line.linkedId;
      const events = toCallEvents(line, calls.get(name) ?? null);
      calls.set(name, events.reduce(track, calls.get(name) ?? null));
      told.set(name, [...(told.get(name) ?? []), ...events]);
    }
    return told;
  };

/** What a file stays known by when it is renamed; null when there is none. */
const identity = (path: string): Promise<string | null> =>
  stat(path).then(
    ({ ino, birthtimeMs }) => `${ino}-${Math.round(birthtimeMs)}`,
    () => null,
  );

/** Whole lines from a byte on; '' when there is none. */
async function linesAfter(path: string, start: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(block, size - start);
    if (length <= 0) return '';
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    const bytes = buffer.subarray(0, bytesRead);
    return bytes.subarray(0, bytes.lastIndexOf(10) + 1).toString();
  } finally {
    await file.close();
  }
}
