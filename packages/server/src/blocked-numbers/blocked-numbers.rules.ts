import type { CountryCode } from 'libphonenumber-js';
import { getCountryCallingCode } from 'libphonenumber-js';
import { toE164 } from '../users/users.rules.js';

/**
 * A number in E.164, or a prefix in E.164 that ends in `*`; a national spelling gets the code of the country.
 * Undefined when it is neither.
 */
export function readNumberOrPrefix(text: string, country: CountryCode): string | undefined {
  if (!text.endsWith('*')) return toE164(text, country);
  const typed = text.slice(0, -1);
  if (!/^\+?[\d\s().-]*\d[\s().-]*$/.test(typed)) return undefined;
  const digits = typed.replace(/\D/g, '');
  const code = getCountryCallingCode(country);
  const international = typed.startsWith('+') || (code === '1' && digits.startsWith('1'));
  const prefix = international ? digits : `${code}${digits.replace(/^0/, '')}`;
  return prefix.length <= 15 ? `+${prefix}*` : undefined;
}
