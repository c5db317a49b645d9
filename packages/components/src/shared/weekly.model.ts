import type { components } from '@pbxkit/client';

/** Part of a week; an end at or before the start lies on the next day. */
export type WeeklyRange = components['schemas']['WeeklyRange'];
export type Weekday = WeeklyRange['day'];

/** Days with the same times. */
export interface DayGroup {
  readonly days: readonly Weekday[];
  readonly ranges: readonly WeeklyRange[];
}

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];

export const minutesOfDay = 1440;
export const minutesOfWeek = 7 * minutesOfDay;

/** `09:30` → 570; 24:00 → 1440. */
export function minutesOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** 570 → `09:30`; 1440 → `24:00`. */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** By day, then by start. */
export function sorted(ranges: readonly WeeklyRange[]): WeeklyRange[] {
  return [...ranges].sort((one, other) => startOf(one) - startOf(other));
}

/** Minutes from the start of the week. */
export function startOf({ day, start }: WeeklyRange): number {
  return weekdays.indexOf(day) * minutesOfDay + minutesOf(start);
}

/** Minutes that a range lasts on a day without a clock change. */
export function lengthOf({ start, end }: WeeklyRange): number {
  const minutes = minutesOf(end) - minutesOf(start);
  return minutes > 0 ? minutes : minutes + minutesOfDay;
}

/** Days that have the same times, in the order of their first day; days without any are left out. */
export function groupsOf(ranges: readonly WeeklyRange[]): DayGroup[] {
  const groups = new Map<string, { days: Weekday[]; ranges: WeeklyRange[] }>();
  for (const day of weekdays) {
    const own = sorted(ranges.filter((range) => range.day === day));
    if (own.length === 0) continue;
    const key = own.map(({ start, end }) => `${start}-${end}`).join();
    const group = groups.get(key) ?? { days: [], ranges: own };
    group.days.push(day);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Days in runs: Monday to Friday, Sunday. */
export function runsOf(days: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const follows = before && weekdays.indexOf(day) === weekdays.indexOf(before) + 1;
    if (last && follows) last.push(day);
    else runs.push([day]);
  }
  return runs;
}
