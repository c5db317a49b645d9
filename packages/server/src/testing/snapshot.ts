import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '../database/open.js';
import { migrate } from '../database/migrate.js';

const migrations = new URL('../database/migrations/', import.meta.url);
const cache = fileURLToPath(new URL('../../../../node_modules/.cache/pbxkit/', import.meta.url));

/** State of the migrations. */
export async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrations)).sort())
    hash.update(await readFile(new URL(name, migrations)));
  return hash.digest('hex').slice(0, 16);
}

/** File of a migrated, empty embedded database, made once per state of the migrations: opening it is fast. */
export async function snapshotFile(): Promise<string> {
  const file = `${cache}${await migrationsHash()}.tar`;
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  return exists ? file : makeSnapshot(file);
}

async function makeSnapshot(file: string): Promise<string> {
  const { db, dump, close } = await startEmbedded({});
  await migrate(db);
  await mkdir(cache, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, await dump());
  await rename(draft, file);
  await close();
  return file;
}
