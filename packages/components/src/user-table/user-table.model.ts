import type { User } from '@pbxkit/client';

/** Which users are shown; an absent filter lets everyone pass. */
export interface UserFilters {
  siteId?: string;
  departmentId?: string;
  role?: User['role'];
  kind?: User['kind'];
  tag?: User['tags'][number];
}

export type UserFilter = keyof UserFilters;

/** All that makes a view of the list, for a URL or to be kept. */
export interface UserView {
  readonly query: string;
  readonly sort: string;
  readonly filters: UserFilters;
  /** Ids of the shown columns; empty = the usual ones. */
  readonly columns: readonly string[];
}

export const userFilters: readonly UserFilter[] = ['siteId', 'departmentId', 'role', 'kind', 'tag'];
export const userKinds = ['person', 'sharedMailbox', 'routing'] as const;
export const userTags = ['new', 'passwordRequired', 'locked', 'problem'] as const;
export const roles = [
  'no-portal',
  'basic-user',
  'advanced-user',
  'call-center-agent',
  'call-center-supervisor',
  'site-manager',
  'office-manager',
  'reseller',
  'super-user',
] as const;

export const defaultSort = 'extension';

export function filterCount(filters: UserFilters): number {
  return userFilters.filter((name) => filters[name]).length;
}

/** `role=basic-user&tag=locked`, the form of the attribute. */
export function parseFilters(text: string | null): UserFilters {
  const given = new URLSearchParams(text ?? '');
  return cleanFilters(Object.fromEntries(userFilters.map((name) => [name, given.get(name)])));
}

export function spellFilters(filters: UserFilters | null | undefined): string {
  return new URLSearchParams(Object.entries(cleanFilters(filters ?? {}))).toString();
}

/** Whether two sets of filters let other users pass; a page may make a new object each time. */
export function differ(one: UserFilters, other: UserFilters | undefined): boolean {
  return spellFilters(one) !== spellFilters(other ?? {});
}

/** Without empty ones, and without values that no user has. */
export function cleanFilters(filters: Record<string, unknown> | UserFilters): UserFilters {
  const given = filters as Record<string, unknown>;
  const known: Partial<Record<UserFilter, readonly string[]>> = {
    role: roles,
    kind: userKinds,
    tag: userTags,
  };
  const kept = userFilters.filter((name) => {
    const value = given[name];
    return typeof value === 'string' && value !== '' && (known[name]?.includes(value) ?? true);
  });
  return Object.fromEntries(kept.map((name) => [name, given[name]]));
}

export function nameOf(user: Pick<User, 'firstName' | 'lastName'>): string {
  return `${user.firstName} ${user.lastName}`.trim();
}
