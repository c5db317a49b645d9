import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, requireNode, root } from './tools.mjs';

requireNode();
await install();

const environment = {
  ...process.env,
  PORT: '3000',
  PBX_DEMO: '1',
  PBX_ENGINE: 'simulated',
  PBX_DATA_DIR: '.data/dev',
  PBX_PUBLIC_URL: 'http://localhost:5173',
};
const start = (args, cwd) =>
  spawn(process.execPath, args, { cwd, env: environment, stdio: 'inherit' });
const children = [
  start(
    ['--conditions=@pbxkit/source', '--import', 'tsx', '--watch', 'packages/server/src/main.ts'],
    root,
  ),
  start([join(root, 'node_modules/vite/bin/vite.js')], join(root, 'packages/portal')),
];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => children.forEach((child) => child.kill(signal)));
for (const child of children) child.on('exit', () => children.forEach((other) => other.kill()));
