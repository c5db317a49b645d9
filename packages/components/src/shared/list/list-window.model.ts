import type { Range } from '../data-table/data-table.model.js';

/** The part of a list that is read. */
export interface ListWindow {
  readonly offset: number;
  readonly limit: number;
}

export const firstWindow: ListWindow = { offset: 0, limit: 100 };

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
