import type { Localize } from './localize.js';

/** A date without a zone (ISO 8601) in the language of the session. */
export function plainDate(
  words: Localize,
  date: string,
  style: Intl.DateTimeFormatOptions = { dateStyle: 'medium' },
): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return words.day(
    new Intl.DateTimeFormat(words.locale, { ...style, timeZone: 'UTC' }).format(day),
  );
}
