import { afterAll, beforeAll, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';
import { becomeBoreal, createImporter, testFile, type Importer } from '../testing/imports.js';

let server: TestServer;
let importer: Importer;
let client: Client<paths>;

beforeAll(async () => {
  server = await createTestServer();
  await becomeBoreal(server);
  client = await server.clientAs('office-manager');
  importer = createImporter(server, await server.tokenOf('office-manager'));
});
afterAll(() => server.close());

const everybody = async () =>
  (await client.GET('/users', { params: { query: { limit: 200 } } })).data;

it('imports the 5,000 users of another system, finds nothing left to do, and undoes it all', async () => {
  const before = await everybody();
  const uploaded = await importer.upload(await testFile('users-legacy.csv'), 'users-legacy.csv');
  expect(uploaded).toMatchObject({
    encoding: 'utf-8',
    delimiter: ';',
    total: 5_000,
    status: 'mapping',
  });
  expect(uploaded.mapping).toEqual({
    Extension: 'extension',
    Domain: 'domain',
    'First Name': 'firstName',
    'Last Name': 'lastName',
    Login: 'loginName',
    Email: 'emails',
    Department: 'department',
    Site: 'site',
    Scope: 'role',
    'Time Zone': 'timeZone',
    'Ring Timeout': 'ringSeconds',
    'Voicemail Enabled': 'voicemailEnabled',
    'Audio Directory': 'inAudioDirectory',
    'Directory Listed': 'inContactList',
    'Caller ID': 'callerIdNumber',
    '911 Caller ID': 'emergencyCallerIdNumber',
    Notes: 'notes',
  });
  const planned = await importer.plan(await importer.createMissing(uploaded));
  expect(planned).toMatchObject({
    status: 'planned',
    processed: 5_000,
    createdDepartments: { length: 10 },
  });
  expect(planned.counts).toEqual({
    create: 5_000,
    update: 0,
    unchanged: 0,
    conflict: 0,
    error: 0,
    repaired: 0,
  });
  const applied = await importer.apply(planned);
  expect(applied).toMatchObject({
    status: 'applied',
    processed: 5_000,
    createdSites: { length: 5 },
  });

  const again = await importer.plan(await importer.upload(await testFile('users-legacy.csv')));
  expect(again.counts).toMatchObject({ create: 0, update: 0, unchanged: 5_000 });

  const undone = await client.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: applied.changeId ?? '' } },
  });
  expect(undone.data?.counts).toMatchObject({ delete: 5_015, error: 0 });
  expect(await everybody()).toEqual(before);
}, 120_000);
