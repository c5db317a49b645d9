import { Readable } from 'node:stream';
import openapiGlue from 'fastify-openapi-glue';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access, Secured } from './contract/security.js';
import type { AnyReply, Handlers, OperationId } from './contract/types.js';
import { prepared, type ContractDocument, type Operation } from './contract/document.js';
import { checkParameters, refuseOtherContent, splitLists } from './contract/guards.js';
import { answerUnknownPath, type Fallback } from './contract/not-found.js';
import { soundBytes, soundType, unsupported } from './contract/problem-reply.js';
import { secure } from './contract/security.js';
import { controlCharacters, normalized } from './contract/text.js';
import { createUploads } from './contract/uploads.js';
import { createValidatorCompiler } from './contract/validation.js';
import { createContext, type Services } from './context.js';
import { digestOf, repeatedReply, type IdempotentRequest } from './idempotency.js';
import { etag } from './preconditions.js';
import { badRequest, invalid } from './problem.js';
import { acceptedLanguage } from './problem-texts.js';

export type { Context, ContextDomain } from './context.js';
export type { Access } from './contract/security.js';
export type { AnyReply, Handlers, OperationId, ReplyOf, RequestOf } from './contract/types.js';
export type { Title, Write } from './write.js';

/** Handlers that a test may leave out; the server itself gives all of them. */
export type SomeHandlers = Partial<Handlers>;
// The one place where types end: a handler's own types come from the contract, and so does what is passed to it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyHandler = (request: any, context: any) => Promise<AnyReply>;

export interface Mounting {
  readonly document: ContractDocument;
  readonly handlers: SomeHandlers;
  readonly access: Access;
  readonly services: Services;
  readonly prefix: string;
  /** Answers paths outside the contract, such as pages; undefined where it does not know them either. */
  readonly fallback?: Fallback;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    operation?: Operation;
  }
  interface FastifyRequest {
    secured: Secured | null;
  }
}

/**
 * Makes the contract's routes. In this order, and each before the body is read: token, capability, domain, content
 * type, unknown parameters; then the values against the contract; then the handler; replies are written by the contract.
 */
export async function mountContract(app: FastifyInstance, mounting: Mounting): Promise<void> {
  const operations = new Map(
    mounting.document.operations.map((operation) => [operation.id, operation]),
  );
  app.decorateRequest('secured', null);
  app.setValidatorCompiler(createValidatorCompiler());
  // Bodies of a type that the contract does not name would pass unchecked.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser(
    soundType,
    { parseAs: 'buffer', bodyLimit: soundBytes },
    (_request, body, done) => done(null, body),
  );
  // Types of replies only; without a parser the glue warns of them at every start.
  app.addContentTypeParser(
    ['application/problem+json', 'audio/wav', 'text/event-stream'],
    (_request, _body, done) => done(unsupported()),
  );
  app.setNotFoundHandler(answerUnknownPath(mounting.document, mounting.prefix, mounting.fallback));

  const admitUpload = createUploads();
  const resolve = (id: string) => {
    const operation = operations.get(id as OperationId);
    const handler = mounting.handlers[id as OperationId] as AnyHandler | undefined;
    if (!operation || !handler) return undefined;
    return {
      config: { operation },
      onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
        request.secured = await secure(request, operation, mounting.access);
        refuseOtherContent(request, operation);
        checkParameters(request, operation);
        if (operation.accepts.includes(soundType) || id === 'speakPrompt')
          admitUpload(request, reply);
      },
      preValidation: async (request: FastifyRequest) => {
        splitLists(request, operation);
        refuseControlCharacters(request);
      },
      handler: (request: FastifyRequest, reply: FastifyReply) =>
        run(request, reply, operation, handler, mounting),
    };
  };
  const source = prepared(mounting.document.source);
  onlyHandled(source.paths, mounting.handlers);
  await app.register(openapiGlue, {
    specification: source,
    prefix: mounting.prefix.slice(1),
    operationResolver: resolve as never,
  });
}

/** Operations without a handler are left out, so that a test can mount a few. */
function onlyHandled(paths: ContractDocument['source']['paths'], handlers: SomeHandlers): void {
  for (const methods of Object.values(paths))
    for (const [method, operation] of Object.entries(methods))
      if (!handlers[operation.operationId as OperationId]) delete methods[method];
}

function refuseControlCharacters(request: FastifyRequest): void {
  const parameters = controlCharacters({
    ...(request.query as object),
    ...(request.params as object),
  });
  if (parameters.length > 0)
    throw badRequest(parameters.map(({ pointer, code }) => ({ pointer: pointer.slice(1), code })));
  const body = controlCharacters(request.body);
  if (body.length > 0) throw invalid(body);
  request.body = normalized(request.body);
}

async function run(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
  handler: AnyHandler,
  { services }: Mounting,
): Promise<FastifyReply> {
  const { caller, domain, renew } = request.secured as Secured;
  const idempotent = idempotentRequest(request, operation);
  const repeated =
    idempotent && (await repeatedReply(services.database.db, idempotent, services.clock()));
  if (repeated) return send(reply, repeated, operation);
  const context = createContext(
    {
      caller,
      domain,
      language: languageOf(request),
      requestId: request.id,
      address: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 500),
      log: request.log,
      idempotent,
      renew,
    },
    services,
  );
  const { params: path, query, headers, body, cookies } = request;
  return send(
    reply,
    await handler({ path, query, headers, body, cookies: cookies ?? {} }, context),
    operation,
  );
}

/** A key counts for its subject in its domain; what nobody in particular sends is never repeated. */
function idempotentRequest(
  request: FastifyRequest,
  operation: Operation,
): IdempotentRequest | null {
  const key = request.headers['idempotency-key'];
  const takesKey = operation.parameters.some(({ name }) => name === 'Idempotency-Key');
  const { caller, domain } = request.secured as Secured;
  if (!takesKey || typeof key !== 'string' || caller.kind === 'none') return null;
  const owner = domain?.id ?? caller.resellerId ?? '';
  const digest = digestOf([operation.id, request.params, request.query, request.body]);
  return { subject: `${owner} ${caller.subject}`, key, digest };
}

/** Language that the request asks for, else that of the domain. */
export function languageOf(request: FastifyRequest) {
  return (
    acceptedLanguage(request.headers['accept-language']) ??
    request.secured?.domain?.language ??
    'en-CA'
  );
}

function send(reply: FastifyReply, answer: AnyReply, { success }: Operation): FastifyReply {
  reply.code(answer.status ?? success.status).header('Cache-Control', 'no-store');
  if (answer.etag !== undefined) reply.header('ETag', etag(answer.etag));
  if (answer.changeId !== undefined) reply.header('Change-Id', answer.changeId);
  reply.headers(answer.headers ?? {});
  if (answer.body instanceof Readable && !reply.hasHeader('content-type'))
    reply.type(`${success.type ?? 'application/octet-stream'}; charset=utf-8`);
  return reply.send(answer.body);
}
