import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';
import { becomeBoreal, createImporter, type Importer } from '../testing/imports.js';
import { giveUpStopped } from './interrupted.js';

let server: TestServer;
let client: Client<paths>;
let importer: Importer;

beforeAll(async () => {
  server = await createTestServer();
  await becomeBoreal(server);
  client = await server.clientAs('office-manager');
  importer = createImporter(server, await server.tokenOf('office-manager'));
});
afterAll(() => server.close());

const file = (from: number, to: number) =>
  ['Extension,First Name,Last Name,Email']
    .concat(
      Array.from(
        { length: to - from + 1 },
        (_, index) => `${from + index},Léa,Roy,l${from + index}@exemple.quebec`,
      ),
    )
    .join('\n');
const total = async (q: string) =>
  (await client.GET('/users', { params: { query: { q } } })).data?.total;

it('writes everything or nothing: a row that fails in the middle leaves no user, department or claim', async () => {
  const lines = ['Extension,First Name,Last Name,Email,Department'];
  for (let number = 2000; number < 2300; number += 1)
    lines.push(`${number},Ana,Diaz,a${number}@exemple.quebec,Demi`);
  const planned = await importer.plan(
    await importer.createMissing(await importer.upload(lines.join('\n'))),
  );
  await server.database.db
    .insertInto('extensions')
    .values({ domain_id: server.acme.id, number: '2299', owner_kind: 'queue', owner_id: null })
    .execute();
  const failed = await importer.apply(planned);
  expect(failed).toMatchObject({ status: 'failed', changeId: null });
  expect(failed.failure).toContain('Nothing was written');
  expect(await total('Ana Diaz')).toBe(0);
  const departments = (await client.GET('/departments', { params: { query: { q: 'Demi' } } })).data;
  expect(departments?.total).toBe(0);
});

it('refuses what is out of order: applying without a plan, mapping what was applied, deleting while it runs', async () => {
  const uploaded = await importer.upload(file(2400, 2401));
  expect((await importer.tryApply(uploaded, 'rows=all')).problem.type).toContain(
    'import-not-planned',
  );
  const applied = await importer.apply(await importer.plan(uploaded));
  expect(applied.status).toBe('applied');
  expect((await importer.tryApply(applied, 'dryRun=true')).problem.type).toContain(
    'import-applied',
  );
});

it('gives up what lost its process, and leaves it to be run again', async () => {
  const uploaded = await importer.upload(file(2500, 2501));
  await server.database.db
    .updateTable('user_imports')
    .set({ status: 'applying', updated_at: new Date(0) })
    .where('id', '=', uploaded.id)
    .execute();
  expect((await importer.tryApply(uploaded, 'dryRun=true')).problem.type).toContain('import-busy');
  await giveUpStopped(server.database.db, new Date(1), new Date());
  const { data } = await client.GET('/user-imports/{importId}', {
    params: { path: { importId: uploaded.id } },
  });
  expect(data).toMatchObject({
    status: 'failed',
    failure: expect.stringContaining('The server stopped'),
  });
  expect((await importer.plan(uploaded)).status).toBe('planned');
});

it('stops at the limit of the organization and says who can raise it', async () => {
  const { used } = { used: (await client.GET('/users', {})).data?.total ?? 0 };
  await server.database.db
    .updateTable('domains')
    .set({ max_users: used + 1 })
    .where('id', '=', server.acme.id)
    .execute();
  const planned = await importer.plan(await importer.upload(file(2600, 2601)));
  expect(planned.counts).toMatchObject({ create: 1, error: 1 });
  const [, second] = await importer.rows(planned);
  expect(second?.problems[0]).toMatchObject({ code: 'limit-reached', column: null });
  await server.database.db
    .updateTable('domains')
    .set({ max_users: 6_000 })
    .where('id', '=', server.acme.id)
    .execute();
});

it('lets a site manager import people of the own site only, and see own imports only', async () => {
  const manager = createImporter(server, await server.tokenOf('site-manager'));
  await client.POST('/sites', {
    params: { header: { 'Idempotency-Key': 'elsewhere' } },
    body: { name: 'Elsewhere' },
  });
  const planned = await manager.plan(
    await manager.upload(
      'Extension,First Name,Last Name,Email,Site,Role\n2700,A,B,a@exemple.quebec,,\n' +
        '2701,A,B,b@exemple.quebec,Elsewhere,\n2702,A,B,c@exemple.quebec,Main site,Advanced User\n',
    ),
  );
  const rows = await manager.rows(planned);
  expect(rows.map(({ action, problems }) => [action, problems.map(({ code }) => code)])).toEqual([
    ['error', ['outside-own-site']],
    ['error', ['outside-own-site']],
    ['error', ['role-above-own']],
  ]);
  const own = await server.clientAs('site-manager');
  expect((await own.GET('/user-imports', {})).data?.items.map(({ id }) => id)).toEqual([
    planned.id,
  ]);
  const { id } = await importer.upload(file(2800, 2800));
  const hidden = await own.GET('/user-imports/{importId}', { params: { path: { importId: id } } });
  expect(hidden.response.status).toBe(404);
});

it('tells a site manager nothing of people of other sites', async () => {
  const { data: foreign } = await client.POST('/users', {
    params: { header: { 'Idempotency-Key': 'foreign-user' } },
    body: {
      firstName: 'Hidden',
      lastName: 'Person',
      extension: '2710',
      emails: ['hidden@exemple.quebec'],
      notes: 'hidden too',
      sendWelcome: false,
    },
  });
  const manager = createImporter(server, await server.tokenOf('site-manager'));
  const planned = await manager.plan(
    await manager.upload(
      'id,Extension,First Name,Last Name,Email,Notes\n,2710,Zoé,Roy,z@exemple.quebec,x\n' +
        `${foreign?.id},2711,,,,\n`,
    ),
  );
  const rows = await manager.rows(planned);
  expect(rows).toMatchObject([
    { action: 'error', extension: '2710', name: 'Zoé Roy', changes: [] },
    { action: 'error', extension: '2711', name: '', changes: [] },
  ]);
  for (const { problems } of rows)
    expect(problems.map(({ code }) => code)).toEqual(['out-of-reach']);
  expect(JSON.stringify(rows)).not.toMatch(/hidden/i);
  const { rows: stored } = await sql`select * from user_import_rows
    where import_id = ${planned.id}`.execute(server.database.db);
  expect(JSON.stringify(stored)).not.toMatch(/hidden/i);
});

it('keeps a mapping under its name', async () => {
  const uploaded = await importer.upload('Ext,A,B\n1,2,3\n');
  const save = (mapping: Record<string, 'firstName' | 'lastName'>, key: string) =>
    client.POST('/import-mappings', {
      params: { header: { 'Idempotency-Key': key } },
      body: { name: 'Ancien', mapping },
    });
  await save({ A: 'firstName' }, 'mapping-1');
  await save({ A: 'firstName', B: 'lastName' }, 'mapping-2');
  const kept = (await client.GET('/import-mappings', {})).data?.items;
  expect(kept).toMatchObject([
    { name: 'Ancien', mapping: { A: 'firstName', B: 'lastName' }, version: 2 },
  ]);

  const patch = (mapping: object, version: string) =>
    client.PATCH('/user-imports/{importId}', {
      params: { path: { importId: uploaded.id }, header: { 'If-Match': version } },
      body: { mapping: mapping as never },
    });
  expect((await patch({ A: 'firstName' }, '"99"')).response.status).toBe(412);
  const wrong = await patch({ A: 'firstName', B: 'firstName', C: 'lastName' }, '*');
  expect(wrong.error).toMatchObject({
    errors: [
      { pointer: '/mapping/B', code: 'field-mapped-twice' },
      { pointer: '/mapping/C', code: 'unknown-column' },
    ],
  });
  expect((await patch(kept?.[0]?.mapping ?? {}, '*')).data?.mapping).toEqual({
    A: 'firstName',
    B: 'lastName',
  });
});
