const parts = new Map<string, Intl.DateTimeFormat>();

/** The clock on the wall of a zone, as `datetime-local` writes it (`2026-03-08T14:30`); empty for no moment. */
export function wallTimeOf(iso: string, timeZone: string): string {
  const at = new Date(iso);
  if (iso === '' || Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() + offsetAt(at.getTime(), timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment (ISO 8601) at which a wall clock of a zone shows a time; an hour that is skipped counts as if the clock had
 * not been moved, of one that comes twice the first counts. Empty for anything that is no time.
 */
export function momentOf(wallTime: string, timeZone: string): string {
  const shown = Date.parse(`${wallTime}Z`);
  if (Number.isNaN(shown)) return '';
  const offsets = [-1, 1].map((days) => offsetAt(shown + days * 86_400_000, timeZone));
  const moments = offsets.map((offset) => shown - offset).sort((one, other) => one - other);
  const right = moments.find((moment) => moment + offsetAt(moment, timeZone) === shown);
  return new Date(right ?? shown - (offsets[0] ?? 0)).toISOString();
}

/** Milliseconds that a zone is ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const whole = Math.floor(moment / 1000) * 1000;
  const found = new Map<string, number>(
    formatOf(timeZone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)] as const),
  );
  const of = (type: string) => found.get(type) ?? 0;
  const shown = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return shown - whole;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const made = parts.get(timeZone);
  if (made) return made;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  parts.set(timeZone, format);
  return format;
}
