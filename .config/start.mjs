import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, giveUp, install, requireNode, root } from './tools.mjs';

requireNode();
await install();
await build({ quiet: true }).catch(({ message }) => giveUp(message));
console.log('• Starting the server (its database takes some seconds the first time)');

const port = process.env.PORT ?? '8080';
const server = spawn(
  process.execPath,
  [join(root, 'packages/server/dist/main.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: port,
      PBX_DEMO: process.env.PBX_DEMO ?? '1',
      PBX_ENGINE: process.env.PBX_ENGINE ?? 'simulated',
      PBX_DATA_DIR: process.env.PBX_DATA_DIR ?? '.data/demo',
      PBX_MAIL_DIR: process.env.PBX_MAIL_DIR ?? '.data/outbox',
      PBX_LOG_LEVEL: process.env.PBX_LOG_LEVEL ?? 'warn',
    },
  },
);

/** A page of another origin with the user table, once the server of the demo can mint its tokens. */
let page;
server.stdout.on('data', (text) => {
  process.stdout.write(text);
  if (page || process.env.PBX_DEMO === '0' || !String(text).includes('PBX Kit is ready')) return;
  page = spawn(process.execPath, [join(root, 'examples/plain-html/serve.js')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PORT: process.env.PBX_EMBED_PORT ?? '8090',
      PBX_URL: `http://localhost:${port}`,
    },
  });
});
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    page?.kill(signal);
    server.kill(signal);
  });
server.on('exit', (code) => {
  page?.kill();
  process.exit(code ?? 0);
});
