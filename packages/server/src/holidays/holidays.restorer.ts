import type { Restorer } from '../changes/restorer.js';
import {
  deleteHolidays,
  findHolidays,
  insertHolidays,
  toRecord,
  updateHoliday,
  type HolidayRecord,
} from './holidays.queries.js';

export const holidayRestorer: Restorer<HolidayRecord> = {
  fields: ['name', 'date', 'rule', 'start', 'end', 'observance', 'region', 'source'],
  capability: 'timeFrames:write',
  async find(db, ids) {
    return (await findHolidays(db, ids, 'lock')).map(toRecord);
  },
  create: (db, { domain }, holidays) => insertHolidays(db, domain.id, holidays),
  async update(db, { clock }, holidays) {
    for (const holiday of holidays) await updateHoliday(db, holiday.id, holiday, clock());
  },
  remove: deleteHolidays,
};
