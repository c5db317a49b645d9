import { openPaths } from '../contract-values.js';
import { ApiError } from '../pbx-error.js';
import type { Grant } from '../resources.js';
import { isRepeatable, type Transport } from '../transport.js';
import type { TokenKeeper } from './token-keeper.js';

const isOpen = new Set<string>(openPaths);

/**
 * Puts the token on each call. On 401 the token is renewed once for all calls that used it, and
 * this call is sent once more if it is repeatable; a second 401 is expiry. On 403 the grant is
 * renewed once, in the background, and nothing is sent again.
 */
export function withAuth(keeper: TokenKeeper, next: Transport): Transport {
  return async (request, call) => {
    if (isOpen.has(call.path)) return next(request, call);
    const held = await keeper.current(call.signal);
    request.headers.set('Authorization', `Bearer ${held.token}`);
    const response = await next(request, call);
    if (response.status === 403) keeper.denied(held);
    if (response.status !== 401) return response;
    if (call.replayed) {
      keeper.expire(held);
      return response;
    }
    const renewal = keeper.rejected(held, call.signal);
    if (!isRepeatable(request)) {
      renewal.catch(toldByState);
      return response;
    }
    const renewed = await renewal.catch(toldByState);
    if (!renewed) return response;
    call.replayed = true;
    request.headers.set('Authorization', `Bearer ${renewed.token}`);
    const second = await next(request, call);
    if (second.status === 401) keeper.expire(renewed);
    return second;
  };
}

/**
 * A failed renewal makes the session expired, which is told there; the caller gets the reply that
 * led to it.
 */
function toldByState(): undefined {
  return undefined;
}

/** Puts a fixed token, such as an API key, on each call. */
export function withToken(token: string, next: Transport): Transport {
  return (request, call) => {
    if (!isOpen.has(call.path)) request.headers.set('Authorization', `Bearer ${token}`);
    return next(request, call);
  };
}

/**
 * `getToken` that asks a page of one's own: `POST`s `{ "reason" }` as JSON with same-origin
 * cookies. 401 and 403 mean signed out.
 */
export function tokenFrom(
  url: string,
): (ask: { reason: string; signal: AbortSignal }) => Promise<Grant | null> {
  return async ({ reason, signal }) => {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reason }),
      signal,
    });
    if (response.status === 401 || response.status === 403) return null;
    if (!response.ok) {
      throw new ApiError({
        kind: 'server',
        message: `The token page answered ${response.status}.`,
        status: response.status,
      });
    }
    return (await response.json()) as Grant;
  };
}
