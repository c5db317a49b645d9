import type { components } from '@pbxkit/client';
import type { FieldFault } from '../problem.js';
import { recurrenceFault } from './recurrence.js';
import { minutesOf, wallOf } from './wall-clock.js';
import { weekdays } from './wall-ranges.js';

type Schemas = components['schemas'];
type Parts = Pick<Schemas['TimeFrame'], 'type' | 'ranges' | 'dates' | 'holidayIds' | 'recurrence'>;

/** Ranges that may start on one day. */
const rangesPerDay = 4;
const day = 24 * 60;

/** What is wrong with the parts of a time frame; those of another type are kept, so they must be right too. */
export function checkParts(parts: Parts): FieldFault[] {
  return [
    ...checkPresence(parts),
    ...checkRanges(parts.ranges),
    ...checkDates(parts.dates),
    ...checkRecurrence(parts.recurrence),
  ];
}

function checkPresence({ type, ranges, dates, holidayIds, recurrence }: Parts): FieldFault[] {
  if (type === 'weekly' && ranges.length === 0)
    return [{ pointer: '/ranges', code: 'ranges-required' }];
  if (type === 'dates' && dates.length === 0)
    return [{ pointer: '/dates', code: 'ranges-required' }];
  if (type === 'holidays' && holidayIds.length === 0)
    return [{ pointer: '/holidayIds', code: 'holidays-required' }];
  if (type === 'recurring' && !recurrence) return [{ pointer: '/recurrence', code: 'required' }];
  return [];
}

/** A stretch of numbers, and where it stands in the body. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly pointer: string;
  readonly words: string;
}

function checkRanges(ranges: Parts['ranges']): FieldFault[] {
  const faults: FieldFault[] = [];
  const counts = new Map<string, number>();
  const stretches = ranges.map((range, index): Stretch => {
    const pointer = `/ranges/${index}`;
    const count = (counts.get(range.day) ?? 0) + 1;
    counts.set(range.day, count);
    if (count > rangesPerDay)
      faults.push({ pointer, code: 'too-many-ranges', values: { limit: rangesPerDay } });
    const from = minutesOf(range.start);
    const to = minutesOf(range.end);
    if (from === to) faults.push({ pointer: `${pointer}/end`, code: 'range-empty' });
    const start = weekdays.indexOf(range.day) * day + from;
    const end = start - from + to + (to < from ? day : 0);
    return { start, end, pointer, words: `${range.start}–${range.end}` };
  });
  return [...faults, ...overlaps(stretches, 7 * day)];
}

function checkDates(dates: Parts['dates']): FieldFault[] {
  const faults = dates.flatMap((range, index) => checkOrder(range, `/dates/${index}`));
  const stretches = dates.map(({ start, end }, index) => ({
    start: wallOf(start),
    end: wallOf(end),
    pointer: `/dates/${index}`,
    words: `${start}–${end}`.replaceAll('T', ' '),
  }));
  return faults.length ? faults : overlaps(stretches);
}

function checkRecurrence(recurrence: Parts['recurrence']): FieldFault[] {
  if (!recurrence) return [];
  const faults = checkOrder(recurrence, '/recurrence');
  if (faults.length) return faults;
  const fault = recurrenceFault(recurrence);
  if (fault === 'end-before-start') return [{ pointer: '/recurrence/end', code: fault }];
  if (!fault) return [];
  const code = fault === 'never' ? 'recurrence-never' : 'invalid-recurrence';
  return [{ pointer: '/recurrence/rule', code }];
}

/** Both ends are dates of the calendar, and in order. */
function checkOrder({ start, end }: Schemas['DateRange'], pointer: string): FieldFault[] {
  const wrong = (['start', 'end'] as const)
    .filter((name) => !isOfCalendar(name === 'start' ? start : end))
    .map((name): FieldFault => ({ pointer: `${pointer}/${name}`, code: 'invalid-date' }));
  if (wrong.length > 0) return wrong;
  return wallOf(end) > wallOf(start)
    ? []
    : [{ pointer: `${pointer}/end`, code: 'end-before-start' }];
}

/** 30 February would be read as a day of March. */
function isOfCalendar(local: string): boolean {
  const wall = wallOf(local);
  return !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(local);
}

/** A fault at the later of each two neighbours that overlap; in a circle, such as a week, the first follows the last. */
function overlaps(stretches: readonly Stretch[], circle?: number): FieldFault[] {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  const [first] = sorted;
  const faults: FieldFault[] = [];
  let before: Stretch | undefined;
  for (const stretch of sorted) {
    if (before && stretch.start < before.end) faults.push(overlap(stretch, before));
    if (!before || stretch.end > before.end) before = stretch;
  }
  if (circle && first && before && before !== first && first.start + circle < before.end)
    faults.push(overlap(first, before));
  return faults;
}

const overlap = ({ pointer }: Stretch, { words }: Stretch): FieldFault => ({
  pointer,
  code: 'range-overlap',
  values: { other: words },
});
