import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

interface Manifest {
  name: string;
  exports: Record<string, Record<string, string>>;
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, 'utf8')) as Manifest;

/** Every module a consumer can import. */
function entriesOf(folder: string): string[] {
  const { name, exports } = manifestOf(folder);
  return Object.entries(exports)
    .filter(([, conditions]) => conditions.default?.endsWith('.js'))
    .map(([key]) => name + key.slice(1));
}

describe('every entry of the packages', () => {
  it.each(['client', 'components', 'server'].flatMap(entriesOf))(
    'imports in Node without a DOM: %s',
    async (entry) => {
      const script = `await import('${entry}'); if (globalThis.document) throw new Error('a DOM appeared'); console.log('imported')`;
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
        cwd: root,
      });
      expect(stdout).toContain('imported');
    },
  );

  it('registers one element each', () => {
    const source = `${root}packages/components/src`;
    const folders = [
      ...readdirSync(source).map((name) => `${name}/${name}`),
      ...readdirSync(`${source}/shared`).map((name) => `shared/${name}/${name}`),
    ];
    const elements = folders.filter((name) => existsSync(`${source}/${name}.ts`));
    const exported = Object.values(manifestOf('components').exports)
      .map((conditions) => conditions['@pbxkit/source'] ?? '')
      .filter((path) => path.includes('/', './src/'.length));
    expect(exported.sort()).toEqual(elements.map((name) => `./src/${name}.ts`).sort());
  });
});
