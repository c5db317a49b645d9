import type { components } from '@pbxkit/client';
import type { Destination } from '../shared/destination.model.js';
import {
  completeRules,
  incompleteRule,
  type TimeRule,
} from '../shared/time-rules/time-rules.model.js';
import { destinationsIn, heard, menuOf, unfinishedIn, type DraftMenu } from './menu.model.js';

type Schemas = components['schemas'];

export type Attendant = Schemas['Attendant'];
export type Greeting = Schemas['AttendantGreeting'];

export const mostGreetings = 20;

export interface Attempts {
  readonly maxRepeats: number;
  readonly destination: Destination | null;
}

/** What the form edits, in the order in which it shows it. */
export interface AttendantDraft {
  readonly name: string;
  readonly extension: string;
  readonly siteId: string | null;
  readonly language: Attendant['language'];
  readonly greetings: readonly Greeting[];
  readonly menu: DraftMenu;
  readonly dialByExtension: boolean;
  readonly noKeySeconds: number;
  readonly interDigitSeconds: number;
  readonly noKey: Attempts;
  readonly invalidKey: Attempts;
  readonly timeRules: readonly TimeRule[];
}

export type DraftField = keyof AttendantDraft;
/** Only what the person changed. */
export type AttendantEdits = Partial<AttendantDraft>;

const hangUp: Attempts = { maxRepeats: 2, destination: { kind: 'hangup', signal: 'tone' } };

/** Defaults of the contract, so that what a new form shows is what is stored. */
export const newAttendant: AttendantDraft = {
  name: '',
  extension: '',
  siteId: null,
  language: null,
  greetings: [],
  menu: { promptId: null, keys: [] },
  dialByExtension: true,
  noKeySeconds: 5,
  interDigitSeconds: 2,
  noKey: hangUp,
  invalidKey: hangUp,
  timeRules: [],
};

/** What the form edits of a stored auto attendant. */
export const draftOf = (attendant: Attendant): AttendantDraft => ({
  name: attendant.name,
  extension: attendant.extension,
  siteId: attendant.siteId,
  language: attendant.language,
  greetings: attendant.greetings,
  menu: menuOf(attendant.menu),
  dialByExtension: attendant.dialByExtension,
  noKeySeconds: attendant.noKeySeconds,
  interDigitSeconds: attendant.interDigitSeconds,
  noKey: attendant.noKey,
  invalidKey: attendant.invalidKey,
  timeRules: attendant.timeRules,
});

/** Pointers to greetings whose prompt is still to be chosen. */
export const unsaid = ({ greetings }: AttendantDraft): string[] =>
  greetings.flatMap(({ promptId }, index) => (promptId ? [] : [`/greetings/${index}/promptId`]));

/** Pointers to destinations that are still to be chosen. */
export function unfinished({ menu, noKey, invalidKey, timeRules }: AttendantDraft): string[] {
  const rule = incompleteRule(timeRules);
  return [
    ...unfinishedIn(menu, '/menu'),
    ...(noKey.destination ? [] : ['/noKey/destination']),
    ...(invalidKey.destination ? [] : ['/invalidKey/destination']),
    ...(rule < 0 ? [] : [`/timeRules/${rule}/destination`]),
  ];
}

/** Everywhere that calls are sent and what they hear on the way, for the names. */
export const destinationsOf = (draft: AttendantDraft): (Destination | null)[] => [
  ...destinationsIn(draft.menu),
  draft.noKey.destination,
  draft.invalidKey.destination,
  ...draft.timeRules.map(({ destination }) => destination),
  ...draft.greetings.map(({ promptId }) => heard(promptId)),
];

export function createBody(draft: AttendantDraft): Schemas['AttendantCreate'] {
  return { ...updateBody(draft), name: draft.name.trim() } as Schemas['AttendantCreate'];
}

export function updateBody(edits: AttendantEdits): Schemas['AttendantUpdate'] {
  const { timeRules, ...rest } = edits;
  const body = { ...rest, ...(timeRules && { timeRules: completeRules(timeRules) }) };
  return body as Schemas['AttendantUpdate'];
}

/** An imagined call. */
export interface Trial {
  readonly digits: string;
  /** ISO 8601; empty = now. */
  readonly at: string;
}

/** The question that tells where an imagined call goes, edits included; null while it cannot be asked. */
export function questionOf(
  stored: Attendant | null,
  draft: AttendantDraft,
  edits: AttendantEdits,
  { digits, at }: Trial,
): Schemas['SimulationRequest'] | null {
  const lacks = [...unfinished(draft), ...unsaid(draft)];
  if (lacks.length > 0 || !draft.extension || !draft.name.trim()) return null;
  const fields = stored ? updateBody(edits) : createBody(draft);
  const changed = Object.keys(fields).length > 0;
  return {
    ...{ to: draft.extension, from: null, digits, assume: { answer: 'somebody' } },
    ...(at && { at }),
    draft: changed
      ? [{ resource: 'attendants', id: stored?.id ?? null, fields: { ...fields } }]
      : [],
  };
}
