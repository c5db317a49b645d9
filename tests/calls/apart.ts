import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { components, paths } from '@pbxkit/client';
import { openDatabase, readConfig } from '@pbxkit/server';
import {
  insertTenants,
  signIn,
  type Tenant,
  type Tenants,
  type TestUser,
} from '@pbxkit/server/testing.js';
import createClient from 'openapi-fetch';
import type { LocalEngine } from '../../packages/server/src/engine/asterisk/local-engine.js';
import { Cable } from './cable.js';
import { engineVariables, findPlace, freePort, startHere } from './engine.js';
import { EngineLog } from './engine-log.js';
import type { Phone } from './phone/phone.js';
import { Phones } from './phones.js';
import type { Served } from './setting.js';

type Schemas = components['schemas'];

const resources = ['calls', 'call-records', 'conference-participants']
  .map((resource) => `resources=${resource}`)
  .join('&');
const main = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));
const secretKey = 'k'.repeat(32);

/** A server in a process of its own, an engine that goes on without it, and phones. */
export class Apart implements Served {
  readonly server: Served['server'] & Tenants;
  readonly log: EngineLog;
  /** Between the server and the manager of the engine. */
  readonly manager: Cable;
  readonly phones: Phones;
  /** Host and port that phones and carriers call. */
  readonly sip: string;
  /** Base of the API. */
  readonly api: string;
  /** The line to the outside. */
  carrier!: Phone;
  readonly #parts: Parts;
  #child: ChildProcess | undefined;
  #engine!: LocalEngine;

  private constructor(parts: Parts) {
    this.#parts = parts;
    const { tenants, tokens, place, manager } = parts;
    this.manager = manager;
    this.api = `http://127.0.0.1:${parts.port}/v1`;
    this.log = new EngineLog(place.directory);
    this.sip = place.addresses.sip;
    this.phones = new Phones(place.addresses.sip);
    this.server = {
      ...tenants,
      clientAs: async (who, tenant = tenants.acme) => {
        const { id } = typeof who === 'string' ? tenant.users[who] : who;
        const headers = { Authorization: `Bearer ${tokens.get(id)}` };
        return createClient<paths>({ baseUrl: this.api, headers });
      },
    };
  }

  /** @param fill gives the database its organizations, and whose tokens are needed */
  static async start(
    fill: (db: Parameters<typeof insertTenants>[0]) => Promise<Tenants> = insertTenants,
  ): Promise<Apart> {
    const data = mkdtempSync(join(tmpdir(), 'pbxkit-apart-'));
    const { db, close } = await openDatabase({ directory: data });
    const tenants = await db.transaction().execute(fill);
    const tokens = new Map<string, string>();
    for (const { users } of Object.values(tenants))
      for (const user of [users['office-manager'], users.reseller])
        tokens.set(user.id, await signIn(db, user, new Date()));
    await close();
    const place = await findPlace();
    const manager = await new Cable(place.addresses.ami).start();
    const apart = new Apart({
      ...{ data, tenants, tokens, place, manager },
      port: await freePort(),
    });
    apart.carrier = await apart.phones.carrier(place.addresses.carrier);
    await Promise.all([apart.serverComes(), apart.engineComes()]);
    return apart;
  }

  /** Resolves when the server can be asked. */
  async serverComes(): Promise<void> {
    const { data, place, manager, port } = this.#parts;
    const child = spawn(
      process.execPath,
      ['--conditions=@pbxkit/source', '--import', 'tsx', main],
      {
        env: {
          ...process.env,
          ...engineVariables(place.directory, { ...place.addresses, ami: manager.address }),
          ...{
            PORT: String(port),
            DATABASE_URL: '',
            PBX_DATA_DIR: data,
            PBX_SECRET_KEY: secretKey,
          },
          ...{ PBX_MAIL_DIR: join(data, 'outbox'), PBX_LOG_LEVEL: 'error', PBX_DEMO: '' },
          ...{ PBX_RATE_LIMIT: '1000000', PBX_SIGN_IN_RATE_LIMIT: '1000000' },
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#child = child;
    let output = '';
    child.stderr.on('data', (text) => (output += text));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text) => {
        output += text;
        if (output.includes('PBX Kit is ready')) resolve();
      });
      child.once('exit', () => reject(new Error(`the server ended: ${output}`)));
    });
  }

  /** As by `kill -9`. */
  async killServer(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** The system still accepts connections for it; nothing answers them. */
  hangServer(on: boolean): void {
    this.#child?.kill(on ? 'SIGSTOP' : 'SIGCONT');
  }

  /** CPU seconds of the server since it started (proc(5), stat: utime and stime in hundredths). */
  serverCpu(): number {
    const stat = readFileSync(`/proc/${this.#child?.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  /** Resolves when the engine takes orders. */
  async engineComes(): Promise<void> {
    const { directory, addresses } = this.#parts.place;
    const { secret } = readConfig({}, () => secretKey).engine;
    this.#engine = await startHere({ ...addresses, directory, secret });
  }

  /** Without a word to anybody. */
  async killEngine(): Promise<void> {
    const pid = readFileSync(join(this.#parts.place.directory, 'run/asterisk.pid'), 'utf8');
    process.kill(Number(pid), 'SIGKILL');
    await this.#engine.stop();
  }

  office = () => this.server.clientAs('office-manager');

  tokenOf({ id }: TestUser): string {
    return this.#parts.tokens.get(id) ?? '';
  }

  async phoneOf(user: TestUser, suffix = ''): Promise<Phone> {
    return (await this.phones.of(await this.office(), user, suffix)).phone;
  }

  /** Resolves with the calls under way as soon as they are as expected. */
  async untilCalls(expected: (calls: Schemas['Call'][]) => unknown): Promise<Schemas['Call'][]> {
    const client = await this.office();
    return this.#until(
      async () => {
        const { data } = await client.GET('/calls');
        return data && expected(data.items) ? data.items : undefined;
      },
      `calls as ${String(expected)}`,
    );
  }

  /** Resolves with who is in a conference as soon as they are as expected. */
  async untilRoster(
    conferenceId: string,
    expected: (people: Schemas['ConferenceParticipant'][]) => unknown,
  ): Promise<Schemas['ConferenceParticipant'][]> {
    const client = await this.office();
    const params = { path: { conferenceId } };
    return this.#until(
      async () => {
        const { data } = await client.GET('/conferences/{conferenceId}/participants', { params });
        return data && expected(data.items) ? data.items : undefined;
      },
      `people in a conference as ${String(expected)}`,
    );
  }

  /** A call that ends now or has ended. */
  async record(callRecordId: string): Promise<Schemas['CallRecordDetail']> {
    const client = await this.office();
    return this.#until(async () => {
      const path = { callRecordId };
      return (await client.GET('/call-records/{callRecordId}', { params: { path } })).data;
    }, `the record of ${callRecordId}`);
  }

  /** The whole history of acme as soon as it is as expected. */
  untilRecords(
    expected: (records: Schemas['CallRecord'][]) => unknown,
  ): Promise<Schemas['CallRecord'][]> {
    return this.#until(
      async () => {
        const all = await this.records(this.server.acme);
        return expected(all) ? all : undefined;
      },
      `records as ${String(expected)}`,
    );
  }

  /** Every call of an organization that has ended. */
  async records(tenant: Tenant): Promise<Schemas['CallRecord'][]> {
    const client = await this.server.clientAs('office-manager', tenant);
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const all: Schemas['CallRecord'][] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { from: day(-1), until: day(1), limit: 200, ...(cursor && { cursor }) };
      const { data, error } = await client.GET('/call-records', { params: { query } });
      if (!data) throw new Error(JSON.stringify(error));
      all.push(...data.items);
      cursor = data.nextCursor;
    }
    return all;
  }

  /** Asks until the server says that it reaches the engine, or that it does not. */
  async untilConnected(connected: boolean): Promise<void> {
    const client = await this.office();
    for (const end = Date.now() + 20_000; ;) {
      const { data } = await client.GET('/engine');
      if (data?.connected === connected) return;
      if (Date.now() > end) throw new Error(`Not within 20 s: connected ${connected}`);
    }
  }

  /** What a domain tells on its stream of events, from now on. */
  async *events(signal: AbortSignal): AsyncGenerator<string, void, undefined> {
    const token = this.tokenOf(this.#parts.tenants.acme.users['office-manager']);
    const headers = { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' };
    const reply = await fetch(`${this.api}/events?${resources}`, {
      ...{ headers, signal },
    });
    if (!reply.ok || !reply.body) throw new Error(`no stream: ${await reply.text()}`);
    for await (const piece of reply.body.pipeThrough(new TextDecoderStream())) yield piece;
  }

  async close(): Promise<void> {
    await this.phones.close();
    await this.killServer();
    await this.manager.close();
    await this.#engine.stop();
    const { data, place } = this.#parts;
    for (const path of [data, place.directory]) rmSync(path, { recursive: true, force: true });
  }

  /** Looks when the stream begins and whenever it tells something. */
  async #until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
    const signal = AbortSignal.timeout(20_000);
    try {
      for await (const _ of this.events(signal)) {
        const found = await look();
        if (found !== undefined) return found;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    throw new Error(`Not within 20 s: ${what}`);
  }
}

interface Parts {
  readonly data: string;
  readonly port: number;
  readonly tenants: Tenants;
  /** By id of the user. */
  readonly tokens: ReadonlyMap<string, string>;
  readonly place: Awaited<ReturnType<typeof findPlace>>;
  readonly manager: Cable;
}
