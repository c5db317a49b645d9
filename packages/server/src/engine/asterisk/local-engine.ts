import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile, chown } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger } from 'fastify';
import { supervise } from './supervise.js';

export interface LocalEngineSettings {
  /** Unpacked by install.sh. */
  readonly root: string;
  /** Where the engine keeps everything it writes. */
  readonly directory: string;
  /** Address of the server's listener for the engine, for example `http://127.0.0.1:3081`. */
  readonly server: string;
  readonly secret: string;
  /** Host and port. */
  readonly ami: string;
  readonly sip: string;
  /** Host and port of the line to the outside. */
  readonly carrier: string;
  /** First and last port of sound. */
  readonly rtp: readonly [number, number];
}

export type LocalEngine = Awaited<ReturnType<typeof supervise>>;

const templates = fileURLToPath(new URL('./etc/', import.meta.url));
/** Account that the engine runs as when it is started by root. */
const nobody = 65_534;

/** Writes the configuration and keeps the engine running; resolves when it takes orders. */
export async function startLocalEngine(
  settings: LocalEngineSettings,
  log: FastifyBaseLogger,
): Promise<LocalEngine> {
  const { root, directory } = settings;
  const libraries = join(root, 'usr/lib', await architecture(root));
  await configure(settings, libraries);
  const start = () =>
    spawn(
      join(root, 'usr/lib64/ld-linux-x86-64.so.2'),
      [
        ...['--library-path', libraries],
        join(root, 'usr/sbin/asterisk'),
        ...['-f', '-C', join(directory, 'etc/asterisk.conf')],
      ],
      {
        stdio: 'ignore',
        ...(process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
      },
    );
  return supervise({ start, ready: (ended) => untilItListens(settings.ami, ended), log });
}

async function architecture(root: string): Promise<string> {
  for (const name of await readdir(join(root, 'usr/lib')))
    if (existsSync(join(root, 'usr/lib', name, 'asterisk/modules'))) return name;
  throw new Error(`no engine in ${root}: run install.sh`);
}

async function configure(settings: LocalEngineSettings, libraries: string): Promise<void> {
  const { root, directory, ami, carrier, rtp } = settings;
  for (const name of ['cache', 'etc', 'lib/keys', 'log', 'run', 'spool/prompts'])
    await mkdir(join(directory, name), { recursive: true });
  await cp(join(root, 'var/lib/asterisk'), join(directory, 'lib'), { recursive: true });
  const values: Readonly<Record<string, string>> = {
    DIR: directory,
    MODULES: join(libraries, 'asterisk/modules'),
    DATA: join(root, 'usr/share/asterisk'),
    SERVER: settings.server,
    SECRET: settings.secret,
    SIP: settings.sip,
    AMI_HOST: hostOf(ami),
    AMI_PORT: portOf(ami),
    CARRIER: carrier,
    CARRIER_HOST: hostOf(carrier),
    RTP_START: String(rtp[0]),
    RTP_END: String(rtp[1]),
  };
  for (const name of await readdir(templates)) {
    const text = await readFile(join(templates, name), 'utf8');
    const filled = text.replace(/@([A-Z_]+)@/g, (whole, key: string) => values[key] ?? whole);
    await writeFile(join(directory, 'etc', name), filled, { mode: 0o600 });
  }
  if (process.getuid?.() === 0) await giveTo(directory, nobody);
}

async function giveTo(path: string, user: number): Promise<void> {
  await chown(path, user, user);
  for (const entry of await readdir(path, { withFileTypes: true }))
    if (entry.isDirectory()) await giveTo(join(path, entry.name), user);
    else await chown(join(path, entry.name), user, user);
}

const hostOf = (address: string): string => address.slice(0, address.lastIndexOf(':'));
const portOf = (address: string): string => address.slice(address.lastIndexOf(':') + 1);

/** Tries until the port takes a connection, or the engine ends. */
async function untilItListens(address: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(portOf(address)), hostOf(address));
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
