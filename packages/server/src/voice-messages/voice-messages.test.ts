import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import { sql } from 'kysely';
import type { Client } from 'openapi-fetch';
import { inTenant } from '../database/scope.js';
import { EngineAway, type Engine } from '../engine/engine.js';
import { noEngine } from '../engine/off.js';
import { createTestServer, type TestServer, type TestUser } from '../testing.js';

let server: TestServer;
let self: Client<paths>;
let owner: TestUser;
/** Mailboxes that the engine was asked to look at, and whether it is there. */
let asked: string[];
let away = false;

const engine: Engine = {
  ...noEngine,
  async syncMailbox(mailbox) {
    if (away) throw new EngineAway();
    asked.push(mailbox);
  },
};
const sound = Buffer.from('RIFF, as the engine wrote it');

beforeAll(async () => {
  server = await createTestServer({ engine });
  owner = server.acme.users['basic-user'];
  self = await server.clientAs('basic-user');
});
beforeEach(async () => {
  asked = [];
  away = false;
  await server.database.db.deleteFrom('voice_messages').execute();
});
afterAll(() => server.close());

let count = 0;

/** As the engine left it; `minute` orders them. */
async function left(more: Record<string, unknown> = {}, user = owner): Promise<string> {
  count += 1;
  const { id } = await server.database.db
    .insertInto('voice_messages')
    .values({
      domain_id: user.domainId,
      user_id: user.id,
      caller_number: '+14185550199',
      caller_name: null,
      caller_user_id: null,
      received_at: new Date(Date.UTC(2026, 5, 10, 12, count)),
      duration_seconds: 12,
      audio: sound,
      engine_mailbox: `${user.extension}@acme.example`,
      engine_message: `message ${count}`,
      ...more,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const list = (query = {}, who = self) => who.GET('/voice-messages', { params: { query } });
const one = (voiceMessageId: string) => ({ params: { path: { voiceMessageId } } });
const get = (id: string, who = self) => who.GET('/voice-messages/{voiceMessageId}', one(id));
const audio = (id: string, who = self) =>
  who.GET('/voice-messages/{voiceMessageId}/audio', { ...one(id), parseAs: 'arrayBuffer' });
const written = (voiceMessageId: string, match: string) => ({
  path: { voiceMessageId },
  header: { 'If-Match': match },
});
const mark = (id: string, heard: boolean, match = '*', who = self) =>
  who.PATCH('/voice-messages/{voiceMessageId}', { params: written(id, match), body: { heard } });
const remove = (id: string, match = '*', who = self) =>
  who.DELETE('/voice-messages/{voiceMessageId}', { params: written(id, match) });

it('lists the newest first, with who called', async () => {
  const colleague = server.acme.users['advanced-user'];
  const first = await left();
  const second = await left({
    caller_number: colleague.extension,
    caller_name: 'As it was then',
    caller_user_id: colleague.id,
    duration_seconds: 3,
  });
  const { data } = await list();
  expect(data?.items).toMatchObject([
    {
      id: second,
      userId: owner.id,
      from: { number: colleague.extension, name: 'Test advanced-user', userId: colleague.id },
      durationSeconds: 3,
      heard: false,
    },
    { id: first, from: { number: '+14185550199', name: null, userId: null } },
  ]);
  const shortest = await list({ sort: 'durationSeconds' });
  expect(shortest.data?.items.map(({ id }) => id)).toEqual([second, first]);
  for (const q of ['0199', '418 555-0199', '(418) 555', '+1 418'])
    expect(
      (await list({ q })).data?.items.map(({ id }) => id),
      q,
    ).toEqual([first]);
});

it('shows pages, and new ones alone', async () => {
  const ids = [await left(), await left({ heard: true }), await left()].reverse();
  const page = await list({ limit: 2 });
  expect(page.data).toMatchObject({ total: 3, items: [{ id: ids[0] }, { id: ids[1] }] });
  const next = await list({ limit: 2, cursor: page.data!.nextCursor });
  expect(next.data).toMatchObject({ nextCursor: null, items: [{ id: ids[2] }] });
  expect((await list({ heard: false })).data?.total).toBe(2);
  expect((await list({ heard: true })).data?.items).toMatchObject([{ id: ids[1] }]);
});

it('gives the sound as it came', async () => {
  const { data, response } = await audio(await left());
  expect(response.headers.get('content-type')).toBe('audio/wav');
  expect(response.headers.get('content-length')).toBe(String(sound.length));
  expect(Buffer.from(data as unknown as ArrayBuffer)).toEqual(sound);
});

it('marks a message as heard and new again, and lets the engine follow', async () => {
  const id = await left();
  const heard = await mark(id, true, '"1"');
  expect(heard.data).toMatchObject({ heard: true, version: 2 });
  expect(heard.response.headers.get('etag')).toBe('"2"');
  expect(asked).toEqual([`${owner.extension}@acme.example`]);
  expect((await mark(id, false, '"1"')).response.status).toBe(412);
  away = true;
  expect((await mark(id, false, '"2"')).data).toMatchObject({ heard: false, version: 3 });
  expect((await get(id)).data).toMatchObject({ heard: false });
});

it('changes nothing where a message is marked as it is', async () => {
  const { data, response } = await mark(await left(), false);
  expect(data).toMatchObject({ version: 1 });
  expect(response.headers.get('change-id')).toBeNull();
  expect(asked).toEqual([]);
});

it('deletes a message with its sound and remembers that it must not come back', async () => {
  const id = await left({ engine_message: 'gone for good' });
  expect((await remove(id, '"7"')).response.status).toBe(412);
  expect((await remove(id, '"1"')).response.status).toBe(204);
  expect(asked).toHaveLength(1);
  expect((await get(id)).response.status).toBe(404);
  expect((await audio(id)).response.status).toBe(404);
  const kept = await server.database.db
    .selectFrom('removed_voice_messages')
    .select('engine_message')
    .where('engine_message', '=', 'gone for good')
    .execute();
  expect(kept).toHaveLength(1);
});

it('says nothing of callers in the change history', async () => {
  const id = await left();
  await mark(id, true);
  await remove(id);
  const kept = await server.database.db
    .selectFrom('change_items')
    .selectAll()
    .where('record_id', '=', id)
    .orderBy(sql`after is null`)
    .execute();
  expect(kept.map(({ before, after }) => ({ before, after }))).toEqual([
    { before: { heard: false }, after: { heard: true } },
    { before: { heard: true }, after: null },
  ]);
  expect(JSON.stringify(kept)).not.toContain('0199');
});

it('is closed to everybody else, whatever they may do', async () => {
  const id = await left();
  const others = [
    await server.clientAs('office-manager'),
    await server.clientAs('super-user'),
    await server.clientAs('basic-user', server.globex),
  ];
  for (const other of others) {
    expect((await list({}, other)).data?.total).toBe(0);
    expect((await list({ userId: owner.id }, other)).response.status).toBe(404);
    expect((await get(id, other)).response.status).toBe(404);
    expect((await audio(id, other)).response.status).toBe(404);
    expect((await mark(id, true, '*', other)).response.status).toBe(404);
    expect((await remove(id, '*', other)).response.status).toBe(404);
  }
  expect((await list({ userId: owner.id })).data?.total).toBe(1);
});

it('needs a mailbox of one’s own', async () => {
  const nobody = server.clientWith(null);
  expect((await list({}, nobody)).response.status).toBe(401);
  const reseller = await server.clientAs('reseller');
  const key = await reseller.POST('/api-keys', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { name: 'Reads phones only', capabilities: ['phones:read'] },
  });
  const machine = server.clientWith(key.data!.secret, { 'Pbx-Domain': 'acme.example' });
  expect((await list({}, machine)).error).toMatchObject({
    status: 403,
    capability: 'voicemail:own',
  });
});

it('refuses what the contract does not know', async () => {
  const id = await left();
  expect((await list({ sort: 'from' })).response.status).toBe(400);
  expect((await get('1')).response.status).toBe(400);
  const wrong = await self.PATCH('/voice-messages/{voiceMessageId}', {
    params: written(id, '*'),
    body: { heard: 'yes' } as never,
  });
  expect(wrong.response.status).toBe(422);
  const unconditional = await self.DELETE('/voice-messages/{voiceMessageId}', {
    params: { path: { voiceMessageId: id } } as never,
  });
  expect(unconditional.response.status).toBe(428);
});

it('keeps organizations apart though a query forgets to ask', async () => {
  await left();
  await left({ engine_message: 'theirs' }, server.globex.users['basic-user']);
  const domains = await inTenant(server.database.db, server.acme.id, 'write', async (db) => {
    await sql`update voice_messages set heard = true`.execute(db);
    return db.selectFrom('voice_messages').select('domain_id').execute();
  });
  expect(domains).toEqual([{ domain_id: server.acme.id }]);
  const theirs = await server.database.db
    .selectFrom('voice_messages')
    .select('heard')
    .where('engine_message', '=', 'theirs')
    .execute();
  expect(theirs).toEqual([{ heard: false }]);
});

it('does not pass the messages of an employee on to the next one', async () => {
  const leaving = server.acme.users['call-center-agent'];
  await left({}, leaving);
  const manager = await server.clientAs('office-manager');
  const { response } = await manager.POST('/users/{userId}/recycle', {
    params: { path: { userId: leaving.id } },
    body: { firstName: 'Nina', lastName: 'Roy', emails: ['nina@acme.example'], sendWelcome: false },
  });
  expect(response.status).toBe(200);
  expect(asked).toEqual([`${leaving.extension}@acme.example`]);
  const rest = await server.database.db.selectFrom('voice_messages').select('id').execute();
  expect(rest).toEqual([]);
});

it('lists the oldest first for whoever wants it so, unless asked otherwise', async () => {
  const [first, second] = [await left(), await left()];
  const ids = async (query: { sort?: 'receivedAt' | '-receivedAt' } = {}) =>
    (await self.GET('/voice-messages', { params: { query } })).data!.items.map(({ id }) => id);
  expect(await ids()).toEqual([second, first]);
  await self.PATCH('/users/{userId}/voicemail', {
    params: { path: { userId: owner.id }, header: { 'If-Match': '*' } },
    body: { newestFirst: false },
  });
  expect(await ids()).toEqual([first, second]);
  expect(await ids({ sort: '-receivedAt' })).toEqual([second, first]);
});
