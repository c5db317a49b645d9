import type { PbxClient, PbxError, PbxSession } from '@pbxkit/client';
import { PbxActionEvent } from './action-event.js';
import { sessionOf, type Host, type SessionSource } from './client-context.js';
import { fieldMessage, lateVetoError, asPbxError, vetoError } from './pbx-errors.js';

const vetoSeconds = 30;

export interface MutationOptions<I> {
  /** Past event, fired with the result after the reads of the host have settled. */
  done?: string;
  /** What the events tell of the input; default: the input itself. */
  detail?: (input: I) => unknown;
  /** What is asked while a write is under way is done after it, for orders of which each counts; otherwise it is ignored. */
  inTurn?: boolean;
}

/**
 * Writes when called: fires the cancelable `pbx-<name>`, waits for its vetoes, writes, waits for the re-reads that the
 * write caused, fires the past event.
 */
export class MutationController<I, R> {
  pending = false;
  error: PbxError | null = null;

  readonly #host: Host;
  readonly #source: SessionSource;
  readonly #name: string;
  readonly #run: (client: PbxClient, input: I, signal: AbortSignal) => Promise<R>;
  readonly #options: MutationOptions<I>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    host: Host,
    name: string,
    run: (client: PbxClient, input: I, signal: AbortSignal) => Promise<R>,
    options: MutationOptions<I> = {},
  ) {
    this.#host = host;
    this.#name = name;
    this.#run = run;
    this.#options = options;
    this.#source = sessionOf(host);
  }

  /** Resolves to the result, or to undefined when vetoed or failed (see `error`). One write at a time. */
  run(input: I): Promise<R | undefined> {
    if (!this.#options.inTurn) return this.#write(input);
    const result = this.pending ? this.#last.then(() => this.#write(input)) : this.#write(input);
    this.#last = result;
    return result;
  }

  /** The refusal of one field of what was sent, by JSON pointer. */
  problemAt(pointer: string): string | undefined {
    return this.error ? fieldMessage(this.error, pointer) : undefined;
  }

  /** Forgets the last failure. */
  reset(): void {
    this.#set({ pending: this.pending, error: null });
  }

  async #write(input: I): Promise<R | undefined> {
    const { session } = this.#source;
    if (this.pending || !session) return undefined;
    const event = new PbxActionEvent(`pbx-${this.#name}`, this.#detail(input));
    const agreed = this.#host.dispatchEvent(event);
    const vetoes = event.close();
    vetoes.catch(() => {});
    if (!agreed) return undefined;
    this.#set({ pending: true, error: null });
    try {
      await withinTime(vetoes);
      await untilUsable(session);
      const result = await this.#run(session.client, input, new AbortController().signal);
      await Promise.all([...this.#source.reads].map((read) => read.settled));
      this.#set({ pending: false, error: null });
      this.#tellDone(result);
      return result;
    } catch (cause) {
      this.#set({ pending: false, error: asPbxError(cause) });
      return undefined;
    }
  }

  #set(next: { pending: boolean; error: PbxError | null }) {
    this.pending = next.pending;
    this.error = next.error;
    this.#host.requestUpdate();
  }

  #detail(input: I): unknown {
    const detail: unknown = this.#options.detail ? this.#options.detail(input) : input;
    return deepFreeze(isPlain(detail) ? structuredClone(detail) : detail);
  }

  #tellDone(detail: R) {
    const { done } = this.#options;
    if (!done) return;
    this.#host.dispatchEvent(new CustomEvent(done, { detail, bubbles: true, composed: true }));
  }
}

async function withinTime(vetoes: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(lateVetoError()), vetoSeconds * 1000);
  });
  try {
    await Promise.race([
      vetoes.catch((reason: unknown) => {
        throw vetoError(reason);
      }),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** A save begun after the session expired waits until the person is signed in again. */
function untilUsable(session: PbxSession): Promise<void> {
  const waits = () => session.state === 'expired' && session.grant !== null;
  if (!waits()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (waits()) return;
      stop();
      resolve();
    });
  });
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Blob);
}

function deepFreeze<V>(value: V): V {
  if (!isPlain(value) || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
