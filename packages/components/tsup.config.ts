import { existsSync, readdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

/** One registering module per element, and the entries that gather them. */
const elements = readdirSync('src').filter((name) => existsSync(`src/${name}/${name}.ts`));
const entry = {
  index: 'src/index.ts',
  all: 'src/all.ts',
  'data-table': 'src/shared/data-table/data-table.ts',
  ...Object.fromEntries(elements.map((name) => [name, `src/${name}/${name}.ts`])),
};

export default defineConfig([
  {
    entry,
    format: 'esm',
    target: 'es2022',
    splitting: true,
    clean: true,
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    onSuccess: () => copyFile('src/tokens.css', 'dist/tokens.css'),
  },
  {
    // The same modules with everything they import, for pages without a build of their own.
    entry,
    outDir: 'dist/browser',
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    splitting: true,
    minify: true,
    noExternal: [/.*/],
  },
]);
