import { expect, test } from 'vitest';
import { isHolidayRule } from './holiday-days.js';
import { recurrenceFault, recurrencesIn } from './recurrence.js';

const recurrence = (rule: string) => ({ start: '2026-01-31T09:00', end: '2026-01-31T17:00', rule });

test.each([
  'FREQ=DAILY',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
])('accepts %s', (rule) => expect(recurrenceFault(recurrence(rule))).toBeNull());

test.each([
  'FREQ=HOURLY',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;FREQ=DAILY',
  'FREQ=DAILY;COUNT=2;UNTIL=20260301',
  'FREQ=DAILY;BYHOUR=9',
  'RRULE:FREQ=DAILY',
  'FREQ',
  '',
])('refuses the rule "%s"', (rule) =>
  expect(recurrenceFault(recurrence(rule))).toBe('invalid-rule'),
);

test('finds out a day that no year has, without looking for it for ever', () => {
  expect(recurrenceFault(recurrence('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))).toBe('never');
  const wall = { start: Date.UTC(2026, 1, 1), end: Date.UTC(2027, 1, 1) };
  expect(recurrencesIn(recurrence('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), wall, 'Etc/UTC')).toEqual(
    [],
  );
});

test('refuses an occurrence that ends before it starts', () => {
  const backwards = { start: '2026-01-31T09:00', end: '2026-01-31T09:00', rule: 'FREQ=DAILY' };
  expect(recurrenceFault(backwards)).toBe('end-before-start');
});

test('knows the rules of the catalogue from free text', () => {
  expect(isHolidayRule('1st monday in September')).toBe(true);
  expect(isHolidayRule('easter -2')).toBe(true);
  expect(isHolidayRule('soon')).toBe(false);
});
