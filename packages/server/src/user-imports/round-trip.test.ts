import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';
import { becomeBoreal, createImporter, type Importer } from '../testing/imports.js';

type AddressCreate = components['schemas']['EmergencyAddressCreate'];
type UserCreate = components['schemas']['UserCreate'];

let server: TestServer;
let client: Client<paths>;
let token: string;
let importer: Importer;

beforeAll(async () => {
  server = await createTestServer();
  await becomeBoreal(server);
  token = await server.tokenOf('office-manager');
  client = server.clientWith(token);
  importer = createImporter(server, token);
});
afterAll(() => server.close());

const exported = async () =>
  (await server.inject({ url: '/v1/users/export', headers: { authorization: `Bearer ${token}` } }))
    .rawPayload;
const add = (extension: string, body: Partial<UserCreate>, key = `round-${extension}`) =>
  client.POST('/users', {
    params: { header: { 'Idempotency-Key': key } },
    body: {
      lastName: 'Roy',
      firstName: 'Léa',
      extension,
      emails: ['lea@exemple.quebec'],
      sendWelcome: false,
      ...body,
    },
  });

it('plans no change for its own export, whatever the users hold', async () => {
  const text = (limit: number) =>
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: limit })
      .filter((one) => [...one].length <= limit);
  const anyone = fc.record({
    firstName: fc.oneof(
      text(20),
      fc.constantFrom("'=1+1", '=1+1', '+1', '-1', '@x', "''@y", '<b>', ' oui ', 'null', '🎧'),
    ),
    lastName: text(20),
    notes: fc.oneof(
      fc.constant(null),
      text(60),
      fc.constantFrom('a;b', 'a\nb', 'a\r\nb', '"quoted"', "'", '- list', '\ttab'),
    ),
    role: fc.constantFrom(
      'basic-user' as const,
      'no-portal' as const,
      'call-center-agent' as const,
    ),
    timeZone: fc.constantFrom(
      null,
      'America/Montreal',
      'US/Eastern',
      'Asia/Calcutta',
      'America/Toronto',
    ),
    language: fc.constantFrom(null, 'fr-CA' as const),
    callerIdNumber: fc.constantFrom(null, '+15145550123', '+33142685300'),
    areaCode: fc.constantFrom(null, '514'),
    ringSeconds: fc.integer({ min: 5, max: 300 }),
    voicemailEnabled: fc.boolean(),
    hideRecordings: fc.boolean(),
    recordCalls: fc.constantFrom('none' as const, 'all' as const),
  });
  let extension = 3000;
  for (const user of fc.sample(anyone, 60)) await add(String((extension += 1)), user);

  const planned = await importer.plan(await importer.upload(await exported(), 'export.csv'));
  expect(planned.total).toBeGreaterThan(50);
  expect(planned.counts).toEqual({
    create: 0,
    update: 0,
    unchanged: planned.total,
    conflict: 0,
    error: 0,
    repaired: 0,
  });
}, 120_000);

it('changes only the cells that were edited, and finds people by id when their extension is new', async () => {
  await add('4001', { notes: 'kept' });
  const lines = (await exported()).toString().split('\r\n').join('\n').split('\n');
  const edited = lines.filter((line, index) => index === 0 || line.includes(',4001,'));
  const planned = await importer.plan(
    await importer.upload(edited.join('\n').replace(',4001,', ',4002,')),
  );
  expect(planned.counts).toMatchObject({ update: 1, error: 0, conflict: 0 });
  const [row] = await importer.rows(planned);
  expect(row?.changes).toEqual([{ field: 'extension', before: '4001', after: '4002' }]);
  expect((await importer.apply(planned)).status).toBe('applied');
  const moved = await client.GET('/extensions', { params: { query: { q: '400' } } });
  expect(moved.data?.items.map(({ number }) => number)).toEqual(['4002']);
});

it('takes an emergency address by its label, and says when there is none such or it is not validated', async () => {
  const address = async (label: string, more: Partial<AddressCreate> = {}) => {
    const reply = await client.POST('/emergency-addresses', {
      params: { header: { 'Idempotency-Key': `address-${label}` } },
      body: {
        ...{ label, street: '1001, rue Sherbrooke Ouest', city: 'Montréal' },
        ...{ region: 'QC', postalCode: 'H3A 1G5', country: 'CA', ...more },
      },
    });
    return reply.data?.id ?? '';
  };
  const tower = await address('Étage 3, tour nord');
  await address('Entrepôt', { region: 'Berlin', postalCode: '10115', country: 'DE' });
  await add('4005', { emergencyAddressId: tower });
  const file = (label: string) => `Extension,911 Address\n4005,"${label}"\n`;
  const plan = async (content: string) => {
    const [row] = await importer.rows(await importer.plan(await importer.upload(content)));
    return {
      action: row?.action,
      changes: row?.changes,
      codes: row?.problems.map(({ code }) => code),
    };
  };
  const unchanged = { action: 'unchanged', changes: [], codes: [] };
  expect((await exported()).toString()).toContain(',"Étage 3, tour nord",');
  expect(await plan(file('etage 3, Tour NORD'))).toEqual(unchanged);
  expect((await plan(file('Nowhere'))).codes).toEqual(['unknown-emergency-address']);
  expect((await plan(file('Entrepôt'))).codes).toEqual(['address-not-validated']);
  expect(await plan(file(''))).toMatchObject({
    action: 'update',
    changes: [{ field: 'emergencyAddress', before: 'Étage 3, tour nord', after: null }],
  });
  const whole = await importer.plan(await importer.upload(await exported()));
  expect(whole.counts).toMatchObject({ update: 0, unchanged: whole.total });
});

it('says who holds an extension that a row wants, and that a login belongs to somebody of another organization', async () => {
  await add('4010', { firstName: 'Anne', lastName: 'Caron' });
  const other = await server.clientAs('office-manager', server.globex);
  await other.POST('/users', {
    params: { header: { 'Idempotency-Key': 'globex-user' } },
    body: {
      firstName: 'X',
      lastName: 'Y',
      extension: '1500',
      emails: ['x@globex.example'],
      loginName: 'mine@anywhere.example',
      sendWelcome: false,
    },
  });
  const mine = (await client.GET('/users', { params: { query: { q: '4002' } } })).data?.items[0];
  const planned = await importer.plan(
    await importer.upload(
      `id,Extension,First Name,Last Name,Email,Login\n${mine?.id},4010,Léa,Roy,lea@exemple.quebec,4001@boreal.exemple\n` +
        ',4020,Léa,Roy,l@exemple.quebec,MINE@anywhere.example\n',
    ),
  );
  const rows = await importer.rows(planned);
  expect(rows.map(({ action }) => action)).toEqual(['conflict', 'conflict']);
  expect(rows[0]?.problems[0]).toMatchObject({
    code: 'extension-taken',
    message: expect.stringContaining('Anne Caron'),
  });
  expect(rows[1]?.problems[0]).toMatchObject({ code: 'login-taken', column: 'Login' });
});

it('keeps the last office manager', async () => {
  const [manager] =
    (await client.GET('/users', { params: { query: { role: 'office-manager' } } })).data?.items ??
    [];
  const file = `Extension,Role\n${manager?.extension},Basic User\n`;
  const planned = await importer.plan(await importer.upload(file));
  const [row] = await importer.rows(planned);
  expect(row).toMatchObject({
    action: 'conflict',
    problems: [{ code: 'last-office-manager', column: 'Role' }],
  });
});
