import type { components } from '@pbxkit/client';
import type { FieldFault } from '../problem.js';

type Schemas = components['schemas'];
export type ExtensionKind = Schemas['ExtensionHolder']['kind'];

/** Which extensions a domain may have. */
export interface NumberPlan {
  /** Digits of an extension; the range of a kind may span other lengths too. */
  readonly length: number;
  readonly ranges: Schemas['Domain']['ranges'];
  /** Out of range is refused instead of not suggested. */
  readonly enforce: boolean;
}

/** What a new domain starts with. */
export const defaultPlan: NumberPlan = {
  length: 4,
  ranges: {
    user: { from: '1000', to: '4999' },
    featureCode: { from: '5000', to: '5099' },
    conference: { from: '6000', to: '6999' },
    queue: { from: '7000', to: '7999' },
    attendant: { from: '8000', to: '8999' },
    callPark: { from: '9000', to: '9099' },
  },
  enforce: false,
};

/** Numbers of emergency services and of their test. */
const emergency = ['911', '933'];

/** Why the number cannot be an extension of the kind, whoever holds it; null when it can. */
export function checkNumber(
  plan: NumberPlan,
  number: string,
  kind: ExtensionKind = 'user',
): Omit<FieldFault, 'pointer'> | null {
  if (!/^[0-9]{2,7}$/.test(number)) return { code: 'extension-format' };
  if (isReserved(plan, number, kind)) return { code: 'extension-reserved' };
  if (kind === 'queue' && isPark(plan, number)) return null;
  const range = rangeOf(plan, kind);
  const lengths = lengthsOf(plan, kind);
  if (number.length < lengths.from || number.length > lengths.to)
    return { code: 'extension-length', values: { digits: spanOf(lengths) } };
  if (plan.enforce && !isWithin(range, number))
    return { code: 'extension-range', values: { ...range } };
  return null;
}

function spanOf({ from, to }: { from: number; to: number }): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** The range of a kind, else every number of the plan's length. */
export function rangeOf(plan: NumberPlan, kind: ExtensionKind): Schemas['ExtensionRange'] {
  return (
    plan.ranges[kind] ?? { from: `1${'0'.repeat(plan.length - 1)}`, to: '9'.repeat(plan.length) }
  );
}

function lengthsOf(plan: NumberPlan, kind: ExtensionKind): { from: number; to: number } {
  const range = plan.ranges[kind];
  if (!range) return { from: plan.length, to: plan.length };
  return {
    from: Math.min(plan.length, range.from.length),
    to: Math.max(plan.length, range.to.length),
  };
}

/** In the range of call parks, which are queues. */
function isPark({ ranges }: NumberPlan, number: string): boolean {
  const range = ranges.callPark ?? defaultPlan.ranges.callPark;
  return !!range && range.from.length === number.length && isWithin(range, number);
}

/** Starts with 0, calls for help, or is a feature code. */
function isReserved(plan: NumberPlan, number: string, kind: ExtensionKind): boolean {
  if (number.startsWith('0') || emergency.includes(number)) return true;
  const codes = plan.ranges.featureCode;
  return (
    kind !== 'featureCode' &&
    codes !== undefined &&
    codes.from.length === number.length &&
    isWithin(codes, number)
  );
}

const isWithin = ({ from, to }: Schemas['ExtensionRange'], number: string) =>
  Number(number) >= Number(from) && Number(number) <= Number(to);

/** The first free number of the kind; null when its range is full. */
export function firstFree(
  plan: NumberPlan,
  kind: ExtensionKind,
  taken: ReadonlySet<string>,
): string | null {
  const { from, to } = rangeOf(plan, kind);
  for (let number = Number(from); number <= Number(to); number += 1) {
    const text = String(number);
    if (!taken.has(text) && !checkNumber(plan, text, kind)) return text;
  }
  return null;
}

/** Faults of the plan itself: a first extension after the last, or one that no extension can have. */
export function checkPlan(plan: NumberPlan): FieldFault[] {
  return Object.entries(plan.ranges).flatMap(([kind, range]): FieldFault[] => {
    const pointer = `/ranges/${kind}`;
    if (range.from.startsWith('0') || range.to.startsWith('0'))
      return [{ pointer, code: 'extension-reserved' }];
    return Number(range.from) > Number(range.to) ? [{ pointer, code: 'range-order' }] : [];
  });
}
