import { Worker } from 'node:worker_threads';
import { protocol, type PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type { PoolConfig } from 'pg';

interface WorkerReply {
  ready?: true;
  id?: number;
  result?: Uint8Array;
  failure?: string;
}

export interface EmbeddedDatabase {
  /** For pg.Pool; there is one connection. */
  readonly poolConfig: PoolConfig;
  /** The data directory as a tar file. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Frontend messages that make the server answer: simple query, sync, flush (PostgreSQL protocol, section 54.7). */
const answered = new Set(['Q', 'S', 'H'].map((letter) => letter.charCodeAt(0)));

/** Opens PGlite in a worker thread, in a directory or, without one, in memory. */
export async function openPglite(options: {
  directory?: string;
  /** A tar file made by `dump`. */
  snapshot?: string;
  onNotification: (payload: string) => void;
}): Promise<EmbeddedDatabase> {
  const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), {
    workerData: { directory: options.directory, snapshot: options.snapshot },
    execArgv: [],
  });
  const waiting = new Map<
    number,
    { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }
  >();
  let requests = 0;
  let failed: Error | undefined;
  const fail = (error: Error) => {
    failed ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', ({ ready: isReady, id, result, failure }: WorkerReply) => {
      if (isReady) return resolve();
      const request = waiting.get(id ?? -1);
      waiting.delete(id ?? -1);
      if (failure === undefined) request?.resolve(result ?? new Uint8Array());
      else request?.reject(new Error(failure));
    });
    worker.on('error', (error) => {
      fail(error);
      reject(error);
    });
    worker.on('exit', () => fail(new Error('the embedded database has stopped')));
  });

  const ask = (name: 'exec' | 'dump' | 'close', bytes?: Uint8Array): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      if (failed) return reject(failed);
      const id = ++requests;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, bytes });
    });

  // The pg client sends parse, bind, describe, execute and sync one by one: they travel to the worker together.
  let held: Uint8Array[] = [];
  const parser = new protocol.Parser();
  async function execProtocolStream(message: Uint8Array): Promise<unknown[]> {
    held.push(Uint8Array.from(message));
    if (!answered.has(message[0] ?? 0)) return [];
    const bytes = Buffer.concat(held);
    held = [];
    const messages: { name: string; channel?: string; payload?: string }[] = [];
    parser.parse(await ask('exec', bytes), (reply) => messages.push(reply));
    return messages.filter((reply) => {
      if (reply.name !== 'notification') return true;
      options.onNotification(reply.payload ?? '');
      return false;
    });
  }

  await ready;
  const shape = { waitReady: Promise.resolve(), execProtocolStream };
  const config = createPgConfig(shape as unknown as PGlite);
  return {
    poolConfig: { ...config, connection: config.connection, max: 1 } as unknown as PoolConfig,
    dump: () => ask('dump'),
    async close() {
      await ask('close');
      await worker.terminate();
    },
  };
}
