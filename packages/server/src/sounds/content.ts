import type { FieldCode } from '../problem-texts.js';
import type { FieldFault } from '../problem.js';

/** A file that can be read as sound. */
export interface SoundContent {
  /** What it is, for people. */
  readonly format: string;
  /** What reads it. */
  readonly decoder: 'wav' | 'mp3' | 'opus' | 'oga' | 'flac' | 'm4a';
  /** Seconds that the file itself says it has; null when it does not say. */
  readonly promisedSeconds: number | null;
}

/** What makes a file no sound file, or one that is not whole. */
export type SoundFault = Pick<FieldFault, 'code' | 'values'>;

interface Signature {
  readonly starts: readonly (number | string)[];
  readonly at?: number;
  readonly code: Extract<FieldCode, `audio-${string}`>;
  readonly format: string;
}

const is = (
  code: Signature['code'],
  format: string,
  ...starts: Signature['starts']
): Signature => ({ code, format, starts });

/** What people send by mistake, by how it begins. */
const others: readonly Signature[] = [
  is('audio-picture', 'PNG', 0x89, 'PNG'),
  is('audio-picture', 'JPEG', 0xff, 0xd8, 0xff),
  is('audio-picture', 'GIF', 'GIF8'),
  is('audio-document', 'PDF', '%PDF'),
  is('audio-document', 'Office', 0xd0, 0xcf, 0x11, 0xe0),
  is('audio-archive', 'ZIP', 'PK', 3, 4),
  is('audio-archive', 'gzip', 0x1f, 0x8b),
  is('audio-archive', '7-Zip', '7z', 0xbc, 0xaf),
  is('audio-archive', 'RAR', 'Rar!'),
  is('audio-notes', 'MIDI', 'MThd'),
  is('audio-video', 'Matroska', 0x1a, 0x45, 0xdf, 0xa3),
  is('audio-program', 'Windows', 'MZ'),
  is('audio-program', 'Linux', 0x7f, 'ELF'),
  is('audio-other', 'WMA', 0x30, 0x26, 0xb2, 0x75),
  is('audio-other', 'AIFF', 'FORM'),
  is('audio-other', 'AMR', '#!AMR'),
];

const text = (bytes: Buffer, start: number, length: number) =>
  bytes.toString('latin1', start, start + length);

/** What a file is by its content, whatever its name says. */
export function contentOf(bytes: Buffer): SoundContent | SoundFault {
  if (bytes.length === 0) return { code: 'audio-empty' };
  const other = others.find(({ starts }) => begins(bytes, starts));
  if (other) return { code: other.code, values: { format: other.format } };
  if (text(bytes, 0, 4) === 'RIFF') return waveContent(bytes);
  if (text(bytes, 0, 4) === 'OggS') return oggContent(bytes);
  if (text(bytes, 0, 4) === 'fLaC') return flacContent(bytes);
  if (text(bytes, 4, 4) === 'ftyp') return mp4Content(bytes);
  if (text(bytes, 0, 3) === 'ID3' || isFrame(bytes))
    return { format: 'MP3', decoder: 'mp3', promisedSeconds: null };
  return { code: isText(bytes) ? 'audio-text' : 'audio-unknown' };
}

function begins(bytes: Buffer, starts: Signature['starts']): boolean {
  const wanted = Buffer.concat(
    starts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]),
    ),
  );
  return bytes.subarray(0, wanted.length).equals(wanted);
}

/** Header of an MPEG audio frame of layer 3 (ISO/IEC 11172-3, 2.4.1.3). */
function isFrame(bytes: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  const isLayer3 = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return isLayer3 && third >> 4 !== 15 && third >> 4 !== 0 && ((third >> 2) & 3) !== 3;
}

/** Only what people can read. */
const isText = (bytes: Buffer) =>
  !/[^\t\n\r\x20-\x7e\x80-\xff]/.test(bytes.toString('latin1', 0, 512));

/** Sizes that a writer puts when it does not know them. */
const unsaid = new Set([0, 0xffffffff]);

function waveContent(bytes: Buffer): SoundContent | SoundFault {
  if (text(bytes, 8, 4) !== 'WAVE')
    return text(bytes, 8, 3) === 'AVI'
      ? { code: 'audio-video', values: { format: 'AVI' } }
      : { code: 'audio-unknown' };
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const name = text(bytes, at, 4);
    if (name === 'fmt ' && at + 20 <= bytes.length) bytesPerSecond = bytes.readUInt32LE(at + 16);
    if (name === 'data')
      return {
        ...{ format: 'WAV', decoder: 'wav' },
        promisedSeconds: bytesPerSecond && !unsaid.has(size) ? size / bytesPerSecond : null,
      };
    at += 8 + size + (size % 2);
  }
  return { code: 'audio-broken', values: { format: 'WAV' } };
}

function oggContent(bytes: Buffer): SoundContent | SoundFault {
  const head = text(bytes, 0, 512);
  const decoder = head.includes('OpusHead') ? 'opus' : head.includes('\x01vorbis') ? 'oga' : null;
  if (!decoder) return { code: 'audio-other', values: { format: 'Ogg' } };
  const format = decoder === 'opus' ? 'Ogg Opus' : 'Ogg Vorbis';
  const rate = decoder === 'opus' ? 48_000 : bytes.readUInt32LE(head.indexOf('\x01vorbis') + 12);
  const last = bytes.lastIndexOf('OggS');
  // Granule position of the last page (RFC 3533, section 6): where the sound ends, if the page is the last one.
  const isEnd = last + 14 <= bytes.length && ((bytes[last + 5] ?? 0) & 4) !== 0;
  const samples = isEnd ? Number(bytes.readBigUInt64LE(last + 6)) : null;
  return isEnd
    ? { format, decoder, promisedSeconds: samples && rate ? samples / rate : null }
    : { code: 'audio-truncated', values: { format } };
}

function flacContent(bytes: Buffer): SoundContent | SoundFault {
  if (bytes.length < 42) return { code: 'audio-broken', values: { format: 'FLAC' } };
  // STREAMINFO (RFC 9639, section 8.2): 20 bits of rate, 36 bits of samples.
  const rate = bytes.readUIntBE(18, 3) >> 4;
  const samples = ((bytes[21] ?? 0) & 15) * 2 ** 32 + bytes.readUInt32BE(22);
  const promisedSeconds = samples && rate ? samples / rate : null;
  return { format: 'FLAC', decoder: 'flac', promisedSeconds };
}

function mp4Content(bytes: Buffer): SoundContent | SoundFault {
  const brand = text(bytes, 8, 4);
  if (/^(avif|heic|heix|mif1)/.test(brand))
    return { code: 'audio-picture', values: { format: 'HEIF' } };
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    // 0 = to the end, 1 = a size of 64 bits follows.
    const whole =
      size === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (whole === 0) break;
    if (whole < 8) return { code: 'audio-broken', values: { format: 'M4A' } };
    if (at + whole > bytes.length) return { code: 'audio-truncated', values: { format: 'M4A' } };
    at += whole;
  }
  return { format: 'M4A', decoder: 'm4a', promisedSeconds: null };
}
