import type { components } from '@pbxkit/client';
import { findAge, findSequence, listEvents } from './announcements.queries.js';
import type { Database } from './database/open.js';
import type { Db } from './database/scope.js';

type ResourceEvent = components['schemas']['ResourceEvent'];

/** Someone who listens to a domain. */
export interface Listener {
  /** Announcements in order; none is missing and none comes twice. */
  hear(events: readonly ResourceEvent[]): void;
  /** It begins after this number, which was announced so long ago. */
  start(sequence: number, quietMilliseconds: number): void;
  /** What happened before this number is not known any more: read everything anew. */
  reset(sequence: number): void;
}

/** Tells who listens which resources changed, in whichever server process they were changed. */
export interface Announcements {
  /**
   * Listens to a domain; resolves with the stop when everything since `after` was told.
   * @param after number of the last announcement heard; null starts now
   */
  listen(domainId: string, after: number | null, listener: Listener): Promise<() => void>;
  /** Calls back when the server closes, so that open streams end; returns the stop. */
  onClose(run: () => void): () => void;
  close(): void;
}

/** How long announcements are kept for those who come back. */
export const keptSeconds = 300;
/** One write to every socket costs the same however much it carries. */
const gatherMilliseconds = 100;
const most = 5_000;

export function createAnnouncements(database: Database, clock: () => Date): Announcements {
  const channels = new Map<string, Channel>();
  const closing = new Set<() => void>();
  const stop = database.onChange((domainId) => {
    const touched = domainId ? [channels.get(domainId)] : channels.values();
    for (const channel of touched) channel?.wake();
  });
  return {
    async listen(domainId, after, listener) {
      const channel = channels.get(domainId) ?? new Channel(database.db, domainId, clock);
      channels.set(domainId, channel);
      const leave = channel.join(listener, () => channels.delete(domainId));
      await channel.start(listener, after).catch((error: unknown) => {
        leave();
        throw error;
      });
      return leave;
    },
    onClose(run) {
      closing.add(run);
      return () => void closing.delete(run);
    },
    close() {
      stop();
      for (const run of closing) run();
    },
  };
}

/** One domain with its listeners; its steps run one after another, so that nobody misses or repeats a number. */
class Channel {
  readonly #db: Db;
  readonly #domainId: string;
  readonly #clock: () => Date;
  readonly #joined = new Set<Listener>();
  readonly #listeners = new Set<Listener>();
  #position: number | null = null;
  #steps: Promise<unknown> = Promise.resolve();
  #awake = false;
  #told = 0;

  constructor(db: Db, domainId: string, clock: () => Date) {
    this.#db = db;
    this.#domainId = domainId;
    this.#clock = clock;
  }

  /** Keeps the channel for a listener from now on; returns how to leave it. */
  join(listener: Listener, onEmpty: () => void): () => void {
    this.#joined.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#joined.delete(listener) && this.#joined.size === 0) onEmpty();
    };
  }

  /** Tells a listener what it missed, and from then on everything. */
  start(listener: Listener, after: number | null): Promise<void> {
    return this.#then(async () => {
      const position = await this.#catchUp();
      if (after === null) listener.start(position, await this.#age(position));
      else if (after > position) listener.reset(position);
      else if (after < position) await this.#repeat(listener, after, position);
      if (this.#joined.has(listener)) this.#listeners.add(listener);
    });
  }

  /** Reads what is new, the first at once; what comes within the next moment is gathered into one read. */
  wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    const wait = Math.max(0, this.#told + gatherMilliseconds - performance.now());
    void this.#then(async () => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      this.#awake = false;
      this.#told = performance.now();
      await this.#catchUp();
    }).catch(() => undefined);
  }

  async #catchUp(): Promise<number> {
    if (this.#position === null)
      return (this.#position = await findSequence(this.#db, this.#domainId));
    for (;;) {
      const events = await listEvents(this.#db, this.#domainId, this.#position, new Date(0), most);
      this.#position = events.at(-1)?.sequence ?? this.#position;
      if (events.length > 0) for (const listener of this.#listeners) listener.hear(events);
      if (events.length < most) return this.#position;
    }
  }

  async #age(position: number): Promise<number> {
    return (await findAge(this.#db, this.#domainId, position)) ?? keptSeconds * 1000;
  }

  /** Numbers have no gap: when fewer rows are left than numbers went by, some are forgotten. */
  async #repeat(listener: Listener, after: number, position: number): Promise<void> {
    const since = new Date(this.#clock().getTime() - keptSeconds * 1000);
    const missed =
      position - after > most
        ? []
        : await listEvents(this.#db, this.#domainId, after, since, position - after);
    if (missed.length === position - after) listener.hear(missed);
    else listener.reset(position);
  }

  #then<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#steps.then(step);
    this.#steps = done.catch(() => undefined);
    return done;
  }
}
