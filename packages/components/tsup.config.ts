import { copyFile, readFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

interface Manifest {
  exports: Record<string, Record<string, string>>;
}

/** One registering module per element and the entries that gather them: those of package.json. */
const { exports } = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
const entry = Object.fromEntries(
  Object.values(exports).flatMap((conditions) => {
    const name = /^\.\/dist\/(.+)\.js$/.exec(conditions.default ?? '')?.[1];
    return name ? [[name, conditions['@pbxkit/source'] ?? '']] : [];
  }),
);

const common = { entry, format: 'esm', target: 'es2022', splitting: true } as const;

export default defineConfig([
  {
    ...common,
    clean: ['!kit/**'],
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    onSuccess: () => copyFile('src/tokens.css', 'dist/tokens.css'),
  },
  // The same modules with everything they import, for pages without a build step; the server offers them at /kit/.
  {
    ...common,
    outDir: 'dist/kit',
    clean: true,
    minify: true,
    platform: 'browser',
    noExternal: [/./],
    onSuccess: () => copyFile('src/tokens.css', 'dist/kit/tokens.css'),
  },
]);
