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

it('lets the one process of a directory take every turn', async () => {
  const database = await openTestDatabase();
  expect(await database.takeTurn('imagineCalls')).toBe(true);
  await database.close();
});

if (server)
  it('gives a turn to one server at a time, and to the next once that one ends', async () => {
    const first = await openTestDatabase(server);
    const second = await secondConnection(first);
    const third = await secondConnection(first);
    expect(await second.takeTurn('imagineCalls')).toBe(true);
    expect(await second.takeTurn('imagineCalls')).toBe(true);
    expect(await third.takeTurn('imagineCalls')).toBe(false);
    await second.close();
    await expect.poll(() => third.takeTurn('imagineCalls')).toBe(true);
    expect(await first.takeTurn('imagineCalls')).toBe(false);
    await third.close();
    await first.close();
  });
