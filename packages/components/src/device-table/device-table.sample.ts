import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';

type Schemas = components['schemas'];
type Device = Schemas['Device'];

const id = (number: number) => `01890000-0000-7000-8000-0de0${String(number).padStart(8, '0')}`;
const headers = { 'Change-Id': id(9000) };
const owner = {
  id: '01890000-0000-7000-8000-000000000001',
  extension: '1001',
  name: 'Anne Tremblay',
};

/** Device `index` of one person: the first is a desk phone that is registered. */
export function sampleDevice(index: number, changes: Partial<Device> = {}): Device {
  const suffix = ['', 'b', 'c', 'd', 'e'][index] ?? `n${index}`;
  const registered = index % 2 === 0;
  return {
    id: id(index),
    domainId: id(9001),
    version: 1,
    userId: owner.id,
    userName: owner.name,
    extension: owner.extension,
    suffix,
    sipUsername: owner.extension + suffix,
    sipDomain: 'acme.example',
    kind: (['desk', 'softphone', 'mobile', 'web'] as const)[index % 4] ?? 'desk',
    transport: 'tls',
    srtp: 'optional',
    autoAnswer: false,
    registered,
    address: registered ? `203.0.113.${10 + index}:5060` : null,
    userAgent: registered ? 'Yealink SIP-T46U 108.86' : null,
    lastSeenAt: registered ? '2026-03-02T13:15:00Z' : null,
    createdAt: '2026-01-05T14:00:00Z',
    updatedAt: '2026-01-05T14:00:00Z',
    ...changes,
  };
}

export const engine: Schemas['EngineStatus'] = {
  kind: 'asterisk',
  connected: true,
  since: '2026-03-02T13:00:00Z',
  version: '22.0.0',
  server: 'sip.acme.example:5060',
};

const password = 'k3m5pq7rstuvwxyzabcdefghijk2m4n6';

/** A server in memory with devices: versions, passwords, resynchronization and undo. */
export function deviceServer(first: readonly Device[] = [0, 1, 2].map((at) => sampleDevice(at))) {
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
  const handlers = {
    getEngine: () => engine,
    listDevices: ({ params: { query } }) => {
      const found = stored.filter(
        (device) =>
          (!query.userId || device.userId === query.userId) &&
          (!query.kind || device.kind === query.kind) &&
          (query.registered === undefined || device.registered === query.registered) &&
          `${device.sipUsername} ${device.userName}`.includes(query.q ?? ''),
      );
      return { items: found, nextCursor: null, total: found.length };
    },
    getDevice: ({ params }) => find(params.path.deviceId) ?? problem(404, 'not-found'),
    createDevice: ({ body }) => {
      const { suffix = '' } = body;
      if (stored.some((device) => device.suffix === suffix))
        return problem(422, 'invalid', {
          errors: [
            { pointer: '/suffix', code: 'sip-username-taken', message: 'Choose another suffix.' },
          ],
        });
      const device = sampleDevice(7, {
        ...body,
        registered: false,
        address: null,
        userAgent: null,
        lastSeenAt: null,
        suffix,
        sipUsername: owner.extension + suffix,
      });
      keep([...stored, device]);
      return {
        status: 201,
        body: { device, password, server: engine.server ?? '' },
        headers,
      };
    },
    updateDevice: ({ params, body }) => {
      const device = find(params.path.deviceId);
      if (!device) return problem(404, 'not-found');
      if (params.header['If-Match'] !== `"${device.version}"`)
        return problem(412, 'stale', { current: device });
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
      const body = { device: next, password, server: engine.server ?? '' };
      return { status: 200, body, headers };
    },
    resyncDevice: ({ params }) =>
      find(params.path.deviceId)?.registered
        ? { status: 204, headers }
        : problem(409, 'not-registered', {
            title: 'The device is not registered',
            detail: 'It cannot be reached. Check that it is on.',
          }),
    undoChange: () => {
      stored = before;
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId: null };
    },
  } satisfies TestHandlers;
  return {
    handlers,
    password,
    /** The phone came or went, or somebody else saved. */
    change(index: number, changes: Partial<Device>): void {
      stored = stored.map((one) => (one.id === id(index) ? { ...one, ...changes } : one));
    },
  };
}
