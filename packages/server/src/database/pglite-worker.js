// PostgreSQL in WebAssembly, off the main thread: it would block the event loop during a long query.
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';

const { directory, snapshot } = workerData;
const database = await PGlite.create({
  dataDir: directory ?? 'memory://',
  loadDataDir: snapshot ? new Blob([await readFile(snapshot)]) : undefined,
  extensions: { pg_trgm, unaccent },
});

/** Requests by name; each answers bytes or nothing. */
const requests = {
  exec: (bytes) => database.execProtocolRaw(bytes),
  dump: async () => new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer()),
  close: () => database.close(),
};

let last = Promise.resolve();
parentPort.on('message', ({ id, name, bytes }) => {
  last = last
    .then(() => requests[name](bytes))
    .then(
      (result) => parentPort.postMessage({ id, result }),
      (error) => parentPort.postMessage({ id, failure: String(error?.message ?? error) }),
    );
});
parentPort.postMessage({ ready: true });
