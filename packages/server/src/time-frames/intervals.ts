/** A stretch of time in milliseconds: start included, end excluded. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** The same time, sorted, without overlaps; stretches that touch become one. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** What both have in common; both merged. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] as Interval;
    const right = b[j] as Interval;
    const start = Math.max(left.start, right.start);
    const end = Math.min(left.end, right.end);
    if (start < end) result.push({ start, end });
    if (left.end < right.end) i += 1;
    else j += 1;
  }
  return result;
}

/** What is in `a` and not in `b`; both merged. */
export function subtract(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  let j = 0;
  for (const { start, end } of a) {
    let from = start;
    while ((b[j]?.end ?? Infinity) <= from) j += 1;
    for (let k = j; from < end; k += 1) {
      const hole = b[k];
      if (!hole || hole.start >= end) {
        result.push({ start: from, end });
        break;
      }
      if (hole.start > from) result.push({ start: from, end: hole.start });
      from = hole.end;
    }
  }
  return result;
}
