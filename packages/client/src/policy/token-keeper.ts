import { ApiError } from '../pbx-error.js';
import type { Grant } from '../resources.js';
import { untilAborted, wait } from '../wait.js';
import { onWake, isHidden } from './wake.js';

/** Why a token is asked for. */
export type TokenReason = 'initial' | 'expiring' | 'rejected' | 'resume';

/**
 * Gets a token from the back end of the page: the reply of `POST /embed-sessions` or of `POST
 * /refresh` as it is, or null when signed out. The signal aborts after 10 s.
 */
export type GetToken = (ask: {
  reason: TokenReason;
  signal: AbortSignal;
}) => Promise<Grant | null> | Grant | null;

/** A token in use. Times are of the local clock, in milliseconds, counted from receipt. */
export interface HeldToken {
  readonly token: string;
  readonly renewAt: number;
  readonly deadAt: number;
}

/** What the keeper tells its owner. */
export interface TokenListener {
  /** The first token, or one after expiry, is being asked for. */
  asking?(reason: TokenReason): void;
  accepted?(grant: Grant, reason: TokenReason, milliseconds: number): void;
  failed?(reason: TokenReason): void;
  expired?(): void;
}

/** The life of the one token of a client or session. Everything shares one pending `getToken`. */
export interface TokenKeeper {
  /**
   * The token to send now; waits for renewal in its last 5 s. Rejects with `auth` when signed out.
   */
  current(signal: AbortSignal): Promise<HeldToken>;
  /** The server refused this token with 401: the token after it. */
  rejected(held: HeldToken, signal: AbortSignal): Promise<HeldToken>;
  /** The server answered 403: renews the grant in the background, once. */
  denied(held: HeldToken): void;
  /** The server refused a fresh token too. */
  expire(held: HeldToken): void;
  /** Asks again after expiry. */
  resume(): Promise<void>;
  /** Forgets the token and stops asking for others. */
  stop(): void;
}

const retryDelays = [1_000, 2_000, 4_000];
const askTimeout = 10_000;
const lastSeconds = 5_000;
const share = 0.8;
const spread = 0.05;

/** Makes a keeper that asks for nothing until it is used. */
export function createTokenKeeper(getToken: GetToken, listener: TokenListener = {}): TokenKeeper {
  const stopped = new AbortController();
  let held: HeldToken | null = null;
  let pending: Promise<HeldToken> | null = null;
  let isExpired = false;
  let isRenewedForDenial = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unlisten: (() => void) | undefined;

  const isAlive = () => held !== null && Date.now() < held.deadAt;

  function renew(reason: TokenReason): Promise<HeldToken> {
    if (pending) return pending;
    // Set before the asking begins: who hears of it and asks too must find this one.
    let begin: (outcome: Promise<HeldToken>) => void = () => undefined;
    pending = new Promise((resolve) => {
      begin = resolve;
    });
    begin(
      obtain(reason).finally(() => {
        pending = null;
      }),
    );
    return pending;
  }

  async function obtain(reason: TokenReason): Promise<HeldToken> {
    listener.asking?.(reason);
    let cause: unknown;
    for (const delay of [...retryDelays, null]) {
      try {
        const start = Date.now();
        const grant = await ask(reason);
        if (!grant) break;
        return accept(grant, reason, Date.now() - start);
      } catch (error) {
        if (stopped.signal.aborted) throw ended(error);
        cause = error;
        listener.failed?.(reason);
      }
      if (delay === null || !isAlive()) break;
      await wait(delay, stopped.signal).catch((error: unknown) => {
        throw ended(error);
      });
      if (!isAlive()) break;
    }
    forget();
    throw signedOut(cause);
  }

  async function ask(reason: TokenReason): Promise<Grant | null> {
    const clock = new AbortController();
    const limit = setTimeout(
      () => clock.abort(new DOMException('getToken took over 10 s.', 'TimeoutError')),
      askTimeout,
    );
    const signal = AbortSignal.any([clock.signal, stopped.signal]);
    try {
      // Asked at once, before what else waits for its turn; a getToken that throws is a rejection as well.
      return await untilAborted(
        new Promise((resolve) => resolve(getToken({ reason, signal }))),
        signal,
      );
    } finally {
      clearTimeout(limit);
    }
  }

  function accept(grant: Grant, reason: TokenReason, milliseconds: number): HeldToken {
    if (typeof grant.token !== 'string' || !(grant.expiresInSeconds > 0)) {
      throw new TypeError('getToken must resolve to { token, expiresInSeconds, … } or null.');
    }
    const life = grant.expiresInSeconds * 1000;
    const now = Date.now();
    const renewIn = life * (share - Math.random() * spread);
    held = { token: grant.token, renewAt: now + renewIn, deadAt: now + life };
    isExpired = false;
    if (reason !== 'rejected') isRenewedForDenial = false;
    clearTimeout(timer);
    timer = setTimeout(renewUnlessHidden, renewIn);
    // In Node a waiting renewal must not keep the process alive.
    (timer as { unref?: () => void }).unref?.();
    unlisten ??= onWake(check);
    listener.accepted?.(grant, reason, milliseconds);
    return held;
  }

  function renewUnlessHidden(): void {
    if (!isHidden()) renew('expiring').catch(toldByExpiry);
  }

  function check(): void {
    if (held && Date.now() >= held.renewAt) renewUnlessHidden();
  }

  function forget(): void {
    held = null;
    clearTimeout(timer);
    unlisten?.();
    unlisten = undefined;
    if (isExpired || stopped.signal.aborted) return;
    isExpired = true;
    listener.expired?.();
  }

  return {
    async current(signal) {
      if (stopped.signal.aborted) throw ended();
      check();
      if (held && Date.now() < held.deadAt - lastSeconds) return held;
      if (isExpired && !pending) throw signedOut();
      return untilAborted(renew(held ? 'expiring' : 'initial'), signal).catch((error: unknown) => {
        if (signal.aborted) throw ended(error);
        throw error;
      });
    },
    async rejected(used, signal) {
      if (held === used) held = null;
      if (held) return held;
      if (isExpired && !pending) throw signedOut();
      return untilAborted(renew('rejected'), signal);
    },
    denied(used) {
      if (held !== used || isRenewedForDenial) return;
      isRenewedForDenial = true;
      renew('rejected').catch(toldByExpiry);
    },
    expire(used) {
      if (held === used) forget();
    },
    async resume() {
      if (stopped.signal.aborted) throw ended();
      await renew(isExpired ? 'resume' : held ? 'expiring' : 'initial');
    },
    stop() {
      stopped.abort(ended());
      forget();
    },
  };
}

function toldByExpiry(): void {
  // The listener has heard of the expiry, and calls that wait for the token reject on their own.
}

function signedOut(cause?: unknown): ApiError {
  return new ApiError({ kind: 'auth', message: 'The session has expired.', cause });
}

function ended(cause?: unknown): ApiError {
  return new ApiError({ kind: 'aborted', message: 'The session has ended.', cause });
}
