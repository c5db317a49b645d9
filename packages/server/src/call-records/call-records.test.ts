import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { storeCalls } from '../calls/call-store.js';
import { inPlatform } from '../database/scope.js';
import { tellOf } from '../engine/asterisk/to-call-events.js';
import { parseLog } from '../engine/asterisk/log-lines.js';
import { sampleCalls, sampleWith } from '../engine/asterisk/sample.testing.js';
import { createTestServer, type TestServer } from '../testing.js';
import { deleteOldRecords } from './call-records.queries.js';

type Kind = keyof typeof sampleCalls;

let server: TestServer;
let manager: Client<paths>;
let idOf: Record<Kind, string>;

/** The day in Toronto on which the calls of the sample were made, two hours after the last of them. */
const evening = new Date('2026-11-29T08:30:00Z');
/** In the order of the calls, but the two that belong to nobody in acme. */
const own = (Object.keys(sampleCalls) as Kind[]).filter(
  (kind) => kind !== 'otherTenant' && kind !== 'unknownNumber',
);

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(evening);
  manager = await server.clientAs('office-manager');
  const { db } = server.database;
  const { users, id } = server.acme;
  const roles = ['basic-user', 'advanced-user', 'call-center-agent'] as const;
  await db
    .insertInto('devices')
    .values(
      roles.map((role) => ({
        ...{ domain_id: id, user_id: users[role].id, sip_username: users[role].extension },
        ...{ kind: 'desk' as const, sealed_password: '', transport: 'udp' as const },
        srtp: 'off' as const,
      })),
    )
    .execute();
  const text = sampleWith({
    'Test advanced-user': users['advanced-user'].id,
    'Test call-center-agent': users['call-center-agent'].id,
  });
  const tell = (known: Parameters<typeof tellOf>[1]) => tellOf(parseLog(text), known);
  const names = Object.values(sampleCalls);
  await inPlatform(db, 'write', (tx) => storeCalls(tx, { names, tell, demo: false }, evening));
  const rows = await db.selectFrom('call_records').select(['id', 'engine_call']).execute();
  const ids = new Map(rows.map((row) => [row.engine_call, row.id]));
  idOf = Object.fromEntries(
    Object.entries(sampleCalls).map(([kind, name]) => [kind, ids.get(name) ?? crypto.randomUUID()]),
  ) as Record<Kind, string>;
});
afterEach(() => server.clock.set(evening));
afterAll(() => server.close());

type Query = NonNullable<paths['/call-records']['get']['parameters']['query']>;
const list = (query: Query = {}, who = manager) => who.GET('/call-records', { params: { query } });
const kinds = async (query: Query = {}, who = manager): Promise<string[]> => {
  const { data, error } = await list({ sort: 'startedAt', ...query }, who);
  expect(error).toBeUndefined();
  return data!.items.map(({ id }) => own.find((kind) => idOf[kind] === id) ?? id);
};
const one = (callRecordId: string) => ({ params: { path: { callRecordId } } });
const get = (id: string, who = manager) => who.GET('/call-records/{callRecordId}', one(id));
const note = (id: string, text: string | null, match: string | undefined = '*', who = manager) =>
  who.PATCH('/call-records/{callRecordId}', {
    params: {
      path: { callRecordId: id },
      header: { ...(match !== '' && { 'If-Match': match }) } as { 'If-Match': string },
    },
    body: { note: text },
  });

describe('the call history', () => {
  it('has one row for each call of today, the newest first', async () => {
    expect(await kinds()).toEqual(own);
    expect(await kinds({ sort: '-startedAt' })).toEqual([...own].reverse());
  });

  it('says who called, who answered, how long it took and the way', async () => {
    const { data } = await list({ sort: 'startedAt' });
    const luc = server.acme.users['advanced-user'];
    expect(data!.items[own.indexOf('transferred')]).toMatchObject({
      ...{ direction: 'inbound', outcome: 'answered', cause: null, recordings: [], note: null },
      ...{ from: { number: '+14185550199', name: null, userId: null }, dialled: '+15145550100' },
      answeredBy: { number: luc.extension, name: 'Test advanced-user', userId: luc.id },
      story: '(514) 555-0100 → Test advanced-user → Test call-center-agent',
      ...{ siteId: server.acme.siteId, domainId: server.acme.id, demo: false, version: 1 },
    });
    expect(data!.items[own.indexOf('severalRing')]).toMatchObject({
      answeredBy: { name: 'Test call-center-agent' },
      story: '(514) 555-0100 → Test call-center-agent',
    });
    expect(data!.items[own.indexOf('unanswered')]).toMatchObject({ waitSeconds: 5 });
  });

  it('reads the day of the organization, or the period that is asked for', async () => {
    const at = async (now: string) => {
      server.clock.set(new Date(now));
      return kinds({}, await server.clientAs('office-manager'));
    };
    expect(await at('2026-11-30T04:59:00Z')).toHaveLength(own.length);
    expect(await at('2026-11-30T05:01:00Z')).toEqual([]);
    server.clock.set(evening);
    const second = '2026-11-29T06:22:26Z';
    expect(await kinds({ until: second })).toEqual(['colleague', 'customer', 'abandoned']);
    expect(await kinds({ from: second })).toEqual(own.slice(3));
    expect(await kinds({ from: '2025-10-26T08:30:00Z' })).toHaveLength(own.length);
    const wrong = async (query: Query) => (await list(query)).error;
    expect(await wrong({ from: '2025-10-25T08:29:59Z' })).toMatchObject({
      ...{ status: 400, errors: [{ pointer: 'from', code: 'period-too-long' }] },
    });
    expect(await wrong({ from: '2026-11-29T07:00:00Z', until: second })).toMatchObject({
      ...{ status: 400, errors: [{ pointer: 'from', code: 'period-backwards' }] },
    });
    expect(await wrong({ from: 'yesterday' })).toMatchObject({ status: 400 });
  });

  it('is filtered by what is asked for', async () => {
    const { users, siteId } = server.acme;
    expect(await kinds({ direction: 'internal' })).toEqual(['colleague']);
    expect(await kinds({ direction: 'outbound' })).toEqual(['outside']);
    expect(await kinds({ outcome: 'forwarded' })).toEqual(['pressedOne', 'forwardedOutside']);
    const missed = ['abandoned', 'doNotDisturb', 'voicemail'];
    const refused = ['blockedByUser', 'blockedByAll'];
    expect(await kinds({ type: 'missed' })).toEqual(missed);
    const others = [...missed, ...refused, 'outside'];
    expect(await kinds({ type: 'received' })).toEqual(own.filter((kind) => !others.includes(kind)));
    expect(await kinds({ type: 'external' })).toEqual(own.filter((kind) => kind !== 'colleague'));
    expect(await kinds({ userId: users['basic-user'].id })).toEqual(['colleague', 'outside']);
    expect(await kinds({ number: '+1418555017' })).toEqual(['outside']);
    expect(await kinds({ number: '+14185550111' })).toEqual(['blockedByUser']);
    expect(await kinds({ number: '1002' })).toEqual(['colleague', 'outside']);
    expect(await kinds({ minSeconds: 6 })).toEqual(['blockedByAll']);
    expect(await kinds({ minSeconds: 5, maxSeconds: 5 })).toEqual(['unanswered', 'voicemail']);
    // Who was blocked for everybody reached nobody, so no site either.
    expect(await kinds({ siteId })).toEqual(own.filter((kind) => kind !== 'blockedByAll'));
    expect(await kinds({ siteId: crypto.randomUUID() })).toEqual([]);
  });

  it('is searched by words, without case, in numbers and names', async () => {
    expect(await kinds({ q: 'BASIC 0177' })).toEqual(['outside']);
    expect(await kinds({ q: '0142' })).toEqual(['pressedOne', 'pressedTwo', 'forwardedOutside']);
    expect(await kinds({ q: '(418) 555-0142' })).toEqual(await kinds({ q: '0142' }));
    expect(await kinds({ q: 'BASIC +1 418 555-0177' })).toEqual(['outside']);
    expect(await kinds({ q: 'nobody' })).toEqual([]);
  });

  it('comes in pages, by any of its columns', async () => {
    const first = await list({ limit: 5, sort: '-totalSeconds' });
    expect(first.data).toMatchObject({ total: own.length });
    const seen = first.data!.items.map(({ id }) => id);
    let cursor = first.data!.nextCursor;
    while (cursor) {
      const { data } = await list({ limit: 5, sort: '-totalSeconds', cursor });
      seen.push(...data!.items.map(({ id }) => id));
      cursor = data!.nextCursor;
    }
    expect(seen.sort()).toEqual(own.map((kind) => idOf[kind]).sort());
    const longest = await list({ sort: '-totalSeconds', limit: 1 });
    expect(longest.data!.items).toMatchObject([{ id: idOf.blockedByAll }]);
    expect(await kinds({ sort: '-waitSeconds', limit: 1 })).toEqual(['blockedByAll']);
    expect(await kinds({ offset: own.length - 1 })).toEqual(['forwardedOutside']);
    expect((await list({ cursor: 'x' })).response.status).toBe(400);
  });

  it('tells calls that came to somebody from those that they made', async () => {
    const { users } = server.acme;
    const received = (userId: string, who = manager) => kinds({ type: 'received', userId }, who);
    expect(await received(users['basic-user'].id)).toEqual([]);
    expect(await received(users['advanced-user'].id)).toContain('colleague');
    const anne = await server.clientAs('basic-user');
    expect(await kinds({ type: 'received' }, anne)).toEqual([]);
  });

  it('belongs to the sites of everybody concerned', async () => {
    const { db } = server.database;
    const { id: domain_id, users } = server.acme;
    const agent = users['call-center-agent'];
    const { id: site } = await db
      .insertInto('sites')
      .values({ domain_id, name: 'Branch' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const move = (site_id: string) =>
      db.updateTable('users').set({ site_id }).where('id', '=', agent.id).execute();
    await move(site);
    expect(await kinds({ siteId: site })).toContain('transferred');
    expect(await kinds({ siteId: server.acme.siteId })).toContain('transferred');
    await move(server.acme.siteId);
  });

  it('lists only recordings that the reader may hear', async () => {
    const { db } = server.database;
    const { id: domain_id, users } = server.acme;
    const luc = users['advanced-user'];
    const recording = await db
      .insertInto('recordings')
      .values({
        ...{ domain_id, user_id: luc.id, engine_call: sampleCalls.colleague },
        ...{ engine_file: 'own.wav', started_at: evening, duration_seconds: 2 },
        audio: Buffer.from('sound'),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const heardBy = async (who: Client<paths>) => (await get(idOf.colleague, who)).data?.recordings;
    const self = await server.clientAs(luc);
    const other = await server.clientAs('basic-user');
    const site = await server.clientAs('site-manager');
    expect(await heardBy(manager)).toEqual([recording.id]);
    expect(await heardBy(self)).toEqual([recording.id]);
    expect(await heardBy(other)).toEqual([]);
    expect(await heardBy(site)).toEqual([]);
    expect(await kinds({ recorded: true }, other)).toEqual([]);
    expect(await kinds({ recorded: true }, self)).toEqual(['colleague']);
    const hide = (hide_recordings: boolean) =>
      db.updateTable('users').set({ hide_recordings }).where('id', '=', luc.id).execute();
    await hide(true);
    expect(await heardBy(self)).toEqual([]);
    await hide(false);
    await db.deleteFrom('recordings').where('id', '=', recording.id).execute();
  });

  it('shows people their own calls, and nobody those of another organization', async () => {
    const anne = await server.clientAs('basic-user');
    expect(await kinds({}, anne)).toEqual(['colleague', 'outside']);
    expect((await get(idOf.customer, anne)).response.status).toBe(404);
    expect((await note(idOf.customer, 'mine', '*', anne)).response.status).toBe(404);
    const site = await server.clientAs('site-manager');
    expect(await kinds({ number: '+14185550111' }, site)).toEqual(['blockedByUser']);
    expect((await kinds({}, site)).length).toBeGreaterThan(10);
    const globex = await server.clientAs('office-manager', server.globex);
    expect(await kinds({}, globex)).toEqual([idOf.otherTenant]);
    expect((await get(idOf.customer, globex)).response.status).toBe(404);
    expect((await note(idOf.customer, 'mine', '*', globex)).response.status).toBe(404);
  });
});

describe('one call', () => {
  it('comes with its legs and its way', async () => {
    const { data, response } = await get(idOf.busy);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(data).toMatchObject({
      legs: [
        { reason: 'busy', state: 'ended', answeredAt: null },
        { reason: 'completed', target: { name: 'Test call-center-agent' } },
      ],
    });
    expect(data!.steps.map(({ code }) => code)).toEqual([
      ...['dialled', 'own-destination', 'rings', 'forward-when-busy', 'rings'],
    ]);
    expect((await get(crypto.randomUUID())).response.status).toBe(404);
  });

  it('says why it was blocked and what would change that, in both languages', async () => {
    const { data } = await get(idOf.blockedByUser);
    expect(data!.cause).toMatchObject({ code: 'caller-blocked' });
    expect(data!.cause!.text).toContain('Take the number off the list of blocked numbers');
    const token = await server.tokenOf('office-manager');
    const french = server.clientWith(token, { 'Accept-Language': 'fr-CA' });
    const record = await get(idOf.blockedByUser, french);
    expect(record.data!.cause!.text).toContain('Retirez le numéro de la liste');
    expect(record.data!.story).toContain('refusé');
  });

  it('takes a note, trimmed, by everybody who sees it; later ones do not overwrite it unseen', async () => {
    const written = await note(idOf.customer, '  called back  ', '"1"');
    expect(written.data).toMatchObject({ note: 'called back', version: 2 });
    const late = await note(idOf.customer, 'other', '"1"');
    expect(late.error).toMatchObject({ status: 412 });
    expect((await note(idOf.customer, 'other', '')).response.status).toBe(428);
    const user = await server.clientAs('advanced-user');
    expect((await note(idOf.customer, '   ', '"2"', user)).data).toMatchObject({ note: null });
    expect((await note(idOf.customer, 'x'.repeat(501))).response.status).toBe(422);
    expect((await note(idOf.customer, 'x'.repeat(500))).response.status).toBe(200);
    const { data } = await manager.GET('/changes');
    expect(data!.items[0]).toMatchObject({
      items: [{ resource: 'call-records', id: idOf.customer }],
    });
  });

  it('takes a note back, as far as the records are in reach', async () => {
    const undo = (reply: { response: Response }, who = manager) =>
      who.POST('/changes/{changeId}/undo', {
        params: {
          path: { changeId: reply.response.headers.get('Change-Id') ?? '' },
          header: { 'Idempotency-Key': crypto.randomUUID() },
        },
      });
    const user = await server.clientAs('advanced-user');
    const first = await note(idOf.transferred, 'first', '*', user);
    const second = await note(idOf.transferred, 'second', '*', user);
    const undone = await undo(second, user);
    expect(undone.response.status, JSON.stringify(undone.error)).toBe(200);
    expect((await get(idOf.transferred)).data?.note).toBe('first');
    await note(idOf.transferred, 'third');
    expect((await undo(first, user)).error).toMatchObject({
      errors: [{ code: 'changed-since' }],
    });
    const mine = await note(idOf.transferred, 'mine');
    const { id, role } = server.acme.users['office-manager'];
    const become = (next: typeof role) =>
      server.database.db.updateTable('users').set({ role: next }).where('id', '=', id).execute();
    await become('advanced-user');
    const demoted = await server.clientAs('office-manager');
    expect((await undo(mine, demoted)).response.status).toBe(404);
    await become(role);
    expect((await undo(mine)).response.status).toBe(200);
    await note(idOf.transferred, null);
  });
});

describe('the export', () => {
  const rowsOf = async (query: object = {}, who = manager) => {
    const { data, error } = await who.GET('/call-records/export', {
      params: { query },
      parseAs: 'text',
    });
    expect(error).toBeUndefined();
    return String(data).trimEnd().split('\n');
  };

  it('has a row for each call, or for each leg', async () => {
    const calls = await rowsOf();
    expect(calls[0]).toMatch(/^\ufeff?id,direction,startedAt,fromNumber/);
    expect(calls).toHaveLength(own.length + 1);
    const legs = await rowsOf({ rows: 'leg', outcome: 'answered', number: '+1' });
    expect(legs[0]).toMatch(/^\ufeff?id,leg,target/);
    expect(legs.filter((row) => row.startsWith(idOf.busy)).map((row) => row.split(',')[1])).toEqual(
      ['1', '2'],
    );
  });

  it('holds what the list holds for the same filter and the same person', async () => {
    const anne = await server.clientAs('basic-user');
    const ids = (await rowsOf({ direction: 'outbound' }, anne)).map((row) => row.slice(0, 36));
    expect(ids.slice(1)).toEqual([idOf.outside]);
    const globex = await server.clientAs('office-manager', server.globex);
    expect(await rowsOf({}, globex)).toHaveLength(2);
  });

  it('gives a spreadsheet no formula', async () => {
    await note(idOf.outside, '=HYPERLINK("x")');
    const [, row] = await rowsOf({ direction: 'outbound' });
    expect(row).toContain('"\'=HYPERLINK(""x"")"');
    expect(row).toContain("'+14185550177");
  });

  it('reads every block of a long history, and refuses one that is too long', async () => {
    const { database, globex } = server;
    const columns = Object.keys(
      await database.db.selectFrom('call_records').selectAll().executeTakeFirstOrThrow(),
    );
    const copied = columns.map((column) =>
      column === 'id'
        ? 'uuid_v7()'
        : column === 'engine_call'
          ? "'copy ' || n"
          : column === 'started_at'
            ? "started_at + n * interval '1 millisecond'"
            : column === 'tracked'
              ? "case when n > 450 then '{}' else tracked end"
              : column,
    );
    const copy = (from: number, until: number) =>
      database.db.executeQuery({
        sql: `insert into call_records (${columns.join()}) select ${copied.join()} from call_records,
          generate_series(${from}, ${until}) n where id = '${idOf.otherTenant}'`,
        parameters: [],
      } as never);
    await copy(1, 450);
    const who = await server.clientAs('office-manager', globex);
    const rows = await rowsOf({}, who);
    expect(new Set(rows).size).toBe(452);
    await copy(451, 50_000);
    const { error } = await who.GET('/call-records/export', { parseAs: 'text' });
    expect(error).toMatchObject({ status: 409, type: 'urn:pbxkit:problem:export-too-large' });
    await database.db.deleteFrom('call_records').where('engine_call', 'like', 'copy %').execute();
  });
});

it('is forgotten after its time, a part at a time', async () => {
  const { db } = server.database;
  await deleteOldRecords(db, new Date('2026-11-29T06:22:25.5Z'));
  expect(await kinds()).toEqual(own.slice(1));
});
