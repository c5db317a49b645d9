import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import type { components } from '@pbxkit/client';

type TimeFrame = components['schemas']['TimeFrame'];
type TimeFrameCreate = components['schemas']['TimeFrameCreate'];
type Holiday = components['schemas']['Holiday'];
type Interval = components['schemas']['Interval'];
type WeeklyRange = components['schemas']['WeeklyRange'];

const changeId = '01890000-0000-7000-8000-0000000000c1';
const domainId = '01890000-0000-7000-8000-0000000000d1';
const created = '2025-09-02T13:00:00Z';
const id = (group: string, index: number) =>
  `01890000-0000-7000-8${group}-${String(index).padStart(12, '0')}`;

const days = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const weekly = (from: number, until: number, start: string, end: string): WeeklyRange[] =>
  days.slice(from, until).map((day) => ({ day, start, end }));

const names: [string, string, number][] = [
  ['Jour de l’An', '2027-01-01', 1],
  ['Vendredi saint', '2027-03-26', 0],
  ['Journée nationale des patriotes', '2027-05-24', 0],
  ['Fête nationale du Québec', '2027-06-24', 1],
  ['Fête du Canada', '2027-07-01', 1],
  ['Fête du Travail', '2027-09-06', 1],
  ['Action de grâce', '2027-10-11', 0],
  ['Noël', '2026-12-25', 1],
];

export const holidays: Holiday[] = names.map(([name, nextDate, useCount], index) => ({
  id: id('101', index),
  domainId,
  version: 1,
  name,
  date: null,
  rule: nextDate.slice(5),
  start: '00:00',
  end: '24:00',
  observance: 'sameDay',
  region: 'CA-QC',
  source: 'catalogue',
  nextDate,
  useCount,
  createdAt: created,
  updatedAt: created,
}));

function frame(index: number, changes: Partial<TimeFrame> & { name: string }): TimeFrame {
  return {
    id: id('100', index),
    domainId,
    version: 1,
    ownerUserId: null,
    type: 'weekly',
    ranges: [],
    dates: [],
    holidayIds: [],
    recurrence: null,
    timeZone: 'America/Toronto',
    inForce: false,
    nextChangeAt: '2026-11-23T14:00:00Z',
    useCount: 0,
    createdAt: created,
    updatedAt: created,
    ...changes,
  };
}

export const timeFrames: TimeFrame[] = [
  frame(0, {
    name: 'Heures d’ouverture',
    ranges: [...weekly(0, 5, '09:00', '12:00'), ...weekly(0, 5, '13:00', '17:30')],
    inForce: true,
    nextChangeAt: '2026-11-23T17:00:00Z',
    useCount: 4,
  }),
  frame(1, { name: 'Nuits', ranges: weekly(0, 7, '22:00', '06:00'), useCount: 1 }),
  frame(2, {
    name: 'Fins de semaine',
    ranges: weekly(5, 7, '00:00', '24:00'),
    nextChangeAt: '2026-11-28T05:00:00Z',
  }),
  frame(3, {
    name: 'Jours fériés',
    type: 'holidays',
    holidayIds: holidays.filter(({ useCount }) => useCount > 0).map((holiday) => holiday.id),
    useCount: 3,
    nextChangeAt: '2026-12-25T05:00:00Z',
  }),
  frame(4, {
    name: 'Inventaire',
    type: 'recurring',
    recurrence: {
      start: '2026-01-30T08:00',
      end: '2026-01-30T20:00',
      rule: 'FREQ=MONTHLY;BYDAY=-1FR',
    },
  }),
  frame(5, {
    name: 'Travaux',
    type: 'dates',
    dates: [
      { start: '2026-12-07T00:00', end: '2026-12-12T00:00' },
      { start: '2027-01-11T12:00', end: '2027-01-12T00:00' },
    ],
  }),
  frame(6, { name: 'Toujours', type: 'always', inForce: true, nextChangeAt: null }),
  frame(7, {
    name: 'Télétravail d’Anne-Sophie',
    ownerUserId: '01890000-0000-7000-8000-000000000001',
    ranges: weekly(2, 4, '08:30', '16:30'),
    useCount: 1,
  }),
];

/** A server in memory with these time frames. */
export function scheduleHandlers(given: readonly TimeFrame[] = timeFrames): TestHandlers {
  let stored = [...given];
  let before = stored;
  const headers = { 'Change-Id': changeId };
  const keep = (next: TimeFrame[]) => {
    before = stored;
    stored = next;
  };
  const find = (wanted: string) => stored.find((one) => one.id === wanted);
  return {
    listTimeFrames: ({ params: { query } }) => {
      const [, minus, field] = /^(-?)(.+)$/.exec(query.sort ?? 'name') ?? [];
      const found = stored
        .filter(
          ({ name, type, inForce, ownerUserId }) =>
            name.toLowerCase().includes((query.q ?? '').toLowerCase()) &&
            (!query.type || type === query.type) &&
            (query.inForce === undefined || inForce === query.inForce) &&
            (!query.owner || (query.owner === 'personal') === (ownerUserId !== null)),
        )
        .sort((one, other) =>
          String(one[field as 'name']).localeCompare(String(other[field as 'name']), 'fr'),
        );
      if (minus) found.reverse();
      const offset = query.offset ?? 0;
      const items = found.slice(offset, offset + (query.limit ?? 50));
      return { items, nextCursor: null, total: found.length };
    },
    getTimeFrame: ({ params }) => find(params.path.timeFrameId) ?? problem(404, 'not-found'),
    createTimeFrame: ({ body }) => {
      const next = frame(stored.length, {
        ...body,
        ownerUserId: body.ownerUserId ?? null,
        recurrence: body.recurrence ?? null,
      });
      keep([...stored, next]);
      return { status: 201, body: next, headers };
    },
    updateTimeFrame: ({ params, body }) => {
      const current = find(params.path.timeFrameId);
      if (!current) return problem(404, 'not-found');
      const next = { ...current, ...body, version: current.version + 1 };
      keep(stored.map((one) => (one.id === next.id ? next : one)));
      return { status: 200, body: next, headers };
    },
    deleteTimeFrame: ({ params }) => {
      keep(stored.filter((one) => one.id !== params.path.timeFrameId));
      return { status: 204, headers };
    },
    previewTimeFrame: ({ body }) => ({
      timeZone: 'America/Toronto',
      intervals: intervalsOf(body.timeFrame, body.from, body.until),
      inForce: body.timeFrame.type === 'always',
      nextChangeAt: intervalsOf(body.timeFrame, body.from, body.until)[0]?.startsAt ?? null,
    }),
    listUses: ({ params: { query } }) => {
      const uses = [
        { resource: 'answering-rules' as const, name: 'Anne-Sophie Lévesque' },
        { resource: 'answering-rules' as const, name: 'Luc Tremblay' },
        { resource: 'phone-numbers' as const, name: '+1 514 555-0100' },
        { resource: 'overrides' as const, name: 'Tempête' },
      ];
      const items = uses
        .slice(0, find(query.id)?.useCount ?? 0)
        .map((use, index) => ({ ...use, id: id('102', index), field: 'timeFrameId' }));
      return { items, nextCursor: null, total: items.length };
    },
    listHolidays: () => ({ items: holidays, nextCursor: null, total: holidays.length }),
    getUser: () => problem(404, 'not-found'),
    undoChange: () => {
      stored = before;
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId };
    },
  };
}

/** Weekly ranges as instants, five hours behind Greenwich: enough to look at. */
function intervalsOf(timeFrame: TimeFrameCreate, from: string, until: string): Interval[] {
  if (timeFrame.type === 'always') return [{ startsAt: from, endsAt: until }];
  if (timeFrame.type !== 'weekly') return [];
  const hour = 3_600_000;
  return (timeFrame.ranges ?? []).map(({ day, start, end }) => {
    const at = (clock: string) =>
      Date.parse(from) +
      days.indexOf(day) * 24 * hour +
      (Number(clock.slice(0, 2)) + Number(clock.slice(3)) / 60) * hour;
    const ends = at(end) + (end <= start ? 24 * hour : 0);
    return {
      startsAt: new Date(at(start)).toISOString(),
      endsAt: new Date(ends).toISOString(),
    };
  });
}
