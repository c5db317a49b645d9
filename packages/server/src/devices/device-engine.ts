import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { addressOf, type Address } from '../engine/call-events.js';
import { EngineAway } from '../engine/engine.js';
import type { RecordedItem } from '../write.queries.js';
import { listAddressesOf, type Device } from './devices.queries.js';

export const phoneOf = ({ sipUsername, sipDomain }: Device): Address =>
  addressOf(sipUsername, sipDomain);

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
    resource === 'devices' ? [phoneOf(before as unknown as Device)] : [],
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
