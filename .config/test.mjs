/**
 * Runs everything, and nothing else decides what is green: checks, unit tests, elements in a browser, journeys, stories.
 * `npm test -- journeys` runs only the steps whose name begins so.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium, startPostgres } from './prerequisites.mjs';
import { build, install, requireNode, root, run, tool } from './tools.mjs';

requireNode();
await install();
const only = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const ci = !!process.env.CI;
const reports = join(root, 'node_modules/.cache/pbxkit/reports');
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const chromium = await findChromium();
const postgres = await startPostgres();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void postgres?.stop().then(() => process.exit(130)));
const env = {
  PBX_CHROMIUM: chromium,
  PBX_REPORTS: reports,
  ...(postgres && { TEST_DATABASE_URL: postgres.url }),
  STORYBOOK_DISABLE_TELEMETRY: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

const linted = ['packages', 'stories', 'tests', 'examples'];
const none = { passed: 0, failed: 0, skipped: 0 };
const total = { passed: 0, failed: 0, skipped: 0 };
const report = async (name) => JSON.parse(await readFile(join(reports, `${name}.json`), 'utf8'));

/** A check is one result; a runner says how many it had, and at least one failure when it fails. */
async function check(name, args) {
  return { ...none, [(await tool(name, args, { env })) ? 'failed' : 'passed']: 1 };
}
async function node(file, ...args) {
  const code = await run(process.execPath, [join(root, '.config', file), ...args], { env });
  return { ...none, [code ? 'failed' : 'passed']: 1 };
}
async function counted(code, name, read) {
  const counts = await report(name).then(read, () => ({ ...none, failed: 1 }));
  return code && !counts.failed ? { ...counts, failed: 1 } : counts;
}

/** A file whose tests run on both databases; on the server's they are registered only when there is one. */
const needsPostgres = ({ name }) => readFileSync(name, 'utf8').includes('TEST_DATABASE_URL');

const steps = {
  'generated files': () => node('generate.mjs', '--check'),
  types: () => node('typecheck.mjs'),
  'lint of the code': () =>
    check('eslint', [
      '-c',
      '.config/eslint.config.js',
      '--no-error-on-unmatched-pattern',
      ...linted,
    ]),
  'lint of the format': () => check('prettier', ['--check', '--log-level', 'warn', '--cache', '.']),
  'lint of the contract': () =>
    check('redocly', [
      'lint',
      'openapi.yaml',
      '--config',
      '.config/redocly.yaml',
      '--format',
      'stylish',
    ]),
  build: async () => (await build({ quiet: true }), { ...none, passed: 1 }),
  sizes: () => check('size-limit', []),
  'published packages': () => node('packages.mjs'),
  'unit tests': async () => {
    const code = await tool(
      'vitest',
      [
        'run',
        '--config',
        '.config/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${join(reports, 'vitest.json')}`,
      ],
      { env },
    );
    return counted(code, 'vitest', (json) => ({
      passed: json.numPassedTests,
      failed:
        json.numFailedTests +
        json.testResults.filter(
          ({ status, assertionResults }) =>
            status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
        ).length,
      skipped:
        json.numPendingTests +
        json.numTodoTests +
        (postgres ? 0 : json.testResults.filter(needsPostgres).length),
    }));
  },
  elements: async () => {
    const code = await tool('web-test-runner', ['--config', '.config/web-test-runner.config.mjs'], {
      env,
    });
    return counted(code, 'elements', (json) => json);
  },
  journeys: () => playwright('journeys'),
  stories: async () => {
    const code = await tool(
      'storybook',
      ['build', '-o', 'node_modules/.cache/pbxkit/storybook', '--quiet'],
      { env },
    );
    if (code) return { ...none, failed: 1 };
    return playwright('stories');
  },
};

async function playwright(project) {
  const code = await tool(
    'playwright',
    ['test', '--config', '.config/playwright.config.ts', '--project', project],
    {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, `${project}.json`) },
    },
  );
  return counted(code, project, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

for (const [name, step] of Object.entries(steps)) {
  if (only.length && !only.some((wanted) => name.startsWith(wanted))) continue;
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { passed, failed, skipped } = await step().catch((error) => {
    console.error(error);
    return { ...none, failed: 1 };
  });
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} not run` : ''} (${seconds} s)`,
  );
}
await postgres?.stop();

if (total.skipped)
  console.log(
    `\nNot run: ${total.skipped}${postgres ? '' : ' files on PostgreSQL: install it, or set TEST_DATABASE_URL'}.`,
  );
if (ci) total.failed += total.skipped;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
