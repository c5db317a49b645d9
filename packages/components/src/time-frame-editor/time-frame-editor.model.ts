import type { components } from '@pbxkit/client';
import { faultsOf } from '../time-frame-picker/time-frame-picker.model.js';

type TimeFrame = components['schemas']['TimeFrame'];
type TimeFrameCreate = components['schemas']['TimeFrameCreate'];
type TimeFrameUpdate = components['schemas']['TimeFrameUpdate'];
export type DateRange = components['schemas']['DateRange'];
export type Recurrence = components['schemas']['Recurrence'];

/** What the form edits, in the order in which it shows it. */
export type TimeFrameDraft = Pick<
  TimeFrame,
  'name' | 'type' | 'ranges' | 'dates' | 'holidayIds' | 'recurrence'
>;
/** Only what the person changed. */
export type TimeFrameEdits = Partial<TimeFrameDraft>;
export type DraftField = keyof TimeFrameDraft;

export const newTimeFrame: TimeFrameDraft = {
  name: '',
  type: 'weekly',
  ranges: [],
  dates: [],
  holidayIds: [],
  recurrence: null,
};

export const draftFields = Object.keys(newTimeFrame) as DraftField[];

const partOf = {
  always: null,
  weekly: 'ranges',
  dates: 'dates',
  holidays: 'holidayIds',
  recurring: 'recurrence',
} as const satisfies Record<TimeFrame['type'], DraftField | null>;

export function draftOf(timeFrame: TimeFrameDraft): TimeFrameDraft {
  const { name, type, ranges, dates, holidayIds, recurrence } = timeFrame;
  return { name, type, ranges, dates, holidayIds, recurrence };
}

/** Whole parts of other types are kept by the server, so that changing the type back loses nothing; unfinished ones are not sent. */
export function createBody(draft: TimeFrameDraft, ownerUserId: string): TimeFrameCreate {
  return {
    ...sendable(draft, draft),
    name: draft.name.trim(),
    type: draft.type,
    ...(ownerUserId && { ownerUserId }),
  };
}

export function updateBody(stored: TimeFrameDraft, edits: TimeFrameEdits): TimeFrameUpdate {
  return sendable(edits, { ...draftOf(stored), ...edits });
}

/** Whether enough is said to show the effect; what is wrong is told at its field. */
export function isComplete(draft: TimeFrameDraft): boolean {
  return isPartComplete(draft, partOf[draft.type]);
}

/** The part that tells the times, for the preview; the name has no effect. */
export function previewOf({ type, ...draft }: TimeFrameDraft): TimeFrameCreate {
  const part = partOf[type];
  return { name: '-', type, ...(part && { [part]: draft[part] }) };
}

/** An end after its start, both given. */
export function isOrdered({ start, end }: DateRange): boolean {
  return start !== '' && end !== '' && start < end;
}

/** A recurrence to begin with: the next full hour is nobody's guess, so a working day from `date`. */
export function firstRecurrence(date: string): Recurrence {
  return { start: `${date}T09:00`, end: `${date}T17:00`, rule: 'FREQ=WEEKLY' };
}

function sendable<D extends TimeFrameEdits>(fields: D, draft: TimeFrameDraft): D {
  const kept = Object.entries(fields).filter(
    ([field]) =>
      partOf[draft.type] === field ||
      isPartComplete(draft, field as DraftField) ||
      isEmptied(fields, field as DraftField),
  );
  return Object.fromEntries(kept) as D;
}

function isEmptied(fields: TimeFrameEdits, field: DraftField): boolean {
  const value = fields[field];
  return value === null || (Array.isArray(value) && value.length === 0);
}

function isPartComplete(draft: TimeFrameDraft, part: DraftField | null): boolean {
  const { ranges, dates, holidayIds, recurrence } = draft;
  switch (part) {
    case 'ranges':
      return ranges.length > 0 && faultsOf(ranges).length === 0;
    case 'dates':
      return dates.length > 0 && dates.every(isOrdered);
    case 'holidayIds':
      return holidayIds.length > 0;
    case 'recurrence':
      return !!recurrence && isOrdered(recurrence) && /^FREQ=[A-Z]+/.test(recurrence.rule);
    default:
      return true;
  }
}
