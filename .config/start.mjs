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
    stdio: 'inherit',
    env: {
      ...process.env,
      PORT: port,
      PBX_DEMO: process.env.PBX_DEMO ?? '1',
      PBX_DATA_DIR: process.env.PBX_DATA_DIR ?? '.data/demo',
      PBX_MAIL_DIR: process.env.PBX_MAIL_DIR ?? '.data/outbox',
      PBX_LOG_LEVEL: process.env.PBX_LOG_LEVEL ?? 'warn',
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
