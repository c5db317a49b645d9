import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { me } from './seed-account.js';
import { sites, userHandlers, users } from './seed.js';

type Schemas = components['schemas'];
type Call = Schemas['Call'];
type CallParty = Schemas['CallParty'];
type Device = Schemas['Device'];
type RoutingObject = Schemas['RoutingObject'];

export const id = (group: string, index: number) =>
  `01890000-0000-7000-8${group}-${String(index).padStart(12, '0')}`;
export const domainId = id('ca0', 1);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const callers: readonly [string | null, string | null][] = [
  ['Clinique dentaire Rosemont', '+15145550142'],
  ['Transport Bellavance', '+14185550117'],
  [null, '+18195550163'],
  ['Éric Lamontagne', '+14385550188'],
  [null, null],
  ['Hôtel du Vieux-Port', '+15145550171'],
  ['Ville de Québec', '+14185550109'],
  ['Marguerite Saint-Onge', '+18735550126'],
];

export const queues: readonly RoutingObject[] = ['Ventes', 'Soutien technique', 'Comptabilité'].map(
  (name, index) => ({ kind: 'queue', id: id('ca1', index), name }),
);
export const attendant: RoutingObject = {
  kind: 'attendant',
  id: id('ca2', 1),
  name: 'Accueil principal',
};

export function colleague(index: number) {
  const user = users[index % users.length];
  if (!user) throw new Error('The demo company has people.');
  const name = `${user.firstName} ${user.lastName}`;
  const party: CallParty = { number: user.extension, name, userId: user.id };
  const object: RoutingObject = { kind: 'user', id: user.id, name };
  return { party, object, siteId: user.siteId };
}

export function caller(index: number): CallParty {
  const [name, number] = callers[index % callers.length] ?? [null, null];
  return { name, number, userId: null };
}

const states: readonly Call['state'][] = [
  'talking',
  'talking',
  'ringing',
  'queued',
  'talking',
  'held',
  'announcement',
  'talking',
  'parked',
];
export const directions: readonly Call['direction'][] = [
  'inbound',
  'inbound',
  'outbound',
  'internal',
];

function placeOf(state: Call['state'], index: number): RoutingObject {
  if (state === 'queued') return queues[index % queues.length] ?? attendant;
  return state === 'announcement' ? attendant : colleague(index + 3).object;
}

/** Call `index` of the demo company; the first one lasts too long. */
export function demoCall(index: number, changes: Partial<Call> = {}): Call {
  const state = states[index % states.length] ?? 'talking';
  const direction = directions[index % directions.length] ?? 'inbound';
  const isConnected = state === 'talking' || state === 'held' || state === 'parked';
  const startedAt = minutesAgo(index === 0 ? 262 : Math.max(0.2, 14 - index * 1.7));
  const { party, object, siteId } = colleague(index + 3);
  const from = direction === 'inbound' ? caller(index) : colleague(index + 11).party;
  const outside = caller(index + 5);
  return {
    id: id('ca3', index),
    domainId,
    direction,
    from,
    dialled: direction === 'inbound' ? '+15145550100' : (party.number ?? ''),
    dialledName: direction === 'inbound' ? 'Ligne principale' : party.name,
    startedAt,
    answeredAt: isConnected ? startedAt : null,
    state,
    at: placeOf(state, index),
    to: isConnected ? (direction === 'outbound' ? outside : party) : null,
    transfers: direction !== 'outbound' ? from : isConnected ? outside : null,
    legs: [
      {
        target: colleague(index + 20).object,
        deviceId: null,
        state: 'ended',
        startedAt,
        answeredAt: null,
        endedAt: startedAt,
        reason: 'noAnswer',
      },
      {
        target: object,
        deviceId: null,
        state: isConnected ? 'talking' : 'ringing',
        startedAt,
        answeredAt: isConnected ? startedAt : null,
        endedAt: null,
        reason: null,
      },
    ],
    siteId,
    demo: false,
    ...changes,
  };
}

export const demoCalls = (count: number, changes: Partial<Call> = {}): Call[] =>
  Array.from({ length: count }, (_, index) => demoCall(index, changes));

export const engine: Schemas['EngineStatus'] = {
  kind: 'asterisk',
  connected: true,
  since: '2026-11-23T12:00:00Z',
  version: '22.6.0',
  server: 'pbx.boreal.exemple:5061',
  transports: ['tls', 'tcp', 'udp'],
};

const phone = (index: number, changes: Partial<Device>): Device => ({
  id: id('ca4', index),
  domainId,
  version: 1,
  userId: me.id ?? '',
  suffix: '',
  kind: 'desk',
  transport: 'tls',
  srtp: 'required',
  autoAnswer: true,
  userName: 'Anne-Sophie Lévesque',
  extension: '1001',
  sipUsername: '1001',
  sipDomain: 'boreal.exemple',
  registered: true,
  address: '192.0.2.31',
  userAgent: 'Yealink SIP-T54W',
  lastSeenAt: '2026-11-23T13:58:00Z',
  createdAt: '2026-01-05T14:00:00Z',
  updatedAt: '2026-01-05T14:00:00Z',
  ...changes,
});

export const phones: readonly Device[] = [
  phone(1, {}),
  phone(2, { kind: 'mobile', suffix: 'm', sipUsername: '1001m' }),
  phone(3, { kind: 'softphone', suffix: 's', sipUsername: '1001s', registered: false }),
];

const extensions: readonly Schemas['Extension'][] = [
  { number: '1001', owner: { kind: 'user', id: id('ca7', 1), name: 'Anne Tremblay' } },
  { number: '1002', owner: { kind: 'user', id: id('ca7', 2), name: 'Luc Roy' } },
  { number: '4000', owner: { kind: 'queue', id: id('ca7', 3), name: 'Ventes' } },
  { number: '5100', owner: { kind: 'attendant', id: id('ca7', 4), name: 'Accueil' } },
];

/** A server in memory with the calls under way of the demo company. */
export function callHandlers(first: readonly Call[] = demoCalls(9)): TestHandlers {
  let stored = [...first];
  const end = (callId: string) => {
    if (!stored.some((call) => call.id === callId)) return problem(404, 'not-found');
    stored = stored.filter((call) => call.id !== callId);
    return { status: 204 as const };
  };
  return {
    ...userHandlers(),
    listSites: () => ({ items: sites, nextCursor: null, total: sites.length }),
    listCalls: ({ params: { query } }) => {
      const words = (query.q ?? '').toLowerCase();
      const found = stored.filter(
        (call) =>
          `${call.from.name} ${call.from.number} ${call.dialledName}`
            .toLowerCase()
            .includes(words) &&
          (!query.direction || call.direction === query.direction) &&
          (!query.state || call.state === query.state) &&
          (!query.siteId || call.siteId === query.siteId) &&
          (!query.userId || [call.from, call.to].some((party) => party?.userId === query.userId)),
      );
      const way = query.sort?.startsWith('-') ? -1 : 1;
      const key = (call: Call) =>
        query.sort?.endsWith('state')
          ? call.state
          : query.sort?.endsWith('from')
            ? (call.from.name ?? call.from.number ?? '')
            : call.startedAt;
      found.sort((one, other) => way * key(one).localeCompare(key(other)));
      const offset = query.offset ?? 0;
      const endOfPage = offset + (query.limit ?? 50);
      return { items: found.slice(offset, endOfPage), nextCursor: null, total: found.length };
    },
    hangUpCall: ({ params }) => end(params.path.callId),
    transferCall: ({ params }) => end(params.path.callId),
    listenToCall: () => ({ status: 204 }),
    placeCall: () => ({ status: 201, body: { id: id('ca3', 999) } }),
    getEngine: () => engine,
    getMe: () => me,
    listExtensions: ({ params: { query } }) => {
      const found = extensions.filter(({ number, owner }) =>
        `${number} ${owner.name}`.toLowerCase().includes((query.q ?? '').toLowerCase()),
      );
      return { items: found, nextCursor: null, total: found.length };
    },
    listDevices: () => ({ items: [...phones], nextCursor: null, total: phones.length }),
  };
}
