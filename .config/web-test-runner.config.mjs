import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** Every test with how it went, for the last lines of `npm test`. */
const results = {
  stop({ sessions }) {
    const found = [];
    const add = (file, suite, path) => {
      for (const { name, skipped, passed, error } of suite?.tests ?? [])
        found.push({
          file,
          name: [...path, name].join(' › '),
          state: skipped ? 'skipped' : passed ? 'passed' : 'failed',
          message: error?.message?.split('\n')[0] ?? '',
        });
      for (const inner of suite?.suites ?? []) add(file, inner, [...path, inner.name]);
    };
    for (const { testFile, testResults, errors, passed } of sessions) {
      const file = relative(rootDir, testFile);
      add(file, testResults, []);
      if (!passed && (errors.length || !testResults))
        found.push({
          file,
          name: 'the file',
          state: 'failed',
          message: errors[0]?.message?.split('\n')[0] ?? 'it did not finish',
        });
    }
    if (process.env.PBX_REPORT) writeFileSync(process.env.PBX_REPORT, JSON.stringify(found));
  },
};

export default {
  rootDir,
  files: ['packages/components/src/**/*.test.ts', 'packages/portal/src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['@pbxkit/source', 'development', 'browser'] },
  // One page at a time: a page in the background gets no animation frames.
  concurrency: 1,
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: join(rootDir, '.config/tsconfig.wtr.json'),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.PBX_CHROMIUM ?? '/usr/bin/chromium',
        headless: true,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), results],
};
