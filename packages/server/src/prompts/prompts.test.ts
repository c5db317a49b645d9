import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { toneFile } from '../sounds/files.testing.js';
import { deleteUnusedSounds } from '../sounds/sounds.queries.js';
import { addPrompt, createTestServer, sendSound as upload, type TestServer } from '../testing.js';
import { EngineAway, type Engine } from '../engine/engine.js';
import { noEngine } from '../engine/off.js';
import { keepRecording } from './keep-recording.js';
import type { Speech } from './speech.js';
import { deleteEndedUploads } from './prompt-uploads.queries.js';

let server: TestServer;
let manager: Client<paths>;

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
});
beforeEach(async () => {
  for (const table of ['phone_numbers', 'prompts', 'prompt_uploads', 'sounds'] as const)
    await server.database.db.deleteFrom(table).execute();
});
afterAll(() => server.close());

const key = () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } });
const at = (promptId: string, match = '*') => ({
  params: { path: { promptId }, header: { 'If-Match': match } },
});
const get = (promptId: string, who = manager) =>
  who.GET('/prompts/{promptId}', { params: { path: { promptId } } });
const hear = (promptId: string, who = manager) =>
  who.GET('/prompts/{promptId}/audio', { params: { path: { promptId } }, parseAs: 'arrayBuffer' });
const count = async (table: 'sounds' | 'prompt_uploads') =>
  (await server.database.db.selectFrom(table).select('domain_id').execute()).length;

describe('a sound that is sent', () => {
  it('waits for a prompt, converted and with its waveform', async () => {
    const { data, response } = await upload(manager, toneFile(440, 2), 'Bienvenue été.wav');
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/v1/prompt-uploads/${data!.id}`);
    expect(data).toMatchObject({
      ...{ source: 'upload', status: 'ready', problem: null, format: 'WAV' },
      ...{ fileName: 'Bienvenue été.wav', durationSeconds: 2 },
    });
    expect(data!.peaks).toHaveLength(400);
    const params = { path: { promptUploadId: data!.id } };
    const again = await manager.GET('/prompt-uploads/{promptUploadId}', { params });
    expect(again.data).toEqual(data);
    const audio = await manager.GET('/prompt-uploads/{promptUploadId}/audio', {
      params,
      parseAs: 'arrayBuffer',
    });
    expect(audio.response.headers.get('content-type')).toBe('audio/wav');
    expect((audio.data as unknown as ArrayBuffer).byteLength).toBe(44 + 32_000);
  });

  it('is for who sent it alone', async () => {
    const { data } = await upload(manager, toneFile(440, 1));
    const params = { path: { promptUploadId: data!.id } };
    for (const who of ['call-center-supervisor', 'advanced-user'] as const) {
      const other = await server.clientAs(who);
      const { response } = await other.GET('/prompt-uploads/{promptUploadId}', { params });
      expect(response.status).toBe(404);
    }
    const stranger = await server.clientAs('office-manager', server.globex);
    const { response } = await stranger.GET('/prompt-uploads/{promptUploadId}', { params });
    expect(response.status).toBe(404);
  });

  it.each([
    [Buffer.from('%PDF-1.7 a contract'), 'audio-document', /PDF/],
    [toneFile(440, 4).subarray(0, 9000), 'audio-truncated', /WAV/],
    [Buffer.from('plain words'), 'audio-text', /text/],
  ])(
    'is refused in words when it is none, and nothing is kept (%#)',
    async (bytes, code, words) => {
      const { error, response } = await upload(manager, bytes);
      expect(response.status).toBe(422);
      expect(error).toMatchObject({ type: 'urn:pbxkit:problem:audio-refused' });
      expect(error!.errors).toEqual([{ pointer: '', code, message: expect.stringMatching(words) }]);
      expect(await count('sounds')).toBe(0);
      expect(await count('prompt_uploads')).toBe(0);
    },
  );

  it('is refused in French', async () => {
    const french = server.clientWith(await server.tokenOf('office-manager'), {
      'Accept-Language': 'fr-CA',
    });
    const { error } = await upload(french, Buffer.from('PK\x03\x04', 'latin1'));
    expect(error!.errors![0]!.message).toContain('archive compressée (ZIP)');
  });

  it('is refused above 20 MB and at 0 bytes', async () => {
    const send = async (payload: Buffer) => {
      const reply = await server.inject({
        method: 'POST',
        url: '/v1/prompt-uploads',
        headers: {
          authorization: `Bearer ${await server.tokenOf('office-manager')}`,
          'content-type': 'application/octet-stream',
          'idempotency-key': crypto.randomUUID(),
        },
        payload,
      });
      return [reply.statusCode, reply.json<{ type: string; detail: string }>()] as const;
    };
    const [status, problem] = await send(Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(status).toBe(413);
    expect(problem.type).toBe('urn:pbxkit:problem:audio-too-large');
    expect(problem.detail).toContain('20 MB');
    const [empty, nothing] = await send(Buffer.alloc(0));
    expect(empty).toBe(422);
    expect(nothing).toMatchObject({ errors: [{ code: 'audio-empty' }] });
  });

  it('is larger than anything else may be', async () => {
    const { error, response } = await upload(manager, Buffer.alloc(15 * 1024 * 1024, 'a'));
    expect(response.status).toBe(422);
    expect(error!.errors![0]!.code).toBe('audio-text');
  });

  it('is refused from who has nothing to play', async () => {
    expect((await upload(server.clientWith(null), toneFile(1, 1))).response.status).toBe(401);
  });

  it('is sent once under one key', async () => {
    const header = { 'Idempotency-Key': crypto.randomUUID() };
    const send = () =>
      manager.POST('/prompt-uploads', {
        params: { header },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: toneFile(440, 1) as never,
        bodySerializer: (body: unknown) => body as never,
      });
    const [one, other] = [await send(), await send()];
    expect(one.data!.id).toBe(other.data!.id);
    expect(await count('prompt_uploads')).toBe(1);
  });

  it('goes after a day, and its sound after a month', async () => {
    await upload(manager, toneFile(440, 1));
    const { db } = server.database;
    const now = Date.now();
    await deleteEndedUploads(db, new Date(now + 23 * 3_600_000));
    expect(await count('prompt_uploads')).toBe(1);
    await deleteEndedUploads(db, new Date(now + 25 * 3_600_000));
    expect(await count('prompt_uploads')).toBe(0);
    const month = 31 * 86_400_000;
    const later = new Date(now + 30 * 86_400_000);
    await deleteUnusedSounds(db, later, new Date(later.getTime() - month));
    expect(await count('sounds')).toBe(1);
    const last = new Date(now + 32 * 86_400_000);
    await deleteUnusedSounds(db, last, new Date(last.getTime() - month));
    expect(await count('sounds')).toBe(0);
  });

  it('does not fill the house', async () => {
    const { db } = server.database;
    const { id } = server.acme.users['office-manager'];
    for (let index = 0; index < 50; index += 1)
      await db
        .insertInto('prompt_uploads')
        .values({
          ...{ domain_id: server.acme.id, user_id: id, source: 'upload', status: 'ready' },
          expires_at: new Date(Date.now() + 3_600_000),
        })
        .execute();
    const { error, response } = await upload(manager, toneFile(440, 1));
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ type: 'urn:pbxkit:problem:limit-reached', limit: 50 });
  });
});

it('takes no more sounds than the organization may keep', async () => {
  const { id } = server.acme;
  const limitTo = (max_storage: number) =>
    server.database.db.updateTable('domains').set({ max_storage }).where('id', '=', id).execute();
  await upload(manager, toneFile(440, 1));
  await limitTo(0);
  const { error } = await upload(manager, toneFile(441, 1));
  expect(error).toMatchObject({
    ...{ status: 409, type: 'urn:pbxkit:problem:storage-full', limit: 0, used: 0 },
  });
  expect(await count('sounds')).toBe(1);
  await limitTo(1);
  expect((await upload(manager, toneFile(441, 1))).response.status).toBe(201);
  expect((await upload(manager, toneFile(300, 90))).response.status).toBe(409);
  // What calls leave behind is never refused, but counts.
  await server.database.db
    .insertInto('recordings')
    .values({
      ...{ domain_id: id, user_id: null, engine_call: 'full', engine_file: 'full.wav' },
      ...{ started_at: new Date(), duration_seconds: 1, audio: Buffer.alloc(1024 * 1024) },
    })
    .execute();
  expect((await upload(manager, toneFile(442, 1))).response.status).toBe(409);
  await server.database.db.deleteFrom('recordings').where('engine_call', '=', 'full').execute();
  await limitTo(10_240);
});

describe('a prompt', () => {
  it('is made of a sound, which is heard back', async () => {
    const { data: sent } = await upload(manager, toneFile(440, 1.5), 'welcome.wav');
    const { data, response } = await manager.POST('/prompts', {
      params: key(),
      body: { title: 'Welcome', uploadId: sent!.id, language: 'en-CA', script: 'Welcome to Acme.' },
    });
    expect(response.status).toBe(201);
    expect(data).toMatchObject({
      ...{ title: 'Welcome', language: 'en-CA', script: 'Welcome to Acme.', source: 'upload' },
      ...{ fileName: 'welcome.wav', durationSeconds: 1.5, useCount: 0, ownerUserId: null },
    });
    expect(data).not.toHaveProperty('sound');
    expect((await get(data!.id)).data).toEqual(data);
    const { data: audio, response: heard } = await hear(data!.id);
    expect(heard.headers.get('content-type')).toBe('audio/wav');
    expect((audio as unknown as ArrayBuffer).byteLength).toBe(44 + 24_000);
    const params = { path: { promptUploadId: sent!.id } };
    const gone = await manager.GET('/prompt-uploads/{promptUploadId}', { params });
    expect(gone.response.status).toBe(404);
  });

  it('takes no sound that was taken, and no title twice', async () => {
    const { data: sent } = await upload(manager, toneFile(440, 1));
    const make = (title: string) =>
      manager.POST('/prompts', { params: key(), body: { title, uploadId: sent!.id } });
    expect((await make('Welcome')).response.status).toBe(201);
    const { error, response } = await make('Another');
    expect(response.status).toBe(422);
    expect(error!.errors).toMatchObject([{ pointer: '/uploadId', code: 'upload-ended' }]);
    const { data: other } = await upload(manager, toneFile(440, 1));
    const twice = await manager.POST('/prompts', {
      params: key(),
      body: { title: 'WELCOME', uploadId: other!.id },
    });
    expect(twice.response.status).toBe(409);
    expect(twice.error!.errors).toMatchObject([{ pointer: '/title', code: 'title-taken' }]);
  });

  it('is found by its title and its words, sorted and filtered', async () => {
    const me = server.acme.users['office-manager'].id;
    await addPrompt(manager, 'Été', toneFile(440, 3), { language: 'fr-CA' });
    await addPrompt(manager, 'Closed', toneFile(500, 1), { language: 'en-CA' });
    await addPrompt(manager, 'Mine', toneFile(600, 2), { ownerUserId: me });
    const titles = async (query: NonNullable<paths['/prompts']['get']['parameters']['query']>) => {
      const { data } = await manager.GET('/prompts', { params: { query } });
      return data!.items.map(({ title }) => title);
    };
    expect(await titles({})).toEqual(['Closed', 'Été', 'Mine']);
    expect(await titles({ sort: '-durationSeconds' })).toEqual(['Été', 'Mine', 'Closed']);
    expect(await titles({ q: 'ete' })).toEqual(['Été']);
    expect(await titles({ language: 'fr-CA' })).toEqual(['Été']);
    expect(await titles({ owner: 'organization' })).toEqual(['Closed', 'Été']);
    expect(await titles({ ownerUserId: me })).toEqual(['Mine']);
    const { data } = await manager.GET('/prompts', { params: { query: { limit: 2 } } });
    expect(data).toMatchObject({ total: 3 });
    expect(await titles({ limit: 2, cursor: data!.nextCursor! })).toEqual(['Mine']);
  });

  it('gets another title and another sound, against its version', async () => {
    const { db } = server.database;
    const id = await addPrompt(manager, 'Welcome', toneFile(440, 1));
    await db.deleteFrom('events').execute();
    const { data: sent } = await upload(manager, toneFile(880, 2), 'new.wav');
    const stale = await manager.PATCH('/prompts/{promptId}', {
      ...at(id, '"9"'),
      body: { title: 'Hello' },
    });
    expect(stale.response.status).toBe(412);
    const { data } = await manager.PATCH('/prompts/{promptId}', {
      ...at(id, '"1"'),
      body: { title: 'Hello', uploadId: sent!.id },
    });
    expect(data).toMatchObject({
      title: 'Hello',
      durationSeconds: 2,
      fileName: 'new.wav',
      version: 2,
    });
    const events = await db.selectFrom('events').select('resource').execute();
    expect(events.map(({ resource }) => resource)).toEqual(
      expect.arrayContaining(['prompts', 'phone-numbers', 'attendants', 'music-on-hold']),
    );
  });

  it('comes back with its sound, also after its deletion', async () => {
    const id = await addPrompt(manager, 'Welcome', toneFile(440, 1));
    const { data: sent } = await upload(manager, toneFile(880, 2));
    const undo = (changeId: string) =>
      manager.POST('/changes/{changeId}/undo', { params: { path: { changeId }, ...key() } });
    const changed = await manager.PATCH('/prompts/{promptId}', {
      ...at(id),
      body: { uploadId: sent!.id },
    });
    expect((await undo(changed.response.headers.get('change-id')!)).response.status).toBe(200);
    expect((await get(id)).data!.durationSeconds).toBe(1);
    const deleted = await manager.DELETE('/prompts/{promptId}', at(id));
    expect(deleted.response.status).toBe(204);
    expect((await get(id)).response.status).toBe(404);
    expect((await undo(deleted.response.headers.get('change-id')!)).response.status).toBe(200);
    expect((await get(id)).data).toMatchObject({ title: 'Welcome', durationSeconds: 1 });
    expect((await hear(id)).response.status).toBe(200);
  });

  it('does not come back once its sound is gone', async () => {
    const id = await addPrompt(manager, 'Welcome', toneFile(440, 1));
    const { response } = await manager.DELETE('/prompts/{promptId}', at(id));
    await server.database.db.deleteFrom('sounds').execute();
    const changeId = response.headers.get('change-id')!;
    const { error } = await manager.POST('/changes/{changeId}/undo', {
      params: { path: { changeId }, ...key() },
    });
    expect(error).toMatchObject({
      type: 'urn:pbxkit:problem:undo-conflict',
      errors: [{ code: 'sound-gone' }],
    });
  });

  it('says who plays it, and is deleted when they play another', async () => {
    const [one, other] = [
      await addPrompt(manager, 'Welcome', toneFile(440, 1)),
      await addPrompt(manager, 'Bienvenue', toneFile(500, 1)),
    ];
    const reseller = await server.clientAs('reseller');
    const then = { kind: 'user', id: server.acme.users['basic-user'].id } as const;
    const { data: number } = await reseller.POST('/phone-numbers', {
      params: key(),
      headers: { 'Pbx-Domain': server.acme.name },
      body: { number: '+15145550166', destination: { kind: 'prompt', id: one, then } },
    });
    expect(number!.destinationName).toMatch(/^Prompt Welcome, then /);
    expect((await get(one)).data!.useCount).toBe(1);
    const uses = await manager.GET('/uses', {
      params: { query: { resource: 'prompts', id: one } },
    });
    expect(uses.data!.items).toMatchObject([{ resource: 'phone-numbers', name: '+15145550166' }]);
    const refused = await manager.DELETE('/prompts/{promptId}', at(one));
    expect(refused.response.status).toBe(409);
    expect(refused.error).toMatchObject({ type: 'urn:pbxkit:problem:in-use' });
    const { params } = at(one);
    const { response } = await manager.DELETE('/prompts/{promptId}', {
      params: { ...params, query: { repointTo: other } },
    });
    expect(response.status).toBe(204);
    expect((await get(other)).data!.useCount).toBe(1);
  });

  it('is for those of the organization, or for one person', async () => {
    const person = server.acme.users['basic-user'];
    const self = await server.clientAs('basic-user');
    const common = await addPrompt(manager, 'Welcome', toneFile(440, 1));
    const own = await addPrompt(self, 'Mine', toneFile(500, 1), { ownerUserId: person.id });
    expect((await get(own, self)).response.status).toBe(200);
    expect((await get(common, self)).response.status).toBe(404);
    expect((await hear(common, self)).response.status).toBe(404);
    const other = await server.clientAs('advanced-user');
    expect((await get(own, other)).response.status).toBe(404);
    expect((await get(own, manager)).response.status).toBe(200);
    const { data: sent } = await upload(self, toneFile(440, 1));
    const make = (ownerUserId?: string) =>
      self.POST('/prompts', {
        params: key(),
        body: { title: 'x', uploadId: sent!.id, ...(ownerUserId && { ownerUserId }) },
      });
    expect((await make()).response.status).toBe(403);
    const elsewhere = await make(server.acme.users['advanced-user'].id);
    expect(elsewhere.error!.errors).toMatchObject([{ pointer: '/ownerUserId' }]);
    const supervisor = await server.clientAs('call-center-supervisor');
    expect(await addPrompt(supervisor, 'Queue', toneFile(440, 1))).toBeTruthy();
  });

  it('stays with its organization', async () => {
    const id = await addPrompt(manager, 'Welcome', toneFile(440, 1));
    const stranger = await server.clientAs('office-manager', server.globex);
    expect((await get(id, stranger)).response.status).toBe(404);
    expect((await hear(id, stranger)).response.status).toBe(404);
    const change = await stranger.PATCH('/prompts/{promptId}', { ...at(id), body: { title: 'x' } });
    expect(change.response.status).toBe(404);
    expect((await stranger.DELETE('/prompts/{promptId}', at(id))).response.status).toBe(404);
    const { data: sent } = await upload(manager, toneFile(440, 1));
    const stolen = await stranger.POST('/prompts', {
      params: key(),
      body: { title: 'x', uploadId: sent!.id },
    });
    expect(stolen.error!.errors).toMatchObject([{ pointer: '/uploadId' }]);
  });
});

describe('a sound that is recorded by phone', () => {
  let rung: string[] = [];
  let away = false;
  const engine: Engine = {
    ...noEngine,
    async record(phones, id) {
      if (away) throw new EngineAway();
      rung = [...phones.map(({ address }) => address), id];
    },
  };
  let other: TestServer;
  let self: Client<paths>;
  beforeAll(async () => {
    other = await createTestServer({ engine });
    self = await other.clientAs('office-manager');
  });
  afterAll(() => other.close());

  const record = () => self.POST('/prompt-recordings', { params: key(), body: {} });
  const read = async (promptUploadId: string) =>
    (await self.GET('/prompt-uploads/{promptUploadId}', { params: { path: { promptUploadId } } }))
      .data!;
  const keep = (id: string, bytes: Buffer | null) =>
    keepRecording({ db: other.database.db, clock: other.clock.now }, id, bytes);

  /** A phone that is registered. */
  async function giveAPhone(): Promise<void> {
    const { id, extension, domainId } = other.acme.users['office-manager'];
    const deviceId = crypto.randomUUID();
    const { db } = other.database;
    await db
      .insertInto('devices')
      .values({
        ...{ id: deviceId, domain_id: domainId, user_id: id, kind: 'desk', transport: 'udp' },
        ...{ sip_username: extension, sealed_password: 'x', srtp: 'off' },
      })
      .execute();
    await db
      .insertInto('registrations')
      .values({
        ...{ id: 'here', domain_id: domainId, device_id: deviceId, fields: '{}' },
        expires_at: new Date(Date.now() + 3_600_000),
      })
      .execute();
  }

  it('needs a phone that can be reached', async () => {
    const { error, response } = await record();
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ type: 'urn:pbxkit:problem:no-phone' });
  });

  it('is ready when it was spoken, once', async () => {
    await giveAPhone();
    const { data, response } = await record();
    expect(response.status).toBe(201);
    expect(data).toMatchObject({ status: 'recording', source: 'recorded', durationSeconds: null });
    const { extension } = other.acme.users['office-manager'];
    expect(rung).toEqual([`${extension}@${other.acme.name}`, data!.id]);
    const early = await self.POST('/prompts', {
      params: key(),
      body: { title: 'Too early', uploadId: data!.id },
    });
    expect(early.error!.errors).toMatchObject([{ code: 'upload-not-ready' }]);
    await keep(data!.id, toneFile(440, 2));
    await keep(data!.id, toneFile(880, 3));
    expect(await read(data!.id)).toMatchObject({ status: 'ready', durationSeconds: 2 });
  });

  it.each([null, toneFile(440, 0.1)])('says that nothing was said (%#)', async (bytes) => {
    const { data } = await record();
    await keep(data!.id, bytes);
    const failed = await read(data!.id);
    expect(failed).toMatchObject({ status: 'failed', problem: expect.stringContaining('Nobody') });
    const { error } = await self.POST('/prompts', {
      params: key(),
      body: { title: 'Nothing', uploadId: data!.id },
    });
    expect(error!.errors).toMatchObject([{ code: 'upload-ended' }]);
  });

  it('says that there is no room', async () => {
    const { data } = await record();
    const limitTo = (max_storage: number) =>
      other.database.db
        .updateTable('domains')
        .set({ max_storage })
        .where('id', '=', other.acme.id)
        .execute();
    await limitTo(0);
    await keep(data!.id, toneFile(445, 2));
    await limitTo(10_240);
    expect(await read(data!.id)).toMatchObject({
      ...{ status: 'failed', problem: expect.stringContaining('no room') },
    });
  });

  it('is refused while nothing carries calls', async () => {
    away = true;
    const { error, response } = await record();
    away = false;
    expect(response.status).toBeGreaterThanOrEqual(409);
    expect(error).toMatchObject({ type: 'urn:pbxkit:problem:engine-away' });
  });
});

describe('a text that is spoken', () => {
  const say = (client: Client<paths>, body = {}) =>
    client.POST('/prompt-speech', {
      params: key(),
      body: { script: 'Welcome to Acme.', language: 'en-CA', ...body },
    });

  it('is refused where nothing speaks', async () => {
    const { data } = await manager.GET('/prompt-speech');
    expect(data).toEqual({ configured: false, voices: [] });
    const { error, response } = await say(manager);
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ type: 'urn:pbxkit:problem:speech-not-configured' });
  });

  it('becomes a sound where something does', async () => {
    const speech: Speech = { voices: ['Chantal'], speak: async () => toneFile(300, 2) };
    const other = await createTestServer({ speech });
    const self = await other.clientAs('office-manager');
    const { data: provider } = await self.GET('/prompt-speech');
    expect(provider).toEqual({ configured: true, voices: ['Chantal'] });
    const { data, response } = await say(self, { voice: 'Chantal' });
    expect(response.status).toBe(201);
    expect(data).toMatchObject({ source: 'spoken', status: 'ready', durationSeconds: 2 });
    const { error } = await say(self, { voice: 'Nobody' });
    expect(error!.errors).toMatchObject([{ pointer: '/voice' }]);
    const kept = await self.POST('/prompts', {
      params: key(),
      body: { title: 'Spoken', script: 'Welcome to Acme.', voice: 'Chantal', uploadId: data!.id },
    });
    expect(kept.data).toMatchObject({ source: 'spoken', voice: 'Chantal' });
    await other.close();
  });
});
