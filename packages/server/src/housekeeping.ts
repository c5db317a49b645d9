import type { FastifyInstance } from 'fastify';
import { deleteEndedExports } from './call-record-exports/call-record-exports.queries.js';
import { workExports } from './call-record-exports/work-exports.js';
import { deleteOldRecords } from './call-records/call-records.queries.js';
import { deleteOldMeetings } from './conferences/meetings.queries.js';
import { deleteEnded } from './access/ended.queries.js';
import { idleSeconds } from './access/tokens.js';
import { deleteOldEvents } from './announcements.queries.js';
import { keptSeconds } from './announcements.js';
import type { Services } from './context.js';
import { deleteLeftCredentials } from './users/users.bulk.queries.js';
import { giveUpStopped } from './user-imports/interrupted.js';
import { deleteOldKeys } from './idempotency.queries.js';
import { deleteEndedUploads } from './prompts/prompt-uploads.queries.js';
import { deleteOldVisits } from './queues/visits.queries.js';
import { deleteOldRecordings } from './recordings/recordings.queries.js';
import { deleteUnusedSounds } from './sounds/sounds.queries.js';
import { mailEnds } from './overrides/end-mails.js';
import { followMailbox } from './voice-messages/follow.js';
import { mailMessages } from './voice-messages/message-mails.js';

const everyMilliseconds = 60_000;

/**
 * Forgets what is kept for a time only: announcements after 5 minutes, replies under an Idempotency-Key and sounds
 * that no prompt took after 24 h, tokens and sessions after their end, passwords of deleted people after 30 days,
 * sounds that nothing refers to after 31, recordings after 90, the history of calls and of conferences and the figures
 * of queues after 730, files of the call history after 7. Tells of overrides before they end and of messages, where that
 * failed at once, and works on exports that wait.
 */
export function keepHouse(
  app: FastifyInstance,
  {
    database,
    clock,
    config,
    mail,
    engine,
  }: Pick<Services, 'database' | 'clock' | 'config' | 'mail' | 'engine'>,
): void {
  const ago = (seconds: number) => new Date(clock().getTime() - seconds * 1000);
  const exporting = { db: database.db, clock, log: app.log };
  const timer = setInterval(() => {
    Promise.all([
      deleteOldEvents(database.db, ago(keptSeconds)),
      deleteOldKeys(database.db, ago(24 * 3600)),
      deleteEnded(database.db, clock(), ago(idleSeconds)),
      giveUpStopped(database.db, ago(60), clock()),
      deleteLeftCredentials(database.db, ago(30 * 86_400)),
      deleteEndedUploads(database.db, clock()),
      deleteUnusedSounds(database.db, clock(), ago(31 * 86_400)),
      deleteOldRecordings(database.db, ago(90 * 86_400)),
      deleteOldRecords(database.db, ago(730 * 86_400)),
      deleteOldMeetings(database.db, ago(730 * 86_400)),
      deleteEndedExports(database.db, clock()),
      deleteOldVisits(database.db, ago(730 * 86_400)),
      mailEnds(database.db, clock(), mail, config.publicUrl),
      mailMessages({
        ...{ db: database.db, clock, mail, publicUrl: config.publicUrl },
        follow: (mailbox) => followMailbox(engine, mailbox),
      }),
    ]).catch((error: unknown) => app.log.error({ err: error }, 'housekeeping'));
    void workExports(exporting);
  }, everyMilliseconds);
  timer.unref();
  // The embedded database has no other process: what runs there stopped with the one before.
  app.addHook('onReady', async () => {
    await giveUpStopped(database.db, ago(config.databaseUrl ? 60 : 0), clock());
    void workExports({ ...exporting, alone: !config.databaseUrl });
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
