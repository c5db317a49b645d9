import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { chown, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, root, run } from './tools.mjs';

const isRoot = process.getuid?.() === 0;
const hasApt = existsSync('/usr/bin/apt-get');

let listsRead = false;
async function aptInstall(name) {
  if (!isRoot || !hasApt) return false;
  console.log(`• Installing ${name}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsRead) await run('apt-get', ['update', '-qq'], { quiet: true, env });
  listsRead = true;
  return (
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      quiet: true,
      env,
    })) === 0
  );
}

/** Path of Chromium; installed on Debian as root. */
export async function findChromium() {
  const places = [
    process.env.PBX_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const found = () => places.find((place) => place && existsSync(place));
  return (
    found() ??
    ((await aptInstall('chromium')) && found()) ??
    giveUp(
      'Chromium is needed for the tests in a browser. Install it, or set PBX_CHROMIUM to its path.',
    )
  );
}

/** Why the telephone engine is not here and cannot be had; null when it is there, unpacked now if it was not. */
export async function missingEngine() {
  const script = join(root, 'packages/server/src/engine/asterisk/install.sh');
  const { status, stderr } = spawnSync(script, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return status === 0
    ? null
    : (stderr ?? '').trim().split('\n').at(-1) || 'it cannot be unpacked here';
}

/** Why there is no SIPp, which makes many calls at once; null when it is there, installed now if it was not. */
export async function missingSipp() {
  const found = () => existsSync('/usr/bin/sipp') || existsSync('/usr/local/bin/sipp');
  if (found() || ((await aptInstall('sip-tester')) && found())) return null;
  return 'SIPp is missing; on Debian it is the package sip-tester.';
}

function findServerPrograms() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => join(base, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A PostgreSQL server of our own in a temporary folder; undefined when there is none and none can be installed. */
export async function startPostgres() {
  if (process.env.TEST_DATABASE_URL)
    return { url: process.env.TEST_DATABASE_URL, stop: async () => undefined };
  const programs =
    findServerPrograms() ?? ((await aptInstall('postgresql')) ? findServerPrograms() : undefined);
  if (!programs) {
    console.log(
      '• PostgreSQL is not here: its tests will not run. Set TEST_DATABASE_URL to run them.',
    );
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'pbxkit-postgres-'));
  const as = isRoot
    ? (args) => ['runuser', ['-u', 'postgres', '--', ...args]]
    : ([command, ...args]) => [command, args];
  const call = (...args) => {
    const [command, rest] = as(args);
    const { status, stderr } = spawnSync(command, rest, {
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status) giveUp(`${args[0]} failed: ${stderr}`);
  };
  if (isRoot) {
    const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    await chown(folder, id('-u'), id('-g'));
  }
  const port = await freePort();
  const data = join(folder, 'data');
  call(
    join(programs, 'initdb'),
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-sync',
  );
  call(
    join(programs, 'pg_ctl'),
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-p ${port} -k ${folder} -h 127.0.0.1 -F -c max_connections=200`,
    'start',
  );
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      call(join(programs, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
