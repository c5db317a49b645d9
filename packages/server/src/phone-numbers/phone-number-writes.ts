import type { components } from '@pbxkit/client';
import type { Context, Write } from '../contract.js';
import type { Db } from '../database/scope.js';
import { destinationNames } from '../destinations/destination-names.js';
import type { FieldFault } from '../problem.js';
import { listUnknown } from '../uses/object-references.queries.js';
import { deleteDependents } from '../uses/uses.js';
import {
  deleteNumbers,
  insertNumbers,
  toHeld,
  updateNumbers,
  type NewNumber,
} from './phone-number-writes.queries.js';
import { findNumbers, listKnownSites, type StoredNumber } from './phone-numbers.queries.js';
import { checkPeriod, isInService, type NumberFields } from './phone-numbers.rules.js';

type PhoneNumber = components['schemas']['PhoneNumber'];
type Destination = components['schemas']['Destination'];

/** What becomes of numbers in one write. */
export interface NumberWrites {
  readonly created?: readonly NewNumber[];
  /** Each before and as it is to be. */
  readonly changed?: readonly { before: StoredNumber; fields: NumberFields }[];
}

/** Every write of numbers: the rows, what they refer to and the history; answers the numbers as they are now. */
export async function saveNumbers(
  tx: Write,
  context: Context,
  { created = [], changed = [] }: NumberWrites,
): Promise<StoredNumber[]> {
  const targets = changed.map(({ before, fields }) => ({ ...before, ...fields }));
  if (created.length) await insertNumbers(tx.db, context.domain.id, created);
  if (targets.length) await updateNumbers(tx.db, context.domain.id, targets, context.clock());
  const before = new Map(changed.map((change) => [change.before.id, change.before]));
  const after = await findNumbers(
    tx.db,
    [...created, ...targets].map(({ id }) => id),
  );
  for (const number of after)
    tx.record({
      resource: 'phone-numbers',
      id: number.id,
      name: number.number,
      before: before.get(number.id) ?? null,
      after: number,
    });
  announceTargets(tx, [...before.values(), ...after]);
  return after;
}

/** Objects tell which numbers lead to them. */
function announceTargets(tx: Write, numbers: readonly StoredNumber[]): void {
  for (const [kind, resource] of telling) {
    const ids = numbers.flatMap(({ destination }) => {
      const end = endOf(destination);
      return end?.kind === kind ? [end.id] : [];
    });
    if (ids.length) tx.announce(resource, ids);
  }
}

const telling = [
  ['attendant', 'attendants'],
  ['conference', 'conferences'],
] as const;

/** Where a destination leads after what is said on the way. */
const endOf = (destination: Destination | null): Destination | null =>
  destination?.kind === 'prompt' ? endOf(destination.then) : destination;

/** Deletes numbers with what is about nothing else. */
export async function removeNumbers(tx: Write, numbers: readonly StoredNumber[]): Promise<void> {
  const ids = numbers.map(({ id }) => id);
  for (const number of numbers)
    tx.record({
      resource: 'phone-numbers',
      id: number.id,
      name: number.number,
      before: number,
      after: null,
    });
  announceTargets(tx, numbers);
  await deleteDependents(tx, 'phone-numbers', ids);
  await deleteNumbers(tx.db, ids);
}

/** What each whole number breaks: unknown objects, a wrong period. */
export async function listFaults(
  db: Db,
  context: Context,
  numbers: readonly (NumberFields & { id: string })[],
): Promise<FieldFault[][]> {
  const unknown = await listUnknown(db, context.domain.id, numbers.map(toHeld));
  const siteIds = new Set(numbers.flatMap(({ siteId }) => siteId ?? []));
  const sites = await listKnownSites(db, [...siteIds]);
  return numbers.map((number, index) => {
    const faults = [...(unknown[index] ?? []), ...checkPeriod(number)];
    if (number.siteId && !sites.has(number.siteId))
      faults.push({ pointer: '/siteId', code: 'unknown-reference' });
    return faults;
  });
}

/** Numbers as the reader sees them now, with the destination in words. */
export async function present(
  db: Db,
  { language, clock }: Context,
  numbers: readonly StoredNumber[],
): Promise<PhoneNumber[]> {
  const names = await destinationNames(
    db,
    numbers.map(({ destination }) => destination),
    language,
  );
  const now = clock();
  return numbers.map((number, index) => ({
    ...number,
    destinationName: names[index] ?? null,
    inService: isInService(number, now),
  }));
}
