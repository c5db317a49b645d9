import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '@pbxkit/client';
import type { Role } from './access/caller.js';
import { assemble } from './assemble.js';
import { readConfig, type Config } from './config.js';
import { loadContract } from './contract/document.js';
import type { Access, SomeHandlers } from './contract.js';
import type { Services } from './context.js';
import type { Engine } from './engine/engine.js';
import { createLog } from './log.js';
import type { Mail } from './mail.js';
import type { Speech } from './prompts/speech.js';
import { createContractCheck } from './testing/contract-check.js';
import {
  insertTenants,
  signIn,
  type Tenant,
  type Tenants,
  type TestUser,
} from './testing/fixtures.js';
import { openTestDatabase, secondConnection, type TestDatabase } from './testing/test-database.js';

export { capabilitiesOf } from './access/roles.js';
export { tone, toneFile, waveFile } from './sounds/files.testing.js';
export { addPrompt, sendSound } from './testing/sounds.js';
export {
  insertTenant,
  insertTenants,
  signIn,
  testPassword,
  type Tenant,
  type Tenants,
  type TestUser,
} from './testing/fixtures.js';

export interface TestServerOptions {
  /** `pglite` (default) or the URL of a PostgreSQL server, on which a database is made and dropped. */
  database?: 'pglite' | (string & {});
  /** The operations to serve; all of them when left out. */
  handlers?: SomeHandlers | ((services: Services) => SomeHandlers);
  config?: Partial<Config>;
  /** What carries calls; nothing when left out. */
  engine?: Engine;
  /** Turns text into speech; nothing when left out. */
  speech?: Speech;
  /** Where tokens are known, instead of the database. */
  access?: Access;
  /** Another server over the same data: a second process. */
  beside?: TestServer;
}

export interface TestServer extends Tenants {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  /** Mails sent so far. */
  readonly outbox: Mail[];
  /** Lines of the log so far. */
  readonly logged: string[];
  readonly clock: { now(): Date; set(now: Date): void; advance(seconds: number): void };
  /** A typed client signed in as a role of acme, or as somebody. */
  clientAs(who: Role | TestUser, tenant?: Tenant): Promise<Client<paths>>;
  /** The same with a token at hand, or with none. */
  clientWith(token: string | null, headers?: Record<string, string>): Client<paths>;
  tokenOf(who: Role | TestUser, tenant?: Tenant): Promise<string>;
  /** A request as it is; its reply is checked against the contract like every other. */
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  /** Opens a port for what needs a real connection; resolves with the base URL. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

const contract = loadContract();

/** A whole server over a database of its own: two tenants of one reseller, one of another, a person of each role. */
export async function createTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const document = await contract;
  const database = await (options.beside
    ? secondConnection(options.beside.database)
    : openTestDatabase(options.database === 'pglite' ? undefined : options.database));
  const tenants = options.beside ?? (await database.db.transaction().execute(insertTenants));
  let now = new Date();
  const clock = options.beside?.clock ?? {
    now: () => now,
    set: (next: Date) => void (now = next),
    advance: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
  };
  const outbox: Mail[] = [];
  const logged: string[] = [];
  const lines = new PassThrough().on('data', (line: Buffer) => logged.push(line.toString()));
  const config = readConfig({ PBX_RATE_LIMIT: '1000000', PBX_SIGN_IN_RATE_LIMIT: '1000000' }, () =>
    'k'.repeat(32),
  );
  const app = await assemble(
    {
      database,
      clock: clock.now,
      mail: { send: async (mail) => void outbox.push(mail) },
      config: { ...config, ...options.config },
      log: createLog('info', lines),
      document,
      ...(options.access && { access: options.access }),
      ...(options.engine && { engine: options.engine }),
      ...(options.speech && { speech: options.speech }),
    },
    options.handlers ?? (await import('./app.js')).createHandlers,
  );
  const check = createContractCheck(document);

  async function inject(request: InjectOptions): Promise<LightMyRequestResponse> {
    const reply = await app.inject(request);
    if (reply.statusCode >= 500) {
      const cause = logged.findLast((line) => line.includes('"level":50'));
      throw new Error(`${request.method} ${String(request.url)} failed: ${reply.body}\n${cause}`);
    }
    check({
      method: request.method ?? 'GET',
      url: String(request.url),
      status: reply.statusCode,
      contentType: reply.headers['content-type'] as string | undefined,
      requestId: reply.headers['request-id'] as string | undefined,
      body: reply.body,
    });
    return reply;
  }

  function clientWith(token: string | null, headers: Record<string, string> = {}): Client<paths> {
    return createClient<paths>({
      baseUrl: 'http://localhost/v1',
      headers: { ...(token && { Authorization: `Bearer ${token}` }), ...headers },
      fetch: (request) => injected(request, inject),
    });
  }
  const tokenOf = (who: Role | TestUser, tenant = tenants.acme) =>
    signIn(database.db, typeof who === 'string' ? tenant.users[who] : who, clock.now());

  return {
    ...{ acme: tenants.acme, globex: tenants.globex, initech: tenants.initech },
    app,
    database,
    outbox,
    logged,
    clock,
    clientWith,
    tokenOf,
    inject,
    clientAs: async (who, tenant) => clientWith(await tokenOf(who, tenant)),
    async listen() {
      await app.listen({ port: 0, host: '127.0.0.1' });
      return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}

/** A fetch that goes straight into the server. */
async function injected(
  request: Request,
  inject: (options: InjectOptions) => Promise<LightMyRequestResponse>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const payload = Buffer.from(await request.arrayBuffer());
  const reply = await inject({
    method: request.method as 'GET',
    url: pathname + search,
    headers: Object.fromEntries(request.headers),
    ...(payload.length > 0 && { payload }),
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(reply.headers))
    for (const one of [value].flat()) headers.append(name, String(one));
  const empty = reply.statusCode === 204;
  return new Response(empty ? null : new Uint8Array(reply.rawPayload), {
    status: reply.statusCode,
    headers,
  });
}
