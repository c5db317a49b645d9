import type { components } from '@pbxkit/client';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { findHolidays } from '../holidays/holidays.queries.js';
import type { Holiday, TimeFrame as Frame } from '../routing/directory.js';
import { isInForce, nextChange } from './occurrences.js';
import type { FoundTimeFrame, TimeFrameRecord } from './time-frames.queries.js';

type TimeFrame = components['schemas']['TimeFrame'];

/** How far ahead anything is said about a time frame. */
export const horizonDays = 400;
const horizon = horizonDays * 86_400_000;

/** Time frames as the caller sees them, with what they are now; one query for the holidays of all. */
export async function describe(
  db: Db,
  { clock, domain }: Context,
  frames: readonly FoundTimeFrame[],
): Promise<TimeFrame[]> {
  const holidays = await findHolidaysOf(
    db,
    frames.map(({ record }) => record),
  );
  const now = clock();
  return frames.map(({ record, useCount, timeZone }) => {
    const zone = timeZone ?? domain.timeZone;
    return { ...record, timeZone: zone, useCount, ...stateOf(record, zone, now, holidays) };
  });
}

/** Whether a frame is in force, and when that turns over. */
export function stateOf(frame: Frame, zone: string, now: Date, holidays: readonly Holiday[]) {
  const next = nextChange(frame, zone, now, holidays);
  const near = next && next.getTime() - now.getTime() <= horizon;
  return {
    inForce: isInForce(frame, zone, now, holidays),
    nextChangeAt: near ? next.toISOString() : null,
  };
}

/** Ids of those that are in force, or of the others. */
export async function idsByState(
  db: Db,
  { clock, domain }: Context,
  frames: readonly FoundTimeFrame[],
  inForce: boolean,
): Promise<string[]> {
  const holidays = await findHolidaysOf(
    db,
    frames.map(({ record }) => record),
  );
  const now = clock();
  return frames
    .filter(
      ({ record, timeZone }) =>
        isInForce(record, timeZone ?? domain.timeZone, now, holidays) === inForce,
    )
    .map(({ record }) => record.id);
}

/** The holidays that count for these frames. */
export async function findHolidaysOf(
  db: Db,
  frames: readonly Pick<TimeFrameRecord, 'type' | 'holidayIds'>[],
): Promise<Holiday[]> {
  const ids = frames.flatMap(({ type, holidayIds }) => (type === 'holidays' ? holidayIds : []));
  return ids.length ? findHolidays(db, [...new Set(ids)]) : [];
}
