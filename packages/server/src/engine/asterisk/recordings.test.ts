import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { voice } from '../../demo/voice.js';
import { createLog } from '../../log.js';
import { insertTenants, type Tenants } from '../../testing/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { Recordings } from './recordings.js';

let database: TestDatabase;
let tenants: Tenants;
let directory: string;
let now: number;

beforeAll(async () => {
  database = await openTestDatabase();
  tenants = await database.db.transaction().execute(insertTenants);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.deleteFrom('recordings').execute();
  now = Date.now();
  directory = await mkdtemp(join(tmpdir(), 'pbxkit-recordings-'));
  return () => rm(directory, { recursive: true });
});

const aServer = (under: readonly string[] = []) =>
  new Recordings({
    calls: async () => new Set(under),
    ...{ db: database.db, directory, clock: () => new Date(now), log: createLog('silent') },
  });

const write = (userId: string, file: string, bytes: Buffer): Promise<void> =>
  writeFile(join(directory, `${userId}-${file}`), bytes);

const gone = '01890000-0000-7000-8000-000000000bad';

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
  await expect.poll(() => readdir(directory)).toEqual([]);
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

it('keeps what somebody is heard in who is gone, and an agent outside, where their call was', async () => {
  const engineCall = '3.3';
  await sql`insert into calls (id, domain_id, engine_call, started_at, direction, state, caller,
      user_ids, active_user_ids, search_text, demo, tracked)
    values (${randomUUID()}, ${tenants.acme.id}, ${engineCall}, ${new Date()}, 'inbound', 'talking', '', '{}', '{}', '',
      false, '{}')`.execute(database.db);
  await write(gone, '3.3-3.wav', voice(1, 120));
  await write('outside', '3.3-4.wav', voice(2, 120));
  const server = aServer();
  server.look();
  await expect.poll(() => readdir(directory)).toEqual([]);
  await server.close();
  expect((await stored()).sort((a, b) => a.duration_seconds - b.duration_seconds)).toEqual([
    { user_id: null, engine_call: engineCall, duration_seconds: 1 },
    { user_id: null, engine_call: engineCall, duration_seconds: 2 },
  ]);
});

it('waits a day for the call of a recording that is nobody’s', async () => {
  await write(gone, '6.6-6.wav', voice(1, 120));
  await write(gone, '7.7-7.wav', voice(1, 120));
  const early = new Date(now - 86_400_001);
  await utimes(join(directory, `${gone}-6.6-6.wav`), early, early);
  const server = aServer();
  server.look();
  await expect.poll(() => readdir(directory)).toEqual([`${gone}-7.7-7.wav`]);
  await server.close();
  expect(await stored()).toEqual([]);
});

it('brings the others in though one cannot be read, and tries that again later', async () => {
  const { id } = tenants.acme.users['basic-user'];
  const bad = join(directory, `${id}-1.1-1.wav`);
  await mkdir(bad);
  await write(id, '2.2-2.wav', voice(1, 120));
  const server = aServer();
  server.look();
  await expect.poll(stored).toMatchObject([{ engine_call: '2.2' }]);
  await rm(bad, { recursive: true });
  await write(id, '1.1-1.wav', voice(1, 120));
  now += 600_000;
  server.look();
  await expect.poll(stored).toHaveLength(2);
  await server.close();
});

it('forgets what a call left that ended without a word, not what one under way begins with', async () => {
  const { id } = tenants.acme.users['basic-user'];
  const silent = Buffer.from(voice(1, 120).subarray(0, 44));
  silent.writeUInt32LE(0, 40);
  await write(id, '4.4-4.wav', silent);
  await write(id, '5.5-5.wav', silent);
  const server = aServer(['5.5']);
  server.look();
  await expect.poll(() => readdir(directory)).toEqual([`${id}-5.5-5.wav`]);
  await server.close();
  expect(await stored()).toEqual([]);
});
