import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '../../database/scope.js';
import { EngineAway, type Engine, type EngineStatus } from '../engine.js';
import { Ami, type AmiMessage } from './ami.js';
import { Mailboxes } from './mailboxes.js';

export interface AsteriskSettings {
  /** Host and port of its manager. */
  readonly ami: string;
  readonly secret: string;
  /** Host and port that phones register with. */
  readonly sip: string;
  readonly db: Db;
  /** Where it keeps messages. */
  readonly spool: string;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  /** Each event of the manager. */
  readonly heard: (event: AmiMessage) => void;
}

/** Kinds of objects that the engine keeps for a while. */
const kept = ['auth', 'endpoint', 'aor'] as const;

/** Asterisk, driven through its manager. */
export function connectAsterisk({
  ami: address,
  secret,
  sip,
  db,
  spool,
  clock,
  log,
  heard,
}: AsteriskSettings): Engine {
  let status: EngineStatus = {
    kind: 'asterisk',
    connected: false,
    since: null,
    version: null,
    server: sip,
  };
  const ami = new Ami({
    address,
    user: 'pbxkit',
    secret,
    log,
    heard: (event) => {
      mailboxes.hear(event);
      heard(event);
    },
    changed: (connected) => {
      status = { ...status, connected, since: clock() };
      log.info({ connected }, 'engine');
      if (!connected) return;
      void readVersion();
      mailboxes.syncAll();
    },
  });
  const mailboxes = new Mailboxes({ db, spool, clock, log, act });

  async function readVersion() {
    const answer = await ami.send({ Action: 'CoreSettings' }).catch(() => null);
    if (answer) status = { ...status, version: answer['AsteriskVersion'] ?? null };
  }

  async function act(fields: AmiMessage) {
    const answer = await ami.send(fields);
    if (answer['Response'] !== 'Success') throw new EngineAway(answer['Message']);
  }

  return {
    status: () => status,
    resync: (device) =>
      act({
        Action: 'PJSIPNotify',
        Endpoint: device,
        Variable: 'Event=check-sync;reboot=false',
      }),
    async forget(device) {
      for (const kind of kept)
        await ami.send({
          Action: 'SorceryMemoryCacheExpireObject',
          Cache: `res_pjsip/${kind}`,
          Object: device,
        });
    },
    syncMailbox: (mailbox) => mailboxes.sync(mailbox),
    async close() {
      ami.close();
      await mailboxes.settled();
    },
  };
}
