import { attemptsOf } from './transport.js';
import type { Capability, FieldError, Problem } from './resources.js';

/** Everything that can go wrong, by what the caller can do about it. */
export type PbxErrorKind =
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'auth'
  | 'denied'
  | 'missing'
  | 'validation'
  | 'conflict'
  | 'limit'
  | 'request'
  | 'server'
  | 'decode'
  | 'webhook';

interface ApiErrorInit {
  kind: PbxErrorKind;
  message: string;
  attempts?: number | undefined;
  status?: number | undefined;
  requestId?: string | undefined;
  cause?: unknown;
  problem?: Problem | undefined;
  capability?: Capability | undefined;
  errors?: readonly FieldError[] | undefined;
  current?: unknown;
  retryAfterSeconds?: number | undefined;
  pointer?: string | undefined;
  reason?: 'signature' | 'timestamp' | 'format' | undefined;
}

/**
 * The one class of error that this package rejects with. Narrow it by `kind` through {@link
 * PbxError}. It never holds a token.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: PbxErrorKind;
  /** How often the request was sent; 0 when it never left. */
  readonly attempts: number;
  /** HTTP status, when there was a reply. */
  readonly status?: number;
  /** `Request-Id` of the reply, to quote to support. */
  readonly requestId?: string;
  /** The problem document, when the reply had one. */
  readonly problem?: Problem;
  /** `denied`: the capability that the token lacks. */
  readonly capability?: Capability;
  /** `validation`: every refused field. */
  readonly errors?: readonly FieldError[];
  /** `conflict`: the resource as it is now, when another write came first. */
  readonly current?: unknown;
  /** `limit`: seconds to wait, from `Retry-After`. */
  readonly retryAfterSeconds?: number;
  /** `decode`: JSON pointer (RFC 6901) to what is not as specified. */
  readonly pointer?: string;
  /** `webhook`: which check failed. */
  readonly reason?: 'signature' | 'timestamp' | 'format';

  constructor({ message, cause, attempts, ...rest }: ApiErrorInit) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = rest.kind;
    this.attempts = attempts ?? 0;
    Object.assign(this, rest);
  }

  /** Stable name of the problem such as `extension-taken`: the last part of its `type`. */
  get code(): string | undefined {
    return this.problem?.type.split(':').at(-1);
  }
}

/** {@link ApiError} as a union: what each `kind` adds is there once `kind` is checked. */
export type PbxError = ApiError &
  (
    | {
        readonly kind:
          'network' | 'timeout' | 'aborted' | 'auth' | 'missing' | 'request' | 'server';
      }
    | { readonly kind: 'denied'; readonly capability?: Capability }
    | { readonly kind: 'validation'; readonly errors: readonly FieldError[] }
    | { readonly kind: 'conflict'; readonly current?: unknown }
    | { readonly kind: 'limit'; readonly retryAfterSeconds?: number }
    | { readonly kind: 'decode'; readonly pointer: string }
    | { readonly kind: 'webhook'; readonly reason: 'signature' | 'timestamp' | 'format' }
  );

/** Any thrown value as a {@link PbxError}; one that already is comes back unchanged. */
export function toPbxError(thrown: unknown): PbxError {
  if (thrown instanceof ApiError) return thrown as PbxError;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const kind = kindOfThrown(thrown);
  return new ApiError({
    kind,
    message,
    cause: thrown,
    attempts: 1,
    pointer: kind === 'decode' ? '' : undefined,
  }) as PbxError;
}

function kindOfThrown(thrown: unknown): 'aborted' | 'timeout' | 'decode' | 'network' {
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
  if (name === 'AbortError') return 'aborted';
  if (name === 'TimeoutError') return 'timeout';
  return name === 'SyntaxError' ? 'decode' : 'network';
}

/** The error of a reply that is not 2xx; `body` is its parsed body. */
export function errorOfReply(response: Response, body: unknown): PbxError {
  const problem = isProblem(body) ? body : undefined;
  const kind = kindOfStatus(response.status);
  return new ApiError({
    kind,
    message: problem?.detail ?? problem?.title ?? `The server answered ${response.status}.`,
    attempts: attemptsOf(response),
    status: response.status,
    requestId: response.headers.get('Request-Id') ?? problem?.requestId,
    problem,
    pointer: kind === 'decode' ? '' : undefined,
    capability: problem?.capability,
    errors: kind === 'validation' ? (problem?.errors ?? []) : undefined,
    current: kind === 'conflict' ? problem?.current : undefined,
    retryAfterSeconds:
      kind === 'limit' ? (retryAfterSeconds(response) ?? problem?.retryAfterSeconds) : undefined,
  }) as PbxError;
}

function kindOfStatus(status: number): PbxErrorKind {
  if (status === 401) return 'auth';
  if (status === 403) return 'denied';
  if (status === 404 || status === 410) return 'missing';
  if (status === 400 || status === 422) return 'validation';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 429) return 'limit';
  if (status >= 500) return 'server';
  return status >= 400 ? 'request' : 'decode';
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    typeof body.type === 'string' &&
    'title' in body
  );
}

/**
 * Seconds of `Retry-After`, given as a number or as a date (RFC 9110 section 10.2.3); undefined
 * when absent or unreadable.
 */
export function retryAfterSeconds(response: Response): number | undefined {
  const value = response.headers.get('Retry-After');
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

interface Reply {
  data?: unknown;
  error?: unknown;
  response: Response;
}

type DataOf<R> = R extends { error?: never; data: infer Data } ? Data : never;

/**
 * The data of a call, or a rejection with a {@link PbxError} and nothing else.
 * ```ts
 * const user = await unwrap(client.GET('/users/{userId}', { params: { path: { userId } } }));
 * ```
 */
export async function unwrap<R extends Reply>(call: Promise<R>): Promise<DataOf<R>> {
  const reply = await call.catch((thrown: unknown) => {
    throw toPbxError(thrown);
  });
  if (!reply.response.ok) throw errorOfReply(reply.response, reply.error);
  return reply.data as DataOf<R>;
}
