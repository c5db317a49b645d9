import { Temporal } from 'temporal-polyfill';

/** Usual ends of something temporary. */
export const usualEnds = ['endOfToday', 'tomorrowMorning', 'mondayMorning'] as const;
export type UsualEnd = (typeof usualEnds)[number];

/** When a usual end is, in a zone (IANA), seen from now; morning is 09:00, Monday the next one. */
export function usualEnd(end: UsualEnd, zone: string, now = new Date()): string {
  const today = dateIn(zone, now);
  const at = (days: number, time: string) =>
    instant(`${today.add({ days }).toString()}T${time}`, zone);
  if (end === 'endOfToday') return at(1, '00:00');
  return at(end === 'tomorrowMorning' ? 1 : 8 - today.dayOfWeek, '09:00');
}

/** The moment (ISO 8601) of a wall-clock date and time in a zone; null for what is none. */
export function momentOf(local: string, zone: string): string | null {
  try {
    return instant(local, zone);
  } catch {
    return null;
  }
}

/** Wall-clock date and time of a moment in a zone: `2026-11-23T09:00`. */
export function localOf(moment: string, zone: string): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** Days, hours and minutes from one moment to a later one, minutes rounded up. */
export function timeBetween(from: Date, until: string) {
  const minutes = Math.max(0, Math.ceil((Date.parse(until) - from.getTime()) / 60_000));
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

function dateIn(zone: string, now: Date): Temporal.PlainDate {
  return Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate();
}

/** A time that a clock change skips is moved forward, one that happens twice is the first. */
function instant(local: string, zone: string): string {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
  return new Date(epochMilliseconds).toISOString();
}
