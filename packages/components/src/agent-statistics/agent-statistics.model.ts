import type { components, operations } from '@pbxkit/client';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';
import { periodFilters, periodOf, type PeriodFilters } from '../shared/period/period.model.js';

export type AgentStatistics = components['schemas']['AgentStatistics'];

/** Of which calls and times the figures are; absent filters mean today and every queue. */
export interface AgentStatisticsFilters extends PeriodFilters {
  queueId?: string;
}

export type AgentStatisticsView = ListView<AgentStatisticsFilters>;

type ListQuery = NonNullable<operations['listAgentStatistics']['parameters']['query']>;
/** What the list is asked for, without the window. */
export type AgentStatisticsQuery = Pick<ListQuery, 'q' | 'sort' | 'from' | 'until' | 'queueId'>;

export const defaultSort = 'name';
export const filtering = new Filtering<AgentStatisticsFilters>({ ...periodFilters, queueId: null });

export function queryOf(
  { query, sort, filters }: Omit<AgentStatisticsView, 'columns'>,
  zone: string,
  now = new Date(),
): AgentStatisticsQuery {
  const { queueId, ...period } = filtering.clean(filters);
  return {
    ...(query && { q: query }),
    ...periodOf(period, zone, now),
    ...(queueId && { queueId }),
    sort: sort as NonNullable<ListQuery['sort']>,
  };
}

/** Minutes unavailable for a reason. */
export function minutesOf(
  { unavailable }: AgentStatistics,
  reason: AgentStatistics['unavailable'][number]['reason'],
): number {
  return unavailable.find((one) => one.reason === reason)?.minutes ?? 0;
}
