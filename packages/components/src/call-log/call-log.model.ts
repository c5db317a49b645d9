import type { components, operations } from '@pbxkit/client';
import { Temporal } from 'temporal-polyfill';
import { outcomesOfCalls } from '../shared/calls/outcomes.model.js';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';
import { momentOf } from '../shared/moments.model.js';

export type CallRecord = components['schemas']['CallRecord'];

/** Periods to choose from; without one it is today. */
export const periods = ['yesterday', 'last7', 'last30', 'custom'] as const;
export type Period = (typeof periods)[number];

/** Which calls are shown; an absent filter lets every one pass. */
export interface CallLogFilters {
  period?: Period;
  /** First and last day of the period `custom`: `2026-11-23`. */
  from?: string;
  until?: string;
  type?: 'missed' | 'received';
  direction?: CallRecord['direction'];
  outcome?: CallRecord['outcome'];
  userId?: string;
  number?: string;
  siteId?: string;
  minSeconds?: string;
  maxSeconds?: string;
  recorded?: 'true' | 'false';
}

export type CallLogView = ListView<CallLogFilters>;

type ListQuery = NonNullable<operations['listCallRecords']['parameters']['query']>;
/** What the list is asked for, without the window. */
export type CallLogQuery = Omit<ListQuery, 'cursor' | 'limit' | 'offset' | 'domain'>;

export const defaultSort = '-startedAt';
/** The longest period. */
export const mostDays = 400;

export const filtering = new Filtering<CallLogFilters>({
  period: periods,
  from: null,
  until: null,
  type: ['missed', 'received'],
  direction: ['inbound', 'outbound', 'internal'],
  outcome: outcomesOfCalls,
  userId: null,
  number: null,
  siteId: null,
  minSeconds: null,
  maxSeconds: null,
  recorded: ['true', 'false'],
});

/** What the server is asked; the person of the page goes before the chosen one. */
export function queryOf(
  { query, sort, filters }: Omit<CallLogView, 'columns'>,
  ownUserId: string,
  zone: string,
  now = new Date(),
): CallLogQuery {
  const { type, direction, outcome, siteId, ...rest } = filtering.clean(filters);
  const userId = ownUserId || rest.userId;
  const number = (rest.number ?? '').trim();
  const [minSeconds, maxSeconds] = [secondsOf(rest.minSeconds), secondsOf(rest.maxSeconds)];
  return {
    ...(query && { q: query }),
    ...periodOf(rest, zone, now),
    ...(type && { type }),
    ...(direction && { direction }),
    ...(outcome && { outcome }),
    ...(siteId && { siteId }),
    ...(userId && { userId }),
    ...(number.length >= 2 && { number }),
    ...(minSeconds !== null && { minSeconds }),
    ...(maxSeconds !== null && { maxSeconds }),
    ...(rest.recorded && { recorded: rest.recorded === 'true' }),
    sort: sort as NonNullable<ListQuery['sort']>,
  };
}

/** First and last moment of the period, by days on the clock of a zone (IANA); without `until` it lasts until now. */
export function periodOf(
  filters: Pick<CallLogFilters, 'period' | 'from' | 'until'>,
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
export function periodFault({
  period,
  from,
  until,
}: Pick<CallLogFilters, 'period' | 'from' | 'until'>): 'order' | 'tooLong' | null {
  const [first, last] = [dayOf(from), dayOf(until)];
  if (period !== 'custom' || !first || !last) return null;
  const days = first.until(last).days;
  if (days < 0) return 'order';
  return days >= mostDays ? 'tooLong' : null;
}

/** The days of the period: one that is missing or wrong is the other one, and they are no more than the most. */
function daysOf(
  { from, until }: Pick<CallLogFilters, 'from' | 'until'>,
  today: Temporal.PlainDate,
) {
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

function secondsOf(text: string | undefined): number | null {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Whom to call back: the caller, or whom was called; null where the number was withheld. */
export function numberToCall({ direction, from, dialled }: CallRecord): string | null {
  return direction === 'inbound' ? from.number : dialled;
}

/** A caller from outside whose number is known can be refused from now on. */
export function isBlockable({ direction, from }: CallRecord): boolean {
  return direction === 'inbound' && from.userId === null && from.number !== null;
}
