import type { components, operations } from '@pbxkit/client';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';
import { periodOf } from '../shared/period/period.model.js';

export type Meeting = components['schemas']['ConferenceMeeting'];

export const periods = ['today', 'last7', 'last30'] as const;

/** Which meetings are shown; an absent filter lets every one pass. */
export interface MeetingFilters {
  period?: (typeof periods)[number];
}

export type MeetingView = ListView<MeetingFilters>;

/** What the list is asked for, without the window. */
export type MeetingQuery = Pick<
  NonNullable<operations['listConferenceMeetings']['parameters']['query']>,
  'q' | 'sort' | 'conferenceId' | 'from'
>;

export const filtering = new Filtering<MeetingFilters>({ period: periods });
export const defaultSort = '-startedAt';

/** Beginning of a period in a zone: the midnight with which its first day begins. */
export function beginOf(period: (typeof periods)[number], zone: string, now: Date): string {
  return periodOf(period === 'today' ? {} : { period }, zone, now).from;
}

export function queryOf(
  { query, sort, filters }: Omit<MeetingView, 'columns'>,
  { conferenceId, zone, now }: { conferenceId: string; zone: string; now: Date },
): MeetingQuery {
  const { period } = filtering.clean(filters);
  return {
    ...(query && { q: query }),
    ...(conferenceId && { conferenceId }),
    ...(period && { from: beginOf(period, zone, now) }),
    sort: sort as NonNullable<MeetingQuery['sort']>,
  };
}
