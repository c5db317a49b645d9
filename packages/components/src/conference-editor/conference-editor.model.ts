import { limits as contract, type components } from '@pbxkit/client';
import { boundsOf, isWithin } from '../shared/bounds.model.js';

type Schemas = components['schemas'];
export type Conference = Schemas['Conference'];

/** What the form edits, in the order in which it shows it. */
export type ConferenceDraft = Pick<
  Conference,
  | 'name'
  | 'extension'
  | 'kind'
  | 'ownerUserId'
  | 'siteId'
  | 'maxParticipants'
  | 'minParticipants'
  | 'locked'
  | 'activeFrom'
  | 'activeUntil'
  | 'requireLeader'
  | 'announceJoin'
  | 'announceLeave'
  | 'muteOnEntry'
  | 'askName'
> & { leaderPin: string | null; participantPin: string | null };

export type DraftField = keyof ConferenceDraft;
/** Only what the person changed. */
export type ConferenceEdits = Partial<ConferenceDraft>;
export type PinField = 'leaderPin' | 'participantPin';
const countFields = ['maxParticipants', 'minParticipants'] as const;

export type CountField = (typeof countFields)[number];

/** Defaults of the contract, so that what a new form shows is what is stored. */
export const newConference: Readonly<ConferenceDraft> = {
  name: '',
  extension: '',
  kind: 'dedicated',
  ownerUserId: null,
  siteId: null,
  leaderPin: null,
  participantPin: null,
  maxParticipants: 20,
  minParticipants: 1,
  locked: false,
  activeFrom: null,
  activeUntil: null,
  requireLeader: true,
  announceJoin: true,
  announceLeave: true,
  muteOnEntry: false,
  askName: false,
};

const fields = Object.keys(newConference) as DraftField[];

/** Limits of the contract. */
export const limits = boundsOf(contract.ConferenceCreate, countFields);

/** What the form edits of a stored conference. */
export function draftOf(conference: Conference): ConferenceDraft {
  const { leaderPin = null, participantPin = null } = conference;
  const all = { ...conference, leaderPin, participantPin };
  return Object.fromEntries(fields.map((field) => [field, all[field]])) as ConferenceDraft;
}

export function createBody(draft: ConferenceDraft): Schemas['ConferenceCreate'] {
  return { ...draft, name: draft.name.trim(), extension: draft.extension.trim() };
}

export type FaultCode = 'name' | 'extension' | 'owner' | 'pin' | 'maximum';

/** One thing that would be refused, at a JSON pointer into the draft. */
export interface Fault {
  readonly pointer: string;
  readonly code: FaultCode;
}

/** Everything that would be refused, in the order of the form. */
export function faultsOf(draft: ConferenceDraft): Fault[] {
  const faults: Fault[] = [];
  const found = (pointer: string, code: FaultCode) => faults.push({ pointer, code });
  if (draft.name.trim() === '') found('/name', 'name');
  if (!/^\d{2,7}$/.test(draft.extension.trim())) found('/extension', 'extension');
  if (draft.kind === 'owned' && !draft.ownerUserId) found('/ownerUserId', 'owner');
  for (const field of ['leaderPin', 'participantPin'] as const)
    if (draft[field] !== null && !/^\d{4,10}$/.test(draft[field])) found(`/${field}`, 'pin');
  for (const field of countFields)
    if (!isWithin(draft[field], limits[field])) found(`/${field}`, 'maximum');
  return faults;
}

/** What deserves a second thought: nobody has to lead, or nobody can. */
export function warningOf({
  requireLeader,
  leaderPin,
  ownerUserId,
}: ConferenceDraft): 'noLeader' | 'nobodyLeads' | null {
  if (!requireLeader) return 'noLeader';
  return leaderPin === null && ownerUserId === null ? 'nobodyLeads' : null;
}

const pinLength = 6;

/** A PIN of random digits without runs and repeats, which the server would refuse. */
export function newPin(
  random: () => Uint8Array = () => crypto.getRandomValues(new Uint8Array(pinLength)),
): string {
  for (;;) {
    const digits = [...random()].map((byte) => byte % 10);
    const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0));
    if (new Set(steps).size > 2 && new Set(digits).size > 3) return digits.join('');
  }
}
