import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { Config } from './config.js';
import { answerError, answerErrors } from './errors.js';
import { tooMany } from './problem.js';

/** A server with everything that holds for every path: ids, limits, headers and the form of errors. */
export async function createHttp(
  config: Config,
  logger: FastifyBaseLogger,
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    genReqId: requestId,
    requestIdHeader: false,
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: 10_485_760,
    exposeHeadRoutes: false,
    trustProxy: config.trustProxy?.split(',') ?? false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: answerUnreadable,
  });
  answerErrors(app);
  app.addHook('onRequest', async (request, reply) => void reply.header('Request-Id', request.id));
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, ip } = request;
    const path = request.url.split('?')[0];
    const operation = routeOptions.config.operation?.id;
    request.log.info(
      { method, path, operation, status: reply.statusCode, address: ip, ms: reply.elapsedTime },
      'request',
    );
  });
  await app.register(cors, {
    origin: '*',
    credentials: false,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Accept-Language',
      'If-Match',
      'Idempotency-Key',
      'Last-Event-ID',
      'Pbx-Domain',
      'Request-Id',
    ],
    exposedHeaders: [
      'Request-Id',
      'Retry-After',
      'ETag',
      'Change-Id',
      'Location',
      'Content-Disposition',
    ],
    maxAge: 7200,
    strictPreflight: false,
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: config.publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
  });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  limitInventedTokens(app, config.signInRateLimit);
  // Before the routes' own hooks: what is refused here costs no look-up.
  app.addHook(
    'onRequest',
    app.rateLimit({
      max: (request) => (tokenOf(request) ? config.rateLimit : config.signInRateLimit),
      timeWindow: 60_000,
      keyGenerator: (request) => tokenOf(request) ?? request.ip,
      allowList: (request) => !request.url.startsWith('/v1/'),
      errorResponseBuilder: (_request, { ttl }) => tooMany(Math.max(1, Math.ceil(ttl / 1000))),
    }),
  );
  return app;
}

/** Every invented token would be counted anew; the tokens that were refused are counted by address. */
function limitInventedTokens(app: FastifyInstance, max: number): void {
  const count = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator: ({ ip }) => ip });
  app.addHook('onRequest', async (request) => {
    if (!tokenOf(request)) return;
    const refused = await count(request, { increment: false });
    if (!refused.isAllowed && refused.remaining === 0)
      throw tooMany(Math.max(1, refused.ttlInSeconds));
  });
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode === 401 && tokenOf(request)) await count(request);
  });
}

/** What a request is counted by; signing in is counted by address, whatever token comes along. */
function tokenOf({ headers, routeOptions }: FastifyRequest): string | undefined {
  return routeOptions.config?.operation?.needsToken ? headers.authorization : undefined;
}

/** An id from outside is kept when it looks like one, so that a caller can follow a request through its own logs. */
function requestId({ headers }: IncomingMessage): string {
  const given = headers['request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** What is no HTTP at all never reaches a handler. */
function answerUnreadable(
  this: FastifyInstance,
  error: Error & { code?: string },
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const id = randomUUID();
  const body = JSON.stringify({
    type: 'urn:pbxkit:problem:bad-request',
    title: 'The request cannot be read / La demande est illisible',
    status: 400,
    requestId: id,
  });
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nRequest-Id: ${id}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
