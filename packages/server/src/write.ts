import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import type { Caller } from './access/caller.js';
import { refuseLoopOfItems } from './call-routing/loops.js';
import type { ChangeTitle } from './change-texts.js';
import type { Context } from './context.js';
import { forgetPhones, listChangedPhones } from './devices/device-engine.js';
import type { AnyReply } from './contract/types.js';
import { inPlatform, inTenant, type Db } from './database/scope.js';
import { claim, keep, type IdempotentRequest } from './idempotency.js';
import {
  insertChange,
  insertEvents,
  type Announcement,
  type RecordedItem,
} from './write.queries.js';

type ResourceName = components['schemas']['ResourceName'];

/** What a write did; `name` and `count` of the values come from what it records. */
export type Title = ChangeTitle | ChangeTitle['code'];

export interface WriteOptions {
  /** Runs as owner of the tables, for tables that belong to no domain. */
  readonly asPlatform?: boolean;
  /**
   * What a repeated Idempotency-Key gets: the same reply, a refusal because the reply held a secret, or another run
   * (for tokens, which are never repeated).
   */
  readonly repeat?: 'reply' | 'refuse' | 'run';
  /** How the change came in; default: as the caller's token says. */
  readonly channel?: Caller['channel'];
}

/** An open write. */
export interface Write {
  readonly db: Db;
  /** Id of the change set, also in the header `Change-Id`. */
  readonly changeId: string;
  /** Whether there is a change set so far; without one there is nothing to undo. */
  readonly recorded: boolean;
  /** Adds an object to the change set and announces its resource; `before` is null for a creation, `after` for a deletion. */
  record(item: RecordedItem): void;
  /** Announces a resource that changed by consequence. */
  announce(resource: ResourceName, ids: readonly string[]): void;
  /** Runs when everything else of the write holds, and once however often the request comes; the write is undone when it rejects. */
  beforeCommit(run: () => Promise<void>): void;
  /** Runs when the write is safely stored. */
  afterCommit(run: () => Promise<void>): void;
}

/** Deadlock and serialization failure (PostgreSQL, appendix A): nothing was written, so it can be tried again. */
const repeatable = new Set(['40P01', '40001']);
const attempts = 3;

export async function runWrite<R extends AnyReply>(
  context: Context,
  request: IdempotentRequest | null,
  title: Title,
  run: (tx: Write) => Promise<R>,
  options: WriteOptions = {},
): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(context, options.repeat === 'run' ? null : request, title, run, options);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (attempt === attempts || !repeatable.has(code)) throw error;
    }
  }
}

async function runOnce<R extends AnyReply>(
  context: Context,
  request: IdempotentRequest | null,
  title: Title,
  run: (tx: Write) => Promise<R>,
  { asPlatform, repeat, channel }: WriteOptions,
): Promise<R> {
  const database = context.platform;
  const before: (() => Promise<void>)[] = [];
  const after: (() => Promise<void>)[] = [];
  const work = async (db: Db): Promise<R> => {
    const repeated = request && (await claim(db, request, context.clock()));
    if (repeated) return repeated as R;
    const log = new ChangeLog(context.clock());
    const reply = await run({
      db,
      changeId: log.id,
      get recorded() {
        return log.recorded;
      },
      record: (item) => log.record(item),
      announce: (resource, ids) => log.announce(resource, ids),
      beforeCommit: (step) => void before.push(step),
      afterCommit: (step) => void after.push(step),
    });
    if (!asPlatform) await refuseLoopOfItems({ db }, context, log.items);
    const phones = asPlatform ? [] : await listChangedPhones(db, log.items);
    after.push(() => forgetPhones(context, phones));
    const stored = (await log.store(db, context, title, channel))
      ? { ...reply, changeId: log.id }
      : reply;
    if (request) await keep(db, request, repeat === 'refuse' ? 'secret' : stored);
    for (const step of before) await step();
    await log.tell(db, context);
    return stored;
  };
  const reply = await (asPlatform
    ? inPlatform(database, 'write', work)
    : inTenant(database, context.domain.id, 'write', work));
  for (const step of after)
    await step().catch((error: unknown) => context.log.error({ err: error }, 'after a write'));
  return reply;
}

/** What a write has done so far. */
class ChangeLog {
  readonly id: string;
  readonly #at: Date;
  readonly #items: RecordedItem[] = [];
  readonly #announced = new Map<ResourceName, Set<string>>();

  constructor(at: Date) {
    this.#at = at;
    this.id = uuidv7({ msecs: at.getTime() });
  }

  get items(): readonly RecordedItem[] {
    return this.#items;
  }

  get recorded(): boolean {
    return this.#items.length > 0;
  }

  record(item: RecordedItem): void {
    this.#items.push(item);
    this.announce(item.resource, [item.id]);
  }

  announce(resource: ResourceName, ids: readonly string[]): void {
    const known = this.#announced.get(resource) ?? new Set();
    for (const id of ids) known.add(id);
    this.#announced.set(resource, known);
  }

  /** Stores the change set; true when there was one. */
  async store(
    db: Db,
    context: Context,
    title: Title,
    channel?: Caller['channel'],
  ): Promise<boolean> {
    if (this.recorded) {
      this.announce('changes', [this.id]);
      await insertChange(db, {
        id: this.id,
        domainId: context.domain.id,
        at: this.#at,
        actors: context.caller.actors,
        actorUserId: context.caller.userId,
        channel: channel ?? context.caller.channel,
        title: JSON.stringify(this.#title(title)),
        requestId: context.requestId,
        items: this.#items,
      });
    }
    return this.recorded;
  }

  /**
   * Stores the announcements, as the last of all: the domain's counter stays locked until the commit, and other
   * writers, the routing of calls among them, wait for it.
   */
  async tell(db: Db, context: Context): Promise<void> {
    if (this.#announced.size > 0)
      await insertEvents(db, context.domain.id, this.#announcements(), this.#at);
  }

  #title(title: Title): ChangeTitle {
    const { code, values } = typeof title === 'string' ? { code: title, values: undefined } : title;
    return {
      code,
      values: { name: this.#items[0]?.name ?? '', count: this.#items.length, ...values },
    };
  }

  /** Ids of more than 200 objects are left out: the reader loads anew anyway. */
  #announcements(): Announcement[] {
    return [...this.#announced].map(([resource, ids]) => ({
      resource,
      ids: ids.size > 200 ? [] : [...ids],
    }));
  }
}
