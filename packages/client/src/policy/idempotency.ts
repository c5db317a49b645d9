import { isRepeatable, type Transport } from '../transport.js';

/**
 * Gives each write one `Idempotency-Key` for all its attempts, so that the server does it once. A
 * key of the caller's own stays.
 */
export function withIdempotency(next: Transport): Transport {
  return (request, call) => {
    if (!isRepeatable(request)) request.headers.set('Idempotency-Key', newKey());
    return next(request, call);
  };
}

/** A UUID; in a page without TLS, where browsers hide `randomUUID`, as many random digits. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
