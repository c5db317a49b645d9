import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import { normalizeDestination, normalizeTimeRules } from '../destinations/destinations.rules.js';
import type { FieldFault } from '../problem.js';
import { referencesOf, referencesOfTimeRules } from '../uses/document-references.js';

type PhoneNumber = components['schemas']['PhoneNumber'];

/** Everything that a person can set of a number that is there. */
export const numberFields = [
  'enabled',
  'enabledFrom',
  'enabledUntil',
  'destination',
  'timeRules',
  'callerIdPrefix',
  'notes',
  'siteId',
] as const satisfies readonly (keyof PhoneNumber)[];

export type NumberFields = Pick<PhoneNumber, (typeof numberFields)[number]>;

/** What a new number has where nothing is said: it is free. */
export const freshNumber: NumberFields = {
  enabled: true,
  enabledFrom: null,
  enabledUntil: null,
  destination: null,
  timeRules: [],
  callerIdPrefix: null,
  notes: null,
  siteId: null,
};

const kinds: Partial<Record<string, PhoneNumber['kind']>> = {
  FIXED_LINE: 'local',
  FIXED_LINE_OR_MOBILE: 'local',
  MOBILE: 'mobile',
  TOLL_FREE: 'tollFree',
  PREMIUM_RATE: 'premium',
};

/** Kind by the numbering plan of its country. */
export const kindOf = (number: string): PhoneNumber['kind'] =>
  kinds[parsePhoneNumberFromString(number)?.getType() ?? ''] ?? 'other';

/** The given fields as they are stored; faults are added. */
export function normalizeNumber<Fields extends Partial<NumberFields>>(
  given: Fields,
  country: CountryCode,
  faults: FieldFault[],
): Fields {
  const fields: Partial<NumberFields> = { ...given };
  if (fields.destination)
    fields.destination = normalizeDestination(fields.destination, country, '/destination', faults);
  if (fields.timeRules) fields.timeRules = normalizeTimeRules(fields.timeRules, country, faults);
  for (const field of ['callerIdPrefix', 'notes'] as const)
    if (fields[field] === '') fields[field] = null;
  for (const field of ['enabledFrom', 'enabledUntil'] as const) {
    const instant = fields[field];
    if (instant) fields[field] = new Date(instant).toISOString();
  }
  return fields as Fields;
}

/** What a whole number breaks, as it would be stored. */
export function checkPeriod({ enabledFrom, enabledUntil }: NumberFields): FieldFault[] {
  if (!enabledFrom || !enabledUntil || enabledFrom < enabledUntil) return [];
  return [{ pointer: '/enabledUntil', code: 'end-before-start' }];
}

export const referencesOfNumber = ({
  destination,
  timeRules,
}: Pick<NumberFields, 'destination' | 'timeRules'>) => [
  ...referencesOf(destination, 'destination'),
  ...referencesOfTimeRules(timeRules),
];

/** Whether calls are taken: it is enabled, within its dates, and leads somewhere. */
export const isInService = (
  { enabled, enabledFrom, enabledUntil, destination }: NumberFields,
  now: Date,
): boolean =>
  enabled &&
  destination !== null &&
  (!enabledFrom || new Date(enabledFrom) <= now) &&
  (!enabledUntil || now < new Date(enabledUntil));
