import { pino, type DestinationStream, type Logger } from 'pino';

/** Names of everything that must not be in a log, wherever it stands. */
const secrets = [
  'authorization',
  'cookie',
  'password',
  'newPassword',
  'currentPassword',
  'pin',
  'token',
  'secret',
  'code',
  'challenge',
];

/** Structured logs: one JSON object a line, secrets taken out. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    redact: {
      paths: [
        ...secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        '["set-cookie"]',
        '*["set-cookie"]',
        '*.*["set-cookie"]',
        // Values of a failed statement may be anything.
        'err.detail',
        'err.parameters',
        'err.where',
      ],
      censor: '[redacted]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
