import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { voice } from '../../demo/voice.js';
import { createLog } from '../../log.js';
import { insertTenants, type Tenants } from '../../testing/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { Recordings } from './recordings.js';

let database: TestDatabase;
let tenants: Tenants;
let directory: string;

beforeAll(async () => {
  database = await openTestDatabase();
  tenants = await database.db.transaction().execute(insertTenants);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.deleteFrom('recordings').execute();
  directory = await mkdtemp(join(tmpdir(), 'pbxkit-recordings-'));
  return () => rm(directory, { recursive: true });
});

const aServer = (under: readonly string[] = []) =>
  new Recordings({
    calls: async () => new Set(under),
    ...{ db: database.db, directory, clock: () => new Date(), log: createLog('silent') },
  });

async function write(userId: string, file: string, bytes: Buffer): Promise<void> {
  await mkdir(join(directory, userId), { recursive: true });
  await writeFile(join(directory, userId, file), bytes);
}

const stored = () =>
  database.db
    .selectFrom('recordings')
    .select(['user_id', 'engine_call', 'duration_seconds'])
    .execute();

it('brings a recording in once, whoever looks, and leaves no file', async () => {
  const { id } = tenants.acme.users['basic-user'];
  await write(id, '1795933668.18-1795933670.wav', voice(2, 120));
  const servers = [aServer(), aServer()];
  for (const server of servers) server.hear({ Event: 'Hangup' });
  await expect.poll(stored).toHaveLength(1);
  for (const server of servers) await server.close();
  expect(await stored()).toEqual([
    { user_id: id, engine_call: '1795933668.18', duration_seconds: 2 },
  ]);
  await expect.poll(() => readdir(join(directory, id))).toEqual([]);
});

it('waits until the file is whole', async () => {
  const { id } = tenants.acme.users['basic-user'];
  const whole = voice(1, 120);
  const open = Buffer.from(whole.subarray(0, 9_000));
  open.writeUInt32LE(0, 40);
  await write(id, '1.1-1.wav', open);
  const server = aServer();
  server.look();
  await write(id, '2.2-2.wav', whole);
  await expect.poll(stored).toHaveLength(1);
  expect(await stored()).toMatchObject([{ engine_call: '2.2' }]);
  await write(id, '1.1-1.wav', whole);
  await expect.poll(stored).toHaveLength(2);
  await server.close();
});

it('keeps nothing of somebody who is gone', async () => {
  const gone = '01890000-0000-7000-8000-000000000bad';
  await write(gone, '3.3-3.wav', voice(1, 120));
  const server = aServer();
  server.look();
  await expect.poll(() => readdir(join(directory, gone))).toEqual([]);
  await server.close();
  expect(await stored()).toEqual([]);
});

it('forgets what a call left that ended without a word, not what one under way begins with', async () => {
  const { id } = tenants.acme.users['basic-user'];
  const silent = Buffer.from(voice(1, 120).subarray(0, 44));
  silent.writeUInt32LE(0, 40);
  await write(id, '4.4-4.wav', silent);
  await write(id, '5.5-5.wav', silent);
  const server = aServer(['5.5']);
  server.look();
  await expect.poll(() => readdir(join(directory, id))).toEqual(['5.5-5.wav']);
  await server.close();
  expect(await stored()).toEqual([]);
});
