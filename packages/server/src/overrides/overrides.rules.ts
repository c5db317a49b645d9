import type { components } from '@pbxkit/client';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { normalizeDestination } from '../destinations/destinations.rules.js';
import { invalid, type FieldFault } from '../problem.js';
import { countryOf } from '../users/users.rules.js';
import { scopeOf } from '../users/users.scope.js';
import { findTargetSite, type NewOverride } from './overrides.queries.js';

type Target = components['schemas']['OverrideTarget'];
type Fields = Pick<NewOverride, 'target' | 'destination' | 'startsAt' | 'endsAt'>;

/** Days that an override lasts at most. */
export const longestDays = 30;
const day = 86_400_000;

/** The fields as they are stored; 422 with every fault. An end that stays as it was may have passed. */
export async function checkOverride<Given extends Fields>(
  db: Db,
  context: Context,
  given: Given,
  before?: Fields,
): Promise<Given> {
  const country = countryOf(context.domain.language);
  const faults: FieldFault[] = [];
  const destination = normalizeDestination(given.destination, country, '/destination', faults);
  const all = [
    ...(before ? [] : await checkTarget(db, context, given.target)),
    ...faults,
    ...checkOwnEnd(given),
    ...(given.endsAt === before?.endsAt ? [] : checkTimes(given, context.clock())),
  ];
  if (all.length) throw invalid(all);
  return { ...given, destination };
}

async function checkTarget(db: Db, context: Context, target: Target): Promise<FieldFault[]> {
  const known = await isTargetInReach(db, context, target);
  return known ? [] : [{ pointer: '/target/id', code: 'unknown-reference' }];
}

/** Whether a target is an object of this domain, as far as the caller reaches. */
export async function isTargetInReach(db: Db, context: Context, target: Target): Promise<boolean> {
  const scope = scopeOf(context, 'overrides:write');
  if (target.kind !== 'domain') return (await findTargetSite(db, target, scope)) !== undefined;
  const whole = scope.siteId === undefined && scope.userId === undefined;
  return whole && target.id === context.domain.id;
}

/** A call that is sent to the very object would meet the override again. */
function checkOwnEnd({ target, destination }: Fields): FieldFault[] {
  const same = destination.kind === target.kind && destination.id === target.id;
  return same ? [{ pointer: '/destination/id', code: 'destination-is-target' }] : [];
}

function checkTimes({ startsAt, endsAt }: Fields, now: Date): FieldFault[] {
  const pointer = '/endsAt';
  const start = Date.parse(startsAt);
  const end = Date.parse(endsAt);
  // A leap second is a date-time of the contract, but no instant of ours.
  if (Number.isNaN(end - start)) return [{ pointer, code: 'invalid-date' }];
  if (end <= start) return [{ pointer, code: 'end-before-start' }];
  if (end <= now.getTime()) return [{ pointer, code: 'end-in-past' }];
  if (end - start > longestDays * day)
    return [{ pointer, code: 'override-too-long', values: { limit: longestDays } }];
  return [];
}
