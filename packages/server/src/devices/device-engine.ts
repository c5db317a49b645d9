import type { Context } from '../context.js';
import { EngineAway } from '../engine/engine.js';
import { conflict } from '../problem.js';
import type { Write } from '../write.js';
import { listAddressesOf, type Device } from './devices.queries.js';

const addressOf = ({ sipUsername, sipDomain }: Device): string => `${sipUsername}@${sipDomain}`;

/** The engine looks at the device anew; one that is away has kept nothing when it comes back. */
export async function forget({ engine }: Context, device: Device): Promise<void> {
  await engine.forget(addressOf(device)).catch((error: unknown) => {
    if (!(error instanceof EngineAway)) throw error;
  });
}

/** Asks a phone that is registered to fetch its configuration. */
export async function resync({ engine }: Context, device: Device): Promise<void> {
  if (!device.registered) throw conflict('not-registered');
  await engine.resync(addressOf(device)).catch((error: unknown) => {
    throw error instanceof EngineAway ? conflict('engine-away') : error;
  });
}

/** What the engine knows of people with their phones (whether calls are recorded, whether there is a mailbox) is new. */
export async function forgetPhones(tx: Write, context: Context, userIds: string[]): Promise<void> {
  const addresses = await listAddressesOf(tx.db, userIds);
  tx.afterCommit(async () => {
    for (const address of addresses)
      await context.engine.forget(address).catch((error: unknown) => {
        if (!(error instanceof EngineAway)) throw error;
      });
  });
}
