import { createHmac } from 'node:crypto';
import type { SpeechAddress } from './prompts/speech-at.js';

/** One environment variable: its name, default and meaning; `--help` prints the table. */
interface Variable {
  readonly name: string;
  readonly fallback: string;
  readonly meaning: string;
}

const variable = (name: string, fallback: string, meaning: string): Variable => ({
  name,
  fallback,
  meaning,
});

/** Every setting of the server. */
export const variables = [
  variable('PORT', '3000', 'Port to listen on'),
  variable('HOST', '127.0.0.1', 'Address to listen on; 0.0.0.0 for every network'),
  variable('DATABASE_URL', '', 'PostgreSQL server (postgres://…); empty: the embedded database'),
  variable('PBX_DATABASE_CONNECTIONS', '10', 'Connections to the PostgreSQL server at most'),
  variable('PBX_DATA_DIR', '.data', 'Directory of the embedded database'),
  variable(
    'PBX_SECRET_KEY',
    '',
    'Seals authenticator secrets, 32 characters or more, the same for every process; empty: made once in PBX_DATA_DIR',
  ),
  variable(
    'PBX_MAIL_DIR',
    '.data/outbox',
    'Directory that mails are written to, one JSON file each',
  ),
  variable(
    'PBX_SMTP_URL',
    '',
    'Mail server (smtps://user:password@host); empty: mails are written to PBX_MAIL_DIR',
  ),
  variable('PBX_MAIL_FROM', 'PBX Kit <no-reply@localhost>', 'Sender of mails'),
  variable(
    'PBX_SPEECH_URL',
    '',
    'Service that speaks texts: it is sent {text, voice, language} as JSON and answers a sound file; empty: none',
  ),
  variable('PBX_SPEECH_TOKEN', '', 'Shown to the service that speaks texts as bearer token'),
  variable(
    'PBX_SPEECH_VOICES',
    '',
    'Names of its voices, separated by commas; the first is the usual one',
  ),
  variable(
    'PBX_PUBLIC_URL',
    '',
    'Address that browsers use, for links in mails; empty: http://localhost and the port',
  ),
  variable(
    'PBX_PORTAL_DIR',
    '',
    'Built portal to serve; empty: the one of this repository when it is built',
  ),
  variable(
    'PBX_COMPONENTS_DIR',
    '',
    'Built components to serve at /kit/; empty: those of this repository',
  ),
  variable('PBX_DEMO', '', '1 fills an empty database with a demo company'),
  variable(
    'PBX_ENGINE',
    'off',
    'What carries calls: off, simulated (they are imagined) or asterisk',
  ),
  variable('PBX_ENGINE_START', '1', '0 when the engine runs elsewhere, with the same secret'),
  variable('PBX_ENGINE_DIR', '.data/engine', 'Directory of the engine that is started here'),
  variable('PBX_ENGINE_AMI', '127.0.0.1:5038', 'Address of the manager of the engine'),
  variable('PBX_ENGINE_SIP', '127.0.0.1:5060', 'Address that phones register with'),
  variable('PBX_ENGINE_CARRIER', '127.0.0.2:5060', 'Address of the line to the outside'),
  variable(
    'PBX_ENGINE_LISTEN',
    '127.0.0.1:3081',
    'Address on which the engine asks the server; never one that others reach',
  ),
  variable(
    'PBX_ENGINE_SECRET',
    '',
    'What server and engine show each other; empty: made from PBX_SECRET_KEY',
  ),
  variable('PBX_LOG_LEVEL', 'info', 'fatal, error, warn, info, debug, trace or silent'),
  variable(
    'PBX_TRUST_PROXY',
    '',
    'Addresses of reverse proxies whose X-Forwarded-* headers are believed',
  ),
  variable('PBX_RATE_LIMIT', '1200', 'Requests per minute of one token'),
  variable(
    'PBX_SIGN_IN_RATE_LIMIT',
    '600',
    'Requests per minute of one address without a token, or with tokens that are refused',
  ),
] as const satisfies readonly Variable[];

type Name = (typeof variables)[number]['name'];

/** What the rest of the server may know of its settings. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  readonly databaseConnections: number;
  readonly dataDirectory: string;
  readonly secretKey: string;
  readonly mailDirectory: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** What speaks texts; null = nothing does. */
  readonly speech: SpeechAddress | null;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly portalDirectory: string | null;
  readonly componentsDirectory: string | null;
  readonly demo: boolean;
  /** What carries calls, and how to reach it; addresses are host and port. */
  readonly engine: {
    readonly kind: 'off' | 'simulated' | 'asterisk';
    readonly start: boolean;
    readonly directory: string;
    readonly ami: string;
    readonly sip: string;
    readonly carrier: string;
    readonly listen: string;
    readonly secret: string;
  };
  readonly logLevel: string;
  readonly trustProxy: string | null;
  /** Requests per minute of one token. */
  readonly rateLimit: number;
  /** Requests per minute of one address without a token, or with tokens that are refused. */
  readonly signInRateLimit: number;
}

/** A setting that cannot be used; the message is for the person who starts the server. */
export class ConfigError extends Error {}

export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  /** Gives the secret key of this installation when the environment names none. */
  ownSecretKey: (dataDirectory: string) => string,
): Config {
  const value = (name: Name) =>
    environment[name] || (variables.find((one) => one.name === name)?.fallback ?? '');
  const number = (name: Name, least = 1) => {
    const parsed = Number(value(name));
    if (Number.isInteger(parsed) && parsed >= least) return parsed;
    throw new ConfigError(
      `${name} must be a whole number of at least ${least}, not "${value(name)}"`,
    );
  };
  const port = number('PORT', 0);
  const secretKey = value('PBX_SECRET_KEY') || ownSecretKey(value('PBX_DATA_DIR'));
  if (secretKey.length < 32)
    throw new ConfigError('PBX_SECRET_KEY must have at least 32 characters');
  return {
    port,
    host: value('HOST'),
    databaseUrl: value('DATABASE_URL') || null,
    databaseConnections: number('PBX_DATABASE_CONNECTIONS'),
    dataDirectory: value('PBX_DATA_DIR'),
    secretKey,
    mailDirectory: value('PBX_MAIL_DIR'),
    smtpUrl: value('PBX_SMTP_URL') || null,
    mailFrom: value('PBX_MAIL_FROM'),
    speech: readSpeech(value),
    publicUrl: (value('PBX_PUBLIC_URL') || `http://localhost:${port}`).replace(/\/$/, ''),
    portalDirectory: value('PBX_PORTAL_DIR') || null,
    componentsDirectory: value('PBX_COMPONENTS_DIR') || null,
    demo: value('PBX_DEMO') === '1',
    engine: readEngine(value, secretKey),
    logLevel: value('PBX_LOG_LEVEL'),
    trustProxy: value('PBX_TRUST_PROXY') || null,
    rateLimit: number('PBX_RATE_LIMIT'),
    signInRateLimit: number('PBX_SIGN_IN_RATE_LIMIT'),
  };
}

function readSpeech(value: (name: Name) => string): SpeechAddress | null {
  const url = value('PBX_SPEECH_URL');
  if (!url) return null;
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new ConfigError(`PBX_SPEECH_URL must be an address (https://…), not "${url}"`);
  const voices = value('PBX_SPEECH_VOICES')
    .split(',')
    .flatMap((name) => name.trim() || []);
  if (voices.length > 100 || voices.some(({ length }) => length > 80))
    throw new ConfigError('PBX_SPEECH_VOICES must be at most 100 names of at most 80 characters');
  return { url, token: value('PBX_SPEECH_TOKEN') || null, voices };
}

const engineKinds = ['off', 'simulated', 'asterisk'] as const;

function readEngine(value: (name: Name) => string, secretKey: string): Config['engine'] {
  const kind = engineKinds.find((known) => known === value('PBX_ENGINE'));
  if (!kind)
    throw new ConfigError(
      `PBX_ENGINE must be ${engineKinds.join(' or ')}, not "${value('PBX_ENGINE')}"`,
    );
  const address = (name: Name) => {
    if (/^[^:\s]+:\d{1,5}$/.test(value(name))) return value(name);
    throw new ConfigError(`${name} must be a host and a port, not "${value(name)}"`);
  };
  return {
    kind,
    start: value('PBX_ENGINE_START') !== '0',
    directory: value('PBX_ENGINE_DIR'),
    ami: address('PBX_ENGINE_AMI'),
    sip: address('PBX_ENGINE_SIP'),
    carrier: address('PBX_ENGINE_CARRIER'),
    listen: address('PBX_ENGINE_LISTEN'),
    secret: value('PBX_ENGINE_SECRET') || derivedSecret(secretKey),
  };
}

/** The same for every process with the same key, and nothing that the key could be read from. */
const derivedSecret = (secretKey: string): string =>
  createHmac('sha256', secretKey).update('engine').digest('base64url');

/** The table of variables as `--help` prints it. */
export function describeVariables(): string {
  const width = Math.max(...variables.map(({ name }) => name.length));
  return variables
    .map(
      ({ name, fallback, meaning }) =>
        `  ${name.padEnd(width)}  ${meaning}${fallback && ` [${fallback}]`}`,
    )
    .join('\n');
}
