import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type Database } from '../database/open.js';
import { snapshotFile } from './snapshot.js';

export interface TestDatabase extends Database {
  /** Set where it is on a PostgreSQL server. */
  readonly url?: string;
}

/** The same data as another process sees it; the embedded database has one process, so there it is the same. */
export async function secondConnection(database: TestDatabase): Promise<TestDatabase> {
  return database.url
    ? openDatabase({ url: database.url })
    : { ...database, close: () => Promise.resolve() };
}

/** An empty database of its own: embedded in memory, or a new one on the PostgreSQL server of the URL. */
export async function openTestDatabase(server?: string): Promise<TestDatabase> {
  if (!server) return openDatabase({ snapshot: await snapshotFile() });
  const name = `pbx_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href, connections: 20 });
  return {
    ...database,
    url: url.href,
    async close() {
      await database.close();
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
