import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import { normalizeDestination } from '../destinations/destinations.rules.js';
import type { FieldFault } from '../problem.js';
import { referencesOf, type DocumentReference } from '../uses/document-references.js';

type Schemas = components['schemas'];

/** Everything of a mailbox that a person can set. */
export type VoicemailFields = Required<Schemas['VoicemailUpdate']>;

/** As every mailbox begins. */
export const freshVoicemail: VoicemailFields = {
  greetingIds: [],
  activeGreetingId: null,
  emailNotice: 'none',
  attach: false,
  afterEmail: 'keep',
  operator: null,
  copyToUserIds: [],
  newestFirst: true,
  sayTime: false,
  sayCaller: false,
  maxMessageSeconds: 180,
  maxMessages: 100,
};

/** The fields as they would be stored; faults are added at their pointer. */
export function withUpdate<T extends VoicemailFields & { readonly id: string }>(
  before: T,
  given: Schemas['VoicemailUpdate'],
  country: CountryCode,
  faults: FieldFault[],
): T {
  const after = { ...before, ...given };
  if (given.operator)
    after.operator = normalizeDestination(given.operator, country, '/operator', faults);
  const { activeGreetingId, greetingIds, copyToUserIds } = after;
  if (activeGreetingId && !greetingIds.includes(activeGreetingId))
    faults.push({ pointer: '/activeGreetingId', code: 'greeting-not-listed' });
  const self = copyToUserIds.indexOf(before.id);
  if (self >= 0) faults.push({ pointer: `/copyToUserIds/${self}`, code: 'copy-to-self' });
  if (after.emailNotice !== 'none' && after.afterEmail === 'delete' && !after.attach)
    faults.push({ pointer: '/afterEmail', code: 'delete-without-sound' });
  return after;
}

/** What a mailbox refers to. */
export const referencesOfVoicemail = ({
  greetingIds,
  activeGreetingId,
  operator,
  copyToUserIds,
}: VoicemailFields): DocumentReference[] => [
  ...greetingIds.map((id, index) => prompt('greetingIds', `/greetingIds/${index}`, id)),
  ...(activeGreetingId ? [prompt('activeGreetingId', '/activeGreetingId', activeGreetingId)] : []),
  ...referencesOf(operator, 'operator'),
  ...copyToUserIds.map((id, index) => ({
    field: 'copyToUserIds',
    pointer: `/copyToUserIds/${index}`,
    to: { resource: 'users' as const, id },
  })),
];

const prompt = (field: string, pointer: string, id: string): DocumentReference => ({
  field,
  pointer,
  to: { resource: 'prompts', id },
});
