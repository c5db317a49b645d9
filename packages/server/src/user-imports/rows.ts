import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import { readCell, type CellProblem, type RowValues, type UserField } from './cells.js';
import type { FileRow } from './file.js';

type Schemas = components['schemas'];

/** A row of the file as fields of a user. */
export interface ReadRow {
  readonly row: number;
  /** Cells of the mapped columns as they stand in the file. */
  readonly cells: ReadonlyMap<UserField, string>;
  readonly values: RowValues;
  readonly problems: readonly CellProblem[];
}

/** Reads every row by the mapping of its columns. */
export function readRows(
  columns: readonly string[],
  mapping: Schemas['ColumnMapping'],
  rows: readonly FileRow[],
  country: CountryCode,
): ReadRow[] {
  const places = columns.flatMap((name, index) => {
    const field = mapping[name];
    return field ? [{ field, index }] : [];
  });
  return rows.map(({ row, cells }) => {
    const mapped = new Map<UserField, string>();
    const values: RowValues = {};
    const problems: CellProblem[] = [];
    for (const { field, index } of places) {
      const cell = cells[index] ?? '';
      mapped.set(field, cell);
      readCell(field, cell, values, (problem) => problems.push(problem), country);
    }
    if (cells.slice(columns.length).some((cell) => cell.trim()))
      problems.push({ field: null, code: 'row-too-wide', severity: 'error' });
    return { row, cells: mapped, values, problems };
  });
}
