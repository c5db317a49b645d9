import type { components } from '@pbxkit/client';
import type { Destination } from '../destination.model.js';

type Schemas = components['schemas'];

export type TimeFrame = Schemas['TimeFrame'];

/** A time rule as the form edits it; the destination is null while it is not complete. */
export interface TimeRule {
  readonly timeFrameId: string;
  readonly destination: Destination | null;
}

export const mostRules = 20;

/** Where the first rule is that lacks something; -1 where none does. */
export function incompleteRule(rules: readonly TimeRule[]): number {
  return rules.findIndex(({ timeFrameId, destination }) => !timeFrameId || !destination);
}

/** The rules with one at another place. */
export function moved<Rule>(rules: readonly Rule[], from: number, to: number): Rule[] {
  const rule = rules[from];
  if (!rule) return [...rules];
  return rules.toSpliced(from, 1).toSpliced(to, 0, rule);
}

/** What is sent: the rules that lack nothing. */
export function completeRules(rules: readonly TimeRule[]): Schemas['TimeRule'][] {
  return rules.flatMap(({ timeFrameId, destination }) =>
    timeFrameId && destination ? [{ timeFrameId, destination }] : [],
  );
}
