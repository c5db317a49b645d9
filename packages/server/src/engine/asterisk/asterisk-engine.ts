import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import {
  EngineAway,
  type Engine,
  type EngineStatus,
  type ListeningMode,
  type RungPhone,
} from '../engine.js';
import type { Db } from '../../database/scope.js';
import type { MailSender } from '../../mail.js';
import { mailMessages } from '../../voice-messages/message-mails.js';
import { announceEngine } from '../engine-status.queries.js';
import { Ami, type AmiMessage } from './ami.js';
import { askFlags } from './conference-flags.js';
import { Mailboxes } from './mailboxes.js';
import { PromptRecordings, recordingPrefix } from './prompt-recordings.js';
import { Recordings } from './recordings.js';

export interface AsteriskSettings {
  /** Host and port of its manager. */
  readonly ami: string;
  readonly secret: string;
  /** Host and port that phones register with. */
  readonly sip: string;
  readonly db: Db;
  /** Where it keeps messages (`voicemail`) and recordings (`monitor`). */
  readonly spool: string;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  readonly mail: MailSender;
  /** Address of the portal, for links in mails. */
  readonly publicUrl: string;
  /** Each event of the manager. */
  readonly heard: (event: AmiMessage) => void;
  /** Each time an engine that began at this instant can be reached again. */
  readonly connected: (begun: Date) => void;
}

export interface AsteriskEngine extends Engine {
  /** Names of the calls that it carries now. */
  calls(): Promise<Set<string>>;
  /** Who in its conferences is muted and talks now, one conference after the other. */
  flags(): ReturnType<typeof askFlags>;
}

/** Options of ChanSpy: to the one listened to alone, or to both. */
const spying: Readonly<Record<ListeningMode, string>> = { listen: '', whisper: 'w', barge: 'B' };

/** Orders to a conference. */
const moderations = {
  mute: 'ConfbridgeMute',
  unmute: 'ConfbridgeUnmute',
  remove: 'ConfbridgeKick',
} as const;
/** Asks a phone to answer by itself; makers differ in the header that they heed. */
const answeringItself =
  'PJSIP_HEADER(add,Call-Info)=<sip:pbx>;answer-after=0,PJSIP_HEADER(add,Alert-Info)=<sip:pbx>;info=alert-autoanswer';

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
  mail,
  publicUrl,
  heard,
  connected: isBack,
}: AsteriskSettings): AsteriskEngine {
  let status: EngineStatus = {
    kind: 'asterisk',
    connected: false,
    since: null,
    version: null,
    server: sip,
    // As etc/pjsip.conf has them.
    transports: ['udp', 'tcp'],
  };
  /** When the engine began; null until it says so, which comes with the connection or when it is ready. */
  let begun: Date | null = null;
  const ami = new Ami({
    address,
    user: 'pbxkit',
    secret,
    log,
    heard: (event) => {
      if (event['Event'] === 'FullyBooted') {
        begun = new Date(clock().getTime() - Number(event['Uptime']) * 1000);
        whenUp();
      }
      mailboxes.hear(event);
      recordings.hear(event);
      promptRecordings.hear(event);
      heard(event);
    },
    changed: (connected) => {
      status = { ...status, connected, since: clock() };
      log.info({ connected }, 'engine');
      if (!connected) begun = null;
      void tell();
      whenUp();
    },
  });
  const follow = (mailbox: string) => mailboxes.sync(mailbox);
  const mailboxes: Mailboxes = new Mailboxes({
    ...{ db, spool: join(spool, 'voicemail'), clock, log, act },
    mail: () => mailMessages({ db, clock, mail, publicUrl, follow }),
  });
  const calls = async () => {
    const channels = await ami.list({ Action: 'CoreShowChannels' });
    return new Set(channels.map(({ Linkedid = '' }) => Linkedid));
  };
  const monitor = join(spool, 'monitor');
  const recordings = new Recordings({ db, directory: monitor, clock, calls, log });

  const promptRecordings = new PromptRecordings({
    ...{ db, directory: join(spool, 'prompts'), clock, log },
  });

  /** What the engine keeps may be old, and what it did meanwhile is not known. */
  function whenUp() {
    if (!ami.connected || !begun) return;
    for (const kind of kept)
      ami
        .send({ Action: 'SorceryMemoryCacheExpire', Cache: `res_pjsip/${kind}` })
        .catch(() => undefined);
    isBack(begun);
    mailboxes.syncAll();
    recordings.look();
    promptRecordings.look();
  }

  /** Pages that show the engine look again once all is known of it. */
  async function tell() {
    const answer = await ami.send({ Action: 'CoreSettings' }).catch(() => null);
    if (answer) status = { ...status, version: answer['AsteriskVersion'] ?? null };
    await announceEngine(db, clock()).catch((error: unknown) =>
      log.error({ err: error }, 'announcement of the engine'),
    );
  }

  async function act(fields: AmiMessage) {
    const answer = await ami.send(fields);
    if (answer['Response'] !== 'Success') throw new EngineAway(answer['Message'], true);
  }

  /** Rings a phone; its call has the id. */
  const ring = (
    { address: phone, autoAnswer }: RungPhone,
    id: string,
    { Variable, ...fields }: AmiMessage,
  ) =>
    act({
      Action: 'Originate',
      Channel: `PJSIP/${phone}`,
      ChannelId: id,
      Account: phone.slice(phone.indexOf('@') + 1),
      Variable: [autoAnswer && answeringItself, Variable].filter(Boolean).join(','),
      Timeout: '30000',
      Async: 'true',
      ...fields,
    });

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
        await ami.send(
          device === null
            ? { Action: 'SorceryMemoryCacheExpire', Cache: `res_pjsip/${kind}` }
            : {
                Action: 'SorceryMemoryCacheExpireObject',
                Cache: `res_pjsip/${kind}`,
                Object: device,
              },
        );
    },
    hangUp: (channel) => act({ Action: 'Hangup', Channel: channel, Cause: '16' }),
    async transfer(channel, to, by) {
      await act({ Action: 'Setvar', Channel: channel, Variable: 'PBX_BY', Value: by ?? '' });
      await act({
        ...{ Action: 'Redirect', Channel: channel },
        ...{ Context: 'from-user', Exten: to, Priority: '1' },
      });
    },
    async recall(channel) {
      const talksTo = { Action: 'Getvar', Channel: channel, Variable: 'BRIDGEPEER' };
      const { Value } = await ami.send(talksTo);
      // Whoever answered a moment ago, as the log has yet to tell, keeps the caller.
      if (Value) return;
      await act({
        ...{ Action: 'Redirect', Channel: channel },
        ...{ Context: 'again', Exten: 's', Priority: '1' },
      });
    },
    place: (id, phone, to, state) =>
      ring(phone, id, {
        ...{ Context: 'placed', Exten: to, Priority: '1' },
        CallerID: `<${to}>`,
        ...(state && { Variable: `PBX_STATE=${state}` }),
      }),
    async invite({ to, by, name, extension, state }) {
      const [user = '', domain = ''] = by.split('@');
      await act({
        ...{ Action: 'Originate', Channel: `Local/${to}-${user}@invited/n`, ChannelId: uuidv7() },
        ...{ Context: 'from-user', Exten: extension, Priority: '1', Account: domain },
        CallerID: `"${name.replace(/["<>]/g, '')}" <${extension}>`,
        Variable: `PBX_STATE=${state},PBX_BY=${by}`,
        ...{ Timeout: '60000', Async: 'true' },
      });
    },
    moderate: (Conference, Channel, order) =>
      act({ Action: moderations[order], Conference, Channel }),
    amplify: (channel, steps) =>
      act({
        ...{ Action: 'Setvar', Channel: channel, Variable: 'VOLUME(RX)' },
        // As the engine has it: times louder, and below 0 times quieter.
        Value: String(steps < 0 ? steps - 1 : steps + 1),
      }),
    listen: (phone, channel, { mode, noticed }) =>
      ring(phone, `listen-${uuidv7()}`, {
        ...{ Context: noticed ? 'noticed' : 'listening', Exten: 's', Priority: '1' },
        Variable: `__PBX_HEARD=${channel},PBX_SPYING=qE${spying[mode]}`,
      }),
    async record(phones, id) {
      const addresses = phones.map(({ address }) => address);
      const channels = addresses.map((address) => `PJSIP/${address}`).join('&');
      await act({
        Action: 'Originate',
        ...{ Channel: 'Local/s@ring-recorder', ChannelId: `${recordingPrefix}${id}` },
        ...{ Context: 'recorder', Exten: 's', Priority: '1', Timeout: '40000', Async: 'true' },
        Account: addresses[0]?.split('@')[1] ?? '',
        Variable: `PBX_PHONES=${channels},PBX_UPLOAD=${id}`,
      });
    },
    calls,
    flags: () => askFlags(ami),
    syncMailbox: (mailbox) => mailboxes.sync(mailbox),
    async close() {
      ami.close();
      await mailboxes.settled();
      await recordings.close();
      await promptRecordings.close();
    },
  };
}
