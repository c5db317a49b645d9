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

/** Every specifier a consumer can import, patterns spelled out. */
function entriesOf(folder: string): string[] {
  const { name, exports } = JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, 'utf8')) as Manifest;
  const source = `${root}packages/${folder}/src`;
  return Object.entries(exports).flatMap(([key, conditions]) => {
    if (!conditions.default?.endsWith('.js')) return [];
    if (!key.includes('*')) return [`${name}${key.slice(1)}`];
    const elements = readdirSync(source).filter((one) => existsSync(`${source}/${one}/${one}.ts`));
    return elements.map((one) => `${name}${key.slice(1).replace('*', one)}`);
  });
}

describe('every entry of the packages', () => {
  it.each([...entriesOf('client'), ...entriesOf('components'), ...entriesOf('server')])('imports in Node without a DOM: %s', async (entry) => {
    const script = `await import(${JSON.stringify(entry)}); if (globalThis.document) throw new Error('a DOM appeared'); console.log('imported')`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
    expect(stdout).toContain('imported');
  });
});
