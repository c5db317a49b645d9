import { v7 as uuidv7 } from 'uuid';
import { newDevicePassword, seal } from '../access/secrets.js';
import { orderEngine } from '../calls/order-engine.js';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { requireVersion } from '../preconditions.js';
import { conflict, invalid, limitReached, notFound } from '../problem.js';
import { scopeOf } from '../users/users.scope.js';
import { phoneOf } from './device-engine.js';
import { requireOwner } from './device-rights.js';
import * as queries from './devices.queries.js';
import type { Device } from './devices.queries.js';

/** Devices that one user may have. */
const limit = 20;

export const devices: Pick<
  Handlers,
  | 'listDevices'
  | 'getDevice'
  | 'createDevice'
  | 'updateDevice'
  | 'deleteDevice'
  | 'renewDevicePassword'
  | 'resyncDevice'
> = {
  async listDevices({ query }, context) {
    const scope = scopeOf(context, 'phones:read');
    return {
      body: await context.read((db) => queries.listDevices(db, scope, query, context.clock())),
    };
  },

  async getDevice({ path }, context) {
    const scope = scopeOf(context, 'phones:read');
    const device = await context.read((db) =>
      queries.findDevice(db, scope, path.deviceId, context.clock()),
    );
    if (!device) throw notFound();
    return { body: device, etag: device.version };
  },

  /** The password is in this reply only. */
  async createDevice({ body }, context) {
    const password = newDevicePassword();
    return context.write(
      'device-created',
      async (tx) => {
        const scope = scopeOf(context, 'phones:write');
        const owner = await queries.findOwner(tx.db, scope, body.userId);
        if (!owner) throw invalid([{ pointer: '/userId', code: 'unknown-reference' }]);
        await requireOwner(tx.db, context, body.userId);
        if (owner.devices >= limit) throw limitReached(limit, owner.devices);
        const { suffix = '', kind = 'desk', transport = 'tls' } = body;
        const { srtp = 'optional', autoAnswer = false } = body;
        const id = uuidv7();
        await queries.insertDevice(tx.db, context.domain.id, {
          ...{ id, userId: body.userId, suffix, kind, transport, srtp, autoAnswer },
          sipUsername: owner.extension + suffix,
          sealedPassword: await seal(context.config.secretKey, id, password),
        });
        const device = await find(tx.db, context, id);
        tx.record({ resource: 'devices', id, name: nameOf(device), before: null, after: device });
        return {
          status: 201,
          body: secretOf(context, device, password),
          etag: device.version,
          headers: { Location: `/v1/devices/${id}` },
        };
      },
      { repeat: 'refuse' },
    );
  },

  async updateDevice({ path, headers, body }, context) {
    return context.write('device-updated', async (tx) => {
      const before = await find(tx.db, context, path.deviceId);
      requireVersion(headers['if-match'], before, () => before);
      await queries.updateDevice(tx.db, before.id, body);
      const after = await find(tx.db, context, before.id);
      tx.record({ resource: 'devices', id: after.id, name: nameOf(after), before, after });
      return { body: after, etag: after.version };
    });
  },

  async deleteDevice({ path, headers }, context) {
    return context.write('device-deleted', async (tx) => {
      const before = await find(tx.db, context, path.deviceId);
      requireVersion(headers['if-match'], before, () => before);
      await queries.deleteDevice(tx.db, before.id);
      tx.record({ resource: 'devices', id: before.id, name: nameOf(before), before, after: null });
      return { status: 204 };
    });
  },

  /** The password is in this reply only. */
  async renewDevicePassword({ path, headers }, context) {
    const password = newDevicePassword();
    return context.write(
      'device-password-renewed',
      async (tx) => {
        const before = await find(tx.db, context, path.deviceId);
        requireVersion(headers['if-match'], before, () => before);
        const sealed = await seal(context.config.secretKey, before.id, password);
        await queries.replacePassword(tx.db, before.id, sealed);
        const after = await find(tx.db, context, before.id);
        tx.record({ resource: 'devices', id: after.id, name: nameOf(after), before, after });
        return { body: secretOf(context, after, password), etag: after.version };
      },
      { repeat: 'refuse' },
    );
  },

  async resyncDevice({ path }, context) {
    const scope = scopeOf(context, 'phones:write');
    const device = await context.read((db) =>
      queries.findDevice(db, scope, path.deviceId, context.clock()),
    );
    if (!device) throw notFound();
    await context.read((db) => requireOwner(db, context, device.userId));
    if (!device.registered) throw conflict('not-registered');
    return context.write('device-resynchronized', async (tx) => {
      const { id } = device;
      orderEngine(tx, () => context.engine.resync(phoneOf(device)));
      tx.record({ resource: 'devices', id, name: nameOf(device), before: device, after: device });
      return { status: 204 };
    });
  },
};

/** A device within reach of whoever writes, whose owner is not above them; locked until the write ends. */
async function find(db: Db, context: Context, id: string): Promise<Device> {
  const scope = scopeOf(context, 'phones:write');
  const device = await queries.findDevice(db, scope, id, context.clock(), 'lock');
  if (!device) throw notFound();
  await requireOwner(db, context, device.userId);
  return device;
}

const nameOf = ({ sipUsername }: Device): string => sipUsername;

const secretOf = ({ engine, config }: Context, device: Device, password: string) => ({
  device,
  password,
  server: engine.status().server ?? new URL(config.publicUrl).hostname,
});
