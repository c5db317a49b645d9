import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type Database } from '../database/open.js';
import { migrationsHash, snapshotFile } from './snapshot.js';

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
  await administer(server, `create database ${name} template ${await template(server)}`);
  const url = at(server, name);
  const database = await openDatabase({ url, connections: 20 });
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

function at(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Any number; the same for every process, so that one makes the template at a time. */
const lock = 7_265_002;

/** Name of a migrated, empty database that others are copied from, made once per state of the migrations. */
async function template(server: string): Promise<string> {
  const name = `pbx_template_${await migrationsHash()}`;
  await withClient(server, async (client) => {
    await client.query(`select pg_advisory_lock(${lock})`);
    const { rows } = await client.query('select from pg_database where datname = $1', [name]);
    if (rows.length > 0) return;
    await client.query(`drop database if exists ${name}_draft`);
    await client.query(`create database ${name}_draft`);
    await (await openDatabase({ url: at(server, `${name}_draft`) })).close();
    await client.query(`alter database ${name}_draft rename to ${name}`);
  });
  return name;
}

const administer = (server: string, statement: string): Promise<void> =>
  withClient(server, async (client) => {
    await client.query(statement);
  });

async function withClient(
  server: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
