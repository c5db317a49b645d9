import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { authenticate } from './access/tokens.js';
import { actingDomain } from './acting-domain.js';
import { createAnnouncements } from './announcements.js';
import type { Config } from './config.js';
import type { Services } from './context.js';
import { mountContract, type Access, type SomeHandlers } from './contract.js';
import type { ContractDocument } from './contract/document.js';
import type { Database } from './database/open.js';
import type { Engine } from './engine/engine.js';
import { noEngine } from './engine/off.js';
import { mountHealth } from './health.js';
import { keepHouse } from './housekeeping.js';
import { mountFiles } from './files.js';
import { createHttp } from './http.js';
import type { MailSender } from './mail.js';
import type { Speech } from './prompts/speech.js';

/** What the server is made of besides its own code. */
export interface Parts {
  readonly database: Database;
  readonly clock: () => Date;
  readonly mail: MailSender;
  readonly config: Config;
  readonly log: FastifyBaseLogger;
  readonly document: ContractDocument;
  /** What carries calls; nothing when left out. */
  readonly engine?: Engine;
  /** Turns text into speech; nothing does when left out. */
  readonly speech?: Speech;
  /** Where tokens are known; the database when left out. */
  readonly access?: Access;
}

/** The server with these handlers; a test may give a few, the app gives all. */
export async function assemble(
  { log, ...parts }: Parts,
  handlers: SomeHandlers | ((services: Services) => SomeHandlers),
): Promise<FastifyInstance> {
  const { database, clock, config, document } = parts;
  const announcements = createAnnouncements(database, clock);
  const { engine = noEngine, speech = null } = parts;
  const services: Services = { ...parts, announcements, engine, speech };
  const access: Access = parts.access ?? {
    authenticate: (token, facts) => authenticate(database.db, token, facts, clock()),
    domainOf: (caller, named, operation) => actingDomain(database.db, caller, named, operation),
  };
  const app = await createHttp(config, log);
  const fallback = await mountFiles(app, config);
  await mountContract(app, {
    document,
    handlers: typeof handlers === 'function' ? handlers(services) : handlers,
    access,
    services,
    prefix: '/v1',
    fallback,
  });
  mountHealth(app, database);
  keepHouse(app, services);
  app.addHook('preClose', async () => announcements.close());
  return app;
}
