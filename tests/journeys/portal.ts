import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';

const main = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url));

export interface Mail {
  to: string[];
  subject: string;
  text: string;
}

/** What carries calls. */
type Engine = 'off' | 'simulated';

/** The built server and portal with a demo company of its own. */
export interface Portal {
  /** Without a slash at the end. */
  readonly url: string;
  /** Mails sent so far, oldest first. */
  mails(): Promise<Mail[]>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function start(directory: string, engine: Engine) {
  const url = `http://localhost:${await freePort()}`;
  const outbox = join(directory, 'outbox');
  const server = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: new URL(url).port,
      PBX_DATA_DIR: directory,
      PBX_MAIL_DIR: outbox,
      PBX_DEMO: '1',
      PBX_ENGINE: engine,
      PBX_LOG_LEVEL: 'error',
      PBX_RATE_LIMIT: '1000000',
      PBX_SIGN_IN_RATE_LIMIT: '1000000',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  let output = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (text) => (output += String(text)));
    server.stdout.on('data', (text) => {
      output += String(text);
      if (output.includes('PBX Kit is ready')) resolve();
    });
    void ended.then(() => reject(new Error(`the server ended: ${output}`)));
  });
  return {
    url,
    async mails() {
      const files = (await readdir(outbox).catch(() => [])).filter((name) =>
        name.endsWith('.json'),
      );
      const texts = await Promise.all(
        files.sort().map((name) => readFile(join(outbox, name), 'utf8')),
      );
      return texts.map((text) => JSON.parse(text) as Mail);
    },
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** A journey: `page.goto('/')` is the portal; each worker has a server and a company of its own. */
export const test = base.extend<object, { portal: Portal; engine: Engine }>({
  engine: ['off', { scope: 'worker', option: true }],
  portal: [
    async ({ engine }, use) => {
      const directory = await mkdtemp(join(tmpdir(), 'pbxkit-journey-'));
      const portal = await start(directory, engine);
      await use(portal);
      await portal.stop();
      await rm(directory, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: ({ portal }, use) => use(portal.url),
});

export { expect } from '@playwright/test';
