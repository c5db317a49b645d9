import type { CountryCode } from 'libphonenumber-js';
import type { ContextDomain } from '../context.js';
import { invalid } from '../problem.js';
import { countryOf, toE164 } from '../users/users.rules.js';

/** An extension as it is, a phone number in E.164, whatever else without what only groups it. */
export function readDialled(text: string, country: CountryCode): string {
  const typed = text.replace(/[\s().-]/g, '');
  return /^\d{2,7}$/.test(typed) ? typed : (toE164(text, country) ?? typed);
}

/** The same of a body's `to`; 422 when a phone cannot dial it. */
export function requireDialled(
  text: string,
  { language }: Pick<ContextDomain, 'language'>,
): string {
  const number = readDialled(text, countryOf(language));
  if (!/^\+?[0-9*#]{2,20}$/.test(number))
    throw invalid([{ pointer: '/to', code: 'invalid-number' }]);
  return number;
}

/** Carriers give E.164 with or without its sign. */
export const fromCarrier = (number: string): string =>
  /^\d{11,15}$/.test(number) ? `+${number}` : number;
