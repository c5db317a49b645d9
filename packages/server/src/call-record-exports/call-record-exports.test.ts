import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';
import { deleteEndedExports } from './call-record-exports.queries.js';
import { workExports } from './work-exports.js';

type Schemas = components['schemas'];
type Create = Schemas['CallRecordExportCreate'];

let server: TestServer;
let manager: Client<paths>;

/** Seven minutes after the last of 2,500 calls, one a minute; winter time in Toronto. */
const now = new Date('2026-11-29T08:30:00Z');
const calls = 2_500;

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(now);
  await insertCalls(server.acme.id, calls);
  await insertCalls(server.globex.id, 3);
});
beforeEach(async () => {
  await server.database.db.deleteFrom('call_record_exports').execute();
  server.clock.set(now);
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

async function insertCalls(domainId: string, count: number) {
  const tracked = {
    ...{ channel: 'c', address: null, number: '+14185550199', name: 'Ève', person: null },
    ...{ dialled: '+15145550100', domain: 'acme', startedAt: '2026-11-29T08:22:33.000Z' },
    ...{ connectedAt: null, endedAt: '2026-11-29T08:23:00.000Z', held: false, left: null },
    ...{ steps: [], legs: [] },
  };
  await sql`insert into call_records (id, domain_id, engine_call, direction, outcome, started_at, ended_at,
      wait_seconds, talk_seconds, total_seconds, from_number, dialled, user_ids, search_text, demo, note, tracked)
    select uuid_v7(), ${domainId}::uuid, ${domainId} || n, 'inbound', 'missed',
      timestamptz '2026-11-29T08:22:33Z' - n * interval '1 minute', '2026-11-29T08:23:00Z',
      12, 0, 27, '+14185550199', '+15145550100', '{}', '', false, 'note ' || n, ${JSON.stringify(tracked)}::jsonb
    from generate_series(0, ${count - 1}::integer) n`.execute(server.database.db);
}

const everything: Create = { from: '2026-11-01T00:00:00Z' };
let keys = 0;
const start = (body: Create = everything, who = manager) =>
  who.POST('/call-record-exports', {
    params: { header: { 'Idempotency-Key': `export-${(keys += 1)}` } },
    body,
  });
const of = (exportId: string) => ({ params: { path: { exportId } } });
const get = (id: string, who = manager) => who.GET('/call-record-exports/{exportId}', of(id));
const list = async (who = manager) => (await who.GET('/call-record-exports', {})).data!.items;
const remove = (id: string, who = manager, match = '*') =>
  who.DELETE('/call-record-exports/{exportId}', {
    params: { path: { exportId: id }, header: { 'If-Match': match } },
  });
const download = (id: string, who = manager) =>
  who.GET('/call-record-exports/{exportId}/file', { ...of(id), parseAs: 'text' });
const rowsOf = async (id: string, who = manager) =>
  ((await download(id, who)).data as unknown as string).trim().split('\n');

/** Resolves when the export is over. */
function done(id: string, who = manager): Promise<Schemas['CallRecordExport']> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      const { data } = await get(id, who);
      if (data?.status !== 'done' && data?.status !== 'failed') return;
      stop();
      resolve(data);
    };
    const stop = server.database.onChange(() => void look().catch(reject));
    look().catch(reject);
  });
}
const made = async (body: Create = everything, who = manager) =>
  done((await start(body, who)).data!.id, who);

/** As if a server had begun it and stopped after some of it. */
const leaveRunning = (id: string, at: Date) =>
  server.database.db
    .updateTable('call_record_exports')
    .set({ status: 'running', claim: crypto.randomUUID(), updated_at: at })
    .where('id', '=', id)
    .execute();
const waiting = async () => {
  const { id } = (await start()).data!;
  await done(id);
  await sql`update call_record_exports set status = 'queued', processed = 0, lines = 0, parts = 0,
    position = null, claim = null where id = ${id}`.execute(server.database.db);
  await sql`delete from call_record_export_parts where export_id = ${id}`.execute(
    server.database.db,
  );
  return id;
};
/** Runs while the database does this after the second part of a file. */
async function afterSecondPart(statement: string, run: () => Promise<void>) {
  const { db } = server.database;
  await sql
    .raw(
      `create function after_part() returns trigger security definer language plpgsql as
    $$ begin if new.number = 1 then ${statement}; end if; return new; end $$`,
    )
    .execute(db);
  await sql`create trigger after_part after insert on call_record_export_parts
    for each row execute function after_part()`.execute(db);
  await run();
  await sql`drop function after_part() cascade`.execute(db);
}
const work = (alone = false) =>
  workExports({ db: server.database.db, clock: server.clock.now, log: server.app.log, alone });

describe('a long export of the call history', () => {
  it('is answered at once, then made in parts and kept for seven days', async () => {
    const { data, response } = await start();
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/v1/call-record-exports/${data!.id}`);
    expect(data).toMatchObject({
      ...{ status: 'queued', rows: 'call', total: calls, processed: 0, failure: null },
      ...{ fileName: 'call-history-2026-11-29.csv', expiresAt: '2026-12-06T08:30:00.000Z' },
    });
    expect(await done(data!.id)).toMatchObject({ status: 'done', processed: calls, lines: calls });
    const rows = await rowsOf(data!.id);
    expect(rows[0]).toMatch(/^\ufeff?id,direction,startedAt/);
    expect(rows).toHaveLength(calls + 1);
    const notes = rows.slice(1).map((row) => /note \d+/.exec(row)?.[0]);
    expect(notes).toEqual(Array.from({ length: calls }, (_, index) => `note ${index}`));
  });

  it('has the columns, language and zone that are asked for, and the filter of the list', async () => {
    const { id, lines } = await made({
      ...{ from: '2026-11-29T08:20:00Z', format: 'readable', language: 'fr-CA' },
      ...{ columns: ['startedAt', 'outcome', 'site', 'note'], timeZone: 'America/Vancouver' },
    });
    expect(lines).toBe(3);
    expect((await rowsOf(id)).map((row) => row.replace('\ufeff', ''))).toEqual([
      'Début,Résultat,Site,Note',
      '2026-11-29 00:22:33,Manqué,,note 0',
      '2026-11-29 00:22:33,Manqué,,note 1',
      '2026-11-29 00:22:33,Manqué,,note 2',
    ]);
    expect(await made({ ...everything, outcome: 'answered' })).toMatchObject({ total: 0 });
    expect(await made({ ...everything, rows: 'leg' })).toMatchObject({
      processed: calls,
      lines: 0,
    });
  });

  it('is one at a time for each person', async () => {
    const first = await start();
    const second = await start();
    expect(second.error).toMatchObject({ status: 409, type: 'urn:pbxkit:problem:export-busy' });
    const colleague = await server.clientAs('site-manager');
    expect((await start(everything, colleague)).response.status).toBe(201);
    await done(first.data!.id);
    expect((await start()).response.status).toBe(201);
  });

  it('keeps the last five of a person', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      server.clock.advance(1);
      ids.push((await made({ from: '2026-11-29T08:20:00Z' })).id);
    }
    expect((await list()).map(({ id }) => id)).toEqual(ids.slice(1).reverse());
  });

  it('cannot be downloaded before it is done, and is stopped by deleting it', async () => {
    const id = await waiting();
    expect((await download(id)).error).toMatchObject({
      ...{ status: 409, type: 'urn:pbxkit:problem:export-not-ready' },
    });
    expect((await remove(id, manager, '"99"')).response.status).toBe(412);
    expect((await remove(id)).response.status).toBe(204);
    await work();
    expect((await get(id)).response.status).toBe(404);
  });

  it('belongs to who made it, with the reach of that time', async () => {
    const { id } = await made();
    const strangers = [
      await server.clientAs('office-manager', server.globex),
      await server.clientAs('site-manager'),
      await server.clientAs('reseller', server.initech),
    ];
    for (const who of strangers) {
      const replies = [await get(id, who), await download(id, who), await remove(id, who)];
      for (const { response } of replies) expect(response.status).toBe(404);
      expect(await list(who)).toEqual([]);
    }
    await server.database.db
      .updateTable('users')
      .set({ role: 'basic-user' })
      .where('id', '=', server.acme.users['office-manager'].id)
      .execute();
    const demoted = await server.clientAs('office-manager');
    expect((await download(id, demoted)).response.status).toBe(404);
    await server.database.db
      .updateTable('users')
      .set({ role: 'office-manager' })
      .where('id', '=', server.acme.users['office-manager'].id)
      .execute();
  });

  it('of another organization holds its own calls alone', async () => {
    const globex = await server.clientAs('office-manager', server.globex);
    const { data } = await start(everything, globex);
    expect(data).toMatchObject({ total: 3 });
  });

  it('is refused without the right, with a wrong zone, a wrong period or unknown columns', async () => {
    const reseller = await server.clientAs('reseller');
    const { data: key } = await reseller.POST('/api-keys', {
      params: { header: { 'Idempotency-Key': 'key-without', 'Pbx-Domain': server.acme.name } },
      body: {
        ...{
          name: 'People and no calls',
          capabilities: ['users:read'],
          kind: 'live',
          reach: 'domain',
        },
        readOnly: false,
      },
    });
    const without = server.clientWith(key!.secret);
    expect((await start(everything, without)).error).toMatchObject({
      ...{ status: 403, capability: 'callRecords:export' },
    });
    const user = await server.clientAs('basic-user');
    expect((await start({ columns: ['site'] }, user)).error).toMatchObject({ status: 403 });
    const faults = async (body: Create) => {
      const { error } = await start(body);
      return (error as Schemas['Problem']).errors?.map(({ pointer, code }) => [pointer, code]);
    };
    expect(await faults({ timeZone: 'Mars/Base' })).toEqual([['/timeZone', 'unknown-time-zone']]);
    expect(await faults({ from: '2025-01-01T00:00:00Z' })).toEqual([['/from', 'period-too-long']]);
    expect((await start({ columns: ['wrong' as 'id'] })).response.status).toBe(422);
  });

  it('stands in the change history', async () => {
    await made();
    const { data } = await manager.GET('/changes', {});
    expect(data!.items[0]).toMatchObject({ title: 'Call history exported' });
  });
});

describe('the work on exports', () => {
  it('goes on where a server left it, without a row too many or too few', async () => {
    const id = await waiting();
    await afterSecondPart(
      'update call_record_exports set claim = uuid_v7() where id = new.export_id',
      () => work(),
    );
    expect((await get(id)).data).toMatchObject({ status: 'running', processed: 1_000 });
    server.clock.advance(61);
    await work();
    expect((await get(id)).data).toMatchObject({ status: 'done', processed: calls, lines: calls });
    const rows = await rowsOf(id);
    expect(rows.filter((row) => row.includes('startedAt'))).toHaveLength(1);
    expect(rows.slice(1).map((row) => /note \d+/.exec(row)?.[0])).toEqual(
      Array.from({ length: calls }, (_, index) => `note ${index}`),
    );
  });

  it('ends without a file when something goes wrong, and says so in both languages', async () => {
    const id = await waiting();
    await afterSecondPart(`raise exception 'broken'`, () => work());
    expect((await get(id)).data).toMatchObject({
      ...{ status: 'failed', failure: expect.stringContaining('Start the export again') },
    });
    const french = server.clientWith(await server.tokenOf('office-manager'), {
      'accept-language': 'fr-CA',
    });
    expect((await get(id, french)).data?.failure).toContain('Relancez');
    const { rows } = await sql`select from call_record_export_parts`.execute(server.database.db);
    expect(rows).toEqual([]);
    expect((await start()).response.status).toBe(201);
  });

  it('is taken over from a server that was not heard of for a minute, not from one that works', async () => {
    const id = await waiting();
    await leaveRunning(id, new Date(now.getTime() - 59_000));
    await work();
    expect((await get(id)).data).toMatchObject({ status: 'running', processed: 0 });
    server.clock.advance(2);
    await work();
    expect((await get(id)).data).toMatchObject({ status: 'done', processed: calls });
  });

  it('goes on at once where nobody else can be at work', async () => {
    const id = await waiting();
    await leaveRunning(id, new Date(now.getTime() - 1));
    await work(true);
    expect((await get(id)).data).toMatchObject({ status: 'done', lines: calls });
  });

  it('is deleted after its time', async () => {
    const { id } = await made();
    await deleteEndedExports(server.database.db, new Date(now.getTime() + 7 * 86_400_000 - 1));
    expect((await get(id)).response.status).toBe(200);
    await deleteEndedExports(server.database.db, new Date(now.getTime() + 7 * 86_400_000));
    expect((await get(id)).response.status).toBe(404);
    const { rows } = await sql`select from call_record_export_parts`.execute(server.database.db);
    expect(rows).toEqual([]);
  });
});
