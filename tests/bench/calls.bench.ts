import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { insertTenant, insertTenants, type Tenant } from '@pbxkit/server/testing.js';
import { Apart } from '../calls/apart.js';
import { freeSipPort } from '../calls/engine.js';
import { Phone } from '../calls/phone/phone.js';
import { user } from '../calls/setting.js';
import { median, type Figure, type NotRun } from './figures.js';

const scenario = fileURLToPath(new URL('./caller.xml', import.meta.url));
const perSecond = 30;
const seconds = 20;
const tenants = 10;
const milliseconds = 200;
/** People of each organization who have a number and a phone. */
const roles = ['basic-user', 'advanced-user'] as const;

interface Run {
  /** Milliseconds from INVITE to 200, of each call. */
  readonly setUp: number[];
  /** Seconds of the server's processor, and of the clock. */
  readonly cpu: number;
  readonly took: number;
}

/** Ten organizations, an engine, and phones that answer. */
class Load {
  readonly #apart: Apart;
  readonly #tenants: Tenant[];
  readonly #directory = mkdtempSync(join(tmpdir(), 'pbxkit-load-'));
  readonly #numbers: string[] = [];
  #phones: ChildProcess | undefined;
  #callers = 0;

  private constructor(apart: Apart, all: Tenant[]) {
    this.#apart = apart;
    this.#tenants = all;
  }

  static async start(): Promise<Load> {
    const all: Tenant[] = [];
    const apart = await Apart.start(async (db) => {
      const made = await insertTenants(db);
      all.push(...Object.values(made));
      while (all.length < tenants)
        all.push(await insertTenant(db, made.acme.resellerId, `firm-${all.length}`));
      return { ...made, ...Object.fromEntries(all.map((tenant) => [tenant.name, tenant])) };
    });
    const load = new Load(apart, all);
    await load.#furnish();
    return load;
  }

  /** So many calls, at so many a second; rejects unless each is answered and has one record. */
  async call(count: number, rate: number): Promise<Run> {
    const callers = Array.from({ length: count }, () => `+1418${5_550_000 + (this.#callers += 1)}`);
    const lines = callers.map(
      (caller, index) => `${this.#numbers[index % this.#numbers.length]};${caller}`,
    );
    writeFileSync(join(this.#directory, 'calls.csv'), ['SEQUENTIAL', ...lines, ''].join('\n'));
    const before = this.#apart.serverCpu();
    const started = performance.now();
    const { output, code } = await sipp(this.#directory, [
      ...['-sf', scenario, '-inf', 'calls.csv', '-i', '127.0.0.2', '-d', '1000'],
      ...['-r', String(rate), '-m', String(count), '-l', String(count)],
      ...['-aa', '-trace_rtt', '-rtt_freq', '1', '-timeout', '120', this.#apart.sip],
    ]);
    const took = (performance.now() - started) / 1000;
    const cpu = this.#apart.serverCpu() - before;
    if (code !== 0) throw new Error(`calls were lost: ${output.slice(-3_000)}`);
    await this.#recorded(callers);
    return { setUp: this.#roundTrips(), cpu, took };
  }

  async close(): Promise<void> {
    this.#phones?.kill('SIGKILL');
    await this.#apart.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  /** Phones of everybody, all at one address, where SIPp answers. */
  async #furnish() {
    const port = await freeSipPort('127.0.0.1');
    for (const tenant of this.#tenants) {
      const office = await this.#apart.server.clientAs('office-manager', tenant);
      const reseller = await this.#apart.server.clientAs('reseller', tenant);
      const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
      for (const role of roles) {
        const owner = tenant.users[role];
        await office.PATCH('/users/{userId}', {
          params: { path: { userId: owner.id }, header: { 'If-Match': '*' } },
          body: { maxActiveCalls: 20 },
        });
        const { data } = await office.POST('/devices', {
          params: { header: header() },
          body: { userId: owner.id, srtp: 'off' },
        });
        if (!data) throw new Error('no device');
        const { sipUsername, sipDomain } = data.device;
        const phone = await new Phone({
          ...{ host: '127.0.0.1', port, server: this.#apart.phones.at, user: sipUsername },
          ...{ domain: sipDomain, password: data.password },
        }).start();
        const status = await phone.register(3_600);
        await phone.close();
        if (status !== 200) throw new Error(`${sipUsername} is refused with ${status}`);
        const number = `+1514555${1000 + this.#numbers.length}`;
        await reseller.POST('/phone-numbers', {
          params: { header: header() },
          headers: { 'Pbx-Domain': tenant.name },
          body: { number, destination: user(owner), timeRules: [] },
        });
        this.#numbers.push(number);
      }
    }
    this.#phones = spawn(
      'sipp',
      ['-sn', 'uas', '-i', '127.0.0.1', '-p', String(port), '-nostdin'],
      { cwd: this.#directory, stdio: 'ignore' },
    );
  }

  /** Each caller has one record, and somebody answered. */
  async #recorded(callers: readonly string[]) {
    const expected = callers.map((caller) => `${caller} answered`).sort();
    for (const end = Date.now() + 60_000; ;) {
      const found: string[] = [];
      for (const tenant of this.#tenants)
        for (const { from, outcome } of await this.#apart.records(tenant))
          if (callers.includes(from.number ?? '')) found.push(`${from.number} ${outcome}`);
      if (found.length >= expected.length) {
        const differs = found.sort().findIndex((one, index) => one !== expected[index]);
        if (differs < 0) return;
        throw new Error(`${found[differs]} instead of ${expected[differs]}`);
      }
      if (Date.now() > end) throw new Error(`${found.length} records of ${expected.length} calls`);
    }
  }

  #roundTrips(): number[] {
    const files = readdirSync(this.#directory).filter((name) => name.endsWith('_rtt.csv'));
    const times = files.flatMap((name) => {
      const file = join(this.#directory, name);
      const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
      rmSync(file);
      return rows.map((row) => Number(row.split(';')[1]));
    });
    return times.sort((one, other) => one - other);
  }
}

async function sipp(cwd: string, args: string[]): Promise<{ output: string; code: number }> {
  const child = spawn('sipp', [...args, '-nostdin'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (output = (output + text).slice(-20_000)));
  const [code] = (await once(child, 'exit')) as [number];
  return { output, code };
}

/** Calls from outside to people of ten organizations, through the engine and the embedded database. */
export async function callCost(): Promise<Figure[] | NotRun> {
  // The other benchmarks do without what is to be installed for this one.
  const prerequisites: string = '../../.config/prerequisites.mjs';
  const { missingEngine, missingSipp } = (await import(prerequisites)) as Record<
    'missingEngine' | 'missingSipp',
    () => Promise<string | null>
  >;
  const reason = (await missingEngine()) ?? (await missingSipp());
  if (reason) return { reason };
  const load = await Load.start();
  try {
    // The first calls find nothing compiled and nothing cached.
    await load.call(60, 10);
    const alone = await load.call(20, 1);
    const { setUp, cpu, took } = await load.call(perSecond * seconds, perSecond);
    const calls = perSecond * seconds;
    return [
      {
        name: `Set-up of a call while ${perSecond} come each second, ${calls} to ${tenants} organizations`,
        ratio: median(setUp) / milliseconds,
        limit: 1,
        against: `${milliseconds} ms`,
        note: `INVITE to 200: ${ms(median(setUp))} at the median, ${ms(setUp[Math.floor(calls * 0.95)]!)} at the 95th percentile, ${ms(setUp.at(-1)!)} at most; alone ${ms(median(alone.setUp))}; each answered and recorded once`,
      },
      {
        name: `CPU of the server for ${perSecond} calls a second`,
        ratio: cpu / took,
        limit: 1,
        against: 'one core',
        note: `${((1000 * cpu) / calls).toFixed(1)} ms of CPU for each call: where it goes, the live view, and its record`,
      },
    ];
  } finally {
    await load.close();
  }
}

const ms = (value: number): string => `${Math.round(value)} ms`;
