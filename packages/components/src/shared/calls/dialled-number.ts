import { phoneNumberOf } from '../phone-number.model.js';

/** A number as E.164, an extension or a code as typed. */
export function numberOf(typed: string): string {
  return phoneNumberOf(typed) ?? typed.replace(/\s/g, '');
}
