import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { anne } from '../testing.js';

type Schemas = components['schemas'];
type Call = Schemas['Call'];
type Device = Schemas['Device'];

const domainId = '01890000-0000-7000-8000-0000000000d0';
export const siteId = '01890000-0000-7000-8000-000000000051';
const started = Date.parse('2026-11-23T14:00:00Z');
const states: readonly Call['state'][] = ['talking', 'ringing', 'queued', 'held', 'announcement'];

const user = { kind: 'user', id: anne.id, name: 'Anne Tremblay' } as const;
const queue = { kind: 'queue', id: '01890000-0000-7000-8000-0000000000a1', name: 'Sales' } as const;

/** Call `index` of a sample company: they begin ten seconds apart, each in another state. */
export function sampleCall(index: number, changes: Partial<Call> = {}): Call {
  const state = states[index % states.length] ?? 'talking';
  const isConnected = state === 'talking' || state === 'held';
  const startedAt = new Date(started + index * 10_000).toISOString();
  const from = {
    number: `+1418555${String(2000 + index)}`,
    name: index % 2 ? null : `Caller ${index}`,
    userId: null,
  };
  return {
    id: `01890000-0000-7000-8000-2${String(index).padStart(11, '0')}`,
    domainId,
    direction: 'inbound',
    from,
    dialled: '+15145550100',
    dialledName: 'Main',
    startedAt,
    answeredAt: isConnected ? startedAt : null,
    state,
    at: isConnected || state === 'ringing' ? user : queue,
    to: isConnected ? { number: '1001', name: 'Anne Tremblay', userId: anne.id } : null,
    legs: [
      {
        target: user,
        deviceId: null,
        state: isConnected ? 'talking' : 'ringing',
        startedAt,
        answeredAt: isConnected ? startedAt : null,
        endedAt: null,
        reason: null,
      },
    ],
    transfers: isConnected ? from : null,
    siteId,
    demo: false,
    ...changes,
  };
}

/** A phone of Anne. */
export function samplePhone(changes: Partial<Device> = {}): Device {
  return {
    id: '01890000-0000-7000-8000-0000000000e1',
    domainId,
    version: 1,
    userId: anne.id ?? '',
    suffix: '',
    kind: 'desk',
    transport: 'tls',
    srtp: 'required',
    autoAnswer: false,
    userName: 'Anne Tremblay',
    extension: '1001',
    sipUsername: '1001',
    sipDomain: 'acme.example',
    registered: true,
    address: null,
    userAgent: null,
    lastSeenAt: null,
    createdAt: '2026-01-05T14:00:00Z',
    updatedAt: '2026-01-05T14:00:00Z',
    ...changes,
  };
}

export const engine: Schemas['EngineStatus'] = {
  kind: 'asterisk',
  connected: true,
  since: '2026-11-23T12:00:00Z',
  version: '22',
  server: 'pbx.example:5061',
  transports: ['tls', 'tcp', 'udp'],
};

/** A server in memory with these calls; it hangs up, transfers and lets phones ring. */
export function callServer(first: readonly Call[]): TestHandlers {
  let stored = [...first];
  const has = (callId: string) => stored.some(({ id }) => id === callId);
  const remove = (callId: string) => {
    stored = stored.filter(({ id }) => id !== callId);
  };
  const ending = (callId: string) => {
    if (!has(callId)) return problem(404, 'not-found');
    remove(callId);
    return { status: 204 as const };
  };
  return {
    listCalls: ({ params: { query } }) => {
      const found = stored.filter(
        ({ from, direction, state }) =>
          `${from.name} ${from.number}`.includes(query.q ?? '') &&
          (!query.direction || direction === query.direction) &&
          (!query.state || state === query.state),
      );
      const offset = query.offset ?? 0;
      const items = found.slice(offset, offset + (query.limit ?? 50));
      return { items, nextCursor: null, total: found.length };
    },
    getCall: ({ params }) =>
      stored.find(({ id }) => id === params.path.callId) ?? problem(404, 'not-found'),
    hangUpCall: ({ params }) => ending(params.path.callId),
    transferCall: ({ params }) => ending(params.path.callId),
    listenToCall: () => ({ status: 204 }),
    placeCall: () => ({ status: 201, body: { id: sampleCall(90).id } }),
    getEngine: () => engine,
    getMe: () => anne,
    listDevices: () => ({
      items: [
        samplePhone(),
        samplePhone({
          id: '01890000-0000-7000-8000-0000000000e2',
          kind: 'softphone',
          sipUsername: '1001s',
          registered: false,
        }),
      ],
      nextCursor: null,
      total: 2,
    }),
    listSites: () => ({
      items: [
        {
          id: siteId,
          domainId,
          version: 1,
          name: 'Québec',
          timeZone: null,
          callerIdName: null,
          callerIdNumber: null,
          emergencyAddressId: null,
          areaCode: null,
          userCount: 1,
          createdAt: '2026-01-05T14:00:00Z',
          updatedAt: '2026-01-05T14:00:00Z',
        },
      ],
      nextCursor: null,
      total: 1,
    }),
    listExtensions: ({ params: { query } }) => {
      const all: Schemas['Extension'][] = [
        { number: '1001', owner: { kind: 'user', id: anne.id ?? '', name: 'Anne Tremblay' } },
        { number: '4000', owner: { kind: 'queue', id: queue.id, name: 'Sales' } },
        { number: '*97', owner: { kind: 'featureCode', id: null, name: 'Voicemail' } },
      ];
      const found = all.filter(({ number, owner }) =>
        `${number} ${owner.name}`.toLowerCase().includes((query.q ?? '').toLowerCase()),
      );
      return { items: found, nextCursor: null, total: found.length };
    },
    listUsers: () => ({ items: [], nextCursor: null, total: 0 }),
  };
}
