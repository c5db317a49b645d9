import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../../config.js';
import type { Db } from '../../database/scope.js';
import type { Engine } from '../engine.js';
import type { MailSender } from '../../mail.js';
import { connectAsterisk } from './asterisk-engine.js';
import { CallLog } from './call-log.js';
import { flagsIn } from './conference-flags.js';
import { createListener } from './listener.js';
import { createMedia } from './media.js';
import { startLocalEngine } from './local-engine.js';

interface EngineParts {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: FastifyBaseLogger;
  readonly mail: MailSender;
  readonly config: Config;
}

/** Ports of sound, two for each leg of a call. */
const rtp = [20_000, 20_999] as const;

/**
 * Listens for the engine, starts it on this machine unless it runs elsewhere, and connects to it. It is stopped with
 * the server.
 */
export async function startAsterisk({
  db,
  clock,
  log,
  mail,
  config,
}: EngineParts): Promise<Engine> {
  const { ami, sip, secret, listen, carrier, directory, start } = config.engine;
  const colon = listen.lastIndexOf(':');
  const server = `http://${listen}`;
  const media = createMedia(server, secret);
  const { secretKey } = config;
  const listener = await createListener({ db, clock, log, secret, secretKey, media });
  await listener.listen({ host: listen.slice(0, colon), port: Number(listen.slice(colon + 1)) });
  const local = start
    ? await startLocalEngine(
        {
          ...{ ami, sip, secret, carrier, rtp },
          root: await installEngine(),
          directory: resolve(directory),
          server,
        },
        log,
      )
    : null;
  const calls = new CallLog({ db, clock, log, directory: resolve(directory) });
  await calls.follow();
  const complain = (error: unknown) => log.error({ err: error }, 'calls of the engine');
  const engine = connectAsterisk({
    ...{ ami, secret, sip, db, clock, log, mail, publicUrl: config.publicUrl },
    spool: join(resolve(directory), 'spool'),
    heard(event) {
      const { Event, Linkedid = '' } = event;
      calls.wake();
      const flags = flagsIn(event);
      if (flags) calls.flag([flags]).catch(complain);
      if (Event === 'Hold' || Event === 'Unhold')
        calls.hold(Linkedid, Event === 'Hold').catch(complain);
    },
    connected: (begun) => void catchUp(begun),
  });
  /** Learns what happened while nobody listened; tries again until it is done, or until the engine is away once more. */
  async function catchUp(at: Date): Promise<void> {
    try {
      await calls.endLost(await engine.calls(), at);
      // One conference after the other: what is heard of it meanwhile is newer.
      for await (const said of engine.flags()) await calls.flag(said);
    } catch (error) {
      complain(error);
      if (engine.status().connected) setTimeout(() => void catchUp(at), 1_000);
    }
  }
  return {
    ...engine,
    async close() {
      await engine.close();
      await calls.close();
      await local?.stop();
      await listener.close();
    },
  };
}

/** The folder that the engine is unpacked in; the first time it takes a minute. */
export async function installEngine(): Promise<string> {
  const script = fileURLToPath(new URL('./install.sh', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(script);
  if (stderr) console.error(stderr.trim());
  return join(stdout.trim());
}
