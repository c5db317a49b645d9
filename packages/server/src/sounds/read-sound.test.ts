import { expect, it } from 'vitest';
import {
  flacSilence,
  id3Tag,
  m4aFile,
  mp3Silence,
  opusSilence,
  shareOf,
  tone,
  toneFile,
  waveFile,
} from './files.testing.js';
import { readSound, soundLimits } from './read-sound.js';
import { toReading } from './reading.js';
import { samplesOf } from './wav.js';

async function read(bytes: Buffer) {
  const sound = await readSound(bytes);
  if ('code' in sound) throw new Error(`${sound.code} ${JSON.stringify(sound.values)}`);
  return { ...sound, samples: samplesOf(sound.audio) };
}
const refusal = async (bytes: Buffer, limits = {}) => {
  const sound = await readSound(bytes, { ...soundLimits, ...limits });
  return 'code' in sound ? sound.code : `${sound.format}, ${sound.durationMilliseconds} ms`;
};

it('keeps what is as callers hear it', async () => {
  const sound = await read(toneFile(440, 2));
  expect(sound.format).toBe('WAV');
  expect(sound.durationMilliseconds).toBe(2000);
  expect(sound.samples).toHaveLength(16_000);
  expect(shareOf(440, sound.samples)).toBeGreaterThan(0.99);
  expect(sound.peaks).toHaveLength(400);
  expect(sound.peaks.every((peak) => peak > 100 && peak <= 128)).toBe(true);
});

it.each([11_025, 16_000, 22_050, 44_100, 48_000, 6_000, 44_101])(
  'brings %i samples per second to 8000 and leaves the tone',
  async (rate) => {
    const sound = await read(waveFile(tone(1000, 1.5, rate), rate, 2));
    expect(sound.durationMilliseconds).toBe(1500);
    expect(shareOf(1000, sound.samples)).toBeGreaterThan(0.99);
    const middle = sound.samples.slice(4000, 8000);
    expect(Math.max(...middle)).toBeGreaterThan(0.48 * 32_767);
    expect(Math.max(...middle)).toBeLessThan(0.52 * 32_767);
  },
);

it('lets nothing through that would come back as another tone', async () => {
  // Without a low-pass 5000 Hz would be heard as 3000 Hz.
  const { samples } = await read(waveFile(tone(5000, 1, 44_100), 44_100));
  expect(Math.max(...samples.slice(400, 7600))).toBeLessThan(40);
});

it('mixes channels', async () => {
  const wav = waveFile(tone(700, 1), 8_000, 2);
  // The right channel is turned round: nothing is left.
  for (let at = 46; at < wav.length; at += 4) wav.writeInt16LE(-wav.readInt16LE(at), at);
  const { samples } = await read(wav);
  expect(Math.max(...samples)).toBeLessThanOrEqual(1);
});

it('tells the same content from another', async () => {
  const [one, same, other] = [
    await read(toneFile(440, 1)),
    await read(Buffer.concat([toneFile(440, 1)])),
    await read(toneFile(441, 1)),
  ];
  expect(same.hash).toBe(one.hash);
  expect(other.hash).not.toBe(one.hash);
});

it.each<[string, Buffer, number]>([
  ['MP3', mp3Silence(5), 5000],
  ['FLAC', flacSilence(8.191), 8192],
  ['Ogg Opus', opusSilence(15), 15_300],
  ['M4A', m4aFile(tone(500, 3, 22_050), 22_050), 3000],
])('reads %s by its content', async (format, bytes, milliseconds) => {
  const sound = await read(bytes);
  expect(sound.format).toBe(format);
  expect(Math.abs(sound.durationMilliseconds - milliseconds)).toBeLessThan(150);
});

it('hears what an M4A file holds', async () => {
  const { samples } = await read(m4aFile(tone(500, 3, 22_050), 22_050));
  expect(shareOf(500, samples)).toBeGreaterThan(0.99);
});

it('keeps nothing of a file but its sound', async () => {
  const page = Buffer.from('<script>alert(1)</script>'.repeat(20));
  const { audio, format } = await read(mp3Silence(1, id3Tag(page)));
  expect(format).toBe('MP3');
  expect(audio.includes('script')).toBe(false);
});

it.each([
  ['nothing', Buffer.alloc(0), 'audio-empty'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'audio-picture'],
  [
    'a picture with sound behind it',
    Buffer.concat([Buffer.from('GIF89a'), toneFile(440, 1)]),
    'audio-picture',
  ],
  ['a document', Buffer.from('%PDF-1.7 …'), 'audio-document'],
  ['an archive', Buffer.from('PK\x03\x04rest', 'latin1'), 'audio-archive'],
  ['notes', Buffer.from('MThd\0\0\0\x06', 'latin1'), 'audio-notes'],
  ['a video', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]), 'audio-video'],
  ['a program', Buffer.from('MZ\x90\0', 'latin1'), 'audio-program'],
  ['another kind of sound', Buffer.from('#!AMR\n'), 'audio-other'],
  ['a web page', Buffer.from('<!doctype html><title>x</title>'), 'audio-text'],
  ['noise', Buffer.from([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]), 'audio-unknown'],
  ['a WAV that ends in its middle', toneFile(440, 4).subarray(0, 20_000), 'audio-truncated'],
  ['the head of a WAV alone', toneFile(440, 1).subarray(0, 30), 'audio-broken'],
  ['an Ogg that ends in its middle', opusSilence(60).subarray(0, 1_500), 'audio-truncated'],
  [
    'an M4A that ends in its middle',
    m4aFile(tone(500, 2), 8_000).subarray(0, 9_000),
    'audio-truncated',
  ],
  ['an MP3 of nothing', id3Tag(Buffer.from('nothing')), 'audio-broken'],
  ['the head of a FLAC alone', flacSilence(1).subarray(0, 42), 'audio-broken'],
])('refuses %s', async (_, bytes, code) => {
  expect(await refusal(bytes)).toBe(code);
});

it('refuses a WAV of a rate that nobody hears', async () => {
  expect(await refusal(waveFile(tone(1, 1), 7))).toBe('audio-broken');
});

it.each([
  ['FLAC', flacSilence(40 * 3600), 300_000],
  ['MP3', mp3Silence(5 * 3600), 20_000_000],
  ['Ogg', opusSilence(30 * 3600), 5_000_000],
])('stops early in a small %s that holds many hours', async (_, bytes, most) => {
  expect(bytes.length).toBeLessThan(most);
  expect(await refusal(bytes, { seconds: 120 })).toBe('audio-too-long');
});

it('takes as much as is allowed, but not a second more', async () => {
  expect(await refusal(mp3Silence(59), { seconds: 60 })).toMatch(/^MP3, 5[89]/);
  expect(await refusal(mp3Silence(61), { seconds: 60 })).toBe('audio-too-long');
});

it('gives up a file whose tables are larger than the file', async () => {
  const lying = m4aFile(tone(500, 1), 8_000, 2 ** 32 - 1);
  expect(await refusal(lying)).toMatch(/^audio-(broken|too-demanding)$/);
});

it('gives up what takes too long or too much', async () => {
  expect(await refusal(mp3Silence(3000), { milliseconds: 1 })).toBe('audio-too-demanding');
  expect(await refusal(mp3Silence(300), { bytes: 1000 })).toBe('audio-too-demanding');
});

it('takes no part of a sound for the whole', () => {
  const line = `${JSON.stringify({ seconds: 1, peaks: [9], count: 3 })}\n`;
  const whole = Buffer.concat([Buffer.from(line), Buffer.alloc(6)]);
  const refused = { refusal: 'too-demanding' };
  expect(toReading(whole, 0)).toEqual({ seconds: 1, peaks: [9], samples: new Int16Array(3) });
  expect(toReading(whole, null)).toEqual(refused);
  expect(toReading(whole, 134)).toEqual(refused);
  for (const length of [1, 2, 5])
    expect(toReading(whole.subarray(0, whole.length - length), 0)).toEqual(refused);
  expect(toReading(Buffer.from(line.slice(0, 9)), 0)).toEqual(refused);
});

it('hears a phone while what was sent is read', async () => {
  const over: string[] = [];
  const sent = [1, 2, 3].map(async () => {
    await readSound(mp3Silence(600));
    over.push('sent');
  });
  await readSound(toneFile(440, 1), soundLimits, 'recorded');
  over.push('recorded');
  await Promise.all(sent);
  expect(over.indexOf('recorded')).toBeLessThan(2);
});

it('reads many at once, two at a time', async () => {
  const sounds = await Promise.all([300, 400, 500].map((hertz) => read(toneFile(hertz, 1))));
  expect(sounds.map(({ samples }, index) => shareOf(300 + index * 100, samples) > 0.99)).toEqual([
    true,
    true,
    true,
  ]);
});
