import type { FastifyInstance } from 'fastify';
import { deleteOldEvents } from './announcements.queries.js';
import { keptSeconds } from './announcements.js';
import type { Services } from './context.js';
import { deleteOldKeys } from './idempotency.queries.js';

const everyMilliseconds = 60_000;

/** Forgets what is kept for a time only: announcements after 5 minutes, replies under an Idempotency-Key after 24 h. */
export function keepHouse(app: FastifyInstance, { database, clock }: Pick<Services, 'database' | 'clock'>): void {
  const ago = (seconds: number) => new Date(clock().getTime() - seconds * 1000);
  const timer = setInterval(() => {
    Promise.all([
      deleteOldEvents(database.db, ago(keptSeconds)),
      deleteOldKeys(database.db, ago(24 * 3600)),
    ]).catch((error: unknown) => app.log.error({ err: error }, 'housekeeping'));
  }, everyMilliseconds);
  timer.unref();
  app.addHook('onClose', async () => clearInterval(timer));
}
