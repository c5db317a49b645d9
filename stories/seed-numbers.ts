import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { sites, userHandlers, users } from './seed.js';
import { scheduleHandlers, timeFrames } from './seed-schedules.js';

type Schemas = components['schemas'];
type PhoneNumber = Schemas['PhoneNumber'];
type Plan = Schemas['BulkPlan'];

const id = (number: number) => `01890000-0000-7000-8000-0d1d${String(number).padStart(8, '0')}`;
const headers = { 'Change-Id': id(9000) };
const people = users.slice(0, 8);
const nameOf = (index: number) => {
  const user = people[index % people.length];
  return user ? `${user.firstName} ${user.lastName}` : '';
};
const userAt = (index: number) => people[index % people.length]?.id ?? '';
const areas = ['514', '438', '418', '581', '819', '873'];
const notes = ['Ligne principale', 'Publicité radio', 'Ancien numéro du siège', 'Télécopieur'];

/** Number `index` of the demo company: every seventh is free, some are disabled or out of their dates. */
export function demoNumber(index: number): PhoneNumber {
  const isFree = index % 7 === 5;
  const isTollFree = index % 9 === 8;
  const isEnabled = index % 11 !== 6;
  const isLater = index % 13 === 9;
  const site = sites[index % sites.length];
  const area = isTollFree ? '800' : areas[index % areas.length];
  return {
    id: id(index + 1),
    domainId: id(9001),
    version: 1,
    number: `+1${area}555${String(100 + index).padStart(4, '0')}`,
    enabled: isEnabled,
    enabledFrom: isLater ? '2030-01-01T05:00:00Z' : null,
    enabledUntil: null,
    destination: isFree ? null : { kind: 'user', id: userAt(index) },
    timeRules: index % 4 === 0 && !isFree ? rulesOf(index) : [],
    callerIdPrefix: index % 5 === 0 ? 'Ventes' : null,
    notes: index % 6 === 0 ? (notes[(index / 6) % notes.length] ?? null) : null,
    siteId: site?.id ?? null,
    siteName: site?.name ?? null,
    kind: isTollFree ? 'tollFree' : 'local',
    destinationName: isFree ? null : nameOf(index),
    inService: isEnabled && !isLater,
    createdAt: '2025-09-02T13:00:00Z',
    updatedAt: '2025-09-02T13:00:00Z',
  };
}

function rulesOf(index: number): PhoneNumber['timeRules'] {
  return timeFrames.slice(0, 2).map((frame, place) => ({
    timeFrameId: frame.id,
    destination:
      place === 0
        ? { kind: 'user', id: userAt(index) }
        : { kind: 'voicemail', id: userAt(index + 1) },
  }));
}

export const numbers: readonly PhoneNumber[] = Array.from({ length: 42 }, (_, index) =>
  demoNumber(index),
);

/** The main number, with its time rules. */
export const mainNumber = demoNumber(0);

/** A server in memory that lists, changes, imports, deletes, undoes and simulates. */
export function numberHandlers(first: readonly PhoneNumber[] = numbers): TestHandlers {
  let stored = [...first];
  let before = stored;
  const keep = (next: PhoneNumber[]) => {
    before = stored;
    stored = next;
  };
  return {
    ...scheduleHandlers(),
    ...userHandlers(),
    listPhoneNumbers: ({ params: { query } }) => {
      const found = stored.filter(
        (number) =>
          number.number.includes((query.q ?? '').replace(/\D/g, '')) &&
          (query.free === undefined || (number.destination === null) === query.free) &&
          (query.enabled === undefined || number.enabled === query.enabled) &&
          (!query.kind || number.kind === query.kind) &&
          (!query.siteId || number.siteId === query.siteId),
      );
      const offset = query.offset ?? Number(query.cursor ?? 0);
      const end = offset + (query.limit ?? 50);
      const nextCursor = end < found.length ? String(end) : null;
      const way = query.sort?.startsWith('-') ? -1 : 1;
      found.sort((one, other) => way * one.number.localeCompare(other.number));
      return { items: found.slice(offset, end), nextCursor, total: found.length };
    },
    getPhoneNumber: ({ params }) =>
      stored.find((number) => number.id === params.path.phoneNumberId) ?? problem(404, 'not-found'),
    createPhoneNumber: ({ body }) => {
      const next: PhoneNumber = { ...demoNumber(300), ...(body as Partial<PhoneNumber>) };
      keep([...stored, next]);
      return { status: 201, body: next, headers };
    },
    updatePhoneNumber: ({ params, body }) => {
      const number = stored.find((one) => one.id === params.path.phoneNumberId);
      if (!number) return problem(404, 'not-found');
      const next = { ...number, ...body, version: number.version + 1 };
      keep(stored.map((one) => (one.id === next.id ? next : one)));
      return { status: 200, body: next, headers };
    },
    deletePhoneNumber: ({ params }) => {
      keep(stored.filter((number) => number.id !== params.path.phoneNumberId));
      return { status: 204, headers };
    },
    exportPhoneNumbers: () =>
      new Response('number\r\n', { headers: { 'content-type': 'text/csv' } }),
    bulkUpdatePhoneNumbers: ({ params, body }) => {
      const chosen = stored.filter((number) => body.ids.includes(number.id));
      const plan = planOf(chosen, body);
      if (params.query.dryRun) return plan;
      const rest = stored.filter((number) => !body.ids.includes(number.id));
      const changed = chosen.map((number) => ({ ...number, ...body.changes }));
      keep(body.action === 'delete' ? rest : [...rest, ...changed]);
      return { status: 200, body: { ...plan, applied: true, changeId: id(9000) }, headers };
    },
    importPhoneNumbers: () => planOf([], { action: 'update', ids: [] }),
    undoChange: () => {
      stored = before;
      return planOf([], { action: 'update', ids: [] });
    },
    simulateCall: ({ body }) => ({ ...simulation, at: body.at ?? simulation.at }),
  };
}

function planOf(
  chosen: readonly PhoneNumber[],
  { action, changes = {} }: Schemas['PhoneNumberBulk'],
): Plan {
  const rows = chosen.map(({ id: numberId, number, destinationName, ...fields }, index) => {
    const isRefused = index === 3;
    return {
      id: numberId,
      name: number,
      action: isRefused ? ('error' as const) : action,
      changes: Object.entries(changes).map(([field, after]) => ({
        field,
        before: field === 'destination' ? destinationName : fields[field as keyof typeof fields],
        after: field === 'destination' ? (after ? 'Luc Tremblay' : null) : after,
      })),
      errors: isRefused
        ? [{ pointer: '/destination', code: 'loop', message: 'Les appels tourneraient en boucle.' }]
        : [],
    };
  });
  const counts = { create: 0, update: 0, delete: 0, send: 0, unchanged: 0, error: 0 };
  for (const row of rows) counts[row.action] += 1;
  return { applied: false, counts, rows, changeId: null };
}

const at = (seconds: number) => new Date(Date.UTC(2026, 11, 25, 17, 0, seconds)).toISOString();

/** A call on Christmas Day, which ends in a mailbox. */
export const simulation: Schemas['Simulation'] = {
  at: at(0),
  timeZone: 'America/Toronto',
  steps: [
    {
      object: { kind: 'phoneNumber', id: mainNumber.id, name: mainNumber.number },
      rule: 'Jours fériés',
      code: 'time-rule',
      reason: 'La période « Jours fériés » est en vigueur.',
      at: at(0),
      waitSeconds: 0,
    },
    {
      object: { kind: 'user', id: userAt(0), name: nameOf(0) },
      rule: 'Par défaut',
      code: 'ring',
      reason: 'Deux téléphones sonnent et personne ne répond.',
      at: at(0),
      waitSeconds: 20,
    },
    {
      object: { kind: 'external', id: null, name: '+14185550142' },
      rule: null,
      code: 'forward-when-unanswered',
      reason: 'Renvoi en l’absence de réponse : le cellulaire sonne.',
      at: at(20),
      waitSeconds: 15,
    },
    {
      object: { kind: 'voicemail', id: userAt(0), name: nameOf(0) },
      rule: null,
      code: 'voicemail',
      reason: 'Personne n’a répondu.',
      at: at(35),
      waitSeconds: 0,
    },
  ],
  end: {
    kind: 'voicemail',
    object: { kind: 'voicemail', id: userAt(0), name: nameOf(0) },
    text: `L’appelant laisse un message à ${nameOf(0)}.`,
  },
  warnings: [],
};

/** A call that goes round in a circle. */
export const loop: Schemas['Simulation'] = {
  ...simulation,
  steps: simulation.steps.slice(0, 2),
  end: { kind: 'loop', object: null, text: 'L’appel revient à une étape déjà passée.' },
  warnings: [
    { code: 'no-emergency-address', text: 'Cet utilisateur n’a pas d’adresse d’urgence.' },
  ],
};

const number: Schemas['RoutingObject'] = {
  kind: 'phoneNumber',
  id: mainNumber.id,
  name: mainNumber.number,
};
const person = (index: number): Schemas['RoutingObject'] => ({
  kind: 'user',
  id: userAt(index),
  name: nameOf(index),
});

/** What should be mended in the demo company. */
export const problems: readonly Schemas['RoutingProblem'][] = [
  {
    id: 'loop',
    kind: 'loop',
    severity: 'error',
    object: person(1),
    text: 'Les appels tournent en boucle entre deux personnes.',
    remedy: 'Renvoyez les appels de l’une d’elles vers la messagerie vocale.',
    path: [number, person(1), person(2), person(1)],
  },
  {
    id: 'nowhere',
    kind: 'numberToNowhere',
    severity: 'error',
    object: { kind: 'phoneNumber', id: id(7), name: '+15145550106' },
    text: 'Le numéro est désactivé, mais il figure sur la page d’accueil du site.',
    remedy: 'Activez le numéro ou rendez-le.',
    path: [],
  },
  {
    id: 'gap',
    kind: 'holidayGap',
    severity: 'warning',
    object: number,
    text: 'Le 25 décembre (Noël) suit l’horaire habituel.',
    remedy: 'Ajoutez une règle pour les jours fériés en premier.',
    path: [],
  },
  {
    id: 'unreachable',
    kind: 'unreachableRule',
    severity: 'warning',
    object: person(0),
    text: 'La règle « Soirs » ne s’applique jamais : « Toujours » la précède.',
    remedy: 'Placez-la avant.',
    path: [],
  },
  {
    id: 'free',
    kind: 'freeNumber',
    severity: 'notice',
    object: { kind: 'phoneNumber', id: id(6), name: '+18735550105' },
    text: 'Le numéro n’a pas de destination.',
    remedy: 'Choisissez une destination ou rendez le numéro.',
    path: [],
  },
];

/** A server in memory that lists them. */
export function problemHandlers(
  all: readonly Schemas['RoutingProblem'][] = problems,
): TestHandlers {
  return {
    listProblems: ({ params: { query } }) => {
      const items = all.filter(({ kind }) => !query.kind || kind === query.kind);
      return { items, nextCursor: null, total: items.length };
    },
  };
}
