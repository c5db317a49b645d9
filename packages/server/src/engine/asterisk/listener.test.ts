import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seal } from '../../access/secrets.js';
import { createLog } from '../../log.js';
import { insertExtension } from '../../extensions/extensions.queries.js';
import { insertQueues } from '../../queues/queues.queries.js';
import { freshQueue } from '../../queues/queues.rules.js';
import { createTestServer, type TestServer } from '../../testing.js';
import type { TracedStep } from '../engine.js';
import { createListener } from './listener.js';
import { createMedia } from './media.js';
import { soundOf } from '../../sounds/read-sound.js';
import { tone } from '../../sounds/files.testing.js';
import { insertSound } from '../../sounds/sounds.queries.js';

const secretKey = 'k'.repeat(32);
const media = createMedia('', 'shared');

let server: TestServer;
let listener: FastifyInstance;
let device: string;

beforeAll(async () => {
  server = await createTestServer({ handlers: {} });
  const { db } = server.database;
  listener = await createListener({
    ...{
      db,
      clock: server.clock.now,
      log: createLog('silent'),
      secretKey,
      secret: 'shared',
      media,
    },
  });
  const { acme } = server;
  const user = acme.users['basic-user'];
  device = crypto.randomUUID();
  await db
    .insertInto('devices')
    .values({
      id: device,
      domain_id: acme.id,
      user_id: user.id,
      kind: 'desk',
      sip_username: user.extension,
      sealed_password: await seal(secretKey, device, 'sealed until asked for'),
      transport: 'udp',
      srtp: 'off',
    })
    .execute();
  await db
    .insertInto('phone_numbers')
    .values({
      domain_id: acme.id,
      number: '+15145550100',
      kind: 'local',
      destination: JSON.stringify({ kind: 'user', id: user.id }),
      time_rules: '[]',
    })
    .execute();
});
afterAll(async () => {
  await listener.close();
  await server.close();
});

/** As the engine posts: form-encoded, answered in lines of the same. */
async function ask(path: string, fields: Record<string, string>, secret = 'shared') {
  const reply = await listener.inject({
    method: 'POST',
    url: `/engine/${path}`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`engine:${secret}`).toString('base64')}`,
    },
    payload: new URLSearchParams(fields).toString(),
  });
  const rows = reply.body.split('\n').filter(Boolean);
  return {
    status: reply.statusCode,
    body: reply.body,
    rows: rows.map((row) => Object.fromEntries(new URLSearchParams(row))),
  };
}
const address = () => `${server.acme.users['basic-user'].extension}@${server.acme.name}`;
const next = async (fields: Record<string, string>) => (await ask('next', fields)).rows[0]!;
const reasonsOf = ({ trace = '' }: Record<string, string>) =>
  trace
    .split('.')
    .map((one) => JSON.parse(Buffer.from(one, 'base64url').toString()) as TracedStep)
    .map(({ reason }) => reason.code);

it('answers nobody without the secret', async () => {
  expect((await ask('rt/ps_auths/single', { id: address() }, 'guessed')).status).toBe(401);
  expect((await ask('next', { to: '1001' }, 'shared!')).status).toBe(401);
  expect((await ask('joining', { call: '1' }, 'shared!')).status).toBe(401);
});

it('adds nobody to a call that rings nobody, and ends the ring of no organization', async () => {
  const joining = async (domain: string) => (await ask('joining', { call: '1.1', domain })).rows;
  expect(await joining(server.acme.name)).toEqual([{ channels: '', seconds: '0', over: 'no' }]);
  expect(await joining('nowhere.example')).toEqual([{ channels: '', seconds: '0', over: 'yes' }]);
});

it('gives a phone its password and its organization', async () => {
  expect((await ask('rt/ps_auths/single', { id: address() })).rows).toEqual([
    {
      id: address(),
      auth_type: 'userpass',
      username: server.acme.users['basic-user'].extension,
      password: 'sealed until asked for',
      realm: server.acme.name,
    },
  ]);
  const [endpoint] = (await ask('rt/ps_endpoints/single', { id: address() })).rows;
  expect(endpoint).toMatchObject({ accountcode: server.acme.name, context: 'from-user' });
});

it.each(['1001@globex.example', 'nobody@acme.example', '%', "1001@acme.example' or true --"])(
  'knows no phone %s',
  async (id) => {
    expect((await ask('rt/ps_endpoints/single', { id })).rows).toEqual([]);
  },
);

it('gives a mailbox without an address to mail messages to', async () => {
  const [mailbox, context] = address().split('@') as [string, string];
  const row = { mailbox, context, fullname: 'Test basic-user' };
  expect((await ask('rt/voicemail/single', { mailbox, context })).rows).toEqual([
    { ...row, maxsecs: '180', operator: 'no', envelope: 'no', saycid: 'no' },
  ]);
  const { id, domainId } = server.acme.users['basic-user'];
  const { db } = server.database;
  await db
    .insertInto('voicemail')
    .values({
      ...{ user_id: id, domain_id: domainId, say_time: true, say_caller: true },
      ...{ max_message_seconds: 60, operator: JSON.stringify({ kind: 'directory' }) },
    })
    .execute();
  expect((await ask('rt/voicemail/single', { mailbox, context })).rows).toEqual([
    { ...row, maxsecs: '60', operator: 'yes', envelope: 'yes', saycid: 'yes' },
  ]);
  await db.deleteFrom('voicemail').execute();
});

it('keeps where a phone can be reached until it leaves', async () => {
  const id = `${address()};@0a1b`;
  const expires = String(Math.floor(server.clock.now().getTime() / 1000) + 60);
  const fields = { id, uri: 'sip:1@127.0.0.1:5062', expiration_time: expires, user_agent: 'T46' };
  expect((await ask('rt/ps_contacts/store', fields)).body).toBe('1');
  const kept = async () =>
    (await ask('rt/ps_contacts/multi', { 'id LIKE': `${address()};@%` })).rows;
  expect(await kept()).toEqual([fields]);
  await ask(`rt/ps_contacts/update?id=${encodeURIComponent(id)}`, { user_agent: 'T48' });
  expect(await kept()).toMatchObject([{ user_agent: 'T48', uri: fields.uri }]);
  const row = await server.database.db
    .selectFrom('devices')
    .select(['user_agent', 'last_seen_at'])
    .where('id', '=', device)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ user_agent: 'T48', last_seen_at: server.clock.now() });
  expect((await ask('rt/ps_contacts/destroy', { id })).body).toBe('1');
  expect(await kept()).toEqual([]);
});

it('announces that a phone came or went, not that it is still there', async () => {
  const id = `${address()};@2c3d`;
  const at = (seconds: number) => String(Math.floor(server.clock.now().getTime() / 1000) + seconds);
  const announced = async () =>
    (
      await server.database.db
        .selectFrom('events')
        .select('ids')
        .where('domain_id', '=', server.acme.id)
        .where('resource', '=', 'devices')
        .orderBy('sequence')
        .execute()
    ).map(({ ids }) => ids);
  const before = (await announced()).length;
  const since = async () => (await announced()).slice(before);
  await ask('rt/ps_contacts/store', { id, expiration_time: at(60) });
  expect(await since()).toEqual([[device]]);
  await ask(`rt/ps_contacts/update?id=${encodeURIComponent(id)}`, { expiration_time: at(120) });
  expect(await since()).toEqual([[device]]);
  await ask('rt/ps_contacts/destroy', { id });
  expect(await since()).toEqual([[device], [device]]);
  await ask('rt/ps_contacts/destroy', { id });
  expect(await since()).toHaveLength(2);
});

it('announces agents whose phone came or went, and their queues', async () => {
  const { db } = server.database;
  const { acme } = server;
  const [queueId, agentId] = [crypto.randomUUID(), crypto.randomUUID()];
  const named = { id: queueId, name: 'Sales', extension: '7000' };
  const claim = { number: '7000', kind: 'queue', ownerId: queueId } as const;
  await insertExtension(db, { domainId: acme.id, ...claim });
  await insertQueues(db, acme.id, [{ ...freshQueue, ...named, strategy: 'ringAll' }]);
  await sql`insert into queue_agents (id, domain_id, queue_id, user_id, position)
    values (${agentId}, ${acme.id}, ${queueId}, ${acme.users['basic-user'].id}, 1)`.execute(db);
  const announced = async () =>
    (
      await db
        .selectFrom('events')
        .select(['resource', 'ids'])
        .where('domain_id', '=', acme.id)
        .where('resource', 'in', ['queues', 'queue-agents'])
        .execute()
    ).map(({ resource, ids }) => `${resource} ${ids.join()}`);
  const both = [`queue-agents ${agentId}`, `queues ${queueId}`];
  const id = `${address()};@4e5f`;
  const expires = String(Math.floor(server.clock.now().getTime() / 1000) + 60);
  await ask('rt/ps_contacts/store', { id, expiration_time: expires });
  expect((await announced()).sort()).toEqual(both);
  await ask('rt/ps_contacts/destroy', { id });
  expect((await announced()).sort()).toEqual([...both, ...both].sort());
});

it('tells where a call from outside goes, and why', async () => {
  const call = { channel: 'PJSIP/carrier-00000001', from: 'carrier', to: '15145550100' };
  const answer = await next({ ...call, caller: '4185550199' });
  const { extension } = server.acme.users['basic-user'];
  expect(answer).toMatchObject({
    app: 'Gosub',
    args: `mailbox,s,1(${extension}@${server.acme.name},,no)`,
    domain: server.acme.name,
    answer: 'yes',
  });
  expect(reasonsOf(answer)).toEqual([
    'dialled',
    'own-destination',
    'forward-when-offline',
    'takes-message',
  ]);
  const after = await next({ ...call, domain: server.acme.name, state: answer.state! });
  expect(after).toMatchObject({ app: 'Hangup', state: '' });
});

it('lets the phones of a locked organization call for help, and nobody else', async () => {
  const lock = (locked: boolean) =>
    server.database.db
      .updateTable('domains')
      .set({ locked })
      .where('id', '=', server.acme.id)
      .execute();
  await lock(true);
  try {
    const registered = await ask('rt/ps_auths/single', { id: address() });
    expect(registered.rows).toMatchObject([{ realm: server.acme.name }]);
    const call = { channel: `PJSIP/${address()}-00000004`, from: 'user', domain: server.acme.name };
    expect(reasonsOf(await next({ ...call, to: '911' }))).toContain('emergency-call');
    expect(reasonsOf(await next({ ...call, to: '1002' }))).toEqual(['domain-locked']);
  } finally {
    await lock(false);
  }
});

it('hangs up on a number that nobody has', async () => {
  const call = { channel: 'PJSIP/carrier-00000002', from: 'carrier', caller: '4185550199' };
  expect(await next({ ...call, to: '+15145550999' })).toEqual({ app: 'Hangup', args: '1' });
});

it('gives a sound to whoever has its address, and nothing to who makes one up', async () => {
  const sound = soundOf(tone(440, 1), []);
  await insertSound(server.database.db, server.acme.id, sound, new Date());
  const address = media.addressOf(sound);
  expect(address).not.toContain('shared');
  const get = (url: string) => listener.inject({ method: 'GET', url });
  const found = await get(address);
  expect(found.statusCode).toBe(200);
  expect(found.headers['content-type']).toBe('audio/wav');
  expect(found.headers['cache-control']).toContain('immutable');
  expect(found.rawPayload.equals(sound.audio)).toBe(true);
  const other = createMedia('', 'another secret').addressOf(sound);
  expect((await get(other)).statusCode).toBe(404);
  expect((await get(`/engine/media/${sound.hash}.wav`)).statusCode).toBe(404);
  expect((await get(media.addressOf({ hash: '0'.repeat(64) }))).statusCode).toBe(404);
  const part = await get(media.addressOf({ hash: sound.hash, range: { from: 250, to: 750 } }));
  expect(part.rawPayload.subarray(44).equals(sound.audio.subarray(44 + 4000, 44 + 12_000))).toBe(
    true,
  );
});
