import { capabilities, operationRoutes } from './contract-values.js';
import { buildClient, type PbxClient } from './client.js';
import { ApiError } from './pbx-error.js';
import type { Grant, Problem, ResourceEvent, ResourceName } from './resources.js';
import type { operations } from './schema.js';
import { buildSession, type PbxSession, type SessionOptions } from './session.js';
import type { Call, Transport } from './transport.js';

/** Name of an operation of the contract. */
export type OperationId = keyof operations;

type ParametersOf<Id extends OperationId> = operations[Id]['parameters'];
type BodyOf<Id extends OperationId> =
  NonNullable<operations[Id]['requestBody']> extends { content: infer Content }
    ? Content[keyof Content]
    : undefined;
type Content<Reply> = Reply extends { content: infer C } ? C[keyof C] : undefined;
type Replies<Id extends OperationId> = operations[Id]['responses'];
type Success = 200 | 201 | 202 | 204;
type SuccessBody<Id extends OperationId> = {
  [Status in keyof Replies<Id> & Success]: Content<Replies<Id>[Status]>;
}[keyof Replies<Id> & Success];

/** What a handler is given: parameters as the caller passed them, and the parsed body. */
export interface TestRequest<Id extends OperationId> {
  params: {
    path: NonNullable<ParametersOf<Id>['path']>;
    query: NonNullable<ParametersOf<Id>['query']>;
    header: NonNullable<ParametersOf<Id>['header']>;
  };
  body: BodyOf<Id>;
  headers: Headers;
  signal: AbortSignal;
}

/** A refusal; {@link problem} makes one. */
export interface ProblemReply {
  status: number;
  body?: Problem;
  headers?: Record<string, string>;
}

type FullReply<Id extends OperationId> =
  | {
      [Status in keyof Replies<Id> & Success]: {
        status: Status;
        body?: Content<Replies<Id>[Status]>;
        headers?: Record<string, string>;
      };
    }[keyof Replies<Id> & Success]
  | ProblemReply;

/** What a handler gives: the body of a success, or `{ status, body, headers }`. */
export type TestReply<Id extends OperationId> = SuccessBody<Id> | FullReply<Id> | Response;

/**
 * Handlers by operation. A handler that throws is a broken connection; one that gives a promise
 * answers when it resolves.
 */
export type TestHandlers = {
  [Id in OperationId]?: (request: TestRequest<Id>) => TestReply<Id> | Promise<TestReply<Id>>;
};

/** One call that reached the handlers. */
export interface TestCall {
  operationId: OperationId;
  params: Call['params'];
  body: unknown;
  headers: Headers;
}

/** What a test can see and do beside calling. */
export interface TestControls {
  /** The handlers in use; put another one in to change an answer. */
  readonly handlers: TestHandlers;
  /** Every call so far, oldest first, without the event stream. */
  readonly calls: TestCall[];
  /** Announces a change on the event stream, as if someone else had made it. */
  push(change: { resource: ResourceName; ids?: string[] }): void;
  /** Sends `reset` on the event stream. */
  reset(): void;
}

/** A client whose calls end in handlers. */
export type TestClient = PbxClient & TestControls;
/** A session whose calls end in handlers. */
export type TestSession = PbxSession & TestControls;

const apiBase = 'https://pbx.test/v1';

/**
 * A client for tests and stories: every policy but retry, and in place of the network one handler
 * per operation, typed by the contract. A call without handler rejects and says which one is
 * missing.
 * ```ts
 * const client = createTestClient({ listUsers: () => ({ items: [], nextCursor: null, total: 0 }) });
 * ```
 */
export function createTestClient(handlers: TestHandlers = {}): TestClient {
  const { transport, controls } = route(handlers);
  return Object.assign(
    buildClient({ baseUrl: apiBase, token: 'test', retry: false }, { transport }),
    controls,
  );
}

/**
 * A session for tests and stories, on the handlers of {@link createTestClient}. By default
 * everything is granted to every element, in English, in the time zone America/Toronto.
 */
export function createTestSession(
  handlers: TestHandlers = {},
  options: Partial<SessionOptions> & { grant?: Partial<Grant> } = {},
): TestSession {
  const { transport, controls } = route(handlers);
  const { grant, ...rest } = options;
  const session = buildSession(
    { apiBase, locale: 'en-CA', getToken: () => testGrant(grant), ...rest },
    { retry: false },
    { transport },
  );
  const descriptors = {
    ...Object.getOwnPropertyDescriptors(session),
    ...Object.getOwnPropertyDescriptors(controls),
  };
  return Object.freeze(Object.defineProperties({}, descriptors)) as TestSession;
}

/** A mint reply that allows everything. */
export function testGrant(changes: Partial<Grant> = {}): Grant {
  return {
    token: 'test',
    expiresInSeconds: 86_400,
    domain: 'acme.example',
    subject: 'user:1001@acme.example',
    timeZone: 'America/Toronto',
    language: 'en-CA',
    granted: { '*': [...capabilities] },
    denied: [],
    ...changes,
  };
}

/** A refusal with its problem document: `problem(409, 'extension-taken', { next: '1002' })`. */
export function problem(
  status: number,
  code: string,
  members: Omit<Partial<Problem>, 'current'> & { current?: object } = {},
): ProblemReply {
  const body = { type: `urn:pbxkit:problem:${code}`, title: code, status, ...members };
  return { status, body: body as Problem };
}

/** A promise to settle by hand, for a handler that answers when the test says so. */
export function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return { promise, resolve, reject };
}

const operationByRoute = new Map<string, OperationId>(
  Object.entries(operationRoutes).map(([id, path]) => [path, id as OperationId]),
);

function route(handlers: TestHandlers): { transport: Transport; controls: TestControls } {
  const events = createEvents();
  const calls: TestCall[] = [];
  const transport: Transport = async (request, call) => {
    const id = operationByRoute.get(`${request.method} ${call.path}`);
    if (!id) throw refused(`The contract has no ${request.method} ${call.path}.`);
    const handler = handlers[id] as ((request: unknown) => unknown) | undefined;
    if (!handler && id === 'streamEvents') return events.open(request);
    const body = await bodyOf(request);
    calls.push({ operationId: id, params: call.params, body, headers: request.headers });
    if (!handler)
      throw refused(
        `No handler for ${id} (${request.method} ${call.path}): add { ${id}: () => … }.`,
      );
    const params = { path: {}, query: {}, header: {}, ...call.params };
    return replyOf(
      await handler({ params, body, headers: request.headers, signal: request.signal }),
    );
  };
  return { transport, controls: { handlers, calls, ...events.controls } };
}

function refused(message: string): ApiError {
  return new ApiError({ kind: 'request', message });
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === '') return undefined;
  return request.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : text;
}

function replyOf(reply: unknown): Response {
  if (reply instanceof Response) return reply;
  const { status, body, headers } = isFullReply(reply)
    ? reply
    : { status: reply === undefined ? 204 : 200, body: reply, headers: {} };
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  const isText = typeof body === 'string' && headers?.['Content-Type'] !== undefined;
  const content = isText ? body : JSON.stringify(body);
  return new Response(status === 204 ? null : content, {
    status,
    headers: { 'Content-Type': type, ...headers },
  });
}

interface FullReplyShape {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

function isFullReply(reply: unknown): reply is FullReplyShape {
  if (
    typeof reply !== 'object' ||
    reply === null ||
    !('status' in reply) ||
    typeof reply.status !== 'number'
  )
    return false;
  return Object.keys(reply).every((key) => key === 'status' || key === 'body' || key === 'headers');
}

/**
 * An event stream in memory. A connection first gets what was pushed before it, so that a test need
 * not wait for it.
 */
function createEvents() {
  const encoder = new TextEncoder();
  const log: { sequence: number; text: string }[] = [];
  const connections = new Set<ReadableStreamDefaultController<Uint8Array>>();

  function send(event: string, data: (sequence: number) => object): void {
    const sequence = log.length + 1;
    const text = `event: ${event}\nid: ${sequence}\ndata: ${JSON.stringify(data(sequence))}\n\n`;
    log.push({ sequence, text });
    for (const connection of connections) connection.enqueue(encoder.encode(text));
  }

  return {
    controls: {
      push({ resource, ids = [] }: { resource: ResourceName; ids?: string[] }): void {
        send('change', (sequence): ResourceEvent => ({
          sequence,
          resource,
          ids,
          at: '2026-01-05T14:00:00Z',
        }));
      },
      reset: () => send('reset', () => ({})),
    },
    open(request: Request): Response {
      const after = Number(request.headers.get('Last-Event-ID') ?? 0);
      let connection: ReadableStreamDefaultController<Uint8Array>;
      const close = () => void connections.delete(connection);
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          connection = controller;
          connections.add(controller);
          for (const { sequence, text } of log)
            if (sequence > after) controller.enqueue(encoder.encode(text));
        },
        cancel: close,
      });
      request.signal.addEventListener('abort', close);
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
    },
  };
}
