import type { components } from '@pbxkit/client';

type UserImport = components['schemas']['UserImport'];
type ImportColumn = components['schemas']['ImportColumn'];
type ImportCounts = components['schemas']['ImportCounts'];
type ColumnMapping = components['schemas']['ColumnMapping'];
type UserField = components['schemas']['UserField'];

export type ImportStep = 'upload' | 'mapping' | 'check' | 'result';
export type RowFilter = 'all' | keyof ImportCounts;

export const importSteps: readonly ImportStep[] = ['upload', 'mapping', 'check', 'result'];

export const rowFilters: readonly RowFilter[] = [
  'all',
  'create',
  'update',
  'unchanged',
  'conflict',
  'error',
  'repaired',
];

/** Limits of the contract, checked before anything is sent. */
export const maxBytes = 10 * 1024 * 1024;
export const maxRows = 5000;

/** Fields a column can fill, in the order of the form. */
export const userFields: readonly UserField[] = [
  'id',
  'extension',
  'domain',
  'kind',
  'firstName',
  'lastName',
  'loginName',
  'emails',
  'role',
  'department',
  'site',
  'timeZone',
  'language',
  'inAudioDirectory',
  'inContactList',
  'callerIdName',
  'callerIdNumber',
  'emergencyCallerIdNumber',
  'emergencyAddress',
  'areaCode',
  'ringSeconds',
  'maxActiveCalls',
  'voicemailEnabled',
  'recordCalls',
  'hideRecordings',
  'notes',
];

/** Where the person is; `remapping` goes back from a plan to its columns. */
export function stepOf(current: UserImport | undefined, remapping: boolean): ImportStep {
  if (!current) return 'upload';
  if (current.status === 'mapping' || remapping) return 'mapping';
  return ['applying', 'applied', 'undone'].includes(current.status) ? 'result' : 'check';
}

export function isRunning(current: UserImport | undefined): boolean {
  return current?.status === 'planning' || current?.status === 'applying';
}

/** The mapping kept with the import, else what the names of the columns suggest, each field once. */
export function startMapping(current: UserImport): ColumnMapping {
  if (Object.keys(current.mapping).length > 0) return current.mapping;
  const taken = new Set<UserField>();
  const mapping: ColumnMapping = {};
  for (const { name, suggested } of current.columns) {
    if (!suggested || taken.has(suggested)) continue;
    taken.add(suggested);
    mapping[name] = suggested;
  }
  return mapping;
}

/** The mapping with one column set to a field, or left out. */
export function withColumn(
  mapping: ColumnMapping,
  column: string,
  field: UserField | null,
): ColumnMapping {
  const others = Object.entries(mapping).filter(([name]) => name !== column);
  return Object.fromEntries(field ? [...others, [column, field]] : others);
}

/** What a kept mapping says about the columns of this file. */
export function keptFor(columns: readonly ImportColumn[], kept: ColumnMapping): ColumnMapping {
  const names = new Set(columns.map((column) => column.name));
  return Object.fromEntries(Object.entries(kept).filter(([name]) => names.has(name)));
}

/** Fields that two columns or more would fill. */
export function doubledFields(mapping: ColumnMapping): UserField[] {
  const fields = Object.values(mapping);
  return userFields.filter((field) => fields.indexOf(field) !== fields.lastIndexOf(field));
}

/** Rows are matched by id, else by extension: without both nothing can be planned. */
export function hasKey(mapping: ColumnMapping): boolean {
  return Object.values(mapping).some((field) => field === 'extension' || field === 'id');
}

export function leftOutColumns(
  columns: readonly ImportColumn[],
  mapping: ColumnMapping,
): ImportColumn[] {
  return columns.filter((column) => !mapping[column.name]);
}

/** Rows that keep `apply all` from running. */
export function refusedRows(counts: ImportCounts): number {
  return counts.conflict + counts.error;
}

/** Rows that an application writes. */
export function writtenRows(counts: ImportCounts): number {
  return counts.create + counts.update;
}

export function rowsOf(filter: RowFilter, current: UserImport): number {
  return filter === 'all' ? current.total : current.counts[filter];
}

/** Start of the window of rows around what is seen, in steps of 50 so that scrolling seldom asks. */
export function windowStart(first: number, last: number, size: number): number {
  const spare = Math.max(0, size - (last - first + 1)) / 2;
  return Math.max(0, Math.floor((first - spare) / 50) * 50);
}
