import { Temporal } from 'temporal-polyfill';
import { momentOf } from '../moments.model.js';

/** Periods to choose from; without one it is today. */
export const periods = ['yesterday', 'last7', 'last30', 'custom'] as const;
export type Period = (typeof periods)[number];

/** Which days are shown; absent filters mean today. */
export interface PeriodFilters {
  period?: Period;
  /** First and last day of the period `custom`: `2026-11-23`. */
  from?: string;
  until?: string;
}

/** For the filters of a list. */
export const periodFilters = { period: periods, from: null, until: null } as const;

/** The longest period. */
const mostDays = 400;

/** First and last moment of the period, by days on the clock of a zone (IANA); without `until` it lasts until now. */
export function periodOf(
  filters: PeriodFilters,
  zone: string,
  now: Date,
): { from: string; until?: string } {
  const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate();
  const start = (day: Temporal.PlainDate) => momentOf(`${day.toString()}T00:00`, zone) ?? '';
  const since = (days: number) => ({ from: start(today.subtract({ days })) });
  switch (filters.period) {
    case 'yesterday':
      return { ...since(1), until: start(today) };
    case 'last7':
      return since(6);
    case 'last30':
      return since(29);
    case 'custom': {
      const { first, last } = daysOf(filters, today);
      return { from: start(first), until: start(last.add({ days: 1 })) };
    }
    default:
      return since(0);
  }
}

/** What is wrong with the days of a period; what is shown then is as much of it as can be. */
export function periodFault({ period, from, until }: PeriodFilters): 'order' | 'tooLong' | null {
  const [first, last] = [dayOf(from), dayOf(until)];
  if (period !== 'custom' || !first || !last) return null;
  const days = first.until(last).days;
  if (days < 0) return 'order';
  return days >= mostDays ? 'tooLong' : null;
}

/** The days of the period: one that is missing or wrong is the other one, and they are no more than the most. */
function daysOf({ from, until }: Omit<PeriodFilters, 'period'>, today: Temporal.PlainDate) {
  const first = dayOf(from) ?? dayOf(until) ?? today;
  const wanted = dayOf(until) ?? first;
  const most = first.add({ days: mostDays - 1 });
  const isBefore = Temporal.PlainDate.compare(wanted, first) < 0;
  const isBeyond = Temporal.PlainDate.compare(wanted, most) > 0;
  return { first, last: isBefore ? first : isBeyond ? most : wanted };
}

function dayOf(text: string | undefined): Temporal.PlainDate | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}
