import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Module {
  /** Path from the root. */
  path: string;
  imports: { from: string; typeOnly: boolean }[];
}

function modulesOf(folder: string): Module[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.ts$/.test(entry.name) && !entry.name.endsWith('.test.ts'),
    )
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const found = text.matchAll(
        /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
      );
      return {
        path: relative(root, file),
        imports: [...found].map(([, type, from]) => ({ from: from!, typeOnly: !!type })),
      };
    });
}

const ours = (from: string) => from.startsWith('@pbxkit/');
const client = modulesOf('packages/client/src');
const components = modulesOf('packages/components/src');
const server = modulesOf('packages/server/src');
const portal = modulesOf('packages/portal/src');

/** Imports that break a rule, as `file → import`. */
const breaks = (
  modules: Module[],
  rule: (from: string, module: Module, typeOnly: boolean) => boolean,
) =>
  modules.flatMap((module) =>
    module.imports
      .filter(({ from, typeOnly }) => rule(from, module, typeOnly))
      .map(({ from }) => `${module.path} → ${from}`),
  );

describe('who may import whom', () => {
  it('finds the modules it judges', () => {
    for (const modules of [client, components, server, portal])
      expect(modules.length).toBeGreaterThan(5);
  });

  it('points the client at no package of ours', () => {
    expect(breaks(client, ours)).toEqual([]);
  });

  it('points components at the client alone', () => {
    expect(breaks(components, (from) => ours(from) && !from.startsWith('@pbxkit/client'))).toEqual(
      [],
    );
  });

  it('points the portal at client and components alone', () => {
    expect(
      breaks(portal, (from) => ours(from) && !/^@pbxkit\/(client|components)/.test(from)),
    ).toEqual([]);
  });

  it('takes only types of the client into the server', () => {
    const code = server.filter(({ path }) => !path.includes('/testing'));
    expect(
      breaks(code, (from, _, typeOnly) => ours(from) && !(typeOnly && from === '@pbxkit/client')),
    ).toEqual([]);
  });

  it('keeps Lit out of models', () => {
    expect(
      breaks(
        components.filter(({ path }) => path.endsWith('.model.ts')),
        (from) => /^(lit|@lit)/.test(from),
      ),
    ).toEqual([]);
  });

  it('keeps elements out of what is shared', () => {
    const shared = components.filter(({ path }) =>
      /src\/shared\/(?!testing\.ts)[^/]+\.ts$/.test(path),
    );
    expect(breaks(shared, (from) => /^\.\.\/(?!locales\/)/.test(from))).toEqual([]);
  });

  it('touches files, threads and processes at the edge of the server only', () => {
    const inner = server.filter(
      ({ path }) =>
        !/\/(database|engine|testing)\/|\/(main|testing|mail-senders|contract\/document|sounds\/read-sound)\.ts$/.test(
          path,
        ),
    );
    expect(
      breaks(inner, (from) => /^node:(fs|os|worker_threads|child_process)/.test(from)),
    ).toEqual([]);
  });

  it('keeps Kysely in queries and in the database folder', () => {
    const others = server.filter(
      ({ path }) =>
        !/\.queries\.ts$|\/(database|testing)\//.test(path) && !path.endsWith('testing.ts'),
    );
    expect(breaks(others, (from) => from === 'kysely')).toEqual([]);
  });
});
