import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { capabilitiesOf, createTestServer } from '@pbxkit/server/testing.js';
import fastify, { type FastifyInstance } from 'fastify';

/**
 * A server in a process of its own, so that its CPU can be told from that of the load.
 * `plain`: Fastify that answers JSON. `contract`: ours, whose queries answer from memory. `real`: ours and its database.
 */
const kind = process.argv[2];

const real = await createTestServer();
const manager = await real.clientAs('office-manager');
for (let number = 2001; number <= 2060; number += 1)
  await manager.POST('/users', {
    params: { header: { 'Idempotency-Key': `bench-user-${number}` } },
    body: {
      firstName: 'Marie-Ève',
      lastName: `Tremblay ${number}`,
      extension: String(number),
      emails: [`marie-eve.${number}@acme.example`],
      sendWelcome: false,
    },
  });
const { data: page } = await manager.GET('/users', { params: { query: { limit: 50 } } });
if (!page) throw new Error('no users to serve');
const token = await real.tokenOf('office-manager');

const servers: Record<string, () => Promise<FastifyInstance> | FastifyInstance> = {
  plain: () => fastify().get('/v1/users', async () => page),
  real: () => real.app,
  async contract() {
    const known = createHash('sha256').update(token).digest('hex');
    const { acme } = real;
    const user = acme.users['office-manager'];
    const { app } = await createTestServer({
      beside: real,
      handlers: { listUsers: async () => ({ body: page }) },
      access: {
        async authenticate(given) {
          if (createHash('sha256').update(given).digest('hex') !== known)
            throw new Error('an unknown token');
          return {
            kind: 'user',
            userId: user.id,
            subject: `user:${user.loginName}`,
            role: 'office-manager',
            capabilities: capabilitiesOf('office-manager'),
            domainId: acme.id,
            resellerId: acme.resellerId,
            siteId: null,
            actors: [],
            channel: 'portal',
            sessionId: null,
            restricted: false,
            expiresAt: null,
          };
        },
        domainOf: async () => ({
          id: acme.id,
          name: acme.name,
          displayName: acme.name,
          resellerId: acme.resellerId,
          timeZone: 'America/Toronto',
          language: 'en-CA',
        }),
      },
    });
    return app;
  },
};

const app = await servers[kind ?? '']?.();
if (!app) throw new Error(`no server ${kind}`);
await app.listen({ port: 0, host: '127.0.0.1' });
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit());
process.send?.({ port: (app.server.address() as AddressInfo).port, token });
