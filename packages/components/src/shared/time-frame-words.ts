import type { components } from '@pbxkit/client';
import '../locales/en/time-frames.js';
import type { Localize } from './localize.js';
import { plainDate } from './plain-date.js';
import { planOf, type Nth, type Plan } from './recurrence.model.js';
import { daysText, weekdayName, weeklyText } from './weekly-words.js';

export type TimeFrame = components['schemas']['TimeFrame'];
type Parts = Pick<TimeFrame, 'type' | 'ranges' | 'dates' | 'holidayIds' | 'recurrence'>;

export const timeFrameTypes = [
  'always',
  'weekly',
  'dates',
  'holidays',
  'recurring',
] as const satisfies readonly TimeFrame['type'][];

/** When a time frame is in force, in a few words. */
export function timeFrameText(words: Localize, parts: Parts): string {
  const { type, ranges, dates, holidayIds, recurrence } = parts;
  if (type === 'always') return words.text('timeFrame.always');
  const never = words.text('timeFrame.never');
  if (type === 'weekly') return weeklyText(words, ranges) || never;
  if (type === 'dates') return datesText(words, dates) || never;
  if (type === 'recurring') return recurrence ? recurrenceText(words, recurrence.rule) : never;
  return holidayIds.length > 0
    ? words.text('timeFrame.holidayCount', { count: holidayIds.length })
    : never;
}

/** `Every 2 weeks on Monday and Friday until 1 June 2027`. */
export function recurrenceText(words: Localize, rule: string): string {
  const plan = planOf(rule);
  if (!plan) return words.text('timeFrame.recurs.custom', { rule });
  const { frequency, interval } = plan;
  const parts = [
    words.text(`timeFrame.recurs.${frequency}`, { count: interval }),
    onText(words, plan),
    endText(words, plan),
  ];
  return parts.filter(Boolean).join(' ');
}

/** A wall-clock date and time in the language of the session. */
export function wallText(words: Localize, local: string): string {
  const format = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return words.day(format.format(new Date(`${local}Z`)));
}

function datesText(words: Localize, dates: Parts['dates']): string {
  const [first] = dates;
  if (!first) return '';
  if (dates.length > 1) return words.text('timeFrame.dateCount', { count: dates.length });
  return words.text('timeFrame.dateRange', {
    start: wallText(words, first.start),
    end: wallText(words, first.end),
  });
}

function onText(words: Localize, { days, nth }: Plan): string {
  if (days.length > 0) {
    return words.text('timeFrame.recurs.on', { days: daysText(words, days) });
  }
  if (!nth) return '';
  const day = weekdayName(words, nth.day);
  return words.text('timeFrame.recurs.nth', { day, number: ordinalText(words, nth.number) });
}

/** `first`, `last` of a month. */
export function ordinalText(words: Localize, number: Nth): string {
  return words.text(`timeFrame.ordinal.${number === -1 ? 'last' : number}`);
}

function endText(words: Localize, { ends }: Plan): string {
  if (ends.kind === 'count') return words.text('timeFrame.recurs.times', { count: ends.count });
  if (ends.kind === 'never') return '';
  return words.text('timeFrame.recurs.until', { date: plainDate(words, ends.date) });
}
