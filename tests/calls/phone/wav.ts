import { isQuiet, sampleRate, shareOf } from './tone.js';

/** Samples of a WAV file, which has to have 16-bit PCM in one channel, 8,000 each second. */
export function samplesOf(bytes: unknown): number[] {
  const file = Buffer.from(bytes as ArrayBuffer);
  const format = [file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24)];
  if (file.subarray(0, 4).toString() !== 'RIFF' || format.join() !== `1,1,${sampleRate}`)
    throw new Error(`not the sound that was expected: ${format.join()}`);
  const at = file.indexOf('data') + 8;
  return Array.from({ length: (file.length - at) >> 1 }, (_, index) =>
    file.readInt16LE(at + 2 * index),
  );
}

/** Fifths of a second in which a tone makes at least this share of all sound. */
export function framesWith(frequency: number, samples: readonly number[], share = 0.6): number {
  const length = sampleRate / 5;
  let count = 0;
  for (let at = 0; at + length <= samples.length; at += length) {
    const frame = samples.slice(at, at + length);
    if (!isQuiet(frame) && shareOf(frequency, frame) > share) count += 1;
  }
  return count;
}
