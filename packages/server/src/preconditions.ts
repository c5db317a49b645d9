import { Problem, stale } from './problem.js';

/**
 * Refuses a write that is based on another version than the row's: 428 without If-Match, 412 with the state now.
 * `If-Match: *` means any version.
 */
export function requireVersion<Row extends { version: number }>(
  ifMatch: string | undefined,
  row: Row,
  toJson: (row: Row) => object = (current) => current,
): void {
  if (ifMatch === undefined) throw new Problem(428, 'precondition-required');
  const wanted = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!wanted.includes('*') && !wanted.includes(etag(row.version))) throw stale(toJson(row));
}

/** Entity tag (RFC 9110 section 8.8.3) of a version. */
export const etag = (version: number) => `"${version}"`;
