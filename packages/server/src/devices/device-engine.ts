import type { Context } from '../context.js';
import { EngineAway } from '../engine/engine.js';
import { conflict } from '../problem.js';
import type { Device } from './devices.queries.js';

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
