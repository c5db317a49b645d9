import { ContextConsumer, ContextRoot, createContext } from '@lit/context';
import type { PbxSession, SessionChange as ChangeInSession } from '@pbxkit/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element that can hold controllers. */
export type Host = ReactiveControllerHost & HTMLElement;

export type SessionChange = ChangeInSession | 'session';

/** The key under which `<pbx-session>` gives its session to everything inside it, in any version of the kit. */
export const sessionContext = createContext<PbxSession | null>(Symbol.for('pbx-session'));

/** A read of the host, as far as writes must wait for it. */
interface Settling {
  readonly settled: Promise<void>;
}

let root: ContextRoot | undefined;
const sources = new WeakMap<Host, SessionSource>();

/** The one source of the session for all controllers of a host. */
export function sessionOf(host: Host): SessionSource {
  let source = sources.get(host);
  if (!source) {
    source = new SessionSource(host);
    sources.set(host, source);
  }
  return source;
}

/** Finds the session by context, and updates the host when it or something in it changes. */
export class SessionSource implements ReactiveController {
  session: PbxSession | null = null;

  /** Every read of the host. */
  readonly reads = new Set<Settling>();

  readonly #host: Host;
  readonly #listeners = new Set<(what: SessionChange) => void>();
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    new ContextConsumer(host, {
      context: sessionContext,
      subscribe: true,
      callback: (session) => this.receive(session ?? null),
    });
  }

  /** Calls back on each change until the returned function is called. */
  listen(listener: (what: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  hostConnected(): void {
    // Elements may be upgraded before their session is: the root repeats their question once it answers.
    root ??= attachedRoot();
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** What context answers; a provider, whom it does not answer, gives itself its own session. */
  receive(session: PbxSession | null): void {
    if (session === this.session) return;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.session = session;
    this.#subscribe();
    this.#tell('session');
  }

  #subscribe() {
    if (!this.session || this.#unsubscribe || !this.#host.isConnected) return;
    this.#unsubscribe = this.session.subscribe((what) => this.#tell(what));
  }

  #tell(what: SessionChange) {
    for (const listener of [...this.#listeners]) listener(what);
    this.#host.requestUpdate();
  }
}

function attachedRoot(): ContextRoot {
  const created = new ContextRoot();
  created.attach(document.documentElement);
  return created;
}
