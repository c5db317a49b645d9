import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import { sql } from 'kysely';
import type { Client } from 'openapi-fetch';
import { inTenant } from '../database/scope.js';
import { createTestServer, type TestServer, type TestUser } from '../testing.js';
import { deleteOldRecordings } from './recordings.queries.js';

let server: TestServer;
let manager: Client<paths>;
let agent: TestUser;
const sound = Buffer.from('RIFF, as the engine wrote it');

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
  agent = server.acme.users['call-center-agent'];
});
beforeEach(async () => {
  await server.database.db.deleteFrom('recordings').execute();
});
afterAll(() => server.close());

let count = 0;
async function recorded(user = agent, startedAt = new Date()): Promise<string> {
  const { id } = await server.database.db
    .insertInto('recordings')
    .values({
      ...{ domain_id: user.domainId, user_id: user.id, audio: sound },
      ...{ engine_call: 'call', engine_file: `file ${(count += 1)}` },
      ...{ started_at: startedAt, duration_seconds: 9 },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const hear = (recordingId: string, who: Client<paths>) =>
  who.GET('/recordings/{recordingId}/audio', {
    params: { path: { recordingId } },
    parseAs: 'arrayBuffer',
  });
const remove = (recordingId: string, who = manager, match = '*') =>
  who.DELETE('/recordings/{recordingId}', {
    params: { path: { recordingId }, header: { 'If-Match': match } },
  });

it('gives the sound to its person and to the office manager', async () => {
  const id = await recorded();
  for (const role of ['call-center-agent', 'office-manager'] as const) {
    const { data, response } = await hear(id, await server.clientAs(role));
    expect(response.headers.get('content-type')).toBe('audio/wav');
    expect(response.headers.get('etag')).toBe('"1"');
    expect(Buffer.from(data as unknown as ArrayBuffer)).toEqual(sound);
  }
});

it('gives it to nobody else', async () => {
  const id = await recorded();
  const statusOf = async (client: Client<paths>) => (await hear(id, client)).response.status;
  expect(await statusOf(await server.clientAs('basic-user'))).toBe(404);
  expect(await statusOf(await server.clientAs('office-manager', server.globex))).toBe(404);
  expect(await statusOf(await server.clientAs('site-manager'))).toBe(403);
  expect(await statusOf(server.clientWith(null))).toBe(401);
});

it('hides it from the person where that is wanted, and from nobody else', async () => {
  const id = await recorded();
  const hide = (hidden: boolean) =>
    server.database.db
      .updateTable('users')
      .set({ hide_recordings: hidden })
      .where('id', '=', agent.id)
      .execute();
  await hide(true);
  const self = await server.clientAs('call-center-agent');
  expect((await hear(id, self)).response.status).toBe(404);
  expect((await hear(id, manager)).response.status).toBe(200);
  await hide(false);
  expect((await hear(id, self)).response.status).toBe(200);
});

it('is deleted by those who may, against its version, and stays in the history without its sound', async () => {
  const id = await recorded();
  expect((await remove(id, await server.clientAs('call-center-agent'))).response.status).toBe(403);
  const stranger = await server.clientAs('office-manager', server.globex);
  expect((await remove(id, stranger)).response.status).toBe(404);
  expect((await remove(id, manager, '"2"')).response.status).toBe(412);
  expect((await remove('1')).response.status).toBe(400);
  const { response } = await remove(id, manager, '"1"');
  expect(response.status).toBe(204);
  expect(response.headers.get('change-id')).not.toBeNull();
  expect((await hear(id, manager)).response.status).toBe(404);
  const kept = await server.database.db
    .selectFrom('change_items')
    .select('before')
    .where('record_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(kept.before).toMatchObject({ durationSeconds: 9 });
});

it('keeps organizations apart though a query forgets to ask', async () => {
  await recorded();
  await recorded(server.globex.users['call-center-agent']);
  await inTenant(server.database.db, server.acme.id, 'write', (db) =>
    sql`delete from recordings`.execute(db),
  );
  const rest = await server.database.db.selectFrom('recordings').select('domain_id').execute();
  expect(rest).toEqual([{ domain_id: server.globex.id }]);
});

it('is kept for as long as said', async () => {
  const now = Date.now();
  const young = await recorded(agent, new Date(now - 89 * 86_400_000));
  await recorded(agent, new Date(now - 91 * 86_400_000));
  await deleteOldRecordings(server.database.db, new Date(now - 90 * 86_400_000));
  const rest = await server.database.db.selectFrom('recordings').select('id').execute();
  expect(rest).toEqual([{ id: young }]);
});
