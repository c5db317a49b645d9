import type { components } from '@pbxkit/client';
import { v7 as uuidv7 } from 'uuid';
import { fold } from '../access/fold.js';
import type { Context } from '../context.js';
import { findAllHolidays } from '../holidays/holidays.queries.js';
import { nextDateOf, today } from '../holidays/next-date.js';
import type { FieldFault } from '../problem.js';
import { instantsOf, minute, minutesOf, offsetSpans, wallOf } from '../time-frames/wall-clock.js';
import type { Write } from '../write.js';

type Task = components['schemas']['HolidayTask'];
/** A day of the calendar, as it is or as it will be. */
type Day = Awaited<ReturnType<typeof findAllHolidays>>[number];

/** Days of the calendar by id, and new ones; a new day that the calendar has already is that one. */
export async function readDays(tx: Write, given: Task['days'], faults: FieldFault[]) {
  const known = await findAllHolidays(tx.db);
  const days = new Map<string, Day>();
  const added: Day[] = [];
  given.forEach((day, index) => {
    const pointer = `/days/${index}`;
    if (day.holidayId) {
      const found = known.find(({ id }) => id === day.holidayId);
      if (found) days.set(found.id, found);
      else faults.push({ pointer: `${pointer}/holidayId`, code: 'unknown-reference' });
      return;
    }
    const { name = '', date = '', start = '00:00', end = '24:00' } = day;
    if (!name) faults.push({ pointer: `${pointer}/name`, code: 'required' });
    if (!date) faults.push({ pointer: `${pointer}/date`, code: 'required' });
    if (start === end) faults.push({ pointer: `${pointer}/end`, code: 'range-empty' });
    const twin = [...known, ...added].find((one) => fold(one.name) === fold(name));
    const same = twin?.date === date && twin.start === start && twin.end === end;
    if (twin && same) days.set(twin.id, twin);
    else if (twin) faults.push({ pointer: `${pointer}/name`, code: 'name-taken' });
    if (twin) return;
    const own = { ...newDay, id: uuidv7(), name, date, start, end };
    added.push(own);
    days.set(own.id, own);
  });
  return { days: [...days.values()], added };
}

const newDay = {
  domainId: '',
  version: 0,
  rule: null,
  observance: 'sameDay',
  region: null,
  source: 'own',
  useCount: 0,
  createdAt: '',
  updatedAt: '',
} as const;

/** Noon of the next such day in the zone of the domain, or the middle of a half day without a noon. */
export function noonOf(day: Day, context: Context): Date | null {
  const date = nextDateOf(day, today(context));
  if (!date) return null;
  const [start, end] = [minutesOf(day.start), minutesOf(day.end)];
  const until = end > start ? end : end + 24 * 60;
  const noon = 12 * 60;
  const at = start <= noon && noon < until ? noon : Math.floor((start + until) / 2);
  const wall = wallOf(date) + at * minute;
  const spans = offsetSpans(context.domain.timeZone, wall - 2 * 86_400_000, wall + 2 * 86_400_000);
  const [first] = instantsOf({ start: wall, end: wall + minute }, spans);
  return first ? new Date(first.start) : null;
}
