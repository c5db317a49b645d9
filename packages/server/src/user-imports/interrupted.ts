import { inPlatform, type Db } from '../database/scope.js';
import { insertEvents } from '../write.queries.js';
import { failStopped } from './user-imports.queries.js';

/** Imports that nothing was heard of since `before` have lost their process: they fail, and whoever watches is told. */
export async function giveUpStopped(db: Db, before: Date, now: Date): Promise<void> {
  await inPlatform(db, 'write', async (tx) => {
    for (const { id, domainId } of await failStopped(tx, before, now))
      await insertEvents(tx, domainId, [{ resource: 'user-imports', ids: [id] }], now);
  });
}
