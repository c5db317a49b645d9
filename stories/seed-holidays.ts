import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';

type Holiday = components['schemas']['Holiday'];
type Day = components['schemas']['HolidayDay'];
type Offer = components['schemas']['CatalogueHoliday'];

const id = (number: number) => `01890000-0000-7000-8000-0f00${String(number).padStart(8, '0')}`;
const headers = { 'Change-Id': id(9000) };
const wholeDay = { start: '00:00', end: '24:00' };

function holiday(number: number, name: string, changes: Partial<Holiday>): Holiday {
  return {
    id: id(number),
    domainId: id(9001),
    version: 1,
    name,
    date: null,
    rule: null,
    ...wholeDay,
    observance: 'sameDay',
    region: null,
    source: 'own',
    nextDate: null,
    useCount: 0,
    createdAt: '2026-01-05T14:00:00Z',
    updatedAt: '2026-01-05T14:00:00Z',
    ...changes,
  };
}

const quebec = { region: 'CA-QC', source: 'catalogue', useCount: 2 } as const;

/** First day of the twelve months of the stories. */
export const firstDay = '2026-11-02';

/** Holidays of a company in Quebec: those of the catalogue and its own. */
export const holidays: readonly Holiday[] = [
  holiday(1, 'Veille de Noël', { rule: '12-24', start: '12:00', useCount: 1 }),
  holiday(2, 'Noël', { rule: '12-25', ...quebec }),
  holiday(3, 'Jour de l’An', { rule: '01-01', ...quebec, observance: 'nextWorkday' }),
  holiday(4, 'Vendredi saint', { rule: 'easter -2', ...quebec }),
  holiday(5, 'Journée nationale des patriotes', { rule: 'monday before 05-25', ...quebec }),
  holiday(6, 'Fête nationale du Québec', { rule: '06-24', ...quebec }),
  holiday(7, 'Fête du Canada', { rule: '07-01', ...quebec, observance: 'nextWorkday' }),
  holiday(8, 'Fête du Travail', { rule: '1st monday in September', ...quebec }),
  holiday(9, 'Journée de formation', { date: '2027-02-12', start: '13:00', end: '17:00' }),
  holiday(10, 'Déménagement', { date: '2026-09-18' }),
];

const dates: Record<string, string> = {
  '12-24': '2026-12-24',
  '12-25': '2026-12-25',
  '01-01': '2027-01-01',
  '02-14': '2027-02-14',
  'easter -2': '2027-03-26',
  'easter 1': '2027-03-29',
  'monday before 05-25': '2027-05-24',
  '06-24': '2027-06-24',
  '07-01': '2027-07-01',
  '1st monday in September': '2027-09-06',
  '2nd monday after 10-01': '2027-10-11',
};

const offers: readonly [string, string, Offer['type']][] = [
  ['01-01', 'Jour de l’An', 'public'],
  ['02-14', 'Saint-Valentin', 'observance'],
  ['easter -2', 'Vendredi saint', 'public'],
  ['easter 1', 'Lundi de Pâques', 'optional'],
  ['monday before 05-25', 'Journée nationale des patriotes', 'public'],
  ['06-24', 'Fête nationale du Québec', 'public'],
  ['07-01', 'Fête du Canada', 'public'],
  ['1st monday in September', 'Fête du Travail', 'public'],
  ['2nd monday after 10-01', 'Action de grâce', 'public'],
  ['12-25', 'Noël', 'public'],
];

const regions = [
  ['CA-BC', 'British Columbia', 'Canada'],
  ['CA-ON', 'Ontario', 'Canada'],
  ['CA-QC', 'Québec', 'Canada'],
  ['FR', 'France', 'France'],
  ['US-NY', 'New York', 'United States'],
  ['US-VT', 'Vermont', 'United States'],
].map(([code = '', name = '', countryName = '']) => ({
  code,
  name,
  countryName,
  country: code.slice(0, 2),
}));

/** A server in memory that lists, adds, changes, deletes and undoes holidays, and has a small catalogue. */
export function holidayHandlers(first: readonly Holiday[] = holidays): TestHandlers {
  let stored = [...first];
  let before = stored;
  const keep = (next: Holiday[]) => {
    before = stored;
    stored = next;
  };
  const find = (holidayId: string) => stored.find((one) => one.id === holidayId);
  return {
    listHolidays: () => ({ items: stored, nextCursor: null, total: stored.length }),
    getHolidayDays: ({ params: { query } }) => ({
      days: stored
        .flatMap(dayOf)
        .filter(({ date }) => isWithin(date, query))
        .sort(byDate),
    }),
    createHoliday: ({ body }) => {
      const created = holiday(100 + stored.length, body.name, body);
      keep([...stored, created]);
      return { status: 201, body: created, headers };
    },
    updateHoliday: ({ params, body }) => {
      const known = find(params.path.holidayId);
      if (!known) return problem(404, 'not-found');
      const next = { ...known, ...body, version: known.version + 1 };
      keep(stored.map((one) => (one.id === known.id ? next : one)));
      return { status: 200, body: next, headers };
    },
    deleteHoliday: ({ params }) => {
      keep(stored.filter((one) => one.id !== params.path.holidayId));
      return { status: 204, headers };
    },
    listUses: ({ params: { query } }) => {
      const items = find(query.id)?.useCount
        ? [
            {
              resource: 'time-frames' as const,
              id: id(9002),
              name: 'Jours fériés',
              field: 'holidayIds',
            },
          ]
        : [];
      return { items, nextCursor: null, total: items.length };
    },
    getHolidayRegions: () => ({ regions }),
    getCatalogueHolidays: ({ params: { query } }) => ({
      ...query,
      holidays: offers.map(([rule, name, type]) => ({
        rule,
        name,
        type,
        date: `${query.year}${(dates[rule] ?? '2027-01-01').slice(4)}`,
        ...wholeDay,
        holidayId:
          stored.find((one) => one.rule === rule && one.region === query.region)?.id ?? null,
      })),
    }),
    adoptHolidays: ({ body: { region, rules } }) => {
      const added = rules.map((rule, index) => {
        const name = offers.find(([one]) => one === rule)?.[1] ?? rule;
        return holiday(200 + stored.length + index, name, { rule, region, source: 'catalogue' });
      });
      keep([...stored, ...added]);
      return { status: 200, body: { holidays: added }, headers };
    },
    undoChange: () => {
      stored = before;
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, changeId: id(9003), rows: [], counts };
    },
  };
}

function dayOf({ id: holidayId, name, start, end, date, rule }: Holiday): Day[] {
  const on = date ?? dates[rule ?? ''] ?? `2027-${rule}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? [{ date: on, holidayId, name, start, end }] : [];
}

function isWithin(date: string, { from = '', until = '9' }: { from?: string; until?: string }) {
  return date >= from && date <= until;
}

function byDate(one: Day, other: Day): number {
  return one.date.localeCompare(other.date);
}
