import type { User } from '@pbxkit/client';
import type { Range } from '../shared/data-table/data-table.model.js';

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

/** The part of the list that is read. */
export interface ListWindow {
  readonly offset: number;
  readonly limit: number;
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

/** The parts of the table inside, under a name of their own. */
export const exportedParts = [
  'base',
  'toolbar',
  'bulk',
  'grid',
  'head',
  'header-cell',
  'row',
  'cell',
  'frame',
  'menu',
  'columns',
]
  .map((part) => `${part}: table__${part}`)
  .join(', ');

export const defaultSort = 'extension';
export const firstWindow: ListWindow = { offset: 0, limit: 100 };

const step = 50;
const mostRows = 200;

/**
 * The window to read for the rows in sight: the current one while it reaches far enough, else one around them, aligned to
 * 50 rows and never longer than 200.
 */
export function windowFor(inSight: Range, current: ListWindow, total: number): ListWindow {
  const end = current.offset + current.limit;
  const seen = inSight.last - inSight.first + 1;
  const reserve = Math.min(10, Math.max(0, (current.limit - seen) / 2));
  const reachesUp = current.offset === 0 || inSight.first - reserve >= current.offset;
  const reachesDown = end >= total || inSight.last + reserve < end;
  if (reachesUp && reachesDown) return current;
  const limit = Math.min(mostRows, Math.max(100, Math.ceil((seen * 2) / step) * step));
  const middle = (inSight.first + inSight.last) / 2;
  const offset = Math.max(0, Math.round((middle - limit / 2) / step) * step);
  return { offset, limit };
}

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

interface CsvColumn<Row> {
  header: string;
  value(row: Row): string;
}

/** UTF-8 CSV (RFC 4180) with byte order mark, for spreadsheets; a cell that would run as a formula starts with an apostrophe. */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map((column) => csvCell(column.header)),
    ...rows.map((row) => columns.map((column) => csvCell(textOf(column, row)))),
  ];
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

function textOf<Row>(column: CsvColumn<Row>, row: Row): string {
  try {
    return column.value(row);
  } catch {
    return '';
  }
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
