import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { sites, userHandlers, users } from './seed.js';
import { numbers } from './seed-numbers.js';
import { scheduleHandlers, timeFrames } from './seed-schedules.js';
import { taskHandlers } from './seed-tasks.js';

type Schemas = components['schemas'];
type Attendant = Schemas['Attendant'];
type Key = Schemas['AttendantKey'];

const id = (number: number) => `01890000-0000-7000-8000-0d2d${String(number).padStart(8, '0')}`;
const headers = { 'Change-Id': id(9000) };
const to = (index: number) => ({ kind: 'user' as const, id: users[index]?.id ?? '' });

export const prompts: readonly Schemas['Prompt'][] = [
  'Bienvenue',
  'Nous sommes fermés',
  'Menu principal',
  'Menu du service',
].map((title, index) => ({
  ...{ id: id(500 + index), domainId: id(9001), version: 1, title, language: 'fr-CA' },
  ...{
    ownerUserId: null,
    script: null,
    voice: null,
    source: 'upload',
    fileName: null,
    durationSeconds: 4,
  },
  ...{ peaks: [], useCount: 1, createdAt: '2026-03-02T13:00:00Z' },
  updatedAt: '2026-03-02T13:00:00Z',
}));

const prompt = (index: number) => prompts[index]?.id ?? '';
const leads = (key: string, description: string, index: number): Key => ({
  ...{ key, action: 'destination', description, destination: to(index) },
  ...{ menu: null, callerIdPrefix: null },
});
const stays = (key: string, action: 'repeat' | 'back', description: string): Key => ({
  ...{ key, action, description, destination: null, menu: null, callerIdPrefix: null },
});

/** The main menu of the demo company. */
export const mainMenu: Attendant = {
  ...{ id: id(1), domainId: id(9001), version: 3, name: 'Accueil', extension: '800' },
  ...{ siteId: sites[0]?.id ?? null, siteName: sites[0]?.name ?? null, language: null },
  greetings: [
    { timeFrameId: timeFrames[1]?.id ?? null, promptId: prompt(1) },
    { timeFrameId: null, promptId: prompt(0) },
  ],
  timeRules: [],
  menu: {
    promptId: prompt(2),
    keys: [
      { ...leads('1', 'Ventes', 0), callerIdPrefix: 'Ventes' },
      {
        ...{ key: '2', action: 'menu', description: 'Service à la clientèle' },
        ...{ destination: null, callerIdPrefix: null },
        menu: {
          promptId: prompt(3),
          keys: [leads('1', 'Commandes', 2), stays('*', 'back', 'Menu précédent')],
        },
      },
      { ...leads('3', 'Répertoire par nom', 0), destination: { kind: 'directory' } },
      leads('0', 'Réception', 3),
      stays('#', 'repeat', 'Réécouter'),
    ],
  },
  ...{ dialByExtension: true, noKeySeconds: 5, interDigitSeconds: 2 },
  noKey: { maxRepeats: 2, destination: to(3) },
  invalidKey: { maxRepeats: 2, destination: { kind: 'hangup', signal: 'tone' } },
  greetingNow: 'Bienvenue',
  phoneNumbers: numbers.slice(0, 1).map(({ id: numberId, number }) => ({ id: numberId, number })),
  ...{ problemCount: 0, createdAt: '2026-03-02T13:00:00Z', updatedAt: '2026-03-02T13:00:00Z' },
};

export const attendants: readonly Attendant[] = [
  mainMenu,
  {
    ...{ ...mainMenu, id: id(2), name: 'Main menu', extension: '801', language: 'en-CA' },
    ...{ greetings: [], greetingNow: null, phoneNumbers: [], problemCount: 1 },
  },
  {
    ...{ ...mainMenu, id: id(3), name: 'Ligne de nuit', extension: '802', phoneNumbers: [] },
    ...{ siteId: null, siteName: null, greetingNow: 'Nous sommes fermés' },
  },
];

const listed = <Item>(items: readonly Item[]) => ({
  items: [...items],
  nextCursor: null,
  total: items.length,
});

/** A server in memory that lists, changes, deletes, undoes and simulates. */
export function attendantHandlers(first: readonly Attendant[] = attendants): TestHandlers {
  let stored = [...first];
  let before = stored;
  const keep = (next: Attendant[]) => {
    before = stored;
    stored = next;
  };
  return {
    ...taskHandlers(),
    ...scheduleHandlers(),
    ...userHandlers(),
    listAttendants: ({ params: { query } }) =>
      listed(
        stored.filter(
          ({ name, extension, siteId, problemCount }) =>
            `${name} ${extension}`.toLowerCase().includes((query.q ?? '').toLowerCase()) &&
            (!query.siteId || query.siteId === siteId) &&
            (query.problem === undefined || query.problem === problemCount > 0),
        ),
      ),
    getAttendant: ({ params }) =>
      stored.find((one) => one.id === params.path.attendantId) ?? problem(404, 'not-found'),
    createAttendant: ({ body }) => {
      const next = { ...mainMenu, ...body, id: id(40), phoneNumbers: [] } as Attendant;
      keep([...stored, next]);
      return { status: 201, body: next, headers };
    },
    updateAttendant: ({ params, body }) => {
      const found = stored.find((one) => one.id === params.path.attendantId);
      if (!found) return problem(404, 'not-found');
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
      ...{ number: '803', next: '803', available: true, code: null, message: null, holder: null },
    }),
    listUses: () => listed([]),
    listPrompts: () => listed(prompts),
    getPrompt: ({ params }) =>
      prompts.find((one) => one.id === params.path.promptId) ?? problem(404, 'not-found'),
    simulateCall: () => simulation,
  };
}

const at = '2026-06-10T16:00:00Z';
const step = (
  kind: Schemas['RoutingObject']['kind'],
  name: string,
  rule: string | null,
  reason: string,
): Schemas['SimulationStep'] => ({
  ...{ object: { kind, id: null, name }, rule, code: 'menu', reason, at, waitSeconds: 0 },
});

const simulation: Schemas['Simulation'] = {
  at,
  timeZone: 'America/Toronto',
  steps: [
    step('caller', 'Appelant anonyme', null, 'Compose le 800'),
    step('attendant', 'Accueil', 'Message d’accueil', 'Fait entendre le menu'),
    step('attendant', 'Accueil', '2', 'L’appelant a appuyé sur 2'),
    step('user', 'Anne Tremblay', 'Par défaut', 'Fait sonner les téléphones pendant 25 s'),
  ],
  end: { kind: 'answered', object: null, text: 'Anne Tremblay répond à l’appel.' },
  warnings: [],
};
