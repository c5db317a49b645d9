import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import type { FieldFault } from '../problem.js';
import { toE164 } from '../users/users.rules.js';

type Schemas = components['schemas'];
type Destination = Schemas['Destination'];

/** The destination as it is stored, with outside numbers in E.164; faults are added at their pointer. */
export function normalizeDestination(
  destination: Destination,
  country: CountryCode,
  pointer: string,
  faults: FieldFault[],
): Destination {
  if (destination.kind === 'prompt') {
    const then = normalizeDestination(destination.then, country, `${pointer}/then`, faults);
    return { ...destination, then: then as typeof destination.then };
  }
  if (destination.kind !== 'external') return destination;
  const number = toE164(destination.number, country);
  if (!number) faults.push({ pointer: `${pointer}/number`, code: 'invalid-number' });
  return number ? { ...destination, number } : destination;
}

/** The same for the destinations of time rules. */
export const normalizeTimeRules = (
  rules: readonly Schemas['TimeRule'][],
  country: CountryCode,
  faults: FieldFault[],
): Schemas['TimeRule'][] =>
  rules.map((rule, index) => ({
    ...rule,
    destination: normalizeDestination(
      rule.destination,
      country,
      `/timeRules/${index}/destination`,
      faults,
    ),
  }));
