import { soundRate, wavOf } from './wav.js';

/** A tone as samples. */
export function tone(hertz: number, seconds: number, rate = soundRate, loudness = 0.5): Int16Array {
  return Int16Array.from({ length: Math.round(seconds * rate) }, (_, index) =>
    Math.round(Math.sin((2 * Math.PI * hertz * index) / rate) * loudness * 32_767),
  );
}

/** A WAV file of a tone, 8 kHz and mono like all that callers hear. */
export const toneFile = (hertz: number, seconds: number): Buffer => wavOf(tone(hertz, seconds));

/** A WAV file of any rate, with the same samples on each channel. */
export function waveFile(samples: Int16Array, rate: number, channels = 1): Buffer {
  const every = Int16Array.from({ length: samples.length * channels }, (_, index) => {
    return samples[Math.floor(index / channels)] ?? 0;
  });
  const wav = wavOf(every);
  wav.writeUInt16LE(channels, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * channels * 2, 28);
  wav.writeUInt16LE(channels * 2, 32);
  return wav;
}

/** How much of the samples is this tone, 0 to 1 (Goertzel). */
export function shareOf(hertz: number, samples: Int16Array, rate = soundRate): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let [one, two, energy] = [0, 0, 0];
  for (const sample of samples) {
    [one, two] = [sample + coefficient * one - two, one];
    energy += sample * sample;
  }
  const power = one * one + two * two - coefficient * one * two;
  return energy === 0 ? 0 : power / ((energy * samples.length) / 2);
}

/** An MP3 file of silence: frames of MPEG 2.5 layer 3 at 8 kHz and 8 kbit/s, mono, 72 bytes for 72 ms each. */
export function mp3Silence(seconds: number, before: Buffer = Buffer.alloc(0)): Buffer {
  const frame = Buffer.alloc(72);
  frame.set([0xff, 0xe3, 0x18, 0xc4]);
  const frames = Buffer.alloc(Math.ceil(seconds / 0.072) * 72);
  for (let at = 0; at < frames.length; at += 72) frame.copy(frames, at);
  return Buffer.concat([before, frames]);
}

/** A tag (ID3v2.4) that holds any bytes before the sound. */
export function id3Tag(content: Buffer): Buffer {
  const head = Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1');
  for (let place = 0; place < 4; place += 1)
    head[6 + place] = (content.length >> (7 * (3 - place))) & 0x7f;
  return Buffer.concat([head, content]);
}

/** A FLAC file of silence (RFC 9639): each frame holds 65,535 equal samples in 13 bytes or so. */
export function flacSilence(seconds: number): Buffer {
  const rate = 8_000;
  const block = 65_535;
  const count = Math.ceil((seconds * rate) / block);
  const info = Buffer.alloc(34);
  info.writeUInt16BE(block, 0);
  info.writeUInt16BE(block, 2);
  info.writeUIntBE(rate << 4, 10, 3);
  info[13] = 0xf0;
  const frames = Array.from({ length: count }, (_, index) => flacFrame(index, block));
  const head = Buffer.from([...Buffer.from('fLaC'), 0x80, 0, 0, 34]);
  return Buffer.concat([head, info, ...frames]);
}

function flacFrame(index: number, block: number): Buffer {
  // Fixed block size said in 16 bits, 8 kHz, one channel of 16 bits.
  const head = [
    0xff,
    0xf8,
    0x74,
    0x08,
    ...utf8Number(index),
    ((block - 1) >> 8) & 255,
    (block - 1) & 255,
  ];
  head.push(crc(head, 8, 0x07));
  const body = [...head, 0, 0, 0];
  const check = crc(body, 16, 0x8005);
  return Buffer.from([...body, check >> 8, check & 255]);
}

const utf8Number = (value: number): number[] =>
  value < 0x80
    ? [value]
    : value < 0x800
      ? [0xc0 | (value >> 6), 0x80 | (value & 63)]
      : [0xe0 | (value >> 12), 0x80 | ((value >> 6) & 63), 0x80 | (value & 63)];

function crc(bytes: readonly number[] | Buffer, bits: 8 | 16 | 32, polynomial: number): number {
  const top = 2 ** (bits - 1);
  const mask = 2 ** bits - 1;
  let rest = 0;
  for (const byte of bytes) {
    rest = (rest ^ (byte << (bits - 8))) >>> 0;
    for (let bit = 0; bit < 8; bit += 1) {
      const carries = (rest & top) !== 0;
      rest = ((rest << 1) & mask) >>> 0;
      if (carries) rest = (rest ^ polynomial) >>> 0;
    }
  }
  return rest >>> 0;
}

/** An Ogg Opus file of silence (RFC 3533, 7845): pages of 255 packets of one byte, 60 ms each. */
export function opusSilence(seconds: number): Buffer {
  const head = Buffer.from('OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0', 'latin1');
  const tags = Buffer.from('OpusTags\0\0\0\0\0\0\0\0', 'latin1');
  const count = Math.ceil(seconds / (255 * 0.06));
  const packets = Array.from({ length: 255 }, () => Buffer.from([0x18]));
  return Buffer.concat([
    oggPage(0, 2, 0, [head]),
    oggPage(1, 0, 0, [tags]),
    ...Array.from({ length: count }, (_, index) =>
      oggPage(index + 2, index === count - 1 ? 4 : 0, (index + 1) * 255 * 2_880, packets),
    ),
  ]);
}

function oggPage(sequence: number, flags: number, granule: number, packets: Buffer[]): Buffer {
  const head = Buffer.alloc(27 + packets.length);
  head.write('OggS');
  head[5] = flags;
  head.writeBigUInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(1, 14);
  head.writeUInt32LE(sequence, 18);
  head[26] = packets.length;
  packets.forEach(({ length }, index) => (head[27 + index] = length));
  const page = Buffer.concat([head, ...packets]);
  page.writeUInt32LE(crc(page, 32, 0x04c11db7), 22);
  return page;
}

/** An M4A file (ISO/IEC 14496-12) of samples of 16 bits; `count` says another number of samples than there are. */
export function m4aFile(samples: Int16Array, rate: number, count = samples.length): Buffer {
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const ftyp = box('ftyp', Buffer.from('M4A \0\0\0\0M4A ', 'latin1'));
  const movie = (offset: number) =>
    box('moov', box('trak', box('mdia', mediaHeader(rate), handler, table(rate, count, offset))));
  const start = ftyp.length + movie(0).length + 8;
  return Buffer.concat([ftyp, movie(start), box('mdat', data)]);
}

function box(name: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(name, 4);
  return Buffer.concat([head, body]);
}

const words = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32BE(value, index * 4));
  return buffer;
};

const mediaHeader = (rate: number) => box('mdhd', words(0, 0, 0, rate, 0, 0));
const handler = box('hdlr', words(0, 0), Buffer.from('soun'), words(0, 0, 0));

function table(rate: number, count: number, offset: number): Buffer {
  const entry = Buffer.alloc(28);
  entry.writeUInt16BE(1, 6);
  entry.writeUInt16BE(1, 16);
  entry.writeUInt16BE(16, 18);
  entry.writeUInt16BE(rate, 24);
  return box(
    'minf',
    box(
      'stbl',
      box('stsd', words(0, 1), box('sowt', entry)),
      box('stsz', words(0, 2, count)),
      box('stsc', words(0, 1, 1, count, 1)),
      box('stco', words(0, 1, offset)),
    ),
  );
}
