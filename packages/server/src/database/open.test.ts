import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { DirectoryInUse } from './directory-lock.js';
import { openTestDatabase, secondConnection } from '../testing/test-database.js';
import { migrations } from './migrate.js';
import { openDatabase } from './open.js';

it('opens a directory once at a time and finds everything again', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pbxkit-open-'));
  const first = await openDatabase({ directory });
  await expect(openDatabase({ directory })).rejects.toBeInstanceOf(DirectoryInUse);
  await first.db.insertInto('resellers').values({ name: 'Kept' }).execute();
  await first.close();

  const second = await openDatabase({ directory });
  expect(await second.db.selectFrom('resellers').select('name').execute()).toEqual([
    { name: 'Kept' },
  ]);
  await second.close();
  await rm(directory, { recursive: true });
});

const server = process.env.TEST_DATABASE_URL;
if (server)
  it('migrates once when several servers start at the same time', async () => {
    const database = await openTestDatabase(server);
    await sql`drop schema public cascade; create schema public`.execute(database.db);
    const others = await Promise.all([1, 2, 3].map(() => secondConnection(database)));
    const { rows } = await sql`select name from migrations`.execute(database.db);
    expect(rows).toHaveLength(Object.keys(migrations).length);
    await Promise.all(others.map((other) => other.close()));
    await database.close();
  });
