import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { me } from './seed-account.js';
import { users } from './seed.js';

type VoiceMessage = components['schemas']['VoiceMessage'];

const id = (number: number) => `01890000-0000-7000-8000-0f00${String(number).padStart(8, '0')}`;
const hoursAgo = (hours: number) =>
  new Date(Math.floor(Date.now() / 3_600_000 - hours) * 3_600_000).toISOString();

function message(
  number: number,
  hours: number,
  from: Partial<VoiceMessage['from']>,
  more: Partial<VoiceMessage> = {},
): VoiceMessage {
  return {
    id: id(number),
    domainId: me.domain.id,
    version: 1,
    userId: me.id ?? '',
    from: { number: null, name: null, userId: null, ...from },
    receivedAt: hoursAgo(hours),
    durationSeconds: 8,
    heard: false,
    createdAt: hoursAgo(hours),
    updatedAt: hoursAgo(hours),
    ...more,
  };
}

const [colleague] = users;

/** New ones of a number and of a colleague, heard ones of a withheld number and of a name. */
export const voiceMessages: readonly VoiceMessage[] = [
  message(1, 1, { number: '+14185550177' }, { durationSeconds: 31 }),
  message(2, 4, {
    number: colleague?.extension ?? '1003',
    name: `${colleague?.firstName} ${colleague?.lastName}`,
    userId: colleague?.id ?? null,
  }),
  message(3, 26, {}, { heard: true, durationSeconds: 4 }),
  message(
    4,
    50,
    { number: '+15145550142', name: 'Imprimerie Saint-Hyacinthe' },
    { heard: true, durationSeconds: 125 },
  ),
];

const rate = 8_000;

/** Two tones in turn as a WAV file with samples of eight bits. */
export function sound(seconds: number): ArrayBuffer {
  const count = seconds * rate;
  const file = new Uint8Array(44 + count);
  const view = new DataView(file.buffer);
  const text = (at: number, word: string) => file.set(new TextEncoder().encode(word), at);
  text(0, 'RIFF');
  view.setUint32(4, 36 + count, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, count, true);
  for (let at = 0; at < count; at += 1) {
    const frequency = Math.floor((2 * at) / rate) % 2 ? 330 : 262;
    file[44 + at] = 128 + 40 * Math.sin((2 * Math.PI * frequency * at) / rate);
  }
  return file.buffer;
}

const reply = (seconds: number) =>
  new Response(sound(seconds), { headers: { 'Content-Type': 'audio/wav' } });

/** A mailbox that can be heard, marked and emptied. */
export function messageHandlers(stored: readonly VoiceMessage[] = voiceMessages): TestHandlers {
  let items = [...stored];
  const find = (wanted: string) => items.find((one) => one.id === wanted);
  return {
    listVoiceMessages: ({ params: { query } }) => {
      const wanted = items.filter(({ heard }) => (query.heard ?? heard) === heard);
      return { items: wanted, nextCursor: null, total: wanted.length };
    },
    getVoiceMessageAudio: ({ params }) =>
      reply(find(params.path.voiceMessageId)?.durationSeconds ?? 1),
    updateVoiceMessage({ params, body }) {
      const found = find(params.path.voiceMessageId);
      if (!found) return problem(404, 'not-found');
      const next = { ...found, ...body, version: found.version + 1 };
      items = items.map((one) => (one.id === next.id ? next : one));
      return next;
    },
    deleteVoiceMessage({ params }) {
      items = items.filter((one) => one.id !== params.path.voiceMessageId);
      return { status: 204 };
    },
    placeCall: () => ({ status: 201, body: { id: id(99) } }),
  };
}
