// Reads a sound file of whatever content, a little at a time: a small file can hold hours. A process of its own, which
// knows nothing and may die: V8 ends the whole process, not a thread, when a file makes it ask for too much at once.
import { createWriteStream } from 'node:fs';
import decode from 'audio-decode';
import { Resampler } from './resample.js';

const { decoder, rate, mostSeconds, mostBytes, parts } = JSON.parse(process.argv[2]);
/** Decoders may print what they like; the answer goes another way. */
const answer = createWriteStream('', { fd: 3 });
/** What is decoded at once: at most some megabytes of sound. */
const blockBytes = 512;

class Refusal extends Error {}

/** Samples at the rate that is wanted. */
class Mono {
  #resampler = null;
  #from = 0;
  #blocks = [];
  #length = 0;
  /** Seconds so far, as the file has them. */
  seconds = 0;

  take({ channelData, sampleRate }) {
    const [first] = channelData;
    if (!first?.length) return;
    if (!(sampleRate >= 1000 && sampleRate <= 400_000)) throw new Refusal('broken');
    this.seconds += first.length / sampleRate;
    if (this.seconds > mostSeconds) throw new Refusal('too-long');
    if (sampleRate !== this.#from) this.#change(sampleRate);
    const mixed = mix(channelData);
    this.#keep(this.#resampler ? this.#resampler.push(mixed) : mixed);
  }

  end() {
    this.#change(0);
    const all = new Int16Array(this.#length);
    let at = 0;
    for (const block of this.#blocks) {
      all.set(block, at);
      at += block.length;
    }
    return all;
  }

  #change(from) {
    if (this.#resampler) this.#keep(this.#resampler.end());
    this.#resampler = from && from !== rate ? new Resampler(from, rate) : null;
    this.#from = from;
  }

  #keep(samples) {
    this.#blocks.push(Int16Array.from(samples, toInteger));
    this.#length += samples.length;
  }
}

const toInteger = (sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_767))) || 0;

function mix(channels) {
  if (channels.length === 1) return channels[0];
  const mixed = new Float32Array(channels[0].length);
  for (let at = 0; at < mixed.length; at += 1) {
    let sum = 0;
    for (const channel of channels) sum += channel[at] ?? 0;
    mixed[at] = sum / channels.length;
  }
  return mixed;
}

async function read(bytes) {
  const dec = await decode[decoder]();
  const mono = new Mono();
  try {
    for (let at = 0; at < bytes.length; at += blockBytes) {
      mono.take(await dec(bytes.subarray(at, at + blockBytes)));
      if (process.memoryUsage.rss() > mostBytes) throw new Refusal('too-demanding');
    }
    mono.take(await dec());
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // What was understood before the damage tells how far the file is whole.
    throw new Refusal('broken');
  }
  return { samples: mono.end(), seconds: mono.seconds };
}

/** Loudest sample of equal parts, 0 to 255. */
function peaksOf(samples) {
  const count = Math.min(parts, samples.length);
  return Array.from({ length: count }, (_, part) => {
    const end = Math.floor(((part + 1) * samples.length) / count);
    let peak = 0;
    for (let at = Math.floor((part * samples.length) / count); at < end; at += 1)
      peak = Math.max(peak, Math.abs(samples[at]));
    return Math.min(255, Math.round((peak / 32_768) * 255));
  });
}

async function received() {
  const blocks = [];
  for await (const block of process.stdin) blocks.push(block);
  return Buffer.concat(blocks);
}

function say(said, samples = new Int16Array(0)) {
  answer.write(`${JSON.stringify(said)}\n`);
  answer.end(Buffer.from(samples.buffer));
}

try {
  const { samples, seconds } = await read(await received());
  say({ seconds, peaks: peaksOf(samples), count: samples.length }, samples);
} catch (error) {
  say({ refusal: error instanceof Refusal ? error.message : 'broken' });
}
