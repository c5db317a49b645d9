import type { VoiceMessage } from './voicemail.model.js';

/** A message for tests and stories. */
export const message = (number: number, changes: Partial<VoiceMessage> = {}): VoiceMessage => ({
  id: `01890000-0000-7000-8000-0000000000a${number}`,
  domainId: '01890000-0000-7000-8000-0000000000d0',
  version: 1,
  userId: '01890000-0000-7000-8000-000000000001',
  from: { number: '+14185550199', name: null, userId: null },
  receivedAt: '2026-01-05T14:00:00Z',
  durationSeconds: 12,
  heard: false,
  createdAt: '2026-01-05T14:00:00Z',
  updatedAt: '2026-01-05T14:00:00Z',
  ...changes,
});

/** Somebody of the organization, a number outside, a withheld one; the last one is heard. */
export const messages: readonly VoiceMessage[] = [
  message(1, {
    from: { number: '1003', name: 'Luc Gagnon', userId: '01890000-0000-7000-8000-000000000003' },
    receivedAt: '2026-01-05T19:12:00Z',
    durationSeconds: 31,
  }),
  message(2),
  message(3, {
    from: { number: null, name: null, userId: null },
    receivedAt: '2026-01-02T15:40:00Z',
    durationSeconds: 4,
    heard: true,
  }),
];

const rate = 8000;

/** A tone as a WAV file: 16 bits, one channel. */
export function tone(seconds = 1, frequency = 440): ArrayBuffer {
  const count = Math.floor(seconds * rate);
  const view = new DataView(new ArrayBuffer(44 + 2 * count));
  const text = (at: number, word: string) =>
    [...word].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + 2 * count, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 2 * count, true);
  for (let at = 0; at < count; at += 1)
    view.setInt16(44 + 2 * at, 6000 * Math.sin((2 * Math.PI * frequency * at) / rate), true);
  return view.buffer;
}

/** As the server gives it. */
export const soundReply = (seconds?: number): Response =>
  new Response(tone(seconds), { headers: { 'Content-Type': 'audio/wav' } });
