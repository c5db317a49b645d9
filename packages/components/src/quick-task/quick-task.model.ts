import type { components } from '@pbxkit/client';
import type { Destination, DestinationChoice } from '../shared/destination.model.js';
import { numberPatternOf } from '../shared/phone-number.model.js';
import type { WeeklyRange } from '../shared/weekly.model.js';

type Schemas = components['schemas'];
export type TaskPlan = Schemas['TaskPlan'];
export type When = Schemas['ForwardingTask']['when'];

export const tasks = ['opening-hours', 'holiday', 'forwarding', 'block'] as const;
export type Task = (typeof tasks)[number];

export interface NewDay {
  readonly name: string;
  readonly date: string;
}

/** Where the calls of a number or a person go. */
export interface Outcome {
  readonly kind: 'phoneNumber' | 'user';
  readonly id: string;
  readonly name: string;
  readonly destination: Destination | null;
}

/** What the person entered so far, of every task. */
export interface Draft {
  readonly timeFrameId: string;
  /** Null for those that are stored. */
  readonly ranges: readonly WeeklyRange[] | null;
  readonly name: string;
  readonly holidays: readonly { readonly id: string; readonly name: string }[];
  readonly newDays: readonly NewDay[];
  readonly outcomes: readonly Outcome[];
  readonly person: DestinationChoice | null;
  readonly when: When;
  readonly destination: Destination | null;
  /** Empty for no end. */
  readonly until: string;
  readonly number: string;
  readonly scope: 'user' | 'domain';
}

/** What is sent. */
export type Sent =
  | { readonly task: 'opening-hours'; readonly body: Schemas['OpeningHours'] }
  | { readonly task: 'holiday'; readonly body: Schemas['HolidayTask'] }
  | { readonly task: 'forwarding'; readonly body: Schemas['ForwardingTask'] }
  | { readonly task: 'block'; readonly body: Schemas['BlockTask'] };

export type Fault =
  | 'timeFrameNeeded'
  | 'rangesNeeded'
  | 'daysNeeded'
  | 'newDayNeeded'
  | 'outcomesNeeded'
  | 'destinationNeeded'
  | 'personNeeded'
  | 'untilTooEarly'
  | 'numberNeeded';

export const whens: readonly When[] = [
  'always',
  'whenUnanswered',
  'whenBusy',
  'onActive',
  'whenOffline',
  'onDnd',
];

export const emptyDraft: Draft = {
  timeFrameId: '',
  ranges: null,
  name: '',
  holidays: [],
  newDays: [],
  outcomes: [],
  person: null,
  when: 'always',
  destination: null,
  until: '',
  number: '',
  scope: 'user',
};

/** Messages by the field they belong to (the first part of its pointer, an outcome with its place). */
export function faultsOf(task: Task, draft: Draft, now: Date): Record<string, Fault> {
  const faults: [string, Fault, boolean][] = [
    ...(task === 'opening-hours' ? openingFaults(draft) : []),
    ...(task === 'holiday' ? holidayFaults(draft) : []),
    ...(task === 'forwarding' ? forwardingFaults(draft) : []),
    ...(task === 'block' ? blockFaults(draft) : []),
    ['until', 'untilTooEarly', draft.until !== '' && Date.parse(draft.until) <= now.getTime()],
  ];
  return Object.fromEntries(
    faults.filter(([, , isWrong]) => isWrong).map(([field, fault]) => [field, fault]),
  );
}

/** The body of the operation of a task; only for a draft without faults. */
export function sentOf(task: Task, draft: Draft, stored: readonly WeeklyRange[]): Sent {
  const { destination, person } = draft;
  switch (task) {
    case 'opening-hours': {
      const ranges = [...(draft.ranges ?? stored)];
      return { task, body: { timeFrameId: draft.timeFrameId, ranges } };
    }
    case 'holiday':
      return { task, body: holidayBody(draft) };
    case 'forwarding': {
      const { when, until } = draft;
      const userId = person?.id ?? '';
      return {
        task,
        body: { userId, when, destination: destination as Destination, until: until || null },
      };
    }
    case 'block': {
      const { scope, until } = draft;
      const number = numberPatternOf(draft.number) ?? draft.number;
      const body = { number, scope };
      return scope === 'user'
        ? { task, body: { ...body, userId: person?.id ?? null } }
        : { task, body: { ...body, until: until || null } };
    }
  }
}

/** The time frame takes the names of its days where the person gave none. */
export function nameOf({ name, holidays, newDays }: Draft): string {
  const days = [...holidays, ...newDays].map((day) => day.name.trim());
  return name.trim() || days.join(', ').slice(0, 60);
}

function holidayBody(draft: Draft): Schemas['HolidayTask'] {
  return {
    name: nameOf(draft),
    days: [
      ...draft.holidays.map(({ id }) => ({ holidayId: id })),
      ...draft.newDays.map(({ name, date }) => ({ name: name.trim(), date })),
    ],
    outcomes: draft.outcomes.map(({ kind, id, destination }) => ({
      target: { kind, id },
      destination: destination as Destination,
    })),
  };
}

function openingFaults({ timeFrameId, ranges }: Draft): [string, Fault, boolean][] {
  return [
    ['timeFrameId', 'timeFrameNeeded', timeFrameId === ''],
    ['ranges', 'rangesNeeded', ranges?.length === 0],
  ];
}

function holidayFaults({ holidays, newDays, outcomes }: Draft): [string, Fault, boolean][] {
  return [
    ['days', 'daysNeeded', holidays.length + newDays.length === 0],
    ...newDays.map(({ name, date }, index): [string, Fault, boolean] => [
      `newDays/${index}`,
      'newDayNeeded',
      name.trim() === '' || date === '',
    ]),
    ['outcomes', 'outcomesNeeded', outcomes.length === 0],
    ...outcomes.map(({ destination }, index): [string, Fault, boolean] => [
      `outcomes/${index}`,
      'destinationNeeded',
      destination === null,
    ]),
  ];
}

function forwardingFaults({ person, destination }: Draft): [string, Fault, boolean][] {
  return [
    ['userId', 'personNeeded', person === null],
    ['destination', 'destinationNeeded', destination === null],
  ];
}

function blockFaults({ number, scope, person }: Draft): [string, Fault, boolean][] {
  return [
    ['number', 'numberNeeded', numberPatternOf(number) === null],
    ['userId', 'personNeeded', scope === 'user' && person === null],
  ];
}
