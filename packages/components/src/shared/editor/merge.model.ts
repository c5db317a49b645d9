/** The side that a field is taken from. */
export type Side = 'mine' | 'theirs';

/** One field that somebody changed between the version that was read and the version that is stored. */
export interface MergeRow<Draft extends object = Record<string, unknown>> {
  field: keyof Draft & string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Both sides changed it, to different values. */
  collides: boolean;
  /** The side that keeps most: what only one side changed is kept, a collision keeps what was typed here. */
  preferred: Side;
}

/** Every field in which the stored object moved on, or the person did, and the two do not agree. */
export function mergeRows<Draft extends object>(
  base: Draft,
  edits: Partial<Draft>,
  theirs: Draft,
): MergeRow<Draft>[] {
  const mine = { ...base, ...edits };
  const fields = Object.keys(base) as (keyof Draft & string)[];
  return fields
    .filter((field) => !sameValue(mine[field], theirs[field]))
    .map((field) => {
      const typed = !sameValue(base[field], mine[field]);
      const moved = !sameValue(base[field], theirs[field]);
      return {
        field,
        base: base[field],
        mine: mine[field],
        theirs: theirs[field],
        collides: typed && moved,
        preferred: typed ? 'mine' : 'theirs',
      };
    });
}

/** Edits against the newer object once a side is chosen for every row. */
export function mergedEdits<Draft extends object>(
  rows: readonly MergeRow<Draft>[],
  choices: ReadonlyMap<string, Side>,
): Partial<Draft> {
  const kept = rows.filter((row) => (choices.get(row.field) ?? row.preferred) === 'mine');
  return Object.fromEntries(kept.map((row) => [row.field, row.mine])) as Partial<Draft>;
}

/** Edits after one more; typing a stored value again is no edit. */
export function withEdit<Draft extends object, F extends keyof Draft>(
  stored: Draft,
  edits: Partial<Draft>,
  field: F,
  value: Draft[F],
): Partial<Draft> {
  const { [field]: _replaced, ...others } = edits;
  const rest = others as Partial<Draft>;
  return sameValue(stored[field], value) ? rest : { ...rest, [field]: value };
}

export function sameValue(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}
