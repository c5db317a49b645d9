import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { holdDirectory } from './directory-lock.js';
import { migrate } from './migrate.js';
import { listenTo } from './notifications.js';
import { openPglite, type EmbeddedDatabase } from './pglite.js';
import type { Db } from './scope.js';
import type { Tables } from './tables.js';

/** What only one process on a database does, each with any number of its own. */
const turns = { imagineCalls: 7_265_003 };
export type Work = keyof typeof turns;

export interface Database {
  readonly db: Db;
  /** Calls back with a domain's id after each commit that changed it, in whichever process; returns the stop. */
  onChange(listener: (domainId: string) => void): () => void;
  /** Whether this process alone does a work that one at a time does; whoever has it keeps it until it ends. */
  takeTurn(work: Work): Promise<boolean>;
  /** Whether it answers now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** URL of a PostgreSQL server; without one the embedded database is used. */
  url?: string;
  /** Directory of the embedded database; without one it lives in memory. */
  directory?: string;
  /** Snapshot that the embedded database starts from. */
  snapshot?: string;
  /** Connections to a PostgreSQL server at most. */
  connections?: number;
  onError?: (error: Error) => void;
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url ? openServer(options.url, options) : openEmbedded(options);
}

async function openServer(url: string, options: DatabaseOptions): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    options: '-c statement_timeout=60000',
  });
  pool.on('error', (error) => options.onError?.(error));
  const listeners = new Set<(domainId: string) => void>();
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  const listening = await listenTo(url, (domainId) => tell(listeners, domainId), options.onError);
  return {
    db,
    onChange: (listener) => subscribe(listeners, listener),
    takeTurn: (work) => listening.hold(turns[work]).catch(() => false),
    isReady: () => answers(db),
    async close() {
      await listening.stop();
      await db.destroy();
    },
  };
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const { db, listeners, close } = await startEmbedded(options);
  await migrate(db).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    db,
    onChange: (listener) => subscribe(listeners, listener),
    // Its directory has one process.
    takeTurn: () => Promise.resolve(true),
    isReady: () => answers(db),
    close,
  };
}

/** The embedded database as it is, before migrations; also for making snapshots. */
export async function startEmbedded(options: Pick<DatabaseOptions, 'directory' | 'snapshot'>) {
  const { directory, snapshot } = options;
  if (directory) await mkdir(directory, { recursive: true, mode: 0o700 });
  const release = directory ? await holdDirectory(directory) : () => Promise.resolve();
  const listeners = new Set<(domainId: string) => void>();
  let embedded: EmbeddedDatabase;
  try {
    embedded = await openPglite({
      directory: directory && join(directory, 'database'),
      snapshot,
      onNotification: (domainId) => tell(listeners, domainId),
    });
  } catch (error) {
    await release();
    throw error;
  }
  const pool = new pg.Pool({
    ...embedded.poolConfig,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 60_000,
  });
  await pool.query('listen pbx_events');
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    listeners,
    dump: () => embedded.dump(),
    async close() {
      await db.destroy();
      await embedded.close();
      await release();
    },
  };
}

function tell(listeners: ReadonlySet<(domainId: string) => void>, domainId: string) {
  for (const listener of listeners) listener(domainId);
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const answers = (db: Db) =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
