import type { components } from '@pbxkit/client';

type TimeFrame = components['schemas']['TimeFrame'];

/** Which time frames are shown; an absent filter lets every one pass. */
export interface TimeFrameFilters {
  owner?: 'organization' | 'personal';
  type?: TimeFrame['type'];
  inForce?: 'true' | 'false';
}

export type TimeFrameFilter = keyof TimeFrameFilters;

/** All that makes a view of the list, for a URL or to be kept. */
export interface TimeFrameView {
  readonly query: string;
  readonly sort: string;
  readonly filters: TimeFrameFilters;
  /** Ids of the shown columns; empty = the usual ones. */
  readonly columns: readonly string[];
}

export const filterValues = {
  owner: ['organization', 'personal'],
  type: ['always', 'weekly', 'dates', 'holidays', 'recurring'],
  inForce: ['true', 'false'],
} as const satisfies { [Name in TimeFrameFilter]: readonly TimeFrameFilters[Name][] };

export const filterNames = Object.keys(filterValues) as TimeFrameFilter[];
export const defaultSort = 'name';

/** Without empty ones, and without values that there are not. */
export function cleanFilters(
  filters: TimeFrameFilters | Record<string, unknown>,
): TimeFrameFilters {
  const given = filters as Record<string, unknown>;
  const kept = filterNames.filter((name) =>
    (filterValues[name] as readonly unknown[]).includes(given[name]),
  );
  return Object.fromEntries(kept.map((name) => [name, given[name]]));
}

/** `type=weekly&inForce=true`, the form of the attribute. */
export function parseFilters(text: string | null): TimeFrameFilters {
  return cleanFilters(Object.fromEntries(new URLSearchParams(text ?? '')));
}

export function spellFilters(filters: TimeFrameFilters | null | undefined): string {
  return new URLSearchParams(Object.entries(cleanFilters(filters ?? {}))).toString();
}

/** Whether two sets of filters let others pass; a page may make a new object each time. */
export function differ(one: TimeFrameFilters, other: TimeFrameFilters | undefined): boolean {
  return spellFilters(one) !== spellFilters(other ?? {});
}

/** First and last wall-clock moment of one that has them. */
export function boundsOf({ type, dates, recurrence }: TimeFrame): { begins: string; ends: string } {
  if (type === 'recurring') return { begins: recurrence?.start ?? '', ends: '' };
  if (type !== 'dates' || dates.length === 0) return { begins: '', ends: '' };
  const begins = dates.map(({ start }) => start).sort();
  const ends = dates.map(({ end }) => end).sort();
  return { begins: begins[0] ?? '', ends: ends.at(-1) ?? '' };
}
