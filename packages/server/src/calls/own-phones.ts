import type { Context } from '../context.js';
import type { RungPhone } from '../engine/engine.js';
import { listReachablePhones } from './calls.queries.js';

/** Phones of whoever asks that can be reached now; somebody who acts from outside has none. */
export async function ownPhones(context: Context, deviceId: string | null): Promise<RungPhone[]> {
  const { userId } = context.caller;
  if (!userId) return [];
  const imagined = context.engine.status().kind === 'simulated';
  return context.read((db) =>
    listReachablePhones(db, userId, { deviceId, at: context.clock(), imagined }),
  );
}
