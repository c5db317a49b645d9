import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { me } from './seed-account.js';
import { sites, userHandlers, users } from './seed.js';

type Override = components['schemas']['Override'];
type PhoneNumber = components['schemas']['PhoneNumber'];

const id = (number: number) => `01890000-0000-7000-8000-0e00${String(number).padStart(8, '0')}`;
const headers = { 'Change-Id': id(9000) };
const domainId = users[0]?.domainId ?? '';
const created = '2026-01-05T14:00:00Z';
const hours = (count: number) =>
  new Date(Math.floor(Date.now() / 3_600_000 + count) * 3_600_000).toISOString();

function override(number: number, name: string, changes: Partial<Override>): Override {
  return {
    id: id(number),
    domainId,
    version: 1,
    target: { kind: 'user', id: users[3]?.id ?? '' },
    destination: { kind: 'voicemail', id: users[3]?.id ?? '' },
    startsAt: hours(-2),
    endsAt: hours(20),
    reason: '',
    targetName: name,
    destinationName: 'Messagerie vocale d’Émile Roy',
    inForce: true,
    createdAt: created,
    updatedAt: created,
    ...changes,
  };
}

/** One of a person, one of a number, one of the whole company that is still to come. */
export const overrides: readonly Override[] = [
  override(1, 'Émile Roy', { reason: 'Formation à Québec' }),
  override(2, '+15145550100', {
    target: { kind: 'phoneNumber', id: id(21) },
    destination: { kind: 'external', number: '+14185550142' },
    destinationName: '+14185550142',
    endsAt: hours(3),
    reason: 'Panne de courant au bureau',
  }),
  override(3, 'Boréal Distribution', {
    target: { kind: 'domain', id: domainId },
    destination: { kind: 'hangup', signal: 'message' },
    destinationName: 'Message that nobody can be reached, then hang up',
    startsAt: hours(72),
    endsAt: hours(96),
    inForce: false,
  }),
];

export const phoneNumbers: readonly PhoneNumber[] = [
  ['+15145550100', 'Accueil'],
  ['+15145550122', 'Ventes'],
  ['+18005550144', 'Sans frais'],
].map(([number = '', notes = ''], index) => ({
  id: id(21 + index),
  domainId,
  version: 1,
  number,
  enabled: true,
  enabledFrom: null,
  enabledUntil: null,
  destination: { kind: 'user' as const, id: users[index]?.id ?? '' },
  timeRules: [],
  callerIdPrefix: null,
  notes,
  siteId: null,
  kind: index === 2 ? ('tollFree' as const) : ('local' as const),
  siteName: null,
  destinationName: `${users[index]?.firstName} ${users[index]?.lastName}`,
  inService: true,
  createdAt: created,
  updatedAt: created,
}));

/** A server in memory that lists, adds, extends, ends and undoes overrides. */
export function overrideHandlers(first: readonly Override[] = overrides): TestHandlers {
  let stored = [...first];
  let before = stored;
  const keep = (next: Override[]) => {
    before = stored;
    stored = next;
  };
  return {
    ...userHandlers(),
    getMe: () => me,
    listSites: () => ({ items: sites, nextCursor: null, total: sites.length }),
    listPhoneNumbers: () => ({
      items: [...phoneNumbers],
      nextCursor: null,
      total: phoneNumbers.length,
    }),
    listOverrides: () => ({ items: stored, nextCursor: null, total: stored.length }),
    createOverride: ({ body }) => {
      const one = override(100 + stored.length, nameOf(body.target.id), {
        ...body,
        startsAt: body.startsAt ?? new Date().toISOString(),
        destinationName: 'Elsewhere',
      });
      keep([...stored, one]);
      return { status: 201, body: one, headers };
    },
    updateOverride: ({ params, body }) => {
      const known = stored.find((one) => one.id === params.path.overrideId);
      if (!known) return problem(404, 'not-found');
      const next = { ...known, ...body, version: known.version + 1 };
      keep(stored.map((one) => (one.id === known.id ? next : one)));
      return { status: 200, body: next, headers };
    },
    deleteOverride: ({ params }) => {
      keep(stored.filter((one) => one.id !== params.path.overrideId));
      return { status: 204, headers };
    },
    undoChange: () => {
      stored = before;
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, changeId: id(9001), rows: [], counts };
    },
  };
}

function nameOf(target: string): string {
  const user = users.find((one) => one.id === target);
  const number = phoneNumbers.find((one) => one.id === target);
  const site = sites.find((one) => one.id === target);
  if (user) return `${user.firstName} ${user.lastName}`;
  return number?.number ?? site?.name ?? 'Boréal Distribution';
}
