import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCalls, type CallBench } from './engine.js';
import type { Phone } from './phone/phone.js';

let bench: CallBench;
let anne: Phone;
let luc: Phone;

beforeAll(async () => {
  bench = await startCalls();
  const { users } = bench.server.acme;
  ({ phone: anne } = await bench.phoneOf(users['basic-user']));
  ({ phone: luc } = await bench.phoneOf(users['advanced-user']));
}, 180_000);
afterAll(() => bench?.close());

it('carries sound both ways between two users', async () => {
  const call = await anne.call(bench.server.acme.users['advanced-user'].extension);
  const rings = await luc.nextCall();
  expect(rings.caller).toEqual({
    name: 'Test basic-user',
    number: bench.server.acme.users['basic-user'].extension,
  });
  await call.until('ringing');
  await rings.answer();
  await call.until('answered');
  call.audio.sendTone(440);
  rings.audio.sendTone(700);
  await rings.untilHears(440);
  await call.untilHears(700);
  await call.bye();
  await rings.until('ended');
});
