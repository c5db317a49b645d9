import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../database/scope.js';
import { voice } from '../../demo/voice.js';
import { createLog } from '../../log.js';
import { insertTenants, type TestUser } from '../../testing/fixtures.js';
import {
  openTestDatabase,
  secondConnection,
  type TestDatabase,
} from '../../testing/test-database.js';
import { Mailboxes } from './mailboxes.js';
import { Recordings } from './recordings.js';

const databases = ['pglite', ...(process.env.TEST_DATABASE_URL ? ['PostgreSQL'] : [])];

describe.each(databases)('two servers with one engine, on %s', (kind) => {
  let databases: TestDatabase[];
  let user: TestUser;
  let directory: string;

  beforeAll(async () => {
    const first = await openTestDatabase(
      kind === 'pglite' ? undefined : process.env.TEST_DATABASE_URL,
    );
    const { acme } = await first.db.transaction().execute(insertTenants);
    user = acme.users['basic-user'];
    databases = [first, await secondConnection(first)];
  });
  afterAll(async () => {
    for (const database of databases.toReversed()) await database.close();
  });
  beforeEach(async () => {
    await databases[0]!.db.deleteFrom('events').execute();
    directory = await mkdtemp(join(tmpdir(), 'pbxkit-two-'));
    return () => rm(directory, { recursive: true });
  });

  const parts = (db: Db) => ({ db, clock: () => new Date(), log: createLog('silent') });
  const announced = async () => {
    const rows = await databases[0]!.db.selectFrom('events').select('resource').execute();
    return rows.map(({ resource }) => resource);
  };

  it('bring a message in once', async () => {
    const inbox = join(directory, 'acme.example', user.extension, 'INBOX');
    await mkdir(inbox, { recursive: true });
    await writeFile(join(inbox, 'msg0000.wav'), 'sound');
    const origtime = Math.floor(Date.now() / 1000);
    const text = ['[message]', 'callerid=+14185550199', `origtime=${origtime}`];
    await writeFile(join(inbox, 'msg0000.txt'), [...text, 'msg_id=1-1', 'duration=7'].join('\n'));
    const servers = databases.map(
      ({ db }) =>
        new Mailboxes({
          ...parts(db),
          spool: directory,
          mail: () => Promise.resolve(),
          act: async () => undefined,
        }),
    );
    await Promise.all(servers.map((server) => server.sync(`${user.extension}@acme.example`)));
    const stored = await databases[0]!.db.selectFrom('voice_messages').select('user_id').execute();
    expect(stored).toEqual([{ user_id: user.id }]);
    expect(await announced()).toEqual(['voice-messages']);
  });

  it('bring a recording in once', async () => {
    const monitor = join(directory, 'monitor');
    await mkdir(monitor);
    await writeFile(join(monitor, `${user.id}-1795933668.18-1795933670.wav`), voice(2, 120));
    const calls = async () => new Set<string>();
    const servers = databases.map(
      ({ db }) => new Recordings({ ...parts(db), directory: monitor, calls }),
    );
    for (const server of servers) server.hear({ Event: 'Hangup' });
    await expect.poll(() => readdir(monitor), { timeout: 20_000 }).toEqual([]);
    await Promise.all(servers.map((server) => server.close()));
    const stored = await databases[0]!.db.selectFrom('recordings').select('user_id').execute();
    expect(stored).toEqual([{ user_id: user.id }]);
    expect((await announced()).sort()).toEqual(['call-records', 'recordings']);
  });
});
