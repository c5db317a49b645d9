import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startLocalEngine,
  type LocalEngine,
} from '../../packages/server/src/engine/asterisk/local-engine.js';
import {
  installEngine,
  startAsterisk,
} from '../../packages/server/src/engine/asterisk/start-engine.js';
import type { Engine } from '../../packages/server/src/engine/engine.js';
import { createLog } from '../../packages/server/src/log.js';
import type { Mail } from '../../packages/server/src/mail.js';
import {
  createTestServer,
  type Tenant,
  type TestServer,
  type TestUser,
} from '@pbxkit/server/testing.js';
import type { components } from '@pbxkit/client';
import { EngineLog } from './engine-log.js';
import type { Phone } from './phone/phone.js';
import { Phones } from './phones.js';

type Schemas = components['schemas'];

/** A server, a real engine that asks it, and phones. */
export interface CallBench {
  readonly server: TestServer;
  /** Mails about messages so far. */
  readonly mails: readonly Mail[];
  /** What the engine writes down of every call. */
  readonly log: EngineLog;
  /** The line to the outside. */
  readonly carrier: Phone;
  /** Resolves with the calls under way of acme, or of another, as soon as they are as expected. */
  untilCalls(
    expected: (calls: Schemas['Call'][]) => unknown,
    tenant?: Tenant,
  ): Promise<Schemas['Call'][]>;
  /** The same of its call history of the last day, newest first. */
  untilRecords(
    expected: (page: Schemas['CallRecordList']) => unknown,
  ): Promise<Schemas['CallRecordList']>;
  /** Resolves with who is in a conference as soon as they are as expected. */
  untilRoster(
    conferenceId: string,
    expected: (people: Schemas['ConferenceParticipant'][]) => unknown,
  ): Promise<Schemas['ConferenceParticipant'][]>;
  /** Resolves when an agent of a queue is in a state. */
  untilAgent(queueAgentId: string, state: Schemas['AgentState']): Promise<true>;
  /** A call that ends now or has ended. */
  record(id: string): Promise<Schemas['CallRecordDetail']>;
  /** A registered phone of a user, with the password it was given. */
  phoneOf(
    user: TestUser,
    suffix?: string,
    tenant?: Tenant,
  ): Promise<{ phone: Phone; password: string }>;
  /** A phone that has not registered yet. */
  phone(user: { name: string; domain: string; password: string }): Promise<Phone>;
  /** From now on the clock of the server goes on, as waiting takes time. */
  realTime(): void;
  /** The engine goes on alone. */
  serverGoes(): Promise<void>;
  serverComes(): Promise<void>;
  close(): Promise<void>;
}

const secretKey = 'k'.repeat(32);

export async function startCalls(): Promise<CallBench> {
  const { directory, addresses } = await findPlace();
  // The engine is made before the server that it asks: they share the database.
  const held: { engine?: Engine } = {};
  const mails: Mail[] = [];
  const server = await createTestServer({
    engine: {
      status: () => held.engine!.status(),
      resync: (device) => held.engine!.resync(device),
      forget: (device) => held.engine!.forget(device),
      hangUp: (channel) => held.engine!.hangUp(channel),
      transfer: (channel, to, by) => held.engine!.transfer(channel, to, by),
      recall: (channel) => held.engine!.recall(channel),
      place: (id, phone, to, state) => held.engine!.place(id, phone, to, state),
      invite: (invitation) => held.engine!.invite(invitation),
      moderate: (id, who, act) => held.engine!.moderate(id, who, act),
      amplify: (channel, steps) => held.engine!.amplify(channel, steps),
      listen: (phone, channel, mode) => held.engine!.listen(phone, channel, mode),
      record: (phones, id) => held.engine!.record(phones, id),
      syncMailbox: (mailbox) => held.engine!.syncMailbox(mailbox),
      close: () => held.engine!.close(),
    },
    config: { secretKey },
  });
  const { readConfig } = await import('../../packages/server/src/config.js');
  const config = readConfig(engineVariables(directory, addresses), () => secretKey);
  const { engine: settings } = config;
  const local = await startHere(settings);
  const serverComes = async () => {
    held.engine = await startAsterisk({
      ...{ db: server.database.db, clock: server.clock.now, log: createLog('error'), config },
      mail: { send: async (mail) => void mails.push(mail) },
    });
  };
  await serverComes();
  const phones = new Phones(settings.sip);

  /** Looks whenever something was announced. */
  function until<T>(
    look: () => Promise<T | undefined>,
    what: string,
    deadline = 10_000,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = server.database.onChange(() => void again());
      const late = () => finish(() => reject(new Error(`Not within ${deadline} ms: ${what}`)));
      const timer = setTimeout(late, deadline);
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        stop();
        settle();
      };
      const again = () =>
        look().then(
          (found) => found !== undefined && finish(() => resolve(found)),
          (error: unknown) =>
            finish(() => reject(error instanceof Error ? error : new Error(String(error)))),
        );
      void again();
    });
  }
  const manager = () => server.clientAs('office-manager');
  const day = () => {
    const now = Date.now();
    return {
      from: new Date(now - 86_400_000).toISOString(),
      until: new Date(now + 86_400_000).toISOString(),
    };
  };

  let ticking: NodeJS.Timeout | undefined;
  const carrier = await phones.carrier(settings.carrier);
  return {
    server,
    mails,
    log: new EngineLog(directory),
    carrier,
    phone: (account) => phones.phone(account),
    phoneOf: async (user, suffix, tenant = tenantOf(server, user)) =>
      phones.of(await server.clientAs('office-manager', tenant), user, suffix),
    untilCalls: (expected, tenant) =>
      until(
        async () => {
          const { data } = await (await server.clientAs('office-manager', tenant)).GET('/calls');
          return data && expected(data.items) ? data.items : undefined;
        },
        `calls as ${String(expected)}`,
      ),
    untilRecords: (expected) =>
      until(
        async () => {
          const query = day();
          const { data } = await (await manager()).GET('/call-records', { params: { query } });
          return data && expected(data) ? data : undefined;
        },
        `records as ${String(expected)}`,
      ),
    untilRoster: (conferenceId, expected) =>
      until(
        async () => {
          const { data } = await (
            await manager()
          ).GET('/conferences/{conferenceId}/participants', { params: { path: { conferenceId } } });
          return data && expected(data.items) ? data.items : undefined;
        },
        `people in a conference as ${String(expected)}`,
      ),
    untilAgent: (queueAgentId, state) =>
      until(async () => {
        const query = { state };
        const { data } = await (await manager()).GET('/queue-agents', { params: { query } });
        return data?.items.some(({ id }) => id === queueAgentId) || undefined;
      }, `the agent ${queueAgentId} to be ${state}`),
    record: (callRecordId) =>
      until(async () => {
        const path = { callRecordId };
        const { data } = await (
          await manager()
        ).GET('/call-records/{callRecordId}', { params: { path } });
        return data;
      }, `the record of ${callRecordId}`),
    realTime: () => {
      const tick = () => server.clock.set(new Date());
      tick();
      ticking ??= setInterval(tick, 50);
    },
    serverComes,
    serverGoes: () => held.engine!.close(),
    async close() {
      clearInterval(ticking);
      await phones.close();
      await held.engine?.close();
      await local.stop();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const tenantOf = ({ acme, globex, initech }: TestServer, { domainId }: TestUser): Tenant =>
  [acme, globex, initech].find(({ id }) => id === domainId)!;

/** Host and port of everything that an engine talks to. */
export interface Addresses {
  readonly listen: string;
  readonly ami: string;
  readonly sip: string;
  readonly carrier: string;
}

/** A directory for an engine, and ports that are free. */
export async function findPlace(): Promise<{ directory: string; addresses: Addresses }> {
  const directory = mkdtempSync(join(tmpdir(), 'pbxkit-engine-'));
  chmodSync(directory, 0o755);
  const addresses = {
    listen: `127.0.0.1:${await freePort()}`,
    ami: `127.0.0.1:${await freePort()}`,
    sip: `127.0.0.1:${await freeSipPort('127.0.0.1')}`,
    carrier: `127.0.0.2:${await freeSipPort('127.0.0.2')}`,
  };
  return { directory, addresses };
}

/** What a server is told of an engine that it does not start. */
export const engineVariables = (directory: string, { listen, ami, sip, carrier }: Addresses) => ({
  PBX_ENGINE: 'asterisk',
  PBX_ENGINE_START: '0',
  PBX_ENGINE_DIR: directory,
  PBX_ENGINE_AMI: ami,
  PBX_ENGINE_SIP: sip,
  PBX_ENGINE_CARRIER: carrier,
  PBX_ENGINE_LISTEN: listen,
});

/** The engine, with its own log where it does not start. */
export async function startHere({
  directory,
  listen,
  ...settings
}: Addresses & { directory: string; secret: string }): Promise<LocalEngine> {
  const { ami, sip, secret, carrier } = settings;
  return startLocalEngine(
    {
      ...{ ami, sip, secret, carrier, directory, rtp: [20_000, 20_999] },
      ...{ root: await installEngine(), server: `http://${listen}` },
    },
    createLog('silent'),
  ).catch((error: Error) => {
    const messages = readFileSync(join(directory, 'log/messages'), 'utf8');
    throw new Error(`${error.message}\n${messages}`, { cause: error });
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function freeSipPort(host: string): Promise<number> {
  const socket = createSocket('udp4').bind(0, host);
  await once(socket, 'listening');
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(() => resolve()));
  return port;
}
