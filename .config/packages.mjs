/** What is published is right: exports, types and files of the three public packages. */
import { join } from 'node:path';
import { root, tool } from './tools.mjs';

let failed = 0;
for (const name of ['client', 'components', 'server']) {
  const folder = join(root, 'packages', name);
  failed += (await tool('publint', ['run', folder, '--strict'])) ? 1 : 0;
  failed += (await tool('attw', [
    '--pack',
    folder,
    '--profile',
    'esm-only',
    '--quiet',
    '--exclude-entrypoints',
    'tokens.css',
  ]))
    ? 1
    : 0;
}
process.exit(failed ? 1 : 0);
