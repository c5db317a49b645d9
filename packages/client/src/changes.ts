import type { PbxClient } from './client.js';
import { toPbxError } from './pbx-error.js';
import type { ResourceName } from './resources.js';
import { stream } from './stream.js';
import { tellAll } from './tell.js';
import { untilAborted } from './wait.js';

/** Something changed, here or elsewhere. */
export interface Announcement {
  readonly resource: ResourceName;
  /** Objects that changed; empty = unknown or many. */
  readonly ids: readonly string[];
  /**
   * `call`: a write of this client. `stream`: told by the server. `reset`: events may have been
   * missed, so anything may have changed.
   */
  readonly source: 'call' | 'stream' | 'reset';
}

/** The one way to learn that something changed. */
export interface Changes {
  /** The stream broke: what others change is not heard until it is back. */
  readonly isCut: boolean;
  /**
   * Calls back on each change of the resources. Opens the session's one event stream while anyone
   * listens. Returns the function that stops it.
   */
  subscribe(
    resources: ResourceName | readonly ResourceName[],
    listener: (change: Announcement) => void,
  ): () => void;
  /**
   * Tells the listeners of this session that a resource changed. The client does so itself after
   * each write.
   */
  announce(resource: ResourceName, ids?: readonly string[]): void;
}

/** What the session knows and this module needs. */
export interface ChangesHost {
  client: () => PbxClient;
  /** Resolves when the calls that are about to be sent or under way have been answered. */
  answered: () => Promise<unknown>;
  onRenewal: (listener: () => void) => () => void;
  /** The stream ended for good, for example because the token may not read it. */
  failed: (kind: string) => void;
  /** `isCut` changed. */
  cut: () => void;
}

/** {@link Changes} with what only the session calls. */
export interface OwnedChanges extends Changes {
  /** Opens the stream again after it was refused, when anyone listens. */
  wake(): void;
  stop(): void;
}

interface Subscription {
  /** When it began, of the local clock in milliseconds. */
  since: number;
  resources: readonly ResourceName[];
  listener: (change: Announcement) => void;
}

// An announcement bears the time at which its write began; what took longer is not thought of.
const longestWrite = 5_000;

// One page makes way for another within this time, and the stream stays.
const lingerMilliseconds = 1_000;

/** Makes the announcements of one session. */
export function createChanges(host: ChangesHost): OwnedChanges {
  const subscriptions = new Set<Subscription>();
  let connection: AbortController | null = null;
  let lastSequence: number | undefined;
  let hasRun = false;
  let isCut = false;
  let linger: ReturnType<typeof setTimeout> | undefined;

  function setCut(next: boolean): void {
    if (next === isCut) return;
    isCut = next;
    host.cut();
  }

  function tell(change: Announcement): void {
    const concerned = [...subscriptions].filter(({ resources }) =>
      resources.includes(change.resource),
    );
    tellAll(
      concerned.map(({ listener }) => listener),
      change,
    );
  }

  function reset(concerned = [...subscriptions]): void {
    for (const { resources, listener } of concerned) {
      const [resource] = resources;
      if (resource) tellAll([listener], { resource, ids: [], source: 'reset' as const });
    }
  }

  /** Who subscribed before the stream was there may have missed what was announced in between. */
  function started(quietMilliseconds: number): void {
    const lastAnnounced = Date.now() - quietMilliseconds + longestWrite;
    reset([...subscriptions].filter(({ since }) => since <= lastAnnounced));
  }

  async function run(signal: AbortSignal): Promise<void> {
    await untilAborted(host.answered(), signal);
    const resume = lastSequence === undefined ? {} : { lastEventId: String(lastSequence) };
    if (hasRun && lastSequence === undefined) reset();
    hasRun = true;
    for await (const event of stream(host.client(), '/events', {
      ...resume,
      signal,
      onRenewal: host.onRenewal,
      onStart: started,
      onConnection: (isOpen) => setCut(!isOpen),
    })) {
      if (event.type === 'reset') {
        lastSequence = undefined;
        reset();
        continue;
      }
      lastSequence = event.sequence;
      tell({ resource: event.resource, ids: event.ids, source: 'stream' });
    }
  }

  function start(): void {
    clearTimeout(linger);
    if (connection || subscriptions.size === 0) return;
    const own = new AbortController();
    connection = own;
    run(own.signal)
      .catch((thrown: unknown) => {
        if (own.signal.aborted) return;
        host.failed(toPbxError(thrown).kind);
        setCut(true);
      })
      .finally(() => {
        if (connection === own) connection = null;
      });
  }

  function stop(): void {
    clearTimeout(linger);
    connection?.abort();
    connection = null;
  }

  return {
    get isCut() {
      return isCut;
    },
    subscribe(resources, listener) {
      const subscription = {
        since: Date.now(),
        resources: typeof resources === 'string' ? [resources] : resources,
        listener,
      };
      subscriptions.add(subscription);
      start();
      return () => {
        subscriptions.delete(subscription);
        if (subscriptions.size > 0) return;
        clearTimeout(linger);
        linger = setTimeout(stop, lingerMilliseconds);
      };
    },
    announce: (resource, ids = []) => tell({ resource, ids, source: 'call' }),
    wake: start,
    stop,
  };
}
