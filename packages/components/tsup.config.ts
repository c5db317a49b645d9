import { existsSync, readdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

/** One registering module per element, and the entries that gather them. */
const elements = readdirSync('src').filter((name) => existsSync(`src/${name}/${name}.ts`));

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    all: 'src/all.ts',
    ...Object.fromEntries(elements.map((name) => [name, `src/${name}/${name}.ts`])),
  },
  format: 'esm',
  target: 'es2022',
  splitting: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  onSuccess: () => copyFile('src/tokens.css', 'dist/tokens.css'),
});
