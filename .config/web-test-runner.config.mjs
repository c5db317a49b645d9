import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** Counts for the last line of `npm test`. */
const counts = {
  stop({ sessions }) {
    const total = { passed: 0, failed: 0, skipped: 0 };
    const add = (suite) => {
      for (const test of suite?.tests ?? [])
        total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      for (const inner of suite?.suites ?? []) add(inner);
    };
    for (const { testResults, errors, passed } of sessions) {
      add(testResults);
      if (!passed && (errors.length || !testResults)) total.failed += 1;
    }
    if (process.env.PBX_REPORTS)
      writeFileSync(join(process.env.PBX_REPORTS, 'elements.json'), JSON.stringify(total));
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
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), counts],
};
