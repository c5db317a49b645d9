import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Language } from '../problem-texts.js';

/**
 * A phone number (E.164) as people write it: `(514) 555-0123`, in French `514 555-0123`, a number outside North
 * America with its country code. Any other text stays as it is.
 */
export function numberText(number: string, language: Language): string {
  const parsed = /^\+\d+$/.test(number) ? parsePhoneNumberFromString(number) : undefined;
  if (!parsed) return number;
  if (parsed.countryCallingCode !== '1') return parsed.formatInternational();
  const national = parsed.formatNational();
  return language === 'fr-CA' ? national.replace(/[()]/g, '') : national;
}
