import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { contentOf, type SoundContent, type SoundFault } from './content.js';
import { toReading, type Reading, type Refusal } from './reading.js';
import { createTurns } from './turns.js';
import { soundRate, wavOf } from './wav.js';

/** A sound as callers hear it. */
export interface Sound {
  /** SHA-256 of the audio, in hexadecimal. */
  readonly hash: string;
  /** WAV, 16 bit, mono, 8 kHz. */
  readonly audio: Buffer;
  readonly durationMilliseconds: number;
  readonly peaks: number[];
}

/** What a sound file may cost at most. */
export interface SoundLimits {
  readonly seconds: number;
  /** Of memory. */
  readonly bytes: number;
  readonly milliseconds: number;
}

export const soundLimits: SoundLimits = {
  seconds: 3600,
  bytes: 500 * 1024 * 1024,
  milliseconds: 120_000,
};

const readerFile = new URL('./sound-reader.js', import.meta.url);
const reading = ['--max-old-space-size=192', '--max-semi-space-size=16'];
const mostPeaks = 400;
/** Of what the file says of itself; encoders pad and round. */
const missingShare = 0.02;
const missingSeconds = 0.5;

/**
 * Two files that were sent are read at a time, so that a long one holds up nobody; the contract lets only a handful wait.
 * What a phone recorded does not stand in the same line.
 */
const turns = { sent: createTurns(2), recorded: createTurns(1) };

/** Reads a file of any content as sound; a fault says what was found instead. */
export async function readSound(
  bytes: Buffer,
  limits: SoundLimits = soundLimits,
  line: keyof typeof turns = 'sent',
): Promise<(Sound & Pick<SoundContent, 'format'>) | SoundFault> {
  const content = contentOf(bytes);
  if ('code' in content) return content;
  const reading = await turns[line](() => decode(bytes, content, limits));
  if ('refusal' in reading) return refused(reading.refusal, content, limits);
  const { samples, seconds, peaks } = reading;
  const values = { format: content.format };
  if (samples.length === 0) return { code: 'audio-broken', values };
  if (isShort(seconds, content.promisedSeconds)) return { code: 'audio-truncated', values };
  return { ...soundOf(samples, peaks), format: content.format };
}

/** The sound of samples that were made here. */
export function soundOf(samples: Int16Array, peaks: number[]): Sound {
  const audio = wavOf(samples);
  return {
    hash: createHash('sha256').update(audio).digest('hex'),
    audio,
    durationMilliseconds: Math.round((samples.length / soundRate) * 1000),
    peaks,
  };
}

const isShort = (seconds: number, promised: number | null): boolean =>
  promised !== null && promised - seconds > missingSeconds + promised * missingShare;

function refused(
  refusal: Refusal['refusal'],
  { format }: SoundContent,
  { seconds }: SoundLimits,
): SoundFault {
  if (refusal === 'too-long')
    return { code: 'audio-too-long', values: { format, limit: Math.round(seconds / 60) } };
  return { code: `audio-${refusal}`, values: { format } };
}

/** The reader works in a process of its own: see there. */
async function decode(
  bytes: Buffer,
  { decoder }: SoundContent,
  limits: SoundLimits,
): Promise<Reading> {
  const asked = { decoder, rate: soundRate, parts: mostPeaks };
  const most = { mostSeconds: limits.seconds, mostBytes: limits.bytes };
  const reader = spawn(
    process.execPath,
    [...reading, fileURLToPath(readerFile), JSON.stringify({ ...asked, ...most })],
    { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], env: {} },
  );
  const timer = setTimeout(() => reader.kill('SIGKILL'), limits.milliseconds);
  // A reader that has seen enough stops listening.
  reader.stdin?.on('error', () => undefined);
  reader.stdin?.end(bytes);
  try {
    const [said, [code]] = await Promise.all([
      wholeOf(reader.stdio[3] as Readable),
      once(reader, 'close') as Promise<[number | null]>,
    ]);
    return toReading(said, code);
  } finally {
    clearTimeout(timer);
  }
}

async function wholeOf(stream: Readable): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for await (const block of stream) blocks.push(block as Buffer);
  return Buffer.concat(blocks);
}
