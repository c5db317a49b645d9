import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, 'node_modules/.cache/pbxkit');

/** Ends with a message for the person at the keyboard. */
export function giveUp(message) {
  console.error(`\n✗ ${message}\n`);
  process.exit(1);
}

export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '').split('.').map(Number);
  const have = process.versions.node.split('.').map(Number);
  if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < (wanted[1] ?? 0)))
    giveUp(
      `Node ${engines.node} is needed, this is ${process.versions.node}. Install it from nodejs.org and try again.`,
    );
}

/** Where the output goes of what runs beside something else; shown at its end, so that the two do not mix. */
export const heldOutput = new AsyncLocalStorage();

/** Runs a command with its output shown; resolves to the exit code. */
export function run(command, args, { env = {}, cwd = root, quiet = false } = {}) {
  const held = heldOutput.getStore();
  const shown = held ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : shown, shown],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes) => held.push(bytes));
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const bin = (name) => join(root, 'node_modules/.bin', name);
/** Runs a tool of the repository. */
export const tool = (name, args, options) => run(bin(name), args, options);

const modified = async (path) => (existsSync(path) ? (await stat(path)).mtimeMs : 0);

/** Installs packages when they are missing or older than the lock file. */
export async function install() {
  const lockFile = join(root, 'package-lock.json');
  const lock = createHash('sha256')
    .update(await readFile(lockFile))
    .digest('hex');
  const stamp = join(stamps, 'installed');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === lock) return;
  // npm writes this file last, so it is as new as the installation.
  if ((await modified(join(root, 'node_modules/.package-lock.json'))) >= (await modified(lockFile)))
    return;
  console.log('• Installing packages (about a minute, once)');
  if (await run('npm', ['ci', '--no-audit', '--no-fund']))
    giveUp('npm ci failed; see the lines above. Is the npm registry reachable?');
  await mkdir(stamps, { recursive: true });
  await writeFile(stamp, lock);
}

async function* filesIn(path) {
  if (!existsSync(path)) return;
  if (!(await stat(path)).isDirectory()) return yield path;
  for (const entry of (await readdir(path)).sort()) yield* filesIn(join(path, entry));
}

async function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for await (const file of filesIn(join(root, path)))
      hash.update(relative(root, file)).update(await readFile(file));
  return hash.digest('hex');
}

const common = ['package-lock.json', 'openapi.yaml', '.config/tsconfig.base.json'];
const own = (name) =>
  ['src', 'public', 'index.html', 'package.json', 'tsup.config.ts', 'vite.config.ts'].map(
    (file) => `packages/${name}/${file}`,
  );
const packages = [
  { name: 'client', build: ['tsup', []], uses: ['client'] },
  { name: 'components', build: ['tsup', []], uses: ['client', 'components'] },
  { name: 'server', build: ['tsup', []], uses: ['client', 'server'] },
  {
    name: 'portal',
    build: ['vite', ['build', '--logLevel', 'warn']],
    uses: ['client', 'components', 'portal'],
  },
];

/** Builds the packages whose sources changed since their last build; throws when one cannot be built. */
export async function build({ force = false, quiet = false } = {}) {
  for (const { name, build, uses } of packages) {
    const stamp = join(stamps, `built-${name}`);
    const state = await fingerprint([...common, ...uses.flatMap(own)]);
    const built = existsSync(join(root, 'packages', name, 'dist'));
    if (!force && built && existsSync(stamp) && (await readFile(stamp, 'utf8')) === state) continue;
    console.log(`• Building ${name}`);
    if (await tool(build[0], build[1], { cwd: join(root, 'packages', name), quiet }))
      throw new Error(`The build of ${name} failed; see the lines above.`);
    await mkdir(dirname(stamp), { recursive: true });
    await writeFile(stamp, state);
  }
}
