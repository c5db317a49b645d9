import type { components, operations } from '@pbxkit/client';
import { outcomesOfCalls } from '../shared/calls/outcomes.model.js';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';
import { periodFilters, periodOf, type PeriodFilters } from '../shared/period/period.model.js';

export type CallRecord = components['schemas']['CallRecord'];

/** Which calls are shown; an absent filter lets every one pass. */
export interface CallLogFilters extends PeriodFilters {
  type?: 'missed' | 'received' | 'external';
  direction?: CallRecord['direction'];
  outcome?: CallRecord['outcome'];
  queueId?: string;
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

export const callTypes = ['missed', 'received', 'external'] as const;

export const defaultSort = '-startedAt';
export const filtering = new Filtering<CallLogFilters>({
  ...periodFilters,
  type: callTypes,
  direction: ['inbound', 'outbound', 'internal'],
  outcome: outcomesOfCalls,
  queueId: null,
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
  const { type, direction, outcome, queueId, siteId, ...rest } = filtering.clean(filters);
  const userId = ownUserId || rest.userId;
  const number = (rest.number ?? '').trim();
  const [minSeconds, maxSeconds] = [secondsOf(rest.minSeconds), secondsOf(rest.maxSeconds)];
  return {
    ...(query && { q: query }),
    ...periodOf(rest, zone, now),
    ...(type && { type }),
    ...(direction && { direction }),
    ...(outcome && { outcome }),
    ...(queueId && { queueId }),
    ...(siteId && { siteId }),
    ...(userId && { userId }),
    ...(number.length >= 2 && { number }),
    ...(minSeconds !== null && { minSeconds }),
    ...(maxSeconds !== null && { maxSeconds }),
    ...(rest.recorded && { recorded: rest.recorded === 'true' }),
    sort: sort as NonNullable<ListQuery['sort']>,
  };
}

/** More calls than this are written in the background. */
export const mostAtOnce = 50_000;

type FileColumn = components['schemas']['CallRecordColumn'];

/** What each column of the list is in a file. */
const columnsOfFile: Readonly<Record<string, readonly FileColumn[]>> = {
  caller: ['fromName', 'fromNumber'],
  start: ['startedAt'],
  direction: ['direction'],
  dialled: ['dialledName', 'dialled'],
  answeredBy: ['answeredBy'],
  outcome: ['outcome'],
  wait: ['waitSeconds'],
  talk: ['talkSeconds'],
  total: ['totalSeconds'],
  story: ['story'],
  note: ['note'],
  site: ['site'],
};

/** Columns of a file, from the shown columns of the list; those of a page are left out. */
export const fileColumns = (ids: readonly string[]): FileColumn[] =>
  ids.flatMap((id) => columnsOfFile[id] ?? []);

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
