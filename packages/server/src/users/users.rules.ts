import { parsePhoneNumberWithError, type CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import { mayAssign } from '../access/roles.js';
import type { FieldFault } from '../problem.js';

type Schemas = components['schemas'];
type Role = Schemas['Role'];

/** What a person may type about a user; absent = unchanged. */
export type UserFields = Partial<Omit<Schemas['UserCreate'], 'sendWelcome'>>;

/** What a new user has where nothing is said. */
export const freshUser = {
  kind: 'person',
  firstName: '',
  lastName: '',
  emails: [],
  role: 'basic-user',
  departmentId: null,
  siteId: null,
  timeZone: null,
  language: null,
  callerIdName: null,
  callerIdNumber: null,
  emergencyCallerIdNumber: null,
  emergencyAddressId: null,
  areaCode: null,
  ringSeconds: 25,
  maxActiveCalls: 4,
  voicemailEnabled: true,
  inAudioDirectory: true,
  inContactList: true,
  recordCalls: 'none',
  hideRecordings: false,
  notes: null,
} satisfies UserFields;

/** What the rules must know besides the fields. */
export interface UserFacts {
  /** Country of national phone numbers (ISO 3166-1). */
  country: CountryCode;
  /** Role of who writes: nobody gives a role above their own. */
  assigner: Role;
}

/** National numbers are those of the country in the domain's language. */
export const countryOf = (language: Schemas['Language']) => language.slice(3) as CountryCode;

const phoneFields = ['callerIdNumber', 'emergencyCallerIdNumber'] as const;
/** Deliberately loose (RFC 5321 leaves the rest to the mail server); internationalised domains pass. */
const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u;

/** National numbers to E.164; undefined when it is no phone number of the country. */
export function toE164(text: string, country: CountryCode): string | undefined {
  if (/\p{L}/u.test(text)) return undefined;
  try {
    const number = parsePhoneNumberWithError(text, country);
    return number.isPossible() ? number.number : undefined;
  } catch {
    return undefined;
  }
}

/** The same fields as they are stored: login names in lower case, phone numbers in E.164 where they are readable. */
export function normalizeUser<T extends UserFields>(fields: T, country: CountryCode): T {
  const result: UserFields = { ...fields };
  if (result.loginName !== undefined) result.loginName = result.loginName.toLowerCase();
  for (const field of phoneFields) {
    const value = result[field];
    if (value != null) result[field] = toE164(value, country) ?? value;
  }
  for (const field of ['callerIdName', 'notes', ...phoneFields] as const)
    if (result[field] === '') result[field] = null;
  return result as T;
}

/**
 * Every fault of a whole, normalized user, as it would be stored.
 * `given` names the fields of this write: a role that is not touched is not judged again.
 */
export function checkUser(user: UserFields, given: UserFields, facts: UserFacts): FieldFault[] {
  return [
    ...checkPerson(user),
    ...checkEmails(user.emails ?? []),
    ...checkNumbers(user, facts.country),
    ...checkRole(given.role, facts.assigner),
    ...checkTimeZone(user.timeZone),
  ];
}

function checkPerson(user: UserFields): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!user.lastName) faults.push({ pointer: '/lastName', code: 'required' });
  if ((user.kind ?? 'person') !== 'person') return faults;
  if (!user.firstName) faults.push({ pointer: '/firstName', code: 'required' });
  if (!user.emails?.length) faults.push({ pointer: '/emails', code: 'email-required' });
  return faults;
}

/** Each must be an address, and none may stand there twice. */
export function checkEmails(emails: readonly string[]): FieldFault[] {
  return emails.flatMap((address, index): FieldFault[] => {
    const pointer = `/emails/${index}`;
    if (!email.test(address)) return [{ pointer, code: 'invalid-email' }];
    const first = emails.findIndex((other) => other.toLowerCase() === address.toLowerCase());
    return first < index ? [{ pointer, code: 'duplicate' }] : [];
  });
}

function checkNumbers(user: UserFields, country: CountryCode): FieldFault[] {
  return phoneFields
    .filter((field) => user[field] != null && !toE164(user[field], country))
    .map((field) => ({ pointer: `/${field}`, code: 'invalid-number' as const }));
}

function checkRole(role: Role | undefined, assigner: Role): FieldFault[] {
  if (!role || mayAssign(assigner, role)) return [];
  return [{ pointer: '/role', code: 'role-above-own' }];
}

function checkTimeZone(timeZone: string | null | undefined): FieldFault[] {
  if (!timeZone || isTimeZone(timeZone)) return [];
  return [{ pointer: '/timeZone', code: 'unknown-time-zone', values: { timeZone } }];
}

/** Whether the name is in the IANA data that this process knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
