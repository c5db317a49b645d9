/** Whole seconds from a moment (ISO 8601) until another in milliseconds; never negative, as clocks differ. */
export function secondsSince(from: string, until: number): number {
  const seconds = Math.floor((until - Date.parse(from)) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
}

/** Whole seconds between two moments (ISO 8601). */
export function secondsBetween(from: string, until: string): number {
  return secondsSince(from, Date.parse(until));
}

/** A duration that runs: `0:38`, `1:02:10`. */
export function runningText(seconds: number): string {
  const { hours, minutes, rest } = partsOf(seconds);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** The two greatest units of a duration; the smaller one in two digits, as it is said, and none where it is zero. */
export function durationOf(seconds: number) {
  const { hours, minutes, rest } = partsOf(seconds);
  if (hours > 0 && minutes === 0) return { unit: 'wholeHours', first: hours, second: '' } as const;
  if (hours > 0) return { unit: 'hours', first: hours, second: two(minutes) } as const;
  if (minutes > 0 && rest === 0)
    return { unit: 'wholeMinutes', first: minutes, second: '' } as const;
  if (minutes > 0) return { unit: 'minutes', first: minutes, second: two(rest) } as const;
  return { unit: 'seconds', first: rest, second: '' } as const;
}

function partsOf(seconds: number) {
  const whole = Math.max(0, Math.floor(seconds));
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor((whole % 3600) / 60),
    rest: whole % 60,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
