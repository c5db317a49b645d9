#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger } from 'fastify';
import { createApp } from './app.js';
import { ConfigError, describeVariables, readConfig, type Config } from './config.js';
import { loadContract } from './contract/document.js';
import { DirectoryInUse } from './database/directory-lock.js';
import { openDatabase, type Database } from './database/open.js';
import { seedDemo } from './demo/demo.js';
import { describeLogins } from './demo/logins.js';
import { startAsterisk } from './engine/asterisk/start-engine.js';
import type { Engine } from './engine/engine.js';
import { noEngine } from './engine/off.js';
import { startSimulated } from './engine/simulated/start-simulated.js';
import { createLog } from './log.js';
import { outbox, smtp } from './mail-senders.js';
import type { MailSender } from './mail.js';
import { speechAt } from './prompts/speech-at.js';

if (process.argv.includes('--help')) {
  console.log(`pbxkit-server: the PBX Kit API and portal\n\nEnvironment:\n${describeVariables()}`);
} else {
  await start().catch(explain);
}

async function start(): Promise<void> {
  const config = withBuiltFiles(readConfig(process.env, ownSecretKey));
  const log = createLog(config.logLevel);
  const clock = () => new Date();
  const [document, database] = await Promise.all([
    loadContract(),
    openDatabase({
      url: config.databaseUrl ?? undefined,
      directory: resolve(config.dataDirectory),
      connections: config.databaseConnections,
      onError: (error) => log.error({ err: error }, 'database'),
    }),
  ]);
  if (config.demo) await seedDemo(database.db, clock(), config.secretKey);
  const mail = config.smtpUrl
    ? smtp(config.smtpUrl, config.mailFrom)
    : outbox(resolve(config.mailDirectory), clock);
  const engine = await startEngine(config, { database, clock, log, mail });
  const app = await createApp({
    database,
    engine,
    clock,
    mail,
    ...(config.speech && { speech: speechAt(config.speech) }),
    config,
    log,
    document,
  });
  const stop = stopper(async () => {
    await app.close();
    await engine.close();
    await database.close();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  const address = await app
    .listen({ port: config.port, host: config.host })
    .catch(async (error: unknown) => {
      await engine.close();
      await database.close();
      throw error;
    });
  console.log(`PBX Kit is ready at ${config.port === 0 ? address : config.publicUrl}`);
  if (config.demo) console.log(`\n${describeLogins()}`);
  if (config.engine.kind === 'asterisk')
    console.log(`Phones register with ${config.engine.sip} (SIP over UDP or TCP)`);
}

function startEngine(
  config: Config,
  {
    database,
    ...rest
  }: { database: Database; clock: () => Date; log: FastifyBaseLogger; mail: MailSender },
): Engine | Promise<Engine> {
  const parts = { ...rest, db: database.db };
  switch (config.engine.kind) {
    case 'asterisk':
      return startAsterisk({ ...parts, config });
    case 'simulated':
      return startSimulated({
        ...parts,
        secretKey: config.secretKey,
        traffic: config.demo,
        takeTurn: () => database.takeTurn('imagineCalls'),
      });
    case 'off':
      return noEngine;
  }
}

/** Ends in good order on the first signal, at once on the second or after ten seconds. */
function stopper(close: () => Promise<void>): () => void {
  let stopping = false;
  return () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
}

/** Portal and components of this repository, where they are built and nothing else is configured. */
function withBuiltFiles(config: Config): Config {
  const built = (path: string) => {
    const directory = fileURLToPath(new URL(path, import.meta.url));
    return existsSync(directory) ? directory : null;
  };
  return {
    ...config,
    portalDirectory: config.portalDirectory
      ? resolve(config.portalDirectory)
      : built('../../portal/dist'),
    componentsDirectory: config.componentsDirectory
      ? resolve(config.componentsDirectory)
      : built('../../components/dist/kit'),
  };
}

/** The secret key of this installation, made at its first start. */
function ownSecretKey(dataDirectory: string): string {
  const file = join(resolve(dataDirectory), 'secret.key');
  if (!existsSync(file)) {
    mkdirSync(resolve(dataDirectory), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** What a person can do about it; everything else is a fault of ours and shows where it happened. */
function explain(error: unknown): void {
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    console.error(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${Number(port) + 1}`,
    );
  else if (error instanceof DirectoryInUse)
    console.error(
      `${error.directory} is in use by process ${error.pid}. Stop that server, or set PBX_DATA_DIR.`,
    );
  else if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    console.error(
      'The PostgreSQL server of DATABASE_URL does not answer. Is it running, is the address right?',
    );
  else if (error instanceof ConfigError) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
