import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapi, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { root } from './tools.mjs';

const target = join(root, 'packages/client/src/schema.ts');
const schema = astToString(await openapi(new URL('../openapi.yaml', import.meta.url)));
const text = await format(`/* Generated from openapi.yaml by \`npm run generate\`; never edited. */\n\n${schema}`, {
  ...(await resolveConfig(target)),
  parser: 'typescript',
});

if (!process.argv.includes('--check')) await writeFile(target, text);
else if ((await readFile(target, 'utf8')) !== text) {
  console.error('packages/client/src/schema.ts differs from openapi.yaml: run `npm run generate` and commit it.');
  process.exit(1);
}
