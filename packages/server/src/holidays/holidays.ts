import { v7 as uuidv7 } from 'uuid';
import type { Handlers } from '../contract.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound, type FieldFault } from '../problem.js';
import { isHolidayRule } from '../time-frames/holiday-days.js';
import { free } from '../uses/uses.js';
import type { Write } from '../write.js';
import {
  deleteHolidays,
  findAllHolidays,
  findHolidays,
  insertHolidays,
  listHolidays,
  toRecord,
  updateHoliday,
  type FoundHoliday,
  type HolidayFields,
} from './holidays.queries.js';
import { describe, nextDateOf, today } from './next-date.js';

export const holidays: Pick<
  Handlers,
  'listHolidays' | 'createHoliday' | 'getHoliday' | 'updateHoliday' | 'deleteHoliday'
> = {
  async listHolidays({ query }, context) {
    return context.read(async (db) => {
      const from = today(context);
      const all = await findAllHolidays(db);
      const next = new Map(all.map((holiday) => [holiday.id, nextDateOf(holiday, from)]));
      const { items, ...rest } = await listHolidays(db, next, query);
      return {
        body: {
          ...rest,
          items: items.map((item) => ({ ...item, nextDate: next.get(item.id) ?? null })),
        },
      };
    });
  },

  async getHoliday({ path }, context) {
    const [holiday] = await context.read((db) => findHolidays(db, [path.holidayId]));
    if (!holiday) throw notFound();
    return { body: describe(holiday, context), etag: holiday.version };
  },

  async createHoliday({ body }, context) {
    const fields = { ...blank, ...body };
    refuse(checkHoliday(fields));
    return context.write('holiday-created', async (tx) => {
      const id = uuidv7();
      const own = { ...fields, id, region: null, source: 'own' as const };
      await insertHolidays(tx.db, context.domain.id, [own]);
      const after = await findWritten(tx, id);
      tx.record({
        resource: 'holidays',
        id,
        name: after.name,
        before: null,
        after: toRecord(after),
      });
      return {
        status: 201,
        body: describe(after, context),
        etag: after.version,
        headers: { Location: `/v1/holidays/${id}` },
      };
    });
  },

  async updateHoliday({ path, headers, body }, context) {
    return context.write('holiday-updated', async (tx) => {
      const before = await findForWrite(tx, path.holidayId);
      requireVersion(headers['if-match'], before, (holiday) => describe(holiday, context));
      const fields = { ...before, ...withOneDay(body) };
      refuse([...checkHoliday(fields), ...checkCatalogue(before, fields)]);
      await updateHoliday(tx.db, before.id, fields, context.clock());
      const after = await findWritten(tx, before.id);
      tx.record({
        resource: 'holidays',
        id: after.id,
        name: after.name,
        before: toRecord(before),
        after: toRecord(after),
      });
      if (after.useCount > 0) tx.announce('time-frames', []);
      return { body: describe(after, context), etag: after.version };
    });
  },

  async deleteHoliday({ path, query, headers }, context) {
    return context.write('holiday-deleted', async (tx) => {
      const before = await findForWrite(tx, path.holidayId);
      requireVersion(headers['if-match'], before, (holiday) => describe(holiday, context));
      const { id, name } = before;
      tx.record({ resource: 'holidays', id, name, before: toRecord(before), after: null });
      await free(tx, context, { resource: 'holidays', id }, query.repointTo);
      await deleteHolidays(tx.db, [id]);
      return { status: 204 };
    });
  },
};

const blank = {
  date: null,
  rule: null,
  start: '00:00',
  end: '24:00',
  observance: 'sameDay',
} as const satisfies Partial<HolidayFields>;

/** A new date takes the place of a rule, and the other way round. */
function withOneDay<Fields extends Partial<HolidayFields>>(fields: Fields): Fields {
  if (fields.date && fields.rule === undefined) return { ...fields, rule: null };
  if (fields.rule && fields.date === undefined) return { ...fields, date: null };
  return fields;
}

function checkHoliday({ date, rule, start, end }: HolidayFields): FieldFault[] {
  const faults: FieldFault[] = [];
  if ((date === null) === (rule === null))
    faults.push({ pointer: date === null ? '/date' : '/rule', code: 'date-or-rule' });
  if (rule !== null && !isHolidayRule(rule))
    faults.push({ pointer: '/rule', code: 'invalid-holiday-rule' });
  if (start === end) faults.push({ pointer: '/end', code: 'range-empty' });
  return faults;
}

/** The rule is what a holiday of the catalogue is known by. */
function checkCatalogue(before: FoundHoliday, { date, rule }: HolidayFields): FieldFault[] {
  if (before.source !== 'catalogue' || (date === before.date && rule === before.rule)) return [];
  return [{ pointer: rule === before.rule ? '/date' : '/rule', code: 'catalogue-holiday' }];
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length) throw invalid(faults);
}

async function findForWrite(tx: Write, id: string): Promise<FoundHoliday> {
  const [holiday] = await findHolidays(tx.db, [id], 'lock');
  if (!holiday) throw notFound();
  return holiday;
}

async function findWritten(tx: Write, id: string): Promise<FoundHoliday> {
  const [holiday] = await findHolidays(tx.db, [id]);
  if (!holiday) throw notFound();
  return holiday;
}
