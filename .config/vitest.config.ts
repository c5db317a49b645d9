import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['@pbxkit/source', 'module', 'node', 'default'] },
  // Without 'import' and 'module': Vitest hands these to Node, where they would break `require`.
  ssr: { resolve: { conditions: ['@pbxkit/source', 'node', 'default'] } },
  test: {
    include: ['packages/{client,server}/src/**/*.test.ts', 'tests/{,calls/phone/}*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Files share the modules of their process, whose loading takes as long as many a test; none changes them.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
