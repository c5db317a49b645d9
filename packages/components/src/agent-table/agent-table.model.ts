import type { components, operations } from '@pbxkit/client';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';

export type QueueAgent = components['schemas']['QueueAgent'];

/** Which agents are shown; an absent filter lets every one pass. */
export interface AgentFilters {
  state?: QueueAgent['state'];
  queueId?: string;
}

export type AgentView = ListView<AgentFilters>;

/** What the list is asked for, without the window. */
export type AgentQuery = Pick<
  NonNullable<operations['listQueueAgents']['parameters']['query']>,
  'q' | 'sort' | 'state' | 'queueId' | 'userId'
>;

export const filtering = new Filtering<AgentFilters>({
  state: ['available', 'ringing', 'onCall', 'wrapUp', 'unavailable', 'loggedOut', 'offline'],
  queueId: null,
});
export const defaultSort = 'name';

export function queryOf({ query, sort, filters }: Omit<AgentView, 'columns'>): AgentQuery {
  return {
    ...(query && { q: query }),
    ...filtering.clean(filters),
    sort: sort as NonNullable<AgentQuery['sort']>,
  };
}

/** Somebody speaks with the agent, so that others can listen. */
export function isTalking({ state, callId }: QueueAgent): boolean {
  return state === 'onCall' && callId !== null;
}
