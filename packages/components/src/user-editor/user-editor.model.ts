import type { components } from '@pbxkit/client';
import { withEdit } from '../shared/editor/merge.model.js';
import { roles } from '../shared/roles.js';

type User = components['schemas']['User'];
type UserCreate = components['schemas']['UserCreate'];
type UserUpdate = components['schemas']['UserUpdate'];
type Role = components['schemas']['Role'];

/** What the form edits, in the order in which it shows it. */
export type UserDraft = Pick<
  User,
  | 'kind'
  | 'firstName'
  | 'lastName'
  | 'extension'
  | 'loginName'
  | 'emails'
  | 'role'
  | 'departmentId'
  | 'siteId'
  | 'timeZone'
  | 'language'
  | 'inAudioDirectory'
  | 'inContactList'
  | 'callerIdName'
  | 'callerIdNumber'
  | 'emergencyCallerIdNumber'
  | 'areaCode'
  | 'ringSeconds'
  | 'maxActiveCalls'
  | 'voicemailEnabled'
  | 'recordCalls'
  | 'hideRecordings'
  | 'notes'
> & { sendWelcome: boolean };

export type DraftField = keyof UserDraft;
/** Only what the person changed. */
export type UserEdits = Partial<UserDraft>;
export const editorTabs = ['profile', 'answeringRules', 'voicemail', 'phones', 'advanced'] as const;
export type EditorTab = (typeof editorTabs)[number];

/** Defaults of the contract, so that what a new form shows is what is stored. */
export const newUser: Readonly<UserDraft> = {
  kind: 'person',
  firstName: '',
  lastName: '',
  extension: '',
  loginName: '',
  emails: [],
  role: 'basic-user',
  departmentId: null,
  siteId: null,
  timeZone: null,
  language: null,
  inAudioDirectory: true,
  inContactList: true,
  callerIdName: null,
  callerIdNumber: null,
  emergencyCallerIdNumber: null,
  areaCode: null,
  ringSeconds: 25,
  maxActiveCalls: 4,
  voicemailEnabled: true,
  recordCalls: 'none',
  hideRecordings: false,
  notes: null,
  sendWelcome: true,
};

const draftFields = Object.keys(newUser) as DraftField[];
export const maxEmails = 5;

/** What the form edits of a stored user. */
export function draftOf(user: User): UserDraft {
  const stored: Partial<UserDraft> = user;
  const entries = draftFields.map((field) => [
    field,
    field in stored ? stored[field] : newUser[field],
  ]);
  return Object.fromEntries(entries) as UserDraft;
}

/** Edits as they are sent: without empty e-mail lines and without what equals the stored value. */
export function cleanEdits(base: UserDraft, edits: UserEdits): UserEdits {
  if (!edits.emails) return edits;
  const emails = edits.emails.map((email) => email.trim()).filter((email) => email !== '');
  return withEdit(base, edits, 'emails', emails);
}

export function updateBody(edits: UserEdits): UserUpdate {
  const { sendWelcome: _new, kind: _fixed, ...changes } = edits;
  return changes;
}

/** The whole draft: an absent role or login name leaves the choice to the server. */
export function createBody(draft: UserDraft, mayChooseRole: boolean): UserCreate {
  const { role, loginName, ...body } = draft;
  return {
    ...body,
    emails: draft.emails.filter((email) => email !== ''),
    ...(mayChooseRole && { role }),
    ...(loginName && { loginName }),
  };
}

/** Roles that the caller may give; the role that the user has stays in the list. */
export function rolesUpTo(ceiling: Role, current: Role): Role[] {
  const last = roles.indexOf(ceiling);
  return roles.filter((role, index) => index <= last || role === current);
}

/** Whether the form has a field of this name. */
export function isDraftField(name: string): name is DraftField {
  return (draftFields as string[]).includes(name);
}

export function nameOf(user: { firstName: string; lastName: string }): string {
  return `${user.firstName} ${user.lastName}`.trim();
}
