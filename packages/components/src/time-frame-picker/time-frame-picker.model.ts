import {
  clockOf,
  groupsOf,
  lengthOf,
  minutesOf,
  minutesOfDay,
  minutesOfWeek,
  sorted,
  startOf,
  weekdays,
  type Weekday,
  type WeeklyRange,
} from '../shared/weekly.model.js';

/** Minutes by which drawing and arrow keys go. */
export const step = 15;
/** The most ranges that start on a day. */
export const mostADay = 4;

/** What one day shows of a range: minutes of that day. */
export interface Piece {
  /** Index of the range. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** It began the day before. */
  readonly isContinued: boolean;
  /** It goes on the next day. */
  readonly goesOn: boolean;
}

export type Fault =
  | { readonly code: 'empty'; readonly index: number }
  | { readonly code: 'overlap'; readonly index: number; readonly other: number }
  | { readonly code: 'too-many'; readonly day: Weekday };

/** Time between two ranges of a day. */
export interface Gap {
  readonly days: readonly Weekday[];
  readonly start: string;
  readonly end: string;
}

const clockForm = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Ranges from JSON; null when it is none. An empty text means none. */
export function parse(text: string): WeeklyRange[] | null {
  if (text.trim() === '') return [];
  try {
    const given: unknown = JSON.parse(text);
    return Array.isArray(given) && given.every(isRange) ? given.map(cleaned) : null;
  } catch {
    return null;
  }
}

/** JSON of the ranges; empty text for none, so that an unfilled control submits as one. */
export function spell(ranges: readonly WeeklyRange[]): string {
  return ranges.length === 0 ? '' : JSON.stringify(ranges.map(cleaned));
}

/** What a person typed as a time: `9`, `930`, `9:30`, `9h30`, `5 pm`, `24:00` for an end. Null when it is none. */
export function readClock(text: string, isEnd: boolean): string | null {
  const said = text.trim().toLowerCase().replace(/\s/g, '');
  const parts = /^(\d{1,2})(?:[:.h]?(\d{2}))?h?(am|pm|a|p)?$/.exec(said);
  if (!parts) return null;
  const half = parts[3]?.[0];
  const typed = Number(parts[1]);
  if (half && (typed < 1 || typed > 12)) return null;
  const hours = half ? (typed % 12) + (half === 'p' ? 12 : 0) : typed;
  const clock = clockOf(hours * 60 + Number(parts[2] ?? 0));
  if (isEnd && (clock === '24:00' || clock === '00:00')) return '24:00';
  return clockForm.test(clock) && Number(parts[2] ?? 0) < 60 ? clock : null;
}

/** A range from minutes of the week; of a whole day or longer only what the first day holds. */
export function rangeFrom(from: number, to: number): WeeklyRange {
  const start = ((from % minutesOfWeek) + minutesOfWeek) % minutesOfWeek;
  const day = weekdays[Math.floor(start / minutesOfDay)] ?? 'monday';
  const began = start % minutesOfDay;
  const length = to - from;
  const ended = length >= minutesOfDay ? minutesOfDay : began + length;
  return { day, start: clockOf(began), end: clockOf(endMinutes(ended)) };
}

/** A range between two minutes of the week in any order: a whole day, or shorter than one. */
export function drawnRange(one: number, other: number): WeeklyRange {
  const from = Math.min(one, other);
  const to = Math.max(one, other);
  const isWholeDay = from % minutesOfDay === 0 && to - from === minutesOfDay;
  return rangeFrom(from, isWholeDay ? to : Math.min(to, from + minutesOfDay - step));
}

/** Joins what overlaps or touches; what would last a day or longer is cut at midnight. */
export function merge(ranges: readonly WeeklyRange[]): WeeklyRange[] {
  const spans = sorted(ranges.filter((range) => !isEmpty(range))).map((range) => ({
    from: startOf(range),
    to: startOf(range) + lengthOf(range),
  }));
  const joined: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return sorted(aroundTheWeek(joined).flatMap(({ from, to }) => cutAtMidnight(from, to)));
}

/** Ranges with one more; drawn over others it becomes one with them. */
export function withRange(ranges: readonly WeeklyRange[], range: WeeklyRange): WeeklyRange[] {
  return merge([...ranges, range]);
}

export function withoutRange(ranges: readonly WeeklyRange[], index: number): WeeklyRange[] {
  return ranges.filter((_, at) => at !== index);
}

/** A range to begin with on a day: after the others, else nine to five. Null when the day is full. */
export function offered(ranges: readonly WeeklyRange[], day: Weekday): WeeklyRange | null {
  const own = sorted(ranges.filter((range) => range.day === day));
  if (own.length >= mostADay) return null;
  const last = own.at(-1);
  if (!last) return { day, start: '09:00', end: '17:00' };
  if (last.end <= last.start) return null;
  const start = Math.min(minutesOf(last.end) + 60, minutesOfDay - 60);
  if (start < minutesOf(last.end)) return null;
  return { day, start: clockOf(start), end: clockOf(Math.min(start + 240, minutesOfDay)) };
}

/** The times of one day on other days, in place of theirs. */
export function copied(
  ranges: readonly WeeklyRange[],
  from: Weekday,
  to: readonly Weekday[],
): WeeklyRange[] {
  const own = ranges.filter(({ day }) => day === from);
  const others = ranges.filter(({ day }) => day === from || !to.includes(day));
  const copies = to
    .filter((day) => day !== from)
    .flatMap((day) => own.map((range) => ({ ...range, day })));
  return sorted([...others, ...copies]);
}

/** What a day shows, in the order of time; a range past midnight also on the day it ends. */
export function piecesOf(ranges: readonly WeeklyRange[], day: Weekday): Piece[] {
  const dayStart = weekdays.indexOf(day) * minutesOfDay;
  return ranges
    .flatMap((range, index) =>
      [0, minutesOfWeek].map((shift) => {
        const from = startOf(range) - shift - dayStart;
        const to = from + (isEmpty(range) ? 0 : lengthOf(range));
        return {
          index,
          from: Math.max(0, from),
          to: Math.min(minutesOfDay, to),
          isContinued: from < 0,
          goesOn: to > minutesOfDay,
        };
      }),
    )
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
}

/** Minutes of the week before a day. */
export function dayStart(day: Weekday): number {
  return weekdays.indexOf(day) * minutesOfDay;
}

/** The range that a minute of the week lies in, or -1. */
export function rangeAt(ranges: readonly WeeklyRange[], minute: number): number {
  return ranges.findIndex((range) => {
    if (isEmpty(range)) return false;
    const past = (((minute - startOf(range)) % minutesOfWeek) + minutesOfWeek) % minutesOfWeek;
    return past < lengthOf(range);
  });
}

/** Everything that the server would refuse. */
export function faultsOf(ranges: readonly WeeklyRange[]): Fault[] {
  const empty = ranges.flatMap((range, index): Fault[] =>
    isEmpty(range) ? [{ code: 'empty', index }] : [],
  );
  const overlaps = ranges.flatMap((range, index) =>
    ranges
      .slice(index + 1)
      .flatMap((later, at): Fault[] =>
        overlap(range, later) ? [{ code: 'overlap', index, other: index + 1 + at }] : [],
      ),
  );
  const full = weekdays
    .filter((day) => ranges.filter((range) => range.day === day).length > mostADay)
    .map((day): Fault => ({ code: 'too-many', day }));
  return [...empty, ...overlaps, ...full];
}

/** Indexes of the ranges that a fault is about. */
export function faultyOf(faults: readonly Fault[]): ReadonlySet<number> {
  return new Set(
    faults.flatMap((fault) =>
      fault.code === 'too-many'
        ? []
        : fault.code === 'overlap'
          ? [fault.index, fault.other]
          : [fault.index],
    ),
  );
}

/** Times between two ranges of a day, joined for days that have the same. */
export function gapsOf(ranges: readonly WeeklyRange[]): Gap[] {
  return groupsOf(ranges).flatMap(({ days, ranges: own }) =>
    own.slice(1).flatMap((range, at) => {
      const before = own[at];
      const isGap = before && before.end > before.start && before.end < range.start;
      return isGap ? [{ days, start: before.end, end: range.start }] : [];
    }),
  );
}

/** Days on which nothing is inside, not even the end of the day before. */
export function emptyDays(ranges: readonly WeeklyRange[]): Weekday[] {
  return weekdays.filter((day) => piecesOf(ranges, day).length === 0);
}

/** Minutes inside, of a week without a clock change. */
export function totalOf(ranges: readonly WeeklyRange[]): number {
  return merge(ranges).reduce((sum, range) => sum + lengthOf(range), 0);
}

function aroundTheWeek(spans: { from: number; to: number }[]) {
  const last = spans.at(-1);
  const over = last ? last.to - minutesOfWeek : -1;
  if (!last || spans.length === 1) {
    if (last && last.to - last.from >= minutesOfWeek) return [{ from: 0, to: minutesOfWeek }];
    return spans;
  }
  // Sunday night runs into Monday morning.
  const inside = spans.filter((span) => span === last || span.from > over);
  const swallowed = spans.filter((span) => span !== last && span.from <= over);
  const end = Math.max(last.to, ...swallowed.map(({ to }) => to + minutesOfWeek));
  if (end - last.from >= minutesOfWeek) return [{ from: 0, to: minutesOfWeek }];
  return inside.map((span) => (span === last ? { from: last.from, to: end } : span));
}

function cutAtMidnight(from: number, to: number): WeeklyRange[] {
  if (to - from < minutesOfDay) return [rangeFrom(from, to)];
  const midnight = (Math.floor(from / minutesOfDay) + 1) * minutesOfDay;
  if (to <= midnight) return [rangeFrom(from, to)];
  return [rangeFrom(from, midnight), ...cutAtMidnight(midnight, to)];
}

function overlap(one: WeeklyRange, other: WeeklyRange): boolean {
  if (isEmpty(one) || isEmpty(other)) return false;
  return [-minutesOfWeek, 0, minutesOfWeek].some((shift) => {
    const from = startOf(one) + shift;
    return from < startOf(other) + lengthOf(other) && startOf(other) < from + lengthOf(one);
  });
}

/** Without any time: start and end are the same. */
export function isEmpty({ start, end }: WeeklyRange): boolean {
  return start === end;
}

/** The end of a day is 24:00, any later one a time of the next day. */
function endMinutes(minutes: number): number {
  return minutes > minutesOfDay ? minutes - minutesOfDay : minutes;
}

function cleaned({ day, start, end }: WeeklyRange): WeeklyRange {
  return { day, start, end: end === '00:00' ? '24:00' : end };
}

function isRange(given: unknown): given is WeeklyRange {
  if (typeof given !== 'object' || given === null) return false;
  const { day, start, end } = given as Record<string, unknown>;
  return (
    weekdays.some((name) => name === day) &&
    typeof start === 'string' &&
    clockForm.test(start) &&
    typeof end === 'string' &&
    (clockForm.test(end) || end === '24:00')
  );
}
