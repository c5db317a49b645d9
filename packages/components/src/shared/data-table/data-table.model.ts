import type { Capability } from '@pbxkit/client';

/** A column of `<pbx-data-table>`. */
export interface Column<Row = unknown> {
  id: string;
  header: string;
  /** Text of the cell, also in CSV; never HTML. */
  value(row: Row): string;
  /** Draws the cell in place of its text. */
  render?(row: Row): Node;
  /** Field by which the server sorts; without it the column does not sort. */
  sort?: string;
  /** Least width in rem; the rest is shared in this proportion. Default 9. */
  width?: number;
  align?: 'start' | 'end';
  /** Digits of one width, left to right in any language: extensions, numbers, times. */
  numeric?: boolean;
  hidden?: boolean;
  /** Without this capability the column is not there. */
  requires?: Capability;
}

/** An entry of the menu of a row. */
export interface RowAction<Row = unknown> {
  id: string;
  label: string;
  run(row: Row): void;
  /** Offers it for some rows only. */
  when?(row: Row): boolean;
  /** Without this capability the action is not there. */
  requires?: Capability;
  danger?: boolean;
}

/** Rows by index, both inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** A cell: row -1 is the header. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Rows per page. */
  readonly page: number;
  readonly rightToLeft: boolean;
}

const defaultWidth = 9;

export function shownColumns<C extends { hidden?: boolean }>(columns: readonly C[]): C[] {
  return columns.filter((column) => !column.hidden);
}

/** `grid-template-columns` and the least width of the rows. */
export function tracksOf(
  columns: readonly Pick<Column, 'width'>[],
  { selectable, actions }: { selectable: boolean; actions: boolean },
): { tracks: string; least: string } {
  const widths = columns.map(({ width = defaultWidth }) => width);
  const ends = Number(selectable) + Number(actions);
  const tracks = [
    ...(selectable ? ['3rem'] : []),
    ...widths.map((width) => `minmax(${width}rem, ${width}fr)`),
    ...(actions ? ['3rem'] : []),
  ];
  return {
    tracks: tracks.join(' '),
    least: `${widths.reduce((sum, width) => sum + width, 0) + ends * 3}rem`,
  };
}

/** Rows in sight. */
export function visibleRange(top: number, height: number, rowHeight: number, total: number): Range {
  const first = Math.max(0, Math.floor(top / rowHeight));
  const last = Math.ceil((top + height) / rowHeight) - 1;
  return { first: Math.min(first, Math.max(0, total - 1)), last: Math.min(total - 1, last) };
}

export function widened({ first, last }: Range, by: number, total: number): Range {
  return { first: Math.max(0, first - by), last: Math.min(total - 1, last + by) };
}

/** Where a key leads in a grid; null when the key does not move. */
export function move(
  from: CellPosition,
  { key, ctrl }: { key: string; ctrl: boolean },
  { rows, columns, page, rightToLeft }: Grid,
): CellPosition | null {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const { row, column } = from;
  const targets: Record<string, CellPosition> = {
    [forward]: { row, column: column + 1 },
    [back]: { row, column: column - 1 },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? rows - 1 : row, column: columns - 1 },
    PageDown: { row: Math.max(row, 0) + page, column },
    PageUp: { row: row < 0 ? row : Math.max(row - page, 0), column },
  };
  const to = targets[key];
  if (!to) return null;
  return {
    row: Math.min(Math.max(to.row, -1), rows - 1),
    column: Math.min(Math.max(to.column, 0), columns - 1),
  };
}

/** The order after a click on a header: ascending first, then the other way. */
export function nextSort(current: string, field: string): string {
  return current === field ? `-${field}` : field;
}

export function sortDirection(current: string, field: string | undefined) {
  if (!field) return undefined;
  if (current === field) return 'ascending';
  return current === `-${field}` ? 'descending' : 'none';
}
