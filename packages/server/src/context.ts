import type { FastifyBaseLogger } from 'fastify';
import type { components } from '@pbxkit/client';
import type { Caller, Capability, Reach } from './access/caller.js';
import type { Announcements } from './announcements.js';
import type { Config } from './config.js';
import type { ContractDocument } from './contract/document.js';
import type { Database } from './database/open.js';
import { inTenant, type Db } from './database/scope.js';
import type { Engine } from './engine/engine.js';
import type { IdempotentRequest } from './idempotency.js';
import type { MailSender } from './mail.js';
import type { Speech } from './prompts/speech.js';
import { badRequest, forbidden } from './problem.js';
import type { AnyReply } from './contract/types.js';
import { runWrite, type Title, type Write, type WriteOptions } from './write.js';

type Language = components['schemas']['Language'];

/** The domain that a request acts in. */
export interface ContextDomain {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly resellerId: string;
  readonly timeZone: string;
  readonly language: Language;
}

/** Parts that every request shares. */
export interface Services {
  readonly database: Database;
  readonly clock: () => Date;
  readonly mail: MailSender;
  readonly config: Config;
  readonly announcements: Announcements;
  readonly engine: Engine;
  /** Turns text into speech; null where nothing does. */
  readonly speech: Speech | null;
  readonly document: ContractDocument;
}

/** One request: who asks, where, and the only ways to the data. */
export interface Context {
  readonly caller: Caller;
  /** Domain acted in; every tenant query runs in it. Refuses with 400 when the token reaches several and none is named. */
  readonly domain: ContextDomain;
  readonly language: Language;
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string;
  readonly clock: () => Date;
  readonly mail: MailSender;
  readonly config: Config;
  readonly log: FastifyBaseLogger;
  readonly announcements: Announcements;
  readonly engine: Engine;
  readonly speech: Speech | null;
  /** Database without row-level security: sign-in, tokens, domains and resellers only. Never inside `write`. */
  readonly platform: Db;
  /** How far a capability goes for this caller; 403 without it. */
  reach(capability: Capability): Reach;
  /** Reads inside the domain. */
  read<T>(run: (db: Db) => Promise<T>): Promise<T>;
  /** One transaction: the rows, the change set, its announcements and the kept reply are there together or not at all. */
  write<R extends AnyReply>(
    title: Title,
    run: (tx: Write) => Promise<R>,
    options?: WriteOptions,
  ): Promise<R>;
  /** The same request in another domain, after the handler has checked that it may. */
  in(domain: ContextDomain): Context;
  /** Checks the same token again; open streams end when it throws. */
  renew(): Promise<Caller>;
}

/** What the contract knows about a request when it calls the handler. */
export interface RequestFrame {
  readonly caller: Caller;
  readonly domain: ContextDomain | null;
  readonly language: Language;
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string;
  readonly log: FastifyBaseLogger;
  /** Null where the request has no Idempotency-Key or nobody to keep it for. */
  readonly idempotent: IdempotentRequest | null;
  readonly renew: () => Promise<Caller>;
}

export function createContext(frame: RequestFrame, services: Services): Context {
  const { caller, domain } = frame;
  const db = services.database.db;
  let writing = false;
  const context: Context = {
    caller,
    get domain() {
      if (!domain)
        throw badRequest([{ pointer: 'Pbx-Domain', code: 'required' }], 'domain-required');
      return domain;
    },
    language: frame.language,
    requestId: frame.requestId,
    address: frame.address,
    userAgent: frame.userAgent,
    clock: services.clock,
    mail: services.mail,
    config: services.config,
    log: frame.log,
    announcements: services.announcements,
    engine: services.engine,
    speech: services.speech,
    platform: db,
    renew: frame.renew,
    reach(capability) {
      const reach = caller.capabilities.get(capability);
      if (!reach) throw forbidden(capability);
      return reach;
    },
    read(run) {
      if (writing)
        throw new Error('inside write use tx.db: the embedded database has one connection');
      return inTenant(db, context.domain.id, 'read', run);
    },
    async write(title, run, options) {
      if (writing) throw new Error('a write inside a write');
      writing = true;
      try {
        return await runWrite(context, frame.idempotent, title, run, options);
      } finally {
        writing = false;
      }
    },
    in: (other) => createContext({ ...frame, domain: other }, services),
  };
  return context;
}
