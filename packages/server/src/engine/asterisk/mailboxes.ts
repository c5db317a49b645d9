import type { FastifyBaseLogger } from 'fastify';
import { readDialled } from '../../calls/dialled.js';
import { inTenant, type Db } from '../../database/scope.js';
import * as queries from '../../voice-messages/engine-messages.queries.js';
import { addressOf } from '../call-events.js';
import { EngineAway } from '../engine.js';
import type { AmiMessage } from './ami.js';
import { findDomain, type EngineDomain } from './engine.queries.js';
import {
  listMailboxes,
  listMessages,
  parseMailbox,
  readSound,
  type Mailbox,
  type SpooledMessage,
} from './spool.js';

export interface MailboxParts {
  readonly db: Db;
  /** Where the engine keeps its messages. */
  readonly spool: string;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  /** Runs an action of the manager; rejects with EngineAway. */
  readonly act: (fields: AmiMessage) => Promise<void>;
  /** Sends the mails that are due. */
  readonly mail: () => Promise<void>;
}

/**
 * Brings messages from the engine's mailboxes into the database, once each, and makes the mailboxes follow what is
 * heard or deleted there, so that lamps tell the truth.
 */
export class Mailboxes {
  readonly #parts: MailboxParts;
  /** What is under way for each mailbox; one step after another. */
  readonly #running = new Map<string, Promise<void>>();
  #mailing: Promise<unknown> = Promise.resolve();

  constructor(parts: MailboxParts) {
    this.#parts = parts;
  }

  /** The engine says that the number of messages in a mailbox changed. */
  hear({ Event, Mailbox = '' }: AmiMessage): void {
    if (Event === 'MessageWaiting') void this.sync(Mailbox).catch(this.#failed);
  }

  /** Messages may have come while nobody listened. */
  syncAll(): void {
    void listMailboxes(this.#parts.spool)
      .then((all) => Promise.all(all.map((one) => this.sync(addressOf(one.extension, one.domain)))))
      .catch(this.#failed);
  }

  /** Rejects with EngineAway where the mailbox cannot follow now; it does when the engine is back. */
  sync(address: string): Promise<void> {
    const mailbox = parseMailbox(address);
    if (!mailbox) return Promise.resolve();
    const step = (this.#running.get(address) ?? Promise.resolve()).then(() => this.#sync(mailbox));
    const done = step.catch(() => undefined);
    this.#running.set(address, done);
    void done.then(() => {
      if (this.#running.get(address) === done) this.#running.delete(address);
    });
    return step;
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
    await this.#mailing;
  }

  async #sync(mailbox: Mailbox): Promise<void> {
    const { db, spool, clock } = this.#parts;
    const domain = await findDomain(db, mailbox.domain);
    if (!domain) return;
    const present = await listMessages(spool, mailbox);
    const ids = present.map(({ id }) => id);
    const known = await inTenant(db, domain.id, 'write', async (tx) => {
      await queries.deleteForgotten(tx, ids, clock());
      return queries.listKnown(tx, ids);
    });
    for (const message of present) {
      const ours = known.get(message.id);
      if (!ours) await this.#bringIn(domain, mailbox, message);
      else await this.#follow(mailbox, message, ours);
    }
  }

  async #bringIn(domain: EngineDomain, mailbox: Mailbox, message: SpooledMessage): Promise<void> {
    const { db, clock, mail } = this.#parts;
    const audio = await readSound(message);
    if (!audio) return;
    const { callerNumber, callerName, receivedAt, durationSeconds, folder } = message;
    const isDue = await inTenant(db, domain.id, 'write', (tx) =>
      queries.insertEngineMessage(tx, domain.id, {
        ...{ callerName, receivedAt, durationSeconds, audio },
        extension: mailbox.extension,
        callerNumber: callerNumber && readDialled(callerNumber, domain.country),
        heard: folder !== 'INBOX',
        engineMailbox: addressOf(mailbox.extension, mailbox.domain),
        engineMessage: message.id,
        at: clock(),
      }),
    );
    // Whoever waits for the mailbox does not wait for the mail server.
    if (isDue) this.#mailing = Promise.all([this.#mailing, mail().catch(this.#failed)]);
  }

  /** The lamp follows by itself. */
  async #follow(
    { extension, domain }: Mailbox,
    { id, folder }: SpooledMessage,
    ours: queries.KnownMessage,
  ): Promise<void> {
    const { act } = this.#parts;
    const it = { Mailbox: extension, Context: domain, Folder: folder, ID: id };
    const wanted = ours.heard ? 'Old' : 'INBOX';
    if (ours.removed) await act({ Action: 'VoicemailRemove', ...it });
    else if (folder !== wanted) await act({ Action: 'VoicemailMove', ...it, ToFolder: wanted });
  }

  /** Whoever is away is asked again when the connection is back. */
  readonly #failed = (error: unknown): void => {
    if (!(error instanceof EngineAway)) this.#parts.log.error({ err: error }, 'voice messages');
  };
}
