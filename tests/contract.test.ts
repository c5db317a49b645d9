import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { contract } from './contract.js';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'pbxkit-lint-'))));
afterAll(() => rm(folder, { recursive: true }));

interface Operation {
  parameters: { $ref?: string; name?: string }[];
  security?: unknown;
  responses: Record<string, unknown>;
  operationId: string;
}
type Paths = Record<string, Record<string, Operation>>;
interface Schema {
  required: string[];
  properties: Record<string, Record<string, unknown>>;
}
type Change = (paths: Paths, schemas: Record<string, Schema>) => void;

/** What the lint says of the contract after a change of it. */
async function lint(name: string, change: Change): Promise<string> {
  const changed = structuredClone(contract);
  change(
    changed.paths as unknown as Paths,
    changed.components.schemas as unknown as Record<string, Schema>,
  );
  const file = join(folder, `${name}.yaml`);
  await writeFile(file, stringify(changed));
  return new Promise((resolve) => {
    const tool = join(root, 'node_modules/.bin/redocly');
    const args = ['lint', file, '--config', join(root, '.config/redocly.yaml'), '--format', 'json'];
    execFile(
      tool,
      args,
      { maxBuffer: 2 ** 26, env: { ...process.env, REDOCLY_TELEMETRY: 'off' } },
      (_, stdout) => resolve(stdout),
    );
  });
}

const without = (operation: Operation, name: string) => {
  operation.parameters = operation.parameters.filter(
    (one) => one.name !== name && !one.$ref?.endsWith(name),
  );
};

describe('the lint of the contract', () => {
  it('passes the contract as it is', async () => {
    expect(JSON.parse(await lint('whole', () => undefined))).toMatchObject({
      totals: { errors: 0 },
    });
  });

  it.each<[string, Change]>([
    ['a list takes `cursor`', (paths) => without(paths['/users']!.get!, 'Cursor')],
    ['a list takes `limit`', (paths) => without(paths['/users']!.get!, 'Limit')],
    ['a list takes `sort`', (paths) => without(paths['/users']!.get!, 'sort')],
    ['a list takes `q`', (paths) => without(paths['/users']!.get!, 'SearchText')],
    [
      'a list always answers `total`',
      (_, { UserList }) =>
        void (UserList!.required = UserList!.required.filter((name) => name !== 'total')),
    ],
    [
      'an update or delete takes `If-Match`',
      (paths) => without(paths['/users/{userId}']!.patch!, 'IfMatch'),
    ],
    [
      'a create takes `Idempotency-Key`',
      (paths) => without(paths['/users']!.post!, 'IdempotencyKey'),
    ],
    ['a bulk write takes `dryRun`', (paths) => without(paths['/users/bulk']!.post!, 'DryRun')],
    ['names what it needs in `security`', (paths) => void delete paths['/users']!.get!.security],
    ['names its capability', (paths) => void (paths['/users']!.get!.security = [{ bearer: [] }])],
    [
      'is no capability',
      (paths) => void (paths['/users']!.get!.security = [{ bearer: ['users:fly'] }]),
    ],
    ['answers 401 with a problem', (paths) => void delete paths['/users']!.get!.responses['401']],
    ['answers 403 with a problem', (paths) => void delete paths['/users']!.get!.responses['403']],
    ['answers 5XX with a problem', (paths) => void delete paths['/login']!.post!.responses['5XX']],
    [
      '403 is `application/problem+json`',
      (paths) => void (paths['/users']!.get!.responses['403'] = { description: 'No.' }),
    ],
    ['is named verb and noun', (paths) => void (paths['/users']!.get!.operationId = 'users')],
    [
      'an instant is a `date-time`',
      (_, { User }) => void (User!.properties.createdAt = { type: 'string' }),
    ],
    [
      'a duration is a number',
      (_, { User }) => void (User!.properties.ringSeconds = { type: 'string' }),
    ],
  ])('fails when a rule is broken: %s', async (message, change) => {
    const { problems } = JSON.parse(await lint(message.replace(/\W+/g, '-'), change)) as {
      problems: { message: string; severity: string }[];
    };
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((problem) => problem.message).join('\n')).toContain(message);
  });
});
