import type { Handlers } from '../contract.js';
import { badRequest } from '../problem.js';
import { holidayDays as daysOf } from '../time-frames/holiday-days.js';
import { dayOf, wallOf } from '../time-frames/wall-clock.js';
import { findAllHolidays } from './holidays.queries.js';
import { dateOf, today } from './next-date.js';

const horizonDays = 400;

export const holidayDays: Pick<Handlers, 'getHolidayDays'> = {
  async getHolidayDays({ query }, context) {
    const from = query.from ? dayOf(wallOf(query.from)) : today(context);
    const until = query.until ? dayOf(wallOf(query.until)) : from + 365;
    if (until < from) throw badRequest([{ pointer: 'until', code: 'end-before-start' }]);
    if (until - from > horizonDays)
      throw badRequest([
        { pointer: 'until', code: 'period-too-long', values: { limit: horizonDays } },
      ]);
    const all = await context.read(findAllHolidays);
    const days = all.flatMap((holiday) =>
      daysOf(holiday, from, until).map((number) => ({
        date: dateOf(number),
        holidayId: holiday.id,
        name: holiday.name,
        start: holiday.start,
        end: holiday.end,
      })),
    );
    const compare = new Intl.Collator(context.language).compare;
    days.sort(
      (a, b) => compare(a.date, b.date) || compare(a.start, b.start) || compare(a.name, b.name),
    );
    return { body: { days: days.slice(0, 2_000) } };
  },
};
