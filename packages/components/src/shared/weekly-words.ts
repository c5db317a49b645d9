import '../locales/en/weekly.js';
import type { Localize } from './localize.js';
import { groupsOf, runsOf, weekdays, type WeeklyRange, type Weekday } from './weekly.model.js';

type Style = 'long' | 'short';

/** A day of the week in the language of the session. */
export function weekdayName(words: Localize, day: Weekday, style: Style = 'long'): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(day)));
  return new Intl.DateTimeFormat(words.locale, { weekday: style, timeZone: 'UTC' }).format(date);
}

/** `Monday to Friday and Sunday`. */
export function daysText(words: Localize, days: readonly Weekday[], style: Style = 'long'): string {
  if (days.length === 7) return words.text('weekly.everyDay');
  const runs = runsOf(days).flatMap((run) => {
    const names = run.map((day) => weekdayName(words, day, style));
    if (run.length < 3) return names;
    return [words.text('weekly.fromTo', { from: names[0] ?? '', to: names.at(-1) ?? '' })];
  });
  return words.list(runs);
}

/** `09:00–17:00`; an end on the next day is said to be there. */
export function rangeText(words: Localize, { start, end }: WeeklyRange): string {
  const isNextDay = end <= start;
  return words.text(isNextDay ? 'weekly.rangeNextDay' : 'weekly.range', { start, end });
}

/** `Monday to Friday 09:00–17:00; Saturday 10:00–12:00`. */
export function weeklyText(
  words: Localize,
  ranges: readonly WeeklyRange[],
  style: Style = 'short',
): string {
  return groupsOf(ranges)
    .map(({ days, ranges: own }) =>
      words.text('weekly.group', {
        days: daysText(words, days, style),
        times: own.map((range) => rangeText(words, range)).join(', '),
      }),
    )
    .join('; ');
}
