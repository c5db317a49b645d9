import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import type { components } from '@pbxkit/client';
import type { TimeFrame } from './time-frame-words.js';
import type { WeeklyRange } from './weekly.model.js';

type Holiday = components['schemas']['Holiday'];

const changeId = '01890000-0000-7000-8000-0000000000c1';
const domainId = '01890000-0000-7000-8000-0000000000d0';
const at = '2026-01-05T14:00:00Z';
const id = (kind: string, index: number) =>
  `01890000-0000-7000-8${kind}-${String(index).padStart(12, '0')}`;

export const officeHours: WeeklyRange[] = (
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
).map((day) => ({ day, start: '09:00', end: '17:00' }));

export const sampleHolidays: Holiday[] = ['Noël', 'Jour de l’An', 'Fête nationale'].map(
  (name, index) => ({
    id: id('001', index),
    domainId,
    version: 1,
    name,
    date: null,
    rule: '12-25',
    start: '00:00',
    end: '24:00',
    observance: 'sameDay',
    region: 'CA-QC',
    source: 'catalogue',
    nextDate: `2026-12-2${index}`,
    useCount: 0,
    createdAt: at,
    updatedAt: at,
  }),
);

/** Time frame number `index` of a sample company; the first one is its office hours. */
export function sampleTimeFrame(index: number, changes: Partial<TimeFrame> = {}): TimeFrame {
  return {
    id: id('000', index),
    domainId,
    version: 1,
    name: index === 0 ? 'Office hours' : `Frame ${index}`,
    ownerUserId: null,
    type: 'weekly',
    ranges: officeHours,
    dates: [],
    holidayIds: [],
    recurrence: null,
    timeZone: 'America/Toronto',
    inForce: index % 2 === 0,
    nextChangeAt: '2026-11-23T22:00:00Z',
    useCount: index === 0 ? 2 : 0,
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}

/** A server in memory with these time frames; the first one is used twice. */
export function timeFrameServer(
  given: readonly TimeFrame[] = [sampleTimeFrame(0), sampleTimeFrame(1)],
) {
  let stored = [...given];
  let before = stored;
  const headers = { 'Change-Id': changeId };
  const keep = (next: TimeFrame[]) => {
    before = stored;
    stored = next;
  };
  const find = (wanted: string) => stored.find((one) => one.id === wanted);
  const handlers: TestHandlers = {
    listTimeFrames: ({ params: { query } }) => {
      const found = stored.filter(
        ({ name, type, inForce, ownerUserId }) =>
          name.includes(query.q ?? '') &&
          (!query.type || type === query.type) &&
          (query.inForce === undefined || inForce === query.inForce) &&
          (!query.owner || (query.owner === 'personal') === (ownerUserId !== null)),
      );
      const offset = query.offset ?? 0;
      const items = found.slice(offset, offset + (query.limit ?? 50));
      return { items, nextCursor: null, total: found.length };
    },
    getTimeFrame: ({ params }) => find(params.path.timeFrameId) ?? problem(404, 'not-found'),
    createTimeFrame: ({ body }) => {
      const created = sampleTimeFrame(stored.length, {
        ranges: [],
        useCount: 0,
        ...body,
        ownerUserId: body.ownerUserId ?? null,
        recurrence: body.recurrence ?? null,
      });
      keep([...stored, created]);
      return { status: 201, body: created, headers };
    },
    updateTimeFrame: ({ params, body }) => {
      const current = find(params.path.timeFrameId);
      if (!current) return problem(404, 'not-found');
      if (params.header['If-Match'] !== `"${current.version}"`)
        return problem(412, 'stale', { current });
      const next = { ...current, ...body, version: current.version + 1 };
      keep(stored.map((one) => (one.id === next.id ? next : one)));
      return { status: 200, body: next, headers };
    },
    deleteTimeFrame: ({ params }) => {
      const current = find(params.path.timeFrameId);
      if (!current) return problem(404, 'not-found');
      if (current.useCount > 0 && !params.query.repointTo) return problem(409, 'in-use');
      keep(stored.filter((one) => one.id !== current.id));
      return { status: 204, headers };
    },
    previewTimeFrame: ({ body }) => ({
      timeZone: 'America/Toronto',
      intervals: [{ startsAt: body.from, endsAt: body.until }],
      inForce: true,
      nextChangeAt: body.until,
    }),
    listUses: ({ params: { query } }) => {
      const count = find(query.id)?.useCount ?? 0;
      const items = ['Anne Roy', '+15145550100'].slice(0, count).map((name, index) => ({
        resource: index === 0 ? ('answering-rules' as const) : ('phone-numbers' as const),
        id: id('002', index),
        name,
        field: 'timeFrameId',
      }));
      return { items, nextCursor: null, total: items.length };
    },
    listHolidays: () => ({
      items: sampleHolidays,
      nextCursor: null,
      total: sampleHolidays.length,
    }),
    undoChange: () => {
      stored = before;
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId };
    },
  };
  return {
    handlers,
    /** Somebody else saves. */
    change: (index: number, changes: Partial<TimeFrame>) => {
      stored = stored.map((one, place) =>
        place === index ? { ...one, ...changes, version: one.version + 1 } : one,
      );
    },
  };
}
