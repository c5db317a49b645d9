import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import type { Address } from '../engine/call-events.js';
import { EngineAway } from '../engine/engine.js';
import { conflict } from '../problem.js';
import type { RecordedItem } from '../write.queries.js';
import { listAddressesOf, type Device } from './devices.queries.js';

const addressOf = ({ sipUsername, sipDomain }: Device): string => `${sipUsername}@${sipDomain}`;

/** Asks a phone that is registered to fetch its configuration. */
export async function resync({ engine }: Context, device: Device): Promise<void> {
  if (!device.registered) throw conflict('not-registered');
  await engine.resync(addressOf(device)).catch((error: unknown) => {
    throw error instanceof EngineAway ? conflict('engine-away') : error;
  });
}

/** More phones than these are forgotten with all others. */
const most = 50;
const everyPhone = [null];

/** Whose rows the engine keeps for a while. */
const kept: ReadonlySet<string> = new Set(['devices', 'users', 'domains']);

/**
 * Phones of which a change set tells something new: passwords, names, mailboxes, whether calls are recorded. All of them
 * where it takes phones away with their owners, or concerns the organization.
 */
export async function listChangedPhones(
  db: Db,
  items: readonly RecordedItem[],
): Promise<readonly (Address | null)[]> {
  const changed = items.filter(
    ({ resource, before, after }) => kept.has(resource) && before !== null && before !== after,
  );
  if (
    changed.some(
      ({ resource, after }) => resource === 'domains' || (resource === 'users' && !after),
    )
  )
    return everyPhone;
  const own = changed.flatMap(({ resource, before }) =>
    resource === 'devices' ? [addressOf(before as unknown as Device)] : [],
  );
  const owners = changed.flatMap(({ resource, id }) => (resource === 'users' ? [id] : []));
  const addresses = [...own, ...(owners.length ? await listAddressesOf(db, owners) : [])];
  return addresses.length > most ? everyPhone : addresses;
}

/** The engine looks at phones anew; one that is away has kept nothing when it comes back. */
export async function forgetPhones(
  { engine }: Context,
  phones: readonly (Address | null)[],
): Promise<void> {
  for (const phone of phones)
    await engine.forget(phone).catch((error: unknown) => {
      if (!(error instanceof EngineAway)) throw error;
    });
}
