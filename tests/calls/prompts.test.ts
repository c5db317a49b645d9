import { afterAll, beforeAll, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { addPrompt, tone, waveFile } from '@pbxkit/server/testing.js';
import { startCalls, type CallBench } from './engine.js';
import { Setting, user } from './setting.js';
import type { Phone } from './phone/phone.js';

const main = '+15145550100';
const customer = '+14185550199';

let bench: CallBench;
let manager: Client<paths>;
let luc: Phone;

beforeAll(async () => {
  bench = await startCalls();
  const { users } = bench.server.acme;
  ({ phone: luc } = await bench.phoneOf(users['advanced-user']));
  manager = await bench.server.clientAs('office-manager');
}, 180_000);
afterAll(() => bench?.close());

it('plays the sound that was sent to who calls, then rings', async () => {
  const { users } = bench.server.acme;
  const seconds = 3;
  const sound = waveFile(tone(700, seconds, 44_100), 44_100, 2);
  const id = await addPrompt(manager, 'Welcome', sound);
  const then = user(users['advanced-user']) as { kind: 'user'; id: string };
  await new Setting(bench).number(main, { kind: 'prompt', id, then });

  const call = await bench.carrier.call(main, customer);
  await call.until('answered');
  const { frequency } = await call.audio.untilHears(700);
  const heardAt = performance.now();
  expect(frequency).toBeGreaterThan(697);
  expect(frequency).toBeLessThan(703);
  const rings = await luc.nextCall();
  const heardSeconds = (performance.now() - heardAt) / 1000;
  expect(heardSeconds).toBeGreaterThan(seconds - 0.8);
  expect(heardSeconds).toBeLessThan(seconds + 2);
  await rings.answer();
  await rings.audio.say(440, 0.5);
  await call.bye();
});

it('goes on without a prompt whose sound is gone', async () => {
  const { users } = bench.server.acme;
  const { data } = await manager.GET('/prompts', { params: { query: {} } });
  const { database } = bench.server;
  await database.db
    .updateTable('phone_numbers')
    .set({
      destination: JSON.stringify({
        kind: 'prompt',
        id: data!.items[0]!.id.replace(/^./, 'f'),
        then: user(users['advanced-user']),
      }),
    })
    .execute();
  const call = await bench.carrier.call(main, customer);
  await (await luc.nextCall()).answer();
  await call.until('answered');
  await call.bye();
});
