import type { components } from '@pbxkit/client';
import rrule from 'rrule';
import type { Options, RRule } from 'rrule';
import { day, wallOf, wallTime } from './wall-clock.js';
import type { Interval } from './intervals.js';

/** First occurrence as local date-times, and how it repeats (RFC 5545 section 3.3.10, without 'RRULE:'). */
export type Recurrence = components['schemas']['Recurrence'];

export type RecurrenceFault = 'invalid-rule' | 'never' | 'end-before-start';

const part = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYDAY: /^([+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU))(,[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTH: /^\d{1,2}(,\d{1,2})*$/,
  BYMONTHDAY: /^-?\d{1,2}(,-?\d{1,2})*$/,
  BYYEARDAY: /^-?\d{1,3}(,-?\d{1,3})*$/,
  BYWEEKNO: /^-?\d{1,2}(,-?\d{1,2})*$/,
  BYSETPOS: /^-?\d{1,3}(,-?\d{1,3})*$/,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
} as const;

/**
 * What is wrong with a recurrence, or null. Hours and finer frequencies are not accepted: the first occurrence says
 * at what time of the day it happens.
 */
export function recurrenceFault(recurrence: Recurrence): RecurrenceFault | null {
  if (!wellFormed(recurrence.rule)) return 'invalid-rule';
  if (!(wallOf(recurrence.end) > wallOf(recurrence.start))) return 'end-before-start';
  return compiled(recurrence.rule, recurrence.start) ? null : 'never';
}

/** The occurrences that touch the stretch, all in wall-clock time; none when the rule is not valid. */
export function recurrencesIn(recurrence: Recurrence, wall: Interval, zone: string): Interval[] {
  const length = wallOf(recurrence.end) - wallOf(recurrence.start);
  const options = length > 0 ? compiled(recurrence.rule, recurrence.start) : null;
  if (!options) return [];
  const rule = new rrule.RRule(
    near({ ...options, ...untilIn(recurrence.rule, zone) }, wall.start - length),
  );
  return rule
    .between(new Date(wall.start - length + 1), new Date(wall.end - 1), true)
    .map((start) => ({ start: start.getTime(), end: start.getTime() + length }));
}

function wellFormed(rule: string): boolean {
  const parts = rule.split(';').map((text) => text.split('='));
  const names = parts.map(([name]) => name);
  return (
    names.includes('FREQ') &&
    new Set(names).size === names.length &&
    !(names.includes('COUNT') && names.includes('UNTIL')) &&
    parts.every(([name, value, more]) =>
      more === undefined && Object.hasOwn(part, name ?? '')
        ? part[name as keyof typeof part].test(value ?? '')
        : false,
    )
  );
}

/** Parsed rules by text and start; null for those that never happen. Kept small: texts come from people. */
const cache = new Map<string, Partial<Options> | null>();

function compiled(rule: string, start: string): Partial<Options> | null {
  const key = `${start} ${rule}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= 1_000) cache.clear();
  const options = parse(rule, wallOf(start));
  cache.set(key, options);
  return options;
}

function parse(rule: string, start: number): Partial<Options> | null {
  if (!wellFormed(rule) || Number.isNaN(start)) return null;
  try {
    const options = { ...rrule.RRule.parseString(rule), dtstart: new Date(start) };
    return happens(options) ? options : null;
  } catch {
    return null;
  }
}

/**
 * The library looks for occurrences until the year 9999, so an impossible rule (30 February) is found out soon when
 * the search starts late: in the same year of the 400 that the calendar repeats, or, by days and weeks, a few decades
 * before the end.
 */
function happens(options: Partial<Options>): boolean {
  const { freq, interval = 1 } = options;
  const late = new Date(options.dtstart as Date);
  const byDays = freq === rrule.RRule.DAILY || freq === rrule.RRule.WEEKLY;
  const decades = Math.min(399, 40 * interval);
  late.setUTCFullYear(byDays ? 9_999 - decades : 9_600 + (late.getUTCFullYear() % 400));
  const rule: RRule = new rrule.RRule({ ...options, dtstart: late, count: 1, until: null });
  return rule.all().length > 0;
}

/** A rule by days or weeks without a count goes on as well from a start close before the window. */
function near(options: Partial<Options>, from: number): Partial<Options> {
  const { freq, count, dtstart, interval = 1 } = options;
  const days = { [rrule.RRule.DAILY]: 1, [rrule.RRule.WEEKLY]: 7 }[freq as number];
  if (!days || count != null || !dtstart) return options;
  const step = days * interval * day;
  const steps = Math.floor((from - dtstart.getTime()) / step) - 1;
  return steps > 0 ? { ...options, dtstart: new Date(dtstart.getTime() + steps * step) } : options;
}

/** UNTIL in wall-clock time: an instant (Z) is read in the zone, a date means through that day. */
function untilIn(rule: string, zone: string): Partial<Options> {
  const [, date, time, utc] = /UNTIL=(\d{8})(?:T(\d{6})(Z?))?/.exec(rule) ?? [];
  if (!date) return {};
  const text = `${date}${time ?? '235959'}`;
  const wall = Date.parse(text.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(wall)) return {};
  return { until: new Date(utc ? wallTime(wall, zone) : wall) };
}
