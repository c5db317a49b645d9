import { Task, initialState } from '@lit/task';
import type {
  Announcement,
  Capability,
  PbxClient,
  PbxError,
  PbxSession,
  ResourceName,
} from '@pbxkit/client';
import type { ReactiveController } from 'lit';
import { sessionOf, type Host, type SessionSource } from './client-context.js';
import { componentOf, asPbxError } from './pbx-errors.js';

export type QueryState =
  'idle' | 'loading' | 'ready' | 'refreshing' | 'error' | 'denied' | 'expired';

export interface QueryOptions {
  /** Tag without prefix whose grant counts; default: that of the host. */
  component?: string;
  /** Without this capability, or without one of these, nothing is asked and the state is `denied`. */
  requires?: Capability | readonly Capability[];
  /** Keeps the value of other arguments until the new one is here, for lists that page. */
  keep?: boolean;
  /** Least milliseconds between two reads that others cause, for what changes all the time. */
  pace?: number;
}

/**
 * Reads a resource, and reads it again when its arguments change, when somebody announces it, when the host is
 * connected again and when the session resumes. A re-read keeps the value, and so does its failure.
 */
export class QueryController<T, const A extends readonly unknown[]> implements ReactiveController {
  value: T | undefined;
  error: PbxError | null = null;
  /** When the value was read. */
  readAt: Date | null = null;
  /** Resolves once a read that began with the session has left; null when nothing waits to leave. */
  leaving: Promise<void> | null = null;

  readonly #host: Host;
  readonly #source: SessionSource;
  readonly #resources: readonly ResourceName[];
  readonly #args: () => A | null;
  readonly #options: QueryOptions;
  readonly #task: Task<readonly unknown[], T>;
  #turn = 0;
  #reading = false;
  #again = false;
  #startedAt = 0;
  #due: ReturnType<typeof setTimeout> | undefined;
  #heldArgs: A | undefined;
  #settling: { promise: Promise<void>; resolve: () => void } | undefined;
  #unsubscribe: (() => void) | undefined;
  #subscribed: PbxSession | null = null;

  constructor(
    host: Host,
    resource: ResourceName | readonly ResourceName[],
    load: (client: PbxClient, args: A, signal: AbortSignal) => Promise<T>,
    args: () => A | null,
    options: QueryOptions = {},
  ) {
    this.#host = host;
    this.#resources = typeof resource === 'string' ? [resource] : resource;
    this.#args = args;
    this.#options = options;
    this.#source = sessionOf(host);
    this.#source.reads.add(this);
    this.#source.listen((what) => {
      this.#follow();
      if (what === 'state') this.#begin();
    });
    host.addController(this);
    this.#task = new Task<readonly unknown[], T>(host, {
      args: () => this.#key(),
      task: ([session, , ...given], { signal }) => {
        if (!session) return this.#rest();
        const wanted = given as unknown as A;
        this.#start(wanted);
        return load((session as PbxSession).client, wanted, signal);
      },
      onComplete: (value) => this.#receive(value),
      onError: (cause) => this.#fail(asPbxError(cause)),
    });
  }

  /** Exactly one; see the element contract. */
  get state(): QueryState {
    const { session } = this.#source;
    if (!session || session.state === 'ended' || this.#args() === null) return 'idle';
    if (session.state === 'expired' && (session.grant || this.error?.kind === 'auth')) {
      return 'expired';
    }
    if (this.#isDenied(session)) return 'denied';
    if (this.value === undefined) return this.error && !this.#reading ? 'error' : 'loading';
    return this.#reading ? 'refreshing' : 'ready';
  }

  /** Resolves when no read is under way or due. Never rejects. */
  get settled(): Promise<void> {
    return this.#settling?.promise ?? Promise.resolve();
  }

  /** Reads again and resolves when that is done, well or not. */
  reload(): Promise<void> {
    this.#renew();
    return this.settled;
  }

  hostConnected(): void {
    if (this.#heldArgs) this.#renew();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#subscribed = null;
    this.#task.abort();
    clearTimeout(this.#due);
    this.#due = undefined;
    this.#again = false;
    this.#finish();
  }

  /** Starts the session, since an element that reads is connected; forgets what belongs to one that has ended. */
  #follow() {
    const { session } = this.#source;
    if (session?.state === 'ended') this.#forget();
    if (session && (session.state === 'idle' || session.state === 'starting')) {
      session.ready.catch(() => this.#host.requestUpdate());
    }
    this.#subscribe();
  }

  /** Reads in the very task in which the session became ready; with the next update, drawing would come first. */
  #begin() {
    const key = this.#key();
    if (!key[0] || this.#heldArgs || !this.#host.isConnected) return;
    void this.#task.run(key);
    this.leaving = nextTask().then(() => {
      this.leaving = null;
    });
  }

  /** Before the read begins, so that no change between the two is missed. */
  #subscribe() {
    const { session } = this.#source;
    const followed = session?.state === 'ready' && this.#host.isConnected ? session : null;
    if (!followed || followed === this.#subscribed) return;
    this.#unsubscribe?.();
    this.#subscribed = followed;
    this.#unsubscribe = followed.changes.subscribe(this.#resources, (change) => this.#hear(change));
  }

  /** What this client wrote is read at once, what others do at the pace of the element. */
  #hear({ source }: Announcement) {
    const wait = this.#startedAt + (this.#options.pace ?? 0) - Date.now();
    if (source !== 'stream' || wait <= 0) return this.#renew();
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      this.#renew();
    }, wait);
  }

  #key(): readonly unknown[] {
    const { session } = this.#source;
    const args = this.#args();
    if (!session || !args || !isReadable(session) || this.#lacksCapability(session)) return [null];
    return [session, this.#turn, ...args];
  }

  #renew() {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    if (this.#key()[0]) this.#settling ??= deferred();
    this.#turn += 1;
    this.#host.requestUpdate();
  }

  #start(args: A) {
    const same = this.#heldArgs && sameItems(this.#heldArgs, args);
    if (!same && !this.#options.keep) this.value = undefined;
    if (!same) this.error = null;
    this.#heldArgs = args;
    this.#startedAt = Date.now();
    this.#reading = true;
    this.#again = false;
    this.#settling ??= deferred();
  }

  #receive(value: T) {
    this.value = value;
    this.error = null;
    this.readAt = new Date();
    this.#finish();
  }

  #fail(error: PbxError) {
    if (error.kind !== 'aborted') this.error = error;
    this.#finish();
  }

  #finish() {
    this.#reading = false;
    if (this.#again) {
      this.#again = false;
      this.#renew();
      return;
    }
    this.#settling?.resolve();
    this.#settling = undefined;
  }

  #rest(): typeof initialState {
    if (this.#args() === null) {
      this.value = undefined;
      this.#heldArgs = undefined;
      this.error = null;
    }
    this.#again = false;
    this.#finish();
    return initialState;
  }

  #forget() {
    this.value = undefined;
    this.error = null;
    this.readAt = null;
    this.#heldArgs = undefined;
  }

  #isDenied(session: PbxSession): boolean {
    return this.error?.kind === 'denied' || this.#lacksCapability(session);
  }

  #lacksCapability(session: PbxSession): boolean {
    const { requires, component = componentOf(this.#host) } = this.#options;
    if (!requires || !isReadable(session)) return false;
    const enough = typeof requires === 'string' ? [requires] : requires;
    return !enough.some((capability) => session.can(component, capability));
  }
}

/** A session without any grant may still do what needs no token, such as checking a link. */
function isReadable(session: PbxSession): boolean {
  return session.state === 'ready' || (session.state === 'expired' && !session.grant);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => Object.is(item, other[index]));
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
