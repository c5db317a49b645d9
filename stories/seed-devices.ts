import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { me } from './seed-account.js';
import { users } from './seed.js';

type Schemas = components['schemas'];
type Device = Schemas['Device'];

const id = (number: number) => `01890000-0000-7000-8000-0de1${String(number).padStart(8, '0')}`;
const headers = { 'Change-Id': id(9000) };
const people = users.slice(0, 8);
const kinds = ['desk', 'softphone', 'mobile', 'web'] as const;
const models = [
  'Yealink SIP-T46U 108.86',
  'Linphone-Desktop/5.2',
  'Groundwire/24.4',
  'Firefox 140',
];

/** Device `index` of the demo company: two of three are registered. */
export function demoDevice(index: number): Device {
  const user = people[Math.floor(index / 2) % people.length];
  const isSecond = index % 2 === 1;
  const isSeen = index % 7 !== 6;
  const place = Math.floor(index * 1.3) % kinds.length;
  const extension = user?.extension ?? '1001';
  return {
    id: id(index + 1),
    domainId: id(9001),
    version: 1,
    userId: user?.id ?? '',
    userName: user ? `${user.firstName} ${user.lastName}` : '',
    extension,
    suffix: isSecond ? 'b' : '',
    sipUsername: isSecond ? `${extension}b` : extension,
    sipDomain: 'boreal.exemple',
    kind: kinds[place] ?? 'desk',
    transport: index % 3 === 0 ? 'udp' : 'tls',
    srtp: index % 5 === 0 ? 'required' : 'optional',
    autoAnswer: index % 6 === 0,
    registered: isSeen && index % 3 !== 2,
    address: isSeen ? `203.0.113.${20 + index}:5060` : null,
    userAgent: isSeen ? (models[place] ?? null) : null,
    lastSeenAt: isSeen ? '2026-03-02T13:15:00Z' : null,
    createdAt: '2025-09-02T13:00:00Z',
    updatedAt: '2025-09-02T13:00:00Z',
  };
}

export const devices: readonly Device[] = Array.from({ length: 14 }, (_, index) =>
  demoDevice(index),
);

/** A desk phone that is registered. */
export const deskPhone = demoDevice(0);

const engine: Schemas['EngineStatus'] = {
  kind: 'asterisk',
  connected: true,
  since: '2026-03-02T13:00:00Z',
  version: '22.0.0',
  server: 'sip.boreal.exemple:5060',
};

const secretOf = (device: Device): Schemas['DeviceSecret'] => ({
  device,
  password: 'k3m5pq7rstuvwxyzabcdefghijk2m4n6',
  server: engine.server ?? '',
});

/** A server in memory that lists, adds, changes and deletes devices, and undoes. */
export function deviceHandlers(first: readonly Device[] = devices): TestHandlers {
  let stored = [...first];
  let before = stored;
  const keep = (next: Device[]) => {
    before = stored;
    stored = next;
  };
  const find = (deviceId: string) => stored.find((device) => device.id === deviceId);
  const put = (next: Device) => {
    keep(stored.map((one) => (one.id === next.id ? next : one)));
    return next;
  };
  return {
    getMe: () => me,
    getEngine: () => engine,
    listDevices: ({ params: { query } }) => {
      const found = stored.filter(
        (device) =>
          (!query.userId || device.userId === query.userId) &&
          (!query.kind || device.kind === query.kind) &&
          (query.registered === undefined || device.registered === query.registered) &&
          `${device.sipUsername} ${device.userName} ${device.userAgent}`.includes(query.q ?? ''),
      );
      const offset = query.offset ?? Number(query.cursor ?? 0);
      const end = offset + (query.limit ?? 50);
      const nextCursor = end < found.length ? String(end) : null;
      const way = query.sort?.startsWith('-') ? -1 : 1;
      found.sort((one, other) => way * one.sipUsername.localeCompare(other.sipUsername));
      return { items: found.slice(offset, end), nextCursor, total: found.length };
    },
    getDevice: ({ params }) => find(params.path.deviceId) ?? problem(404, 'not-found'),
    createDevice: ({ body }) => {
      const { suffix = '' } = body;
      const unseen = { registered: false, address: null, userAgent: null, lastSeenAt: null };
      const sipUsername = deskPhone.extension + suffix;
      const device = { ...deskPhone, ...unseen, ...body, id: id(500), suffix, sipUsername };
      keep([...stored, device]);
      return { status: 201, body: secretOf(device), headers };
    },
    updateDevice: ({ params, body }) => {
      const device = find(params.path.deviceId);
      if (!device) return problem(404, 'not-found');
      const next = put({ ...device, ...body, version: device.version + 1 });
      return { status: 200, body: next, headers };
    },
    deleteDevice: ({ params }) => {
      keep(stored.filter((device) => device.id !== params.path.deviceId));
      return { status: 204, headers };
    },
    renewDevicePassword: ({ params }) => {
      const device = find(params.path.deviceId);
      if (!device) return problem(404, 'not-found');
      const next = put({ ...device, registered: false, version: device.version + 1 });
      return { status: 200, body: secretOf(next), headers };
    },
    resyncDevice: ({ params }) =>
      find(params.path.deviceId)?.registered
        ? { status: 204, headers }
        : problem(409, 'not-registered', { detail: 'L’appareil est injoignable.' }),
    undoChange: () => {
      stored = before;
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId: null };
    },
  };
}
