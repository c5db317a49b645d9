import type { Capability, PbxError } from '@pbxkit/client';
import type { ReactiveController } from 'lit';
import { sessionOf, type Host, type SessionSource } from './client-context.js';
import { componentOf } from './pbx-errors.js';
import type { QueryState } from './query-controller.js';

export type PbxState =
  'idle' | 'loading' | 'ready' | 'empty' | 'refreshing' | 'saving' | 'error' | 'denied' | 'expired';

export type Why = 'key' | 'role' | 'plan' | 'unknown' | 'not-requested';

/** Detail of `pbx-state-changed`. */
export interface StateChange {
  readonly state: PbxState;
  readonly previous: PbxState;
  readonly error: PbxError | null;
}

/** What an element tells about itself: exactly one state, also as `:state(<name>)`. */
export interface PbxStatus {
  readonly state: PbxState;
  readonly error: PbxError | null;
  reload(): Promise<void>;
  can(capability: Capability): boolean;
  /** Why a capability is not granted; null when it is. */
  why(capability: Capability): Why | null;
}

interface StatusParts {
  queries: readonly {
    readonly state: QueryState;
    readonly error: PbxError | null;
    reload(): Promise<void>;
  }[];
  mutations?: readonly { readonly pending: boolean; readonly error: PbxError | null }[];
  isEmpty?: () => boolean;
  /** Adds `:state(dirty)`. */
  isDirty?: () => boolean;
  /** Tag without prefix whose grant counts; default: that of the host. */
  component?: string;
}

const idleWarningMs = 2000;
const order = ['expired', 'denied', 'saving', 'loading', 'error', 'refreshing'] as const;
const internals = new WeakMap<Host, ElementInternals>();

/** The internals of an element, attached once. */
export function internalsOf(host: Host): ElementInternals {
  let attached = internals.get(host);
  if (!attached) {
    attached = host.attachInternals();
    internals.set(host, attached);
  }
  return attached;
}

/** The status of a data element, fed by its controllers. */
export function statusOf(host: Host, parts: StatusParts): PbxStatus {
  return new Status(host, parts);
}

class Status implements PbxStatus, ReactiveController {
  readonly #host: Host;
  readonly #parts: StatusParts;
  readonly #source: SessionSource;
  #shown: PbxState = 'idle';
  #dirty = false;
  #warning: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, parts: StatusParts) {
    this.#host = host;
    this.#parts = parts;
    this.#source = sessionOf(host);
    host.addController(this);
  }

  get state(): PbxState {
    const { queries, mutations = [], isEmpty } = this.#parts;
    const states = new Set<PbxState>(queries.map((query) => query.state));
    const { session } = this.#source;
    const idle = !session || session.state === 'ended' || (states.size === 1 && states.has('idle'));
    if (mutations.some(({ pending }) => pending)) states.add('saving');
    const first = order.find((state) => states.has(state));
    if (first) return first;
    if (idle) return 'idle';
    return isEmpty?.() ? 'empty' : 'ready';
  }

  get error(): PbxError | null {
    const { queries, mutations = [] } = this.#parts;
    return [...mutations, ...queries].find(({ error }) => error)?.error ?? null;
  }

  async reload(): Promise<void> {
    await Promise.all(this.#parts.queries.map((query) => query.reload()));
  }

  can(capability: Capability): boolean {
    return this.#source.session?.can(this.#component, capability) ?? false;
  }

  why(capability: Capability): Why | null {
    const { session } = this.#source;
    return session ? session.why(this.#component, capability) : 'not-requested';
  }

  hostConnected(): void {
    // The state of an element inside this one is not that of this one.
    this.#host.shadowRoot?.addEventListener('pbx-state-changed', stop);
    this.#warning = setTimeout(() => this.#warnIfIdle(), idleWarningMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#warning);
  }

  hostUpdated(): void {
    const { state } = this;
    const previous = this.#shown;
    const dirty = this.#parts.isDirty?.() ?? false;
    if (dirty !== this.#dirty) this.#setCustomState('dirty', dirty);
    this.#dirty = dirty;
    if (state === previous && internalsOf(this.#host).states.has(state)) return;
    this.#shown = state;
    this.#setCustomState(previous, false);
    this.#setCustomState(state, true);
    if (state === previous) return;
    const detail: StateChange = { state, previous, error: this.error };
    this.#host.dispatchEvent(
      new CustomEvent('pbx-state-changed', { detail, bubbles: true, composed: true }),
    );
  }

  get #component(): string {
    return this.#parts.component ?? componentOf(this.#host);
  }

  #setCustomState(name: string, on: boolean) {
    const { states } = internalsOf(this.#host);
    if (on) states.add(name);
    else states.delete(name);
  }

  #warnIfIdle() {
    if (this.#source.session || !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname))
      return;
    console.warn(`<${this.#host.localName}> has no session: put it inside <pbx-session>.`);
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementEventMap {
    'pbx-state-changed': CustomEvent<StateChange>;
  }
}
