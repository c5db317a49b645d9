import { v7 as uuidv7 } from 'uuid';
import { fold } from '../access/fold.js';
import type { Context, Handlers } from '../contract.js';
import { badRequest, invalid, type FieldFault } from '../problem.js';
import type { Write } from '../write.js';
import {
  holidaysByRule,
  holidaysIn,
  isRegion,
  listRegions,
  type CatalogueDay,
} from './catalogue.js';
import {
  findAdopted,
  findAllHolidays,
  findHolidays,
  insertHolidays,
  toRecord,
  updateHoliday,
  type FoundHoliday,
  type HolidayFields,
  type NewHoliday,
} from './holidays.queries.js';
import { describe } from './next-date.js';

export const holidayCatalogue: Pick<
  Handlers,
  'getHolidayRegions' | 'getCatalogueHolidays' | 'adoptHolidays'
> = {
  async getHolidayRegions(_, { language }) {
    return { body: { regions: listRegions(language) } };
  },

  async getCatalogueHolidays({ query: { region, year } }, context) {
    if (!isRegion(region)) throw badRequest([{ pointer: 'region', code: 'unknown-region' }]);
    const adopted = await context.read((db) => findAdopted(db, region));
    const ids = new Map(adopted.map(({ rule, id }) => [rule, id]));
    const days = holidaysIn(region, year, context.language);
    return {
      body: {
        region,
        year,
        holidays: days.map((day) => ({ ...day, holidayId: ids.get(day.rule) ?? null })),
      },
    };
  },

  async adoptHolidays({ body: { region, rules } }, context) {
    if (!isRegion(region)) throw invalid([{ pointer: '/region', code: 'unknown-region' }]);
    const wanted = findWanted(region, rules, context);
    return context.write({ code: 'holidays-adopted', values: { region } }, async (tx) => {
      const lock = { domainId: context.domain.id };
      const known = new Map((await findAdopted(tx.db, region, lock)).map((one) => [one.rule, one]));
      const taken = new Set((await findAllHolidays(tx.db)).map(({ name }) => folded(name)));
      const ids: string[] = [];
      for (const day of wanted) {
        const before = known.get(day.rule);
        ids.push(
          await (before
            ? refresh(tx, context, before, day, taken)
            : take(tx, context, region, day, taken)),
        );
      }
      const found = new Map((await findHolidays(tx.db, ids)).map((one) => [one.id, one]));
      if (tx.recorded) tx.announce('time-frames', []);
      return {
        body: {
          holidays: ids.flatMap((id) => {
            const holiday = found.get(id);
            return holiday ? [describe(holiday, context)] : [];
          }),
        },
      };
    });
  },
};

/** The holidays of these rules; 422 with each rule that the region does not have. */
function findWanted(
  region: string,
  rules: readonly string[],
  { clock, language }: Context,
): CatalogueDay[] {
  const catalogue = holidaysByRule(region, clock().getUTCFullYear(), language);
  const faults = rules.flatMap((rule, index): FieldFault[] =>
    catalogue.has(rule) ? [] : [{ pointer: `/rules/${index}`, code: 'unknown-reference' }],
  );
  if (faults.length) throw invalid(faults);
  return rules.flatMap((rule) => catalogue.get(rule) ?? []);
}

async function take(
  tx: Write,
  context: Context,
  region: string,
  day: CatalogueDay,
  taken: Set<string>,
): Promise<string> {
  const id = uuidv7();
  const holiday: NewHoliday = {
    ...fieldsOf(day, freeName(day.name, region, taken)),
    observance: 'sameDay',
    id,
    region,
    source: 'catalogue',
  };
  await insertHolidays(tx.db, context.domain.id, [holiday]);
  await record(tx, id, null);
  return id;
}

/** Back to what the catalogue says; where it is kept on a weekend stays the choice of the domain. */
async function refresh(
  tx: Write,
  context: Context,
  before: FoundHoliday,
  day: CatalogueDay,
  taken: Set<string>,
): Promise<string> {
  taken.delete(folded(before.name));
  const fields = fieldsOf(day, freeName(day.name, before.region ?? '', taken));
  const same = Object.entries(fields).every(
    ([field, value]) => before[field as keyof typeof fields] === value,
  );
  if (same) return before.id;
  await updateHoliday(tx.db, before.id, { ...before, ...fields }, context.clock());
  await record(tx, before.id, before);
  return before.id;
}

const fieldsOf = ({ rule, start, end }: CatalogueDay, name: string) =>
  ({ name, date: null, rule, start, end }) satisfies Partial<HolidayFields>;

async function record(tx: Write, id: string, before: FoundHoliday | null): Promise<void> {
  const [after] = await findHolidays(tx.db, [id]);
  tx.record({
    resource: 'holidays',
    id,
    name: after?.name ?? '',
    before: before && toRecord(before),
    after: after ? toRecord(after) : null,
  });
}

/** Two regions can call different days the same; names are unique, so the region is added to the second. */
function freeName(name: string, region: string, taken: Set<string>): string {
  for (let number = 0; ; number += 1) {
    const suffix = number === 0 ? '' : ` (${region}${number > 1 ? ` ${number}` : ''})`;
    const free = name.slice(0, 60 - suffix.length).trim() + suffix;
    if (taken.has(folded(free))) continue;
    taken.add(folded(free));
    return free;
  }
}

/** As the database compares names. */
const folded = (name: string) => fold(name.replaceAll('’', "'"));
