import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './tools.mjs';

let failed = 0;
for (const project of [
  'packages/client',
  'packages/components',
  'packages/server',
  'packages/portal',
  'tests',
  'stories',
])
  if (existsSync(join(root, project, 'tsconfig.json')))
    failed += (await tool('tsc', ['-p', project])) ? 1 : 0;
process.exit(failed ? 1 : 0);
