/** Least and most of a whole number. */
export type Bounds = {
  readonly min: number;
  readonly max: number;
};

interface Limit {
  readonly minimum: number;
  readonly maximum: number;
}

/** The bounds of some fields, as the contract has them. */
export function boundsOf<Field extends string>(
  limits: Readonly<Record<Field, Limit>>,
  fields: readonly Field[],
): Readonly<Record<Field, Bounds>> {
  const bounds = fields.map((field) => {
    const { minimum: min, maximum: max } = limits[field];
    return [field, { min, max }];
  });
  return Object.fromEntries(bounds) as Record<Field, Bounds>;
}

export function isWithin(value: number, { min, max }: Bounds): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
