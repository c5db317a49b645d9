import type { components, operations } from '@pbxkit/client';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';

export type Queue = components['schemas']['Queue'];

/** Which queues are shown; an absent filter lets every one pass. */
export interface QueueFilters {
  strategy?: Queue['strategy'];
  siteId?: string;
  departmentId?: string;
}

export type QueueView = ListView<QueueFilters>;

/** What the list is asked for, without the window. */
export type QueueQuery = Pick<
  NonNullable<operations['listQueues']['parameters']['query']>,
  'q' | 'sort' | 'strategy' | 'siteId' | 'departmentId'
>;

export const filtering = new Filtering<QueueFilters>({
  strategy: ['roundRobin', 'tiered', 'ringAll', 'linearHunt', 'linearCascade', 'callPark'],
  siteId: null,
  departmentId: null,
});
export const defaultSort = 'name';

export function queryOf({ query, sort, filters }: Omit<QueueView, 'columns'>): QueueQuery {
  return {
    ...(query && { q: query }),
    ...filtering.clean(filters),
    sort: sort as NonNullable<QueueQuery['sort']>,
  };
}

/** What is amiss with a queue: nobody is its agent, or nobody is logged in while somebody waits. */
export function warningOf({
  strategy,
  agentsTotal,
  agentsLoggedIn,
  waiting,
}: Queue): 'noAgents' | 'nobodyIn' | null {
  if (strategy === 'callPark') return null;
  if (agentsTotal === 0) return 'noAgents';
  return agentsLoggedIn === 0 && waiting > 0 ? 'nobodyIn' : null;
}
