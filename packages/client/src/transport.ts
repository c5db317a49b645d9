/** One call on its way through the policies; the same object for all its attempts. */
export interface Call {
  /** Path as in the contract, with placeholders, so that it names nobody. */
  readonly path: string;
  /** Parameters as the caller gave them, before they became text. */
  readonly params: { path?: unknown; query?: unknown; header?: unknown };
  /** How the caller wants the body; `json` bodies are read within the attempt. */
  readonly parseAs: string;
  /** Aborts when the caller, or the end of the session, stops the call. */
  readonly signal: AbortSignal;
  /** How often it was sent so far. */
  attempts: number;
  /** Whether it was sent again with a renewed token. */
  replayed: boolean;
}

/** A `fetch` that knows which call it serves. Each policy wraps one in another. */
export type Transport = (request: Request, call: Call) => Promise<Response>;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether the method changes nothing (RFC 9110 section 9.2.1). */
export function isSafe(request: Request): boolean {
  return safeMethods.has(request.method);
}

/** Whether sending the request twice has the effect of sending it once. */
export function isRepeatable(request: Request): boolean {
  return isSafe(request) || request.headers.has('Idempotency-Key');
}

const attemptsByReply = new WeakMap<Response, number>();

/** Remembers how many attempts led to a reply. */
export function noteAttempts(response: Response, attempts: number): Response {
  attemptsByReply.set(response, attempts);
  return response;
}

/** How many attempts led to a reply; 1 for a reply that did not come through the policies. */
export function attemptsOf(response: Response): number {
  return attemptsByReply.get(response) ?? 1;
}
