import type { components } from '@pbxkit/client';

export type PhoneNumber = components['schemas']['PhoneNumber'];
type Flag = 'true' | 'false';

/** Which numbers are shown; an absent filter lets every one pass. */
export interface NumberFilters {
  free?: Flag;
  kind?: PhoneNumber['kind'];
  siteId?: string;
  enabled?: Flag;
}

export type NumberFilter = keyof NumberFilters;

/** All that makes a view of the list, for a URL or to be kept. */
export interface NumberView {
  readonly query: string;
  readonly sort: string;
  readonly filters: NumberFilters;
  /** Ids of the shown columns; empty = the usual ones. */
  readonly columns: readonly string[];
}

export const defaultSort = 'number';
export const numberKinds = ['local', 'mobile', 'tollFree', 'premium', 'other'] as const;
const filterNames: readonly NumberFilter[] = ['free', 'kind', 'siteId', 'enabled'];

const known: Partial<Record<NumberFilter, readonly string[]>> = {
  free: ['true', 'false'],
  kind: numberKinds,
  enabled: ['true', 'false'],
};

/** `free=true&kind=tollFree`, the form of the attribute. */
export function parseFilters(text: string | null): NumberFilters {
  return cleanFilters(Object.fromEntries(new URLSearchParams(text ?? '')));
}

export function spellFilters(filters: NumberFilters | null | undefined): string {
  return new URLSearchParams(Object.entries(cleanFilters(filters ?? {}))).toString();
}

/** Whether two sets of filters let other numbers pass; a page may make a new object each time. */
export function differ(one: NumberFilters, other: NumberFilters | undefined): boolean {
  return spellFilters(one) !== spellFilters(other ?? {});
}

/** Without empty ones, and without values that no number has. */
export function cleanFilters(filters: object): NumberFilters {
  const given = filters as Record<string, unknown>;
  const kept = filterNames.filter((name) => {
    const value = given[name];
    return typeof value === 'string' && value !== '' && (known[name]?.includes(value) ?? true);
  });
  return Object.fromEntries(kept.map((name) => [name, given[name]]));
}

/** Whether a number takes calls now, and why not. */
export function serviceOf({ enabled, inService }: PhoneNumber) {
  if (!enabled) return 'disabled';
  return inService ? 'inService' : 'notInService';
}
