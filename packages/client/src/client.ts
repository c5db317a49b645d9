import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import { resourceNames } from './contract-values.js';
import { withAuth, withToken } from './policy/auth.js';
import { withIdempotency } from './policy/idempotency.js';
import { defaultRetry, withRetry, type RetryOptions } from './policy/retry.js';
import { defaultTimeout, withTimeout } from './policy/timeout.js';
import { createTokenKeeper, type GetToken, type TokenKeeper } from './policy/token-keeper.js';
import type { ResourceName } from './resources.js';
import type { paths } from './schema.js';
import { attemptsOf, isSafe, type Call, type Transport } from './transport.js';

/** An operation whose `Idempotency-Key` may be left to the client. */
type Keyed<Operation> = Operation extends { parameters: { header: { 'Idempotency-Key': string } } }
  ? Omit<Operation, 'parameters'> & {
      parameters: Omit<Operation['parameters'], 'header'> & {
        header?: Omit<Operation['parameters']['header'], 'Idempotency-Key'> & {
          'Idempotency-Key'?: string;
        };
      };
    }
  : Operation;

/** The contract's paths as the client takes them: `Idempotency-Key` is never required. */
export type ClientPaths = {
  [Path in keyof paths]: { [Method in keyof paths[Path]]: Keyed<paths[Path][Method]> };
};

/**
 * openapi-fetch's client for the contract: `client.GET('/users', { params })` resolves to `{ data,
 * error, response }`.
 */
export type PbxClient = Client<ClientPaths>;

/** Options of {@link createClient}. */
export interface ClientOptions {
  /**
   * Root of the API with its version: `https://pbx.example/v1`, or `/v1` in a page of the same
   * origin.
   */
  baseUrl: string;
  /** A fixed token, such as an API key. For servers; never ship one to a browser. */
  token?: string;
  /**
   * Where short-lived tokens come from. Asked when the first call needs one. When it gives null, every
   * later call rejects with `auth`; a session can resume, a client cannot.
   */
  getToken?: GetToken;
  /** Repetition of failed attempts; false = none. Default `{ max: 2, budget: 30_000 }`. */
  retry?: Partial<RetryOptions> | false;
  /** Milliseconds that one attempt may take. Default 20,000. */
  timeout?: number;
  /**
   * `auto`: every write gets an `Idempotency-Key`. `off`: none does, and a write is never sent
   * twice. Default `auto`.
   */
  idempotency?: 'auto' | 'off';
  /** Takes the place of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What a session adds to a client. */
export interface ClientHooks {
  keeper?: TokenKeeper;
  /** Aborts every call when the session ends. */
  stop?: AbortSignal;
  /** Language to ask problem texts in; undefined leaves it to the browser. */
  language?: () => string | undefined;
  /** A call was begun; the promise settles with its answer. */
  began?: (answer: Promise<unknown>) => void;
  wrote?: (resource: ResourceName) => void;
  replied?: (record: {
    ms: number;
    path: string;
    status?: number;
    requestId?: string;
    attempts: number;
  }) => void;
  /** Takes the place of `fetch` and is told which call it serves. */
  transport?: Transport;
}

/**
 * A typed client of the API. Reads and keyed writes survive short failures; a write takes effect
 * once. Sends nothing until it is called. Calls reject with an `ApiError` when there is no reply;
 * {@link unwrap} makes an error of a refusal too.
 */
export function createClient(options: ClientOptions): PbxClient {
  const keeper = options.getToken && createTokenKeeper(options.getToken);
  return buildClient(options, keeper ? { keeper } : {});
}

/** {@link createClient} with the hooks of a session or of a test. */
export function buildClient(options: ClientOptions, hooks: ClientHooks): PbxClient {
  const calls = new WeakMap<Request, Pick<Call, 'path' | 'params' | 'parseAs'>>();
  const transport = policies(options, hooks);
  const client = createFetchClient<ClientPaths>({
    baseUrl: options.baseUrl,
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: (request) =>
      observed(request, newCall(request, calls.get(request), hooks.stop), transport, hooks),
  });
  const remember: Middleware = {
    onRequest: ({ request, schemaPath, params, options: { parseAs } }) => {
      calls.set(request, { path: schemaPath, params, parseAs });
    },
  };
  client.use(remember);
  return client;
}

function policies(options: ClientOptions, hooks: ClientHooks): Transport {
  const custom = options.fetch;
  const send: Transport =
    hooks.transport ?? (custom ? (request) => custom(request) : (request) => fetch(request));
  let transport = withTimeout(options.timeout ?? defaultTimeout, send);
  if (hooks.keeper) transport = withAuth(hooks.keeper, transport);
  else if (options.token !== undefined) transport = withToken(options.token, transport);
  if (options.retry !== false)
    transport = withRetry({ ...defaultRetry, ...options.retry }, transport);
  return options.idempotency === 'off' ? transport : withIdempotency(transport);
}

function newCall(
  request: Request,
  known: Pick<Call, 'path' | 'params' | 'parseAs'> | undefined,
  stop?: AbortSignal,
): Call {
  const signal = stop ? AbortSignal.any([request.signal, stop]) : request.signal;
  return { path: '*', params: {}, parseAs: 'json', ...known, signal, attempts: 0, replayed: false };
}

async function observed(
  request: Request,
  call: Call,
  transport: Transport,
  hooks: ClientHooks,
): Promise<Response> {
  const language = hooks.language?.();
  if (language !== undefined) request.headers.set('Accept-Language', language);
  const start = Date.now();
  let response: Response | undefined;
  try {
    const answer = transport(request, call);
    hooks.began?.(answer);
    response = await answer;
    return response;
  } finally {
    hooks.replied?.({
      ms: Date.now() - start,
      path: call.path,
      attempts: response ? attemptsOf(response) : call.attempts,
      ...(response && {
        status: response.status,
        requestId: response.headers.get('Request-Id') ?? undefined,
      }),
    });
    if (hooks.wrote && response?.ok && changesSomething(request, call))
      writtenBy(call.path).forEach(hooks.wrote);
  }
}

function changesSomething(request: Request, call: Call): boolean {
  const query = call.params.query as { dryRun?: boolean } | undefined;
  return !isSafe(request) && query?.dryRun !== true && !call.path.endsWith('/preview');
}

/** The resources that a path names, such as `me` and `sessions`; undoing may write any of them. */
function writtenBy(path: string): readonly ResourceName[] {
  if (path === '/changes/{changeId}/undo') return resourceNames;
  const words = path.split('/');
  return resourceNames.filter((name) => words.includes(name));
}
