import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/guard.ts', 'src/testing.ts', 'src/webhooks.ts'],
  format: 'esm',
  target: 'es2022',
  splitting: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
