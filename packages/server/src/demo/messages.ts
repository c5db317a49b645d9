import type { Db } from '../database/scope.js';
import { insertDemoMessages } from './demo.queries.js';
import type { DemoPlace } from './schedules.js';
import { voice } from './voice.js';

/** A message of the demo: whose it is by extension, who left it and how many hours ago. */
interface DemoMessage {
  readonly owner: string;
  readonly number: string | null;
  /** Extension of a caller of the company. */
  readonly colleague?: string;
  readonly hoursAgo: number;
  readonly seconds: number;
  readonly pitch: number;
  readonly heard?: true;
}

const boreal: readonly DemoMessage[] = [
  { owner: '1006', number: '+14185550177', hoursAgo: 2, seconds: 9, pitch: 190 },
  { owner: '1006', number: null, colleague: '1001', hoursAgo: 21, seconds: 6, pitch: 215 },
  { owner: '1006', number: null, hoursAgo: 70, seconds: 4, pitch: 110, heard: true },
  { owner: '1001', number: '+15145550142', hoursAgo: 5, seconds: 7, pitch: 120 },
  {
    owner: '1001',
    number: null,
    colleague: '1013',
    hoursAgo: 48,
    seconds: 5,
    pitch: 205,
    heard: true,
  },
];
const clinic: readonly DemoMessage[] = [
  { owner: '1004', number: '+14185550177', hoursAgo: 1, seconds: 8, pitch: 200 },
  {
    owner: '1004',
    number: null,
    colleague: '1001',
    hoursAgo: 30,
    seconds: 5,
    pitch: 210,
    heard: true,
  },
];
const messages: Readonly<Record<string, readonly DemoMessage[]>> = {
  'boreal.exemple': boreal,
  'clinique-laurier.exemple': clinic,
};

/** Voice messages that wait for the people whom the demo offers to sign in as. */
export async function seedMessages(db: Db, place: DemoPlace, now: Date): Promise<void> {
  const left = (messages[place.name] ?? []).map((message) => ({
    userId: place.users.get(message.owner) ?? '',
    callerNumber: message.colleague ?? message.number,
    callerUserId: place.users.get(message.colleague ?? '') ?? null,
    receivedAt: new Date(now.getTime() - message.hoursAgo * 3_600_000),
    seconds: message.seconds,
    heard: message.heard ?? false,
    audio: voice(message.seconds, message.pitch),
  }));
  await insertDemoMessages(db, place.id, left);
}
