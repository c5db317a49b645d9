/** What each test runner wrote about its run, as one list: `{ file, name, state, message }`. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { root } from './tools.mjs';

const states = { passed: 'passed', failed: 'failed', expected: 'passed', unexpected: 'failed' };
const firstLine = (text) => (text ?? '').split('\n')[0];

const readers = {
  vitest: ({ testResults }) =>
    testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(root, name);
      const tests = assertionResults.map(({ fullName, status: state, failureMessages }) => ({
        file,
        name: fullName,
        state: states[state] ?? 'skipped',
        message: firstLine(failureMessages?.[0]),
      }));
      const broken = status === 'failed' && !tests.some(({ state }) => state === 'failed');
      return broken
        ? [...tests, { file, name: 'the file', state: 'failed', message: firstLine(message) }]
        : tests;
    }),
  elements: (results) => results,
  playwright({ suites, errors }) {
    const all = (suite, path) => [
      ...suite.specs.flatMap(({ title, file, tests }) =>
        tests.map(({ status, results }) => ({
          file,
          name: [...path, title].join(' › '),
          state: states[status] ?? 'skipped',
          message: firstLine(results.at(-1)?.error?.message),
        })),
      ),
      ...(suite.suites ?? []).flatMap((inner) => all(inner, [...path, inner.title])),
    ];
    const broken = errors.map(({ message }) => ({
      file: '',
      name: 'the run',
      state: 'failed',
      message: firstLine(message),
    }));
    return [...suites.flatMap((suite) => all(suite, [])), ...broken];
  },
};

export async function readReport(runner, file) {
  return readers[runner](JSON.parse(await readFile(file, 'utf8')));
}

const key = ({ file, name }) => `${file}\n${name}`;

/** The first run with what the second one says of the same tests; those that passed only then are marked. */
export function merge(first, second) {
  const later = new Map(second.map((result) => [key(result), result]));
  return first.map((result) => {
    const again = result.state === 'failed' && later.get(key(result));
    return again ? { ...again, again: again.state === 'passed' } : result;
  });
}
