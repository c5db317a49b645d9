import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '@pbxkit/server';
import { insertTenants, signIn, type Tenant } from '@pbxkit/server/testing.js';

const main = fileURLToPath(new URL('../packages/server/src/main.ts', import.meta.url));
const rounds = 20;
const writers = 4;

let directory: string;
let tenant: Tenant;
let token: string;
let server: ChildProcess | undefined;
let exited: Promise<unknown>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pbxkit-kill-'));
  const { db, close } = await openDatabase({ directory });
  tenant = (await db.transaction().execute(insertTenants)).acme;
  await db.updateTable('domains').set({ max_users: 100_000 }).execute();
  token = await signIn(db, tenant.users['office-manager'], new Date());
  await close();
});
afterAll(async () => {
  server?.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
});

/** Starts the server on its data; resolves with its address. */
function start(): Promise<string> {
  const child = spawn(process.execPath, ['--conditions=@pbxkit/source', '--import', 'tsx', main], {
    env: {
      ...process.env,
      PORT: '0',
      PBX_DATA_DIR: directory,
      PBX_MAIL_DIR: join(directory, 'outbox'),
      PBX_LOG_LEVEL: 'error',
      PBX_DEMO: '',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = child;
  exited = new Promise((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr.on('data', (text) => (output += text));
    child.stdout.on('data', (text) => {
      output += text;
      const address = /ready at (http:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${output}`)));
  });
}

async function kill(): Promise<void> {
  server?.kill('SIGKILL');
  await exited;
}

/** Adds user number n; resolves with the id once the server said so, with nothing when it could not. */
async function addUser(base: string, n: number): Promise<string | undefined> {
  const loginName = `k${n}@acme.example`;
  const reply = await fetch(`${base}/v1/users`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `kill-user-${n}`,
    },
    body: JSON.stringify({
      firstName: 'K',
      lastName: String(n),
      extension: String(2000 + n),
      loginName,
      emails: [loginName],
      role: 'basic-user',
    }),
  }).catch(() => undefined);
  const body = (await reply?.json().catch(() => undefined)) as { id: string } | undefined;
  if (!reply || !body) return undefined;
  expect([n, reply.status, body]).toEqual([n, 201, body]);
  return body.id;
}

it(`keeps every acknowledged write through ${rounds} kills, none twice and none by half`, async () => {
  const acknowledged = new Map<number, string>();
  const unanswered: number[] = [];
  let next = 0;

  for (let round = 0; round < rounds; round += 1) {
    const base = await start();
    // What was not answered is asked again under the same key.
    for (const n of unanswered.splice(0)) acknowledged.set(n, (await addUser(base, n)) ?? '');
    const enough = acknowledged.size + 3 + (round % 5);
    const write = async () => {
      while (acknowledged.size < enough) {
        const n = next++;
        const id = await addUser(base, n);
        if (!id) return void unanswered.push(n);
        acknowledged.set(n, id);
      }
      // The first writer to see enough kills the server under the others.
      await kill();
    };
    await Promise.all(Array.from({ length: writers }, write));
  }
  const base = await start();
  for (const n of unanswered) acknowledged.set(n, (await addUser(base, n)) ?? '');
  await kill();

  const { db, close } = await openDatabase({ directory });
  const users = await db
    .selectFrom('users')
    .select(['id', 'extension'])
    .where('login_name', 'like', 'k%@acme.example')
    .execute();
  expect(unanswered.length + acknowledged.size).toBeGreaterThan(rounds * 3);
  expect(users.map(({ id, extension }) => [Number(extension) - 2000, id]).sort(byNumber)).toEqual(
    [...acknowledged].sort(byNumber),
  );

  const ids = users.map(({ id }) => id).sort();
  const owners = await db
    .selectFrom('extensions')
    .select('owner_id')
    .where('owner_id', 'in', ids)
    .execute();
  expect(owners.map(({ owner_id }) => owner_id).sort()).toEqual(ids);
  const credentials = await db
    .selectFrom('credentials')
    .select('user_id')
    .where('user_id', 'in', ids)
    .execute();
  expect(credentials.map(({ user_id }) => user_id).sort()).toEqual(ids);
  const recorded = await db
    .selectFrom('change_items')
    .select('record_id')
    .where('resource', '=', 'users')
    .execute();
  expect(recorded.map(({ record_id }) => record_id).sort()).toEqual(ids);
  const changes = await db.selectFrom('changes').select('id').execute();
  expect(changes).toHaveLength(ids.length);
  const replies = await db
    .selectFrom('idempotency_keys')
    .select('status')
    .where('key', 'like', 'kill-user-%')
    .execute();
  expect(replies.map(({ status }) => status)).toEqual(ids.map(() => 201));
  const { event_sequence } = await db
    .selectFrom('domains')
    .select('event_sequence')
    .where('id', '=', tenant.id)
    .executeTakeFirstOrThrow();
  expect(Number(event_sequence) % ids.length).toBe(0);
  await close();
}, 900_000);

const byNumber = (a: readonly unknown[], b: readonly unknown[]) => Number(a[0]) - Number(b[0]);
