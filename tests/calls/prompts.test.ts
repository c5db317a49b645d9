import { afterAll, beforeAll, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { addPrompt, tone, toneFile, waveFile } from '@pbxkit/server/testing.js';
import { startCalls, type CallBench } from './engine.js';
import { Setting, user } from './setting.js';
import type { Call } from './phone/call.js';
import type { Phone } from './phone/phone.js';
import { framesWith, samplesOf } from './phone/wav.js';

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

it('records what a person says on their phone until #', async () => {
  const self = await bench.server.clientAs('advanced-user');
  const { data, response } = await self.POST('/prompt-recordings', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {},
  });
  expect(response.status).toBe(201);
  expect(data).toMatchObject({ status: 'recording', source: 'recorded' });
  const rings = await luc.nextCall();
  await rings.answer();
  await rings.audio.untilHears('anything');
  await rings.audio.untilHears('silence');
  await rings.audio.say(600, 2);
  await rings.audio.sendDigits('#');
  const params = { path: { promptUploadId: data!.id } };
  const ready = await until(async () => {
    const { data: now } = await self.GET('/prompt-uploads/{promptUploadId}', { params });
    return now!.status === 'recording' ? undefined : now!;
  });
  expect(ready).toMatchObject({ status: 'ready', problem: null });
  const audio = await self.GET('/prompt-uploads/{promptUploadId}/audio', {
    params,
    parseAs: 'arrayBuffer',
  });
  expect(framesWith(600, samplesOf(audio.data))).toBeGreaterThanOrEqual(7);
  await rings.until('ended');
  const { items } = (await manager.GET('/calls')).data!;
  expect(items).toEqual([]);
});

it('says that nothing was recorded when nobody answers', async () => {
  const self = await bench.server.clientAs('advanced-user');
  const { data } = await self.POST('/prompt-recordings', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: {},
  });
  (await luc.nextCall()).decline();
  const params = { path: { promptUploadId: data!.id } };
  const failed = await until(async () => {
    const { data: now } = await self.GET('/prompt-uploads/{promptUploadId}', { params });
    return now!.status === 'recording' ? undefined : now!;
  });
  expect(failed).toMatchObject({ status: 'failed', problem: expect.stringContaining('Nobody') });
});

it('lets whoever is put on hold hear the music of their own organization', async () => {
  const { acme, globex } = bench.server;
  for (const [tenant, hertz] of [
    [acme, 500],
    [globex, 900],
  ] as const) {
    const office = await bench.server.clientAs('office-manager', tenant);
    const id = await addPrompt(office, 'Music', toneFile(hertz, 5));
    const { response } = await office.PATCH('/music-on-hold/{ownerKind}/{ownerId}', {
      params: {
        path: { ownerKind: 'domain', ownerId: tenant.id },
        header: { 'If-Match': '*' },
      },
      body: { trackIds: [id] },
    });
    expect(response.status).toBe(200);
    const [caller, called] = [tenant.users['basic-user'], tenant.users['call-center-agent']];
    const { phone: anne } = await bench.phoneOf(caller);
    const { phone: marc } = await bench.phoneOf(called);
    const call = await anne.call(called.extension);
    const rings = await marc.nextCall();
    await rings.answer();
    await hold(rings, call);
    const { frequency } = await call.audio.untilHears(hertz);
    expect(Math.abs(frequency! - hertz)).toBeLessThan(5);
    await call.bye();
    await rings.until('ended');
  }
});

it('says a comfort message between two parts of the music', async () => {
  const { acme } = bench.server;
  const [music, message] = [
    await addPrompt(manager, 'Long music', toneFile(500, 60)),
    await addPrompt(manager, 'Please wait', toneFile(1_200, 3)),
  ];
  await manager.PATCH('/music-on-hold/{ownerKind}/{ownerId}', {
    params: {
      path: { ownerKind: 'domain', ownerId: acme.id },
      header: { 'If-Match': '*' },
    },
    body: { trackIds: [music], messageIds: [message], messageEverySeconds: 10 },
  });
  const { phone: anne } = await bench.phoneOf(acme.users['basic-user'], 'b');
  const call = await anne.call(acme.users['advanced-user'].extension);
  const rings = await luc.nextCall();
  await rings.answer();
  await hold(rings, call);
  await call.audio.untilHears(500);
  const before = performance.now();
  await call.audio.untilHears(1_200, 15_000);
  expect((performance.now() - before) / 1000).toBeGreaterThan(7);
  await call.audio.untilHears(500);
  await call.bye();
});

/** Once the two hear each other: a hold that comes while the engine connects them is lost on its way to the other. */
async function hold(holder: Call, held: Call): Promise<void> {
  holder.audio.sendTone(700);
  await held.untilHears(700);
  holder.audio.sendTone(null);
  await holder.hold(true);
}

/** Looks again whenever something changed in the database. */
async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    let stop: () => void = () => undefined;
    const changed = new Promise<void>((resolve) => {
      stop = bench.server.database.onChange(() => resolve());
    });
    const found = await find();
    if (found === undefined) await changed;
    stop();
    if (found !== undefined) return found;
  }
}
