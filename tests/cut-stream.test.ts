import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '@pbxkit/server/testing.js';
import { storeCalls } from '../packages/server/src/calls/call-store.js';
import { inPlatform } from '../packages/server/src/database/scope.js';
import type { CallEvent } from '../packages/server/src/engine/call-events.js';
import { Cable } from './calls/cable.js';
import { Watcher } from './calls/watcher.js';

let server: TestServer;
let cable: Cable;
let watcher: Watcher;

beforeAll(async () => {
  server = await createTestServer();
  const { host } = new URL(await server.listen());
  cable = await new Cable(host).start();
  watcher = new Watcher(cable.address, await server.tokenOf('office-manager'));
}, 180_000);
afterAll(async () => {
  await watcher?.close();
  await cable?.close();
  await server?.close();
});

/** What an engine tells of calls, each in a transaction of its own as calls come. */
async function tell(numbers: readonly number[], ...events: ((at: Date) => CallEvent)[]) {
  const at = server.clock.now();
  for (const number of numbers) {
    const name = `call-${number}`;
    const told = events.map((event) => event(at));
    await inPlatform(server.database.db, 'write', (tx) =>
      storeCalls(tx, { names: [name], tell: () => new Map([[name, told]]), demo: false }, at),
    );
  }
}

const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first + index);
const address = '1003@acme.example';
const started = (at: Date): CallEvent => ({
  ...{ kind: 'started', at, channel: 'a', address, number: '1003', name: null, dialled: '1004' },
});
const rings = (at: Date): CallEvent => ({
  ...{ kind: 'legStarted', at, key: 'b', channel: 'b', target: { kind: 'device', address } },
});
const answered = (at: Date): CallEvent => ({ kind: 'legAnswered', at, key: 'b' });
const ended = (at: Date): CallEvent => ({ kind: 'ended', at });

it('ends with the list of the server when the stream was cut for 60 s during 200 calls', async () => {
  await tell(from(0, 150), started, rings);
  await watcher.untilShows(150);
  cable.cut();
  await watcher.untilCut(true);
  await tell(from(0, 60), answered);
  server.clock.advance(60);
  await tell(from(30, 100), ended);
  await tell(from(150, 50), started);
  await tell(from(180, 10), ended);
  const manager = await server.clientAs('office-manager');
  const { data } = await manager.GET('/calls', { params: { query: { limit: 200 } } });
  expect(data).toMatchObject({ total: 90 });
  expect(watcher.calls).toHaveLength(150);
  cable.mend();
  await watcher.untilCut(false);
  await watcher.untilEquals(data!.items);
}, 120_000);
