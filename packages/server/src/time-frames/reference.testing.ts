import type { Holiday, TimeFrame } from '../routing/directory.js';

/*
 * A second evaluator, written from the product's words alone and sharing nothing with the first: it looks at the
 * digits of the wall clock that Intl shows and compares them as text. Slow, and only for tests.
 */

const clocks = new Map<string, Intl.DateTimeFormat>();

/** 'YYYY-MM-DD HH:MM' on the wall of the zone; the Swedish way of writing dates happens to be ISO 8601. */
export function wallText(instant: Date, zone: string): string {
  let clock = clocks.get(zone);
  if (!clock) {
    const two = '2-digit';
    clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
    clocks.set(zone, clock);
  }
  return clock.format(instant);
}

const moved = (date: string, days: number) => {
  const moment = new Date(`${date}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
};

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekday = (date: string) => names[new Date(`${date}T12:00:00Z`).getUTCDay()] as string;

export function referenceInForce(
  frame: TimeFrame,
  zone: string,
  instant: Date,
  holidays: readonly Holiday[],
): boolean {
  const wall = wallText(instant, zone);
  const date = wall.slice(0, 10);
  const time = wall.slice(11);
  const yesterday = moved(date, -1);
  const inside = (start: string, end: string) =>
    end > start ? start <= time && time < end : start <= time;
  const left = (start: string, end: string) => end <= start && time < end;

  switch (frame.type) {
    case 'always':
      return true;
    case 'weekly':
      return frame.ranges.some(
        ({ day, start, end }) =>
          (day === weekday(date) && inside(start, end)) ||
          (day === weekday(yesterday) && left(start, end)),
      );
    case 'dates':
      return frame.dates.some(
        ({ start, end }) => start.replace('T', ' ') <= wall && wall < end.replace('T', ' '),
      );
    case 'holidays':
      return holidays.some(
        (holiday) =>
          frame.holidayIds.includes(holiday.id) &&
          ((kept(holiday, date) && inside(holiday.start, holiday.end)) ||
            (kept(holiday, yesterday) && left(holiday.start, holiday.end))),
      );
    case 'recurring':
      return recurring(frame, date, wall);
  }
}

/** Whether the holiday is kept on the date: any of the days around may be moved onto it. */
function kept(holiday: Holiday, date: string): boolean {
  return [-2, -1, 0, 1, 2].some((days) => {
    const real = moved(date, days);
    return isHoliday(holiday, real) && observedOn(holiday, real) === date;
  });
}

function observedOn({ observance }: Holiday, date: string): string {
  const step = { sameDay: 0, previousWorkday: -1, nextWorkday: 1 }[observance];
  let result = date;
  while (step && ['saturday', 'sunday'].includes(weekday(result))) result = moved(result, step);
  return result;
}

function isHoliday({ date: single, rule }: Holiday, date: string): boolean {
  if (single) return single === date;
  const year = Number(date.slice(0, 4));
  const [, easter] = /^easter (-?\d+)$/.exec(rule ?? '') ?? [];
  if (easter) return moved(easterSunday(year), Number(easter)) === date;
  const [, name, limit] = /^(\w+) before (\d\d-\d\d)$/.exec(rule ?? '') ?? [];
  if (name) {
    const end = `${year}-${limit}`;
    return weekday(date) === name && moved(end, -7) <= date && date < end;
  }
  const [, nth, day, after] = /^(\d)\w\w (\w+) after (\d\d-\d\d)$/.exec(rule ?? '') ?? [];
  if (nth) {
    const from = moved(`${year}-${after}`, 7 * (Number(nth) - 1));
    return weekday(date) === day && from <= date && date < moved(from, 7);
  }
  return date.slice(5) === rule;
}

/** Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const day = String((sum % 31) + 1).padStart(2, '0');
  return `${year}-0${Math.floor(sum / 31)}-${day}`;
}

/** Understands FREQ, INTERVAL, COUNT, UNTIL (date), BYDAY (plain or one ordinal) and BYMONTHDAY, a day at a time. */
function recurring({ recurrence }: TimeFrame, date: string, wall: string): boolean {
  if (!recurrence) return false;
  const first = recurrence.start.slice(0, 10);
  const part: Record<string, string> = {};
  for (const [name = '', value = ''] of recurrence.rule.split(';').map((text) => text.split('=')))
    part[name] = value;
  const span = days(first, recurrence.end.slice(0, 10));
  let count = 0;
  for (let start = first; start <= date; start = moved(start, 1)) {
    if (!matches(part, first, start)) continue;
    count += 1;
    if (part.COUNT && count > Number(part.COUNT)) return false;
    if (part.UNTIL && start.replaceAll('-', '') > part.UNTIL) return false;
    const from = `${start} ${recurrence.start.slice(11)}`;
    const to = `${moved(start, span)} ${recurrence.end.slice(11)}`;
    if (from <= wall && wall < to) return true;
  }
  return false;
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function matches(part: Record<string, string>, first: string, date: string): boolean {
  const interval = Number(part.INTERVAL ?? 1);
  const codes = (part.BYDAY ?? '').split(',').filter(Boolean);
  const code = weekday(date).slice(0, 2).toUpperCase();
  const months =
    Number(date.slice(0, 4)) * 12 +
    Number(date.slice(5, 7)) -
    (Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)));
  switch (part.FREQ) {
    case 'DAILY':
      return days(first, date) % interval === 0;
    case 'WEEKLY': {
      const monday = moved(first, -((names.indexOf(weekday(first)) + 6) % 7));
      const wanted = codes.length ? codes : [weekday(first).slice(0, 2).toUpperCase()];
      return Math.floor(days(monday, date) / 7) % interval === 0 && wanted.includes(code);
    }
    case 'MONTHLY': {
      if (months % interval !== 0) return false;
      if (part.BYMONTHDAY) return Number(date.slice(8)) === Number(part.BYMONTHDAY);
      const nth = Number(codes[0]?.slice(0, -2));
      const last = moved(date, 7).slice(5, 7) !== date.slice(5, 7);
      const position = Math.ceil(Number(date.slice(8)) / 7);
      return codes[0]?.slice(-2) === code && (nth < 0 ? last : position === nth);
    }
    default:
      return date.slice(5) === first.slice(5);
  }
}
