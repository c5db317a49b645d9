/** What is published is right: exports, types and files of the three public packages. */
import { join } from 'node:path';
import { root, tool } from './tools.mjs';

/** Entries without types: a style sheet, and what only this repository can import. */
const untyped = { client: [], components: ['tokens.css'], server: ['testing.js'] };

let failed = 0;
for (const [name, entries] of Object.entries(untyped)) {
  const folder = join(root, 'packages', name);
  const excluded = entries.length ? ['--exclude-entrypoints', ...entries] : [];
  failed += (await tool('publint', ['run', folder, '--strict'])) ? 1 : 0;
  failed += (await tool('attw', [
    '--pack',
    folder,
    '--profile',
    'esm-only',
    '--quiet',
    ...excluded,
  ]))
    ? 1
    : 0;
}
process.exit(failed ? 1 : 0);
