import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../log.js';
import { createTestServer, type TestServer } from '../testing.js';
import { connectAsterisk } from './asterisk/asterisk-engine.js';
import { formatMessage, parseMessage } from './asterisk/ami.js';
import type { Engine } from './engine.js';

let server: TestServer;
let manager: Server;
let engine: Engine;
const sockets = new Set<Socket>();

/** A manager that agrees with everything. */
beforeAll(async () => {
  server = await createTestServer();
  manager = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.setEncoding('utf8').on('data', (text: string) => {
      for (const { ActionID = '' } of text.split('\r\n\r\n').filter(Boolean).map(parseMessage))
        socket.write(formatMessage({ Response: 'Success', ActionID, AsteriskVersion: '22.6.0' }));
    });
  }).listen(0, '127.0.0.1');
  await once(manager, 'listening');
});
afterAll(async () => {
  await engine.close();
  for (const socket of sockets) socket.destroy();
  manager.close();
  await server.close();
});

/** Resolves when the engine was announced to organizations so many times in all. */
function announced(count: number): Promise<string[]> {
  const { db } = server.database;
  return new Promise((resolve) => {
    const look = async () => {
      const rows = await db
        .selectFrom('events')
        .select('domain_id')
        .where('resource', '=', 'engine')
        .execute();
      if (rows.length < count) return;
      stop();
      resolve(rows.map(({ domain_id }) => domain_id));
    };
    const stop = server.database.onChange(() => void look());
    void look();
  });
}

it('is announced in every organization when the engine comes and when it is lost', async () => {
  const { acme, globex, initech } = server;
  const all = [acme.id, globex.id, initech.id].sort();
  engine = connectAsterisk({
    ...{ ami: `127.0.0.1:${(manager.address() as AddressInfo).port}`, secret: '', sip: '' },
    ...{ db: server.database.db, spool: '/nowhere', clock: server.clock.now },
    ...{ mail: { send: () => Promise.resolve() }, publicUrl: '' },
    ...{ log: createLog('silent'), heard: () => undefined, connected: () => undefined },
  });
  expect((await announced(3)).sort()).toEqual(all);
  // All is known of it by the time that it is announced.
  expect(engine.status()).toMatchObject({ connected: true, version: '22.6.0' });
  manager.close();
  for (const socket of sockets) socket.destroy();
  expect((await announced(6)).sort()).toEqual([...all, ...all].sort());
  expect(engine.status()).toMatchObject({ connected: false });
});
