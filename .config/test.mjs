/**
 * Runs everything, and nothing else decides what is green: checks, unit tests, elements in a browser, journeys, stories.
 * `npm test -- journeys` runs only the steps whose name begins so.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium, missingEngine, startPostgres } from './prerequisites.mjs';
import { merge, readReport } from './reports.mjs';
import { build, heldOutput, install, requireNode, root, run, tool } from './tools.mjs';

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
  ...(postgres && { TEST_DATABASE_URL: postgres.url }),
  STORYBOOK_DISABLE_TELEMETRY: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

const linted = ['packages', 'stories', 'tests', 'examples'];
const results = [];

/** A check is one result. */
const one = (name, code) => [{ name, state: code ? 'failed' : 'passed', message: '' }];
const check = async (name, args) => one(name, await tool(name, args, { env }));
const node = async (file, ...args) =>
  one(file, await run(process.execPath, [join(root, '.config', file), ...args], { env }));

/**
 * A runner says how each test went. In CI the files that failed run once more, so that one slow moment of a shared
 * machine does not hide everything else; the end names what passed only then.
 */
async function tests(runner, name, start) {
  const attempt = async (number, files) => {
    const file = join(reports, `${name}-${number}.json`);
    const code = await start(file, files);
    const found = await readReport(runner, file).catch(() => []);
    return code && !found.some(({ state }) => state === 'failed')
      ? [...found, { file: '', name: `all of ${name}`, state: 'failed', message: 'it did not run' }]
      : found;
  };
  const first = await attempt(1, []);
  const files = [
    ...new Set(
      first.filter(({ state, file }) => state === 'failed' && file).map(({ file }) => file),
    ),
  ];
  if (!ci || files.length === 0 || files.length > 5) return first;
  console.log(`\nOnce more: ${files.join(', ')}`);
  return merge(first, await attempt(2, files));
}

/** A file whose tests run on both databases; on the server's they are registered only when there is one. */
const needsPostgres = (file) =>
  readFileSync(join(root, file), 'utf8').includes('TEST_DATABASE_URL');

/** Tests that need the telephone engine, by the names in their files. */
const callTests = () =>
  readdirSync(join(root, 'tests/calls'))
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => {
      const file = `tests/calls/${name}`;
      const text = readFileSync(join(root, file), 'utf8');
      return [...text.matchAll(/^it\(\s*['`](.*)['`]/gm)].map(([, test]) => ({ file, name: test }));
    });

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
  build: async () => (await build({ quiet: true }), one('build', 0)),
  sizes: () => check('size-limit', []),
  'published packages': () => node('packages.mjs'),
  'unit tests': async () => {
    const found = await tests('vitest', 'unit tests', (file, files) =>
      tool(
        'vitest',
        [
          'run',
          ...['--config', '.config/vitest.config.ts'],
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
          ...files,
        ],
        { env },
      ),
    );
    const known = new Set(found.map(({ file }) => file));
    const missing = postgres ? [] : [...known].filter(needsPostgres);
    return [
      ...found,
      ...missing.map((file) => ({ file, name: 'on PostgreSQL', state: 'skipped', message: '' })),
    ];
  },
  'real calls': async () => {
    const reason = await missingEngine();
    if (reason) return callTests().map((test) => ({ ...test, state: 'skipped', message: reason }));
    return tests('vitest', 'real calls', (file, files) =>
      tool(
        'vitest',
        [
          'run',
          ...['--config', '.config/vitest.calls.config.ts'],
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
          ...files,
        ],
        { env },
      ),
    );
  },
  elements: () =>
    tests('elements', 'elements', (file, files) =>
      tool(
        'web-test-runner',
        [
          '--config',
          '.config/web-test-runner.config.mjs',
          ...(files.length > 0 ? ['--files', ...files] : []),
        ],
        { env: { ...env, PBX_REPORT: file } },
      ),
    ),
  stories: async () => {
    const code = await tool(
      'storybook',
      ['build', '-o', 'node_modules/.cache/pbxkit/storybook', '--quiet'],
      { env },
    );
    return code ? one('build of Storybook', code) : playwright('stories');
  },
  journeys: () => playwright('journeys'),
};

const playwright = (project) =>
  tests('playwright', project, (file, files) =>
    tool(
      'playwright',
      ['test', '--config', '.config/playwright.config.ts', `--project=${project}`, ...files],
      { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } },
    ),
  );

const count = (found, state) => found.filter((result) => result.state === state).length;
const say = (title, found) => {
  if (found.length === 0) return;
  console.log(`\n${title}`);
  for (const { step, file, name, message } of found)
    console.log(`  ${step}: ${file ? `${file}: ` : ''}${name}${message ? `\n    ${message}` : ''}`);
};

/**
 * What runs beside the last step that is not named here, one after the other: that step waits more than it works, or each
 * keeps one processor busy.
 */
const beside = new Set(['lint of the code', 'elements']);

async function take(step, work) {
  const started = Date.now();
  const found = await work().catch((error) => {
    console.error(error);
    return [{ name: 'the step', state: 'failed', message: error.message }];
  });
  results.push(...found.map((result) => ({ ...result, step })));
  const seconds = Math.round((Date.now() - started) / 1000);
  const [failed, skipped] = [count(found, 'failed'), count(found, 'skipped')];
  return `${failed ? '✗' : '✓'} ${step}: ${count(found, 'passed')} passed, ${failed} failed${skipped ? `, ${skipped} not run` : ''} (${seconds} s)`;
}

/** Takes steps whose output is shown later. */
async function takeHeld(others) {
  const shows = [];
  for (const [step, work] of others) {
    const output = [];
    const end = await heldOutput.run(output, () => take(step, work));
    shows.push(() => {
      console.log(`\n── ${step}`);
      process.stdout.write(Buffer.concat(output));
      console.log(end);
    });
  }
  return shows;
}

const chosen = Object.entries(steps).filter(
  ([step]) => only.length === 0 || only.some((wanted) => step.startsWith(wanted)),
);
while (chosen.length > 0) {
  const [step, work] = chosen.shift();
  const others = [];
  while (chosen.length > 0 && beside.has(chosen[0][0])) others.push(chosen.shift());
  const names = others.map(([name]) => name).join(', ');
  console.log(`\n── ${step}${names ? `, and beside it ${names}` : ''}`);
  const held = takeHeld(others);
  console.log(await take(step, work));
  for (const show of await held) show();
}
await postgres?.stop();

const by = (state) => results.filter((result) => result.state === state);
say(`Not run${postgres ? '' : ' (install PostgreSQL, or set TEST_DATABASE_URL)'}:`, by('skipped'));
say(
  'Passed at the second attempt:',
  results.filter(({ again }) => again),
);
say('Failed:', by('failed'));
const failed = by('failed').length + (ci ? by('skipped').length : 0);
console.log(`\n${by('passed').length} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
