import { timingSafeEqual } from 'node:crypto';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Db } from '../../database/scope.js';
import { mountMedia, type Media } from './media.js';
import { nextStep, type Answer, type Asking } from './next-step.js';
import { findRows, writeRow } from './realtime.js';
import { encodeTrace } from './trace.js';
import { whoJoins } from './who-joins.js';

export interface ListenerParts {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  /** Seals passwords of devices. */
  readonly secretKey: string;
  /** What the engine shows to be let in. */
  readonly secret: string;
  /** Where the engine fetches sounds. */
  readonly media: Media;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The address is the proof. */
    isOpen?: boolean;
  }
}

type Fields = Record<string, string>;

/**
 * What the engine asks: rows of its configuration, and where a call goes. On an address of its own, apart from the
 * public API, with a secret; it writes where phones can be reached and what an answer brings about, as whom a queue rings.
 */
export async function createListener(parts: ListenerParts): Promise<FastifyInstance> {
  const { log, secret } = parts;
  const app = fastify({
    loggerInstance: log,
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: 65_536,
    requestTimeout: 5_000,
    routerOptions: { maxParamLength: 200 },
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  const expected = Buffer.from(`Basic ${Buffer.from(`engine:${secret}`).toString('base64')}`);
  app.addHook('onRequest', async ({ headers, routeOptions }, reply) => {
    if (routeOptions.config.isOpen) return undefined;
    const given = Buffer.from(headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return reply.code(401).header('WWW-Authenticate', 'Basic realm="engine"').send();
    return undefined;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-type')) reply.type('text/plain; charset=utf-8');
  });
  mountRealtime(app, parts);
  mountNext(app, parts);
  mountMedia(app, parts);
  return app;
}

function mountRealtime(app: FastifyInstance, parts: ListenerParts): void {
  app.post<{ Params: { family: string; verb: string }; Body: Fields; Querystring: Fields }>(
    '/engine/rt/:family/:verb',
    async ({ params: { family, verb }, body, query }) => {
      if (verb === 'require') return '0';
      if (verb === 'single' || verb === 'multi')
        return (await findRows(parts, family, body)).map((row) => `${encode(row)}\n`).join('');
      if (family !== 'ps_contacts') return '0';
      if (verb !== 'store' && verb !== 'update' && verb !== 'destroy') return '0';
      return String(await writeRow(parts, verb, query['id'] ?? body['id'] ?? '', body));
    },
  );
}

function mountNext(app: FastifyInstance, parts: ListenerParts): void {
  app.post<{ Body: Partial<Fields> }>('/engine/next', async ({ body, log }) => {
    const asking: Asking = {
      call: body['linked'] ?? '',
      channel: body['channel'] ?? '',
      by: body['by'] ?? '',
      from: body['from'] === 'carrier' ? 'carrier' : 'user',
      domain: body['domain'] ?? '',
      to: body['to'] ?? '',
      caller: body['caller'] ?? '',
      name: body['name'] ?? '',
      state: body['state'] ?? '',
      dialstatus: body['dialstatus'] ?? '',
      digits: body['digits'] ?? '',
    };
    const answer = await nextStep(parts, asking);
    if (!answer) log.warn({ to: asking.to }, 'a call to a number that belongs to nobody');
    return encode(answer ? toFields(answer) : { app: 'Hangup', args: '1' });
  });
  app.post<{ Body: Partial<Fields> }>('/engine/joining', async ({ body }) => {
    const asking = { call: body['call'] ?? '', domain: body['domain'] ?? '' };
    const { channels, seconds, over } = await whoJoins(parts, asking);
    return encode({ channels, seconds: String(seconds), over: over ? 'yes' : 'no' });
  });
}

const toFields = ({ answer, cause, trace, waits, ...answered }: Answer): Fields => ({
  ...answered,
  answer: answer ? 'yes' : 'no',
  cause: String(cause),
  waits: waits ? 'yes' : 'no',
  trace: encodeTrace(trace),
});

const encode = (row: Fields): string =>
  Object.entries(row)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
