import type { operations } from '@pbxkit/client';
import type { Icon } from '../shared/more-icons.js';
import type { Call } from '../shared/calls/call-words.js';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';

export type { Call } from '../shared/calls/call-words.js';
export type CallState = Call['state'];

/** Which calls are shown; an absent filter lets every one pass. */
export interface CallFilters {
  direction?: Call['direction'];
  state?: CallState;
  queueId?: string;
  siteId?: string;
  userId?: string;
}

export type CallView = ListView<CallFilters>;

/** What the list is asked for, without the window. */
export type CallQuery = Pick<
  NonNullable<operations['listCalls']['parameters']['query']>,
  'q' | 'sort' | 'direction' | 'state' | 'queueId' | 'siteId' | 'userId'
>;

export const defaultSort = 'startedAt';

export const callStates: readonly CallState[] = [
  'ringing',
  'queued',
  'announcement',
  'talking',
  'held',
  'parked',
];

export const filtering = new Filtering<CallFilters>({
  direction: ['inbound', 'outbound', 'internal'],
  state: callStates,
  queueId: null,
  siteId: null,
  userId: null,
});

/** Icon and colour of a state; the word stands beside them. */
export const stateSigns: Readonly<Record<CallState, readonly [Icon, string]>> = {
  announcement: ['speaker', ''],
  held: ['pause', 'warning'],
  parked: ['pause', 'warning'],
  queued: ['clock', 'warning'],
  ringing: ['phone', 'accent'],
  talking: ['check', 'success'],
};

/** What the server is asked; the person of the page goes before the chosen one. */
export function queryOf(
  { query, sort, filters }: Omit<CallView, 'columns'>,
  ownUserId: string,
): CallQuery {
  const { userId, ...rest } = filtering.clean(filters);
  const wanted = ownUserId || userId;
  return {
    ...(query && { q: query }),
    ...rest,
    ...(wanted && { userId: wanted }),
    sort: sort as NonNullable<CallQuery['sort']>,
  };
}
