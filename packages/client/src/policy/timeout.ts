import { ApiError } from '../pbx-error.js';
import { isSafe, noteAttempts, type Call, type Transport } from '../transport.js';
import { untilAborted } from '../wait.js';

/** Milliseconds that one attempt may take. */
export const defaultTimeout = 20_000;
/** So many times as long for a file, which has to be sent and read. */
const fileFactor = 15;

/**
 * Sends one attempt and gives it up after `timeout` milliseconds; every failure comes out as an
 * {@link ApiError}.
 */
export function withTimeout(timeout: number, send: Transport): Transport {
  return async (request, call) => {
    if (call.signal.aborted) throw failure('aborted', call, call.signal.reason);
    const clock = new AbortController();
    const isFile = request.headers.get('Content-Type') === 'application/octet-stream';
    const timer = setTimeout(() => clock.abort(), isFile ? timeout * fileFactor : timeout);
    const signal = AbortSignal.any([call.signal, clock.signal]);
    call.attempts += 1;
    try {
      return await untilAborted(attempt(request, call, signal, send), signal);
    } catch (cause) {
      if (call.signal.aborted) throw failure('aborted', call, call.signal.reason);
      if (cause instanceof ApiError) throw cause;
      throw failure(clock.signal.aborted ? 'timeout' : 'network', call, cause);
    } finally {
      clearTimeout(timer);
    }
  };
}

async function attempt(
  request: Request,
  call: Call,
  signal: AbortSignal,
  send: Transport,
): Promise<Response> {
  const copy = new Request(isSafe(request) ? request : request.clone(), { signal });
  const response = await send(copy, call);
  const isWhole = call.parseAs === 'json' || !response.ok;
  return noteAttempts(isWhole ? await readWhole(response, call) : response, call.attempts);
}

/** Statuses that have no body by definition; browsers give such a reply an empty stream all the same. */
const isWithoutBody = new Set([204, 205, 304]);

/**
 * Reads the body now, so that a cut is a failed attempt, which may be repeated, and not a surprise
 * to the caller.
 */
async function readWhole(response: Response, call: Call): Promise<Response> {
  if (!response.body || isWithoutBody.has(response.status)) return response;
  const body = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  headers.set('Content-Length', String(body.byteLength));
  const whole = new Response(body, {
    status: response.status,
    statusText: response.statusText,
    headers,
  });
  return Object.defineProperty(whole, 'json', { value: () => decode(whole, call) });
}

async function decode(response: Response, call: Call): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError({
      kind: 'decode',
      message: 'The reply is not JSON.',
      pointer: '',
      attempts: call.attempts,
      status: response.status,
      requestId: response.headers.get('Request-Id') ?? undefined,
      cause,
    });
  }
}

const messages = {
  aborted: 'The call was stopped.',
  timeout: 'The server did not answer in time.',
  network: 'The server could not be reached.',
};

function failure(kind: keyof typeof messages, call: Call, cause: unknown): ApiError {
  return new ApiError({ kind, message: messages[kind], attempts: call.attempts, cause });
}
