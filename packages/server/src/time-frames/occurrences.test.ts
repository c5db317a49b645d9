import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Holiday, TimeFrame } from '../routing/directory.js';
import { isInForce, nextChange, occurrences } from './occurrences.js';
import { referenceInForce, wallText } from './reference.testing.js';

/** Zones with the days of 2026 on which their clocks change, or an ordinary one. */
const clockChanges: readonly [string, readonly string[]][] = [
  ['America/Toronto', ['2026-03-08', '2026-11-01']],
  ['America/St_Johns', ['2026-03-08', '2026-11-01']],
  ['Europe/Paris', ['2026-03-29', '2026-10-25']],
  ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04']],
  ['America/Santiago', ['2026-04-04', '2026-09-06']],
  ['America/Havana', ['2026-03-08', '2026-11-01']],
  ['Africa/Casablanca', ['2026-02-15', '2026-03-22']],
  ['Asia/Tokyo', ['2026-12-31']],
  ['Pacific/Kiritimati', ['2026-02-28']],
];

const plain: TimeFrame = {
  id: 'f',
  name: 'Frame',
  ownerUserId: null,
  type: 'weekly',
  ranges: [],
  dates: [],
  holidayIds: [],
  recurrence: null,
};

const day: Holiday = {
  id: 'h',
  name: 'Day',
  date: null,
  rule: null,
  start: '00:00',
  end: '24:00',
  observance: 'sameDay',
};

const times = [
  '00:00',
  '00:30',
  '01:00',
  '01:30',
  '01:45',
  '02:00',
  '02:15',
  '02:30',
  '03:00',
  '09:00',
];
const start = fc.constantFrom(...times, '12:00', '17:30', '22:00', '23:30', '23:59');
const end = fc.constantFrom(...times, '12:00', '17:30', '22:00', '23:30', '23:59', '24:00');
const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const shifted = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const local = (date: string) =>
  fc
    .tuple(fc.integer({ min: -2, max: 2 }), start)
    .map(([days, time]) => `${shifted(date, days)}T${time}`);

const weekly = fc
  .array(fc.record({ day: fc.constantFrom(...weekdays), start, end }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((ranges): TimeFrame => ({ ...plain, type: 'weekly', ranges }));

const dates = (date: string) =>
  fc
    .array(fc.tuple(local(date), local(date)), { minLength: 1, maxLength: 3 })
    .map((pairs): TimeFrame => ({
      ...plain,
      type: 'dates',
      dates: pairs.map(([a, b]) => ({ start: a, end: b })),
    }));

const rules = [
  'easter -2',
  'easter 1',
  'monday before 05-25',
  '1st monday after 09-01',
  '01-01',
  '12-26',
];

const holidays = (date: string) =>
  fc.array(
    fc.record({
      id: fc.constantFrom('h1', 'h2'),
      name: fc.constant('Day'),
      date: fc.option(fc.integer({ min: -3, max: 3 }).map((days) => shifted(date, days))),
      rule: fc.oneof(
        fc.integer({ min: -3, max: 3 }).map((days) => shifted(date, days).slice(5)),
        fc.constantFrom(...rules),
      ),
      start,
      end,
      observance: fc.constantFrom('sameDay', 'previousWorkday', 'nextWorkday' as const),
    }),
    { minLength: 1, maxLength: 4 },
  );

const kept = fc.constant<TimeFrame>({ ...plain, type: 'holidays', holidayIds: ['h1'] });

const recurring = (date: string) =>
  fc
    .record({
      ago: fc.integer({ min: 0, max: 40 }),
      start,
      end,
      nights: fc.integer({ min: 0, max: 2 }),
      rule: fc.constantFrom(
        'FREQ=DAILY',
        'FREQ=DAILY;INTERVAL=3',
        'FREQ=DAILY;COUNT=9',
        `FREQ=DAILY;UNTIL=${date.replaceAll('-', '')}`,
        'FREQ=WEEKLY',
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE',
        'FREQ=WEEKLY;BYDAY=SA,SU,MO',
        'FREQ=MONTHLY;BYDAY=1SU',
        'FREQ=MONTHLY;BYDAY=-1SU',
        `FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=${Number(date.slice(8))}`,
        'FREQ=YEARLY',
      ),
    })
    .map(({ ago, start: from, end: to, nights, rule }): TimeFrame => {
      const first = shifted(date, -ago);
      const last = to === '24:00' ? '23:59' : to;
      return {
        ...plain,
        type: 'recurring',
        recurrence: { start: `${first}T${from}`, end: `${shifted(first, nights)}T${last}`, rule },
      };
    });

const generated = fc
  .constantFrom(...clockChanges)
  .chain(([zone, days]) => fc.tuple(fc.constant(zone), fc.constantFrom(...days)))
  .chain(([zone, date]) =>
    fc.record({
      zone: fc.constant(zone),
      date: fc.constant(date),
      calendar: holidays(date),
      frame: fc.oneof(weekly, weekly, dates(date), kept, recurring(date)),
    }),
  );

test('agrees with the reference on 400 cases of zone, clock change, holiday and range', () => {
  let inForce = 0;
  let seen = 0;
  fc.assert(
    fc.property(generated, ({ zone, date, calendar, frame }) => {
      const from = Date.parse(`${date}T00:00Z`) - 2 * 86_400_000;
      const to = from + 5 * 86_400_000;
      const found = occurrences(frame, zone, new Date(from), new Date(to), calendar);
      const edges = found.flatMap(({ start: a, end: b }) => [
        a.getTime(),
        a.getTime() - 1,
        b.getTime(),
        b.getTime() - 1,
      ]);
      const grid = Array.from({ length: 5 * 96 }, (_, index) => from + index * 900_000);
      for (const time of [...grid, ...edges.filter((edge) => edge >= from && edge < to)]) {
        const instant = new Date(time);
        const expected = referenceInForce(frame, zone, instant, calendar);
        const where = `${zone} ${wallText(instant, zone)} ${instant.toISOString()}`;
        expect([where, isInForce(frame, zone, instant, calendar)]).toEqual([where, expected]);
        const within = found.some(
          ({ start: a, end: b }) => a.getTime() <= time && time < b.getTime(),
        );
        expect([where, within]).toEqual([where, expected]);
        seen += 1;
        inForce += Number(expected);
      }
    }),
    { numRuns: 400, seed: 20261122 },
  );
  expect(inForce / seen).toBeGreaterThan(0.1);
  expect(inForce / seen).toBeLessThan(0.9);
});

test('names the next change where occurrences begin and end', () => {
  fc.assert(
    fc.property(generated, ({ zone, date, calendar, frame }) => {
      const now = new Date(`${date}T05:15Z`);
      const change = nextChange(frame, zone, now, calendar);
      const before = isInForce(frame, zone, now, calendar);
      if (!change) return;
      expect(isInForce(frame, zone, change, calendar)).toBe(!before);
      expect(isInForce(frame, zone, new Date(change.getTime() - 1), calendar)).toBe(before);
    }),
    { numRuns: 200, seed: 7 },
  );
});

const week = (
  start: string,
  end: string,
  name: (typeof weekdays)[number] = 'sunday',
): TimeFrame => ({
  ...plain,
  ranges: [{ day: name, start, end }],
});

const on = (frame: TimeFrame, zone: string, date: string, calendar: Holiday[] = []) => {
  const from = new Date(`${date}T00:00Z`);
  const to = new Date(from.getTime() + 2 * 86_400_000);
  return occurrences(frame, zone, from, to, calendar).map(
    ({ start, end }) => `${start.toISOString().slice(5, 16)}/${end.toISOString().slice(5, 16)}`,
  );
};

test('begins at the first valid instant when the start falls into the spring gap', () => {
  expect(on(week('02:30', '04:00'), 'America/Toronto', '2026-03-08')).toEqual([
    '03-08T07:00/03-08T08:00',
  ]);
});

test('is never in force when the whole range falls into the spring gap', () => {
  expect(on(week('02:15', '02:45'), 'America/Toronto', '2026-03-08')).toEqual([]);
});

test('is in force in both passes of a repeated autumn hour', () => {
  expect(on(week('01:00', '02:00'), 'America/Toronto', '2026-11-01')).toEqual([
    '11-01T05:00/11-01T07:00',
  ]);
  expect(on(week('01:00', '01:30'), 'America/Toronto', '2026-11-01')).toEqual([
    '11-01T05:00/11-01T05:30',
    '11-01T06:00/11-01T06:30',
  ]);
});

test('knows the half hour by which Lord Howe Island moves its clocks', () => {
  expect(on(week('02:15', '03:00'), 'Australia/Lord_Howe', '2026-10-03')).toEqual([
    '10-03T15:30/10-03T16:00',
  ]);
  expect(on(week('01:30', '02:00'), 'Australia/Lord_Howe', '2026-04-04')).toEqual([
    '04-04T14:30/04-04T15:30',
  ]);
});

test('begins a day without a midnight at its first instant', () => {
  expect(on(week('00:00', '02:00'), 'America/Santiago', '2026-09-06')).toEqual([
    '09-06T04:00/09-06T05:00',
  ]);
});

test('runs past midnight, to 24:00, and a whole day when the end is the start', () => {
  expect(on(week('22:00', '02:00', 'friday'), 'Asia/Tokyo', '2026-06-05')).toEqual([
    '06-05T13:00/06-05T17:00',
  ]);
  expect(on(week('22:00', '24:00', 'friday'), 'Asia/Tokyo', '2026-06-05')).toEqual([
    '06-05T13:00/06-05T15:00',
  ]);
  expect(on(week('09:00', '09:00', 'friday'), 'Asia/Tokyo', '2026-06-05')).toEqual([
    '06-05T00:00/06-06T00:00',
  ]);
});

test('keeps a holiday on the workday that observance names', () => {
  const frame: TimeFrame = { ...plain, type: 'holidays', holidayIds: ['h'] };
  const christmas = { ...day, rule: '12-25', observance: 'nextWorkday' as const };
  expect(on(frame, 'Etc/UTC', '2027-12-25', [christmas])).toEqual([]);
  expect(on(frame, 'Etc/UTC', '2027-12-27', [christmas])).toEqual(['12-27T00:00/12-28T00:00']);
  const newYear = { ...day, rule: '01-01', observance: 'previousWorkday' as const };
  expect(on(frame, 'Etc/UTC', '2027-12-31', [newYear])).toEqual(['12-31T00:00/01-01T00:00']);
});

test('keeps half a holiday', () => {
  const frame: TimeFrame = { ...plain, type: 'holidays', holidayIds: ['h'] };
  const eve = { ...day, date: '2026-12-24', start: '12:00' };
  expect(on(frame, 'America/Toronto', '2026-12-24', [eve])).toEqual(['12-24T17:00/12-25T05:00']);
});

test('reads the end of a recurrence in its zone when it is an instant', () => {
  const until = (text: string): TimeFrame => ({
    ...plain,
    type: 'recurring',
    recurrence: {
      start: '2026-06-01T20:00',
      end: '2026-06-01T21:00',
      rule: `FREQ=DAILY;UNTIL=${text}`,
    },
  });
  const at = new Date('2026-06-04T00:30Z');
  expect(isInForce(until('20260604T000000Z'), 'America/Toronto', at, [])).toBe(true);
  expect(isInForce(until('20260603T235959Z'), 'America/Toronto', at, [])).toBe(false);
  expect(isInForce(until('20260603'), 'America/Toronto', at, [])).toBe(true);
});

test('says when a frame that is far away begins, and that one that is over never does', () => {
  const frame = (year: number): TimeFrame => ({
    ...plain,
    type: 'dates',
    dates: [{ start: `${year}-05-01T09:00`, end: `${year}-05-01T17:00` }],
  });
  const now = new Date('2026-06-01T00:00Z');
  expect(nextChange(frame(2029), 'Europe/Paris', now, [])).toEqual(new Date('2029-05-01T07:00Z'));
  expect(nextChange(frame(2025), 'Europe/Paris', now, [])).toBeNull();
  expect(nextChange({ ...plain, type: 'always' }, 'Europe/Paris', now, [])).toBeNull();
});
