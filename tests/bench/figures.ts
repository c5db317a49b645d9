/** A ratio of two measurements of one run. */
export interface Figure {
  name: string;
  ratio: number;
  /** Largest ratio that is accepted; none for figures that only inform. */
  limit?: number;
  /** What it is compared with. */
  against: string;
  note?: string;
}

/** What cannot be measured here, and why. */
export interface NotRun {
  reason: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle - 1)]!) / 2;
}
