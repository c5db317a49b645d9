import { isInForce } from '../time-frames/occurrences.js';
import type { Override, Scheduled } from './directory.js';
import type { Rule } from './steps.js';

/** The time frame of a rule when it is in force at the instant; null names none and always is. */
export function frameInForce(
  { frames }: Scheduled,
  timeFrameId: string | null,
  at: Date,
): { name: string | null } | null {
  if (timeFrameId === null) return { name: null };
  const scheduled = frames.find(({ frame }) => frame.id === timeFrameId);
  if (!scheduled) return null;
  const { frame, zone, holidays } = scheduled;
  return isInForce(frame, zone, at, holidays) ? { name: frame.name } : null;
}

/** The first of the rules whose time frame is in force, with the name of the frame. */
export function firstInForce<T extends { timeFrameId: string | null }>(
  facts: Scheduled,
  rules: readonly T[],
  at: Date,
): { rule: T; name: string | null } | null {
  for (const rule of rules) {
    const frame = frameInForce(facts, rule.timeFrameId, at);
    if (frame) return { rule, name: frame.name };
  }
  return null;
}

/** The nearest wins: of the object, else of its site, else of the domain; among equals the latest to start. */
export function overrideInForce(
  { overrides }: Scheduled,
  at: Date,
  overridden: boolean,
): Override | null {
  const now = at.getTime();
  const nearness = (override: Override) =>
    ({ domain: 2, site: 1 })[override.target.kind as string] ?? 0;
  const [first] = overrides
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt))
    .filter((override) => !overridden || nearness(override) === 0)
    .sort((a, b) => nearness(a) - nearness(b) || Date.parse(b.startsAt) - Date.parse(a.startsAt));
  return first ?? null;
}

export const overrideRule = (override: Override): Rule => ({
  code: 'override',
  name: override.reason || null,
});
