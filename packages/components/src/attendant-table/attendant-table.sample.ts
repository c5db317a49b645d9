import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { sampleSimulation } from '../call-path/call-path.sample.js';
import { sampleTimeFrame } from '../shared/time-frames.sample.js';

type Schemas = components['schemas'];
type Attendant = Schemas['Attendant'];

const id = (number: number) => `01890000-0000-7000-8000-0a77${String(number).padStart(8, '0')}`;
const headers = { 'Change-Id': id(9000) };

export const sampleFrames = ['Office hours', 'Holidays'].map((name, index) =>
  sampleTimeFrame(index, { name }),
);

/** A prompt of the organization. */
export const samplePrompt = (index: number, title: string): Schemas['Prompt'] => ({
  id: id(500 + index),
  domainId: id(9001),
  version: 1,
  title,
  language: 'en-CA',
  ownerUserId: null,
  script: null,
  voice: null,
  source: 'upload',
  fileName: null,
  durationSeconds: 4,
  peaks: [],
  useCount: 1,
  createdAt: '2026-03-02T13:00:00Z',
  updatedAt: '2026-03-02T13:00:00Z',
});

export const samplePrompts = ['Welcome', 'Closed', 'Choices', 'Service menu'].map((title, index) =>
  samplePrompt(index, title),
);

const promptAt = (index: number) => samplePrompts[index]?.id ?? '';
const hangUp = { maxRepeats: 2, destination: { kind: 'hangup', signal: 'tone' } } as const;
const whole = { destination: null, menu: null, callerIdPrefix: null } as const;

/** An auto attendant with a nested menu. */
export const sampleAttendant = (index: number, fields: Partial<Attendant> = {}): Attendant => ({
  id: id(index + 1),
  domainId: id(9001),
  version: 1,
  name: `Menu ${index}`,
  extension: `${8000 + index}`,
  siteId: null,
  siteName: null,
  language: null,
  greetings: [
    { timeFrameId: sampleFrames[1]?.id ?? null, promptId: promptAt(1) },
    { timeFrameId: null, promptId: promptAt(0) },
  ],
  timeRules: [],
  menu: {
    promptId: promptAt(2),
    keys: [
      {
        ...{ key: '1', action: 'destination', description: 'Sales', menu: null },
        ...{ destination: { kind: 'directory' }, callerIdPrefix: 'Sales' },
      },
      {
        ...whole,
        ...{ key: '2', action: 'menu', description: 'Service' },
        menu: {
          promptId: promptAt(3),
          keys: [
            {
              ...{ key: '1', action: 'destination', description: 'Orders', menu: null },
              ...{
                destination: { kind: 'external', number: '+14185550111' },
                callerIdPrefix: null,
              },
            },
            { ...whole, key: '*', action: 'back', description: '' },
          ],
        },
      },
      { ...whole, key: '#', action: 'repeat', description: '' },
    ],
  },
  dialByExtension: true,
  noKeySeconds: 5,
  interDigitSeconds: 2,
  noKey: hangUp,
  invalidKey: hangUp,
  greetingNow: 'Welcome',
  phoneNumbers: index === 0 ? [{ id: id(700), number: '+15145550100' }] : [],
  problemCount: index === 1 ? 2 : 0,
  createdAt: '2026-03-02T13:00:00Z',
  updatedAt: '2026-03-02T13:00:00Z',
  ...fields,
});

/** A server in memory that lists, changes, deletes, undoes and simulates. */
export function attendantServer(
  first: readonly Attendant[] = [0, 1, 2].map((index) => sampleAttendant(index)),
): TestHandlers {
  let stored = [...first];
  let before = stored;
  const keep = (next: Attendant[]) => {
    before = stored;
    stored = next;
  };
  const listed = <Item>(items: readonly Item[]) => ({
    items: [...items],
    nextCursor: null,
    total: items.length,
  });
  return {
    listAttendants: ({ params: { query } }) =>
      listed(
        stored.filter(
          ({ name, problemCount }) =>
            name.toLowerCase().includes((query.q ?? '').toLowerCase()) &&
            (query.problem === undefined || query.problem === problemCount > 0),
        ),
      ),
    getAttendant: ({ params }) =>
      stored.find((one) => one.id === params.path.attendantId) ?? problem(404, 'not-found'),
    createAttendant: ({ body }) => {
      const next = { ...sampleAttendant(40), ...body, phoneNumbers: [] } as Attendant;
      keep([...stored, next]);
      return { status: 201, body: next, headers };
    },
    updateAttendant: ({ params, body }) => {
      const found = stored.find((one) => one.id === params.path.attendantId);
      if (!found) return problem(404, 'not-found');
      if (params.header['If-Match'] !== `"${found.version}"`)
        return problem(412, 'stale', { current: found });
      const next = { ...found, ...body, version: found.version + 1 };
      keep(stored.map((one) => (one.id === next.id ? next : one)));
      return { status: 200, body: next, headers };
    },
    deleteAttendant: ({ params }) => {
      keep(stored.filter((one) => one.id !== params.path.attendantId));
      return { status: 204, headers };
    },
    undoChange: () => {
      stored = before;
      const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId: null };
    },
    getNextExtension: () => ({
      ...{ number: '8007', next: '8007', available: true },
      ...{ code: null, message: null, holder: null },
    }),
    listUses: () => listed([]),
    listPrompts: () => listed(samplePrompts),
    getPrompt: ({ params }) =>
      samplePrompts.find((one) => one.id === params.path.promptId) ?? problem(404, 'not-found'),
    listTimeFrames: () => listed(sampleFrames),
    listSites: () => listed([]),
    listUsers: () => listed([]),
    listPhoneNumbers: () => listed([]),
    simulateCall: () => sampleSimulation,
  };
}
