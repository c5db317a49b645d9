import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapi, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { contractLimits, contractValues } from './contract-values.mjs';
import { root } from './tools.mjs';

const source = new URL('../openapi.yaml', import.meta.url);
const spec = parse(await readFile(source, 'utf8'));
// A field with a default may be left out of a request, so it stays optional.
const schema = astToString(await openapi(source, { defaultNonNullable: false }));
const files = {
  'schema.ts': schema,
  'contract-values.ts': contractValues(spec),
  'limits.ts': contractLimits(spec),
};

for (const [name, code] of Object.entries(files)) {
  const target = join(root, 'packages/client/src', name);
  const text = await format(
    `/* Generated from openapi.yaml by \`npm run generate\`; never edited. */\n\n${code}`,
    {
      ...(await resolveConfig(target)),
      parser: 'typescript',
    },
  );
  if (!process.argv.includes('--check')) await writeFile(target, text);
  else if ((await readFile(target, 'utf8')) !== text) {
    console.error(
      `packages/client/src/${name} differs from openapi.yaml: run \`npm run generate\` and commit it.`,
    );
    process.exit(1);
  }
}
