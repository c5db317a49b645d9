import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components } from '@pbxkit/client';
import { createTestServer, type TestServer } from '../testing.js';
import { becomeBoreal, createImporter, testFile, type Importer } from '../testing/imports.js';

type UserImport = components['schemas']['UserImport'];
type ImportRow = components['schemas']['ImportRow'];

let server: TestServer;
let importer: Importer;
let planned: UserImport;
let rows: ImportRow[];

/** What each row of the file is, by the name of its defect: its plan and the problems of its cells. */
const expected: Record<string, [action: ImportRow['action'], ...problems: string[]]> = {
  'good row': ['create'],
  'extension empty': ['error', 'error required in Extension'],
  'extension not digits': ['error', 'error extension-format in Extension'],
  'extension with spaces around': ['create', 'repaired spaces-removed in Extension'],
  'extension starts with 0': ['error', 'error extension-reserved in Extension'],
  'extension is 911': ['error', 'error extension-reserved in Extension'],
  'extension one digit': ['error', 'error extension-format in Extension'],
  'extension too long': ['error', 'error extension-format in Extension'],
  'extension full-width digits': ['create', 'repaired digits-converted in Extension'],
  'duplicate of next row': ['error', 'error duplicate-in-file in Extension'],
  'duplicate of previous row': ['error', 'error duplicate-in-file in Extension'],
  'first name empty': ['error', 'error required in First Name'],
  'last name 200 characters': ['error', 'error too-long in Last Name'],
  'decomposed accents': ['create', 'repaired accents-composed in First Name'],
  'right-to-left name': ['create'],
  'emoji in name': ['create', 'warning emoji-kept in First Name'],
  'control character in name': ['create', 'repaired control-removed in First Name'],
  'formula in name': ['create', 'warning formula-kept in Last Name'],
  'markup in name': ['create', 'warning markup-kept in Last Name'],
  'e-mail without @': ['error', 'error invalid-email in Email'],
  'e-mail empty for a person': ['error', 'error email-required in Email'],
  'six e-mails': ['error', 'error too-many in Email'],
  'e-mail of an internationalised domain': ['create'],
  'unknown scope': ['error', 'error unknown-role in Scope'],
  'scope above the importer': ['error', 'error role-above-own in Scope'],
  'unknown time zone': ['error', 'error unknown-time-zone in Time Zone'],
  'legacy time zone alias': ['create', 'repaired time-zone-renamed in Time Zone'],
  'ring timeout negative': ['error', 'error out-of-range in Ring Timeout'],
  'ring timeout not a number': ['error', 'error not-a-number in Ring Timeout'],
  'ring timeout 99999': ['error', 'error out-of-range in Ring Timeout'],
  'boolean in French': ['create', 'repaired boolean-converted in Voicemail Enabled'],
  'boolean other': ['error', 'error unknown-boolean in Voicemail Enabled'],
  'caller ID with letters': ['error', 'error invalid-number in Caller ID'],
  'caller ID too short': ['error', 'error invalid-number in Caller ID'],
  'caller ID in E.164': ['create'],
  'unknown department (to be created or refused, said clearly)': [
    'error',
    'error unknown-department in Department',
  ],
  'other domain': ['error', 'error domain-other in Domain'],
  'login of somebody else': ['conflict', 'error login-taken in Login'],
  'semicolon inside a quoted note': ['create'],
  'line break inside a quoted note': ['create'],
};

beforeAll(async () => {
  server = await createTestServer();
  await becomeBoreal(server);
  const client = await server.clientAs('office-manager');
  const departments =
    'Qualité,Direction,Expédition,Ventes,TI,Entrepôt,Comptabilité,Ressources humaines,Recherche et développement,Service à la clientèle';
  const sites = 'Québec,Montréal,Gatineau,Sept-Îles,Moncton (N.-B.)';
  for (const name of departments.split(','))
    await client.POST('/departments', {
      params: { header: { 'Idempotency-Key': `department-${name}` } },
      body: { name },
    });
  for (const name of sites.split(','))
    await client.POST('/sites', {
      params: { header: { 'Idempotency-Key': `site-${name}-1` } },
      body: { name },
    });
  await client.POST('/users', {
    params: { header: { 'Idempotency-Key': 'first-user' } },
    body: {
      firstName: 'Émilie',
      lastName: 'Thibault',
      extension: '1000',
      emails: ['e@exemple.quebec'],
      sendWelcome: false,
    },
  });
  importer = createImporter(server, await server.tokenOf('office-manager'));
  const uploaded = await importer.upload(await testFile('users-defects.csv'), 'users-defects.csv');
  planned = await importer.plan(uploaded);
  rows = await importer.rows(planned);
});
afterAll(() => server.close());

it.each(Object.keys(expected).map((name, index) => [name, index] as const))('%s', (name, index) => {
  const row = rows[index];
  const [action, ...problems] = expected[name] ?? [];
  expect(row?.row).toBe(index + 2);
  expect(
    row?.problems.map(({ severity, code, column }) => `${severity} ${code} in ${column}`),
  ).toEqual(problems);
  expect(row?.action).toBe(action);
});

it('says every fault and repair in the language of the reader', async () => {
  const french = createImporter(server, await server.tokenOf('office-manager'), 'fr-CA');
  const messages = (all: ImportRow[]) =>
    all.flatMap(({ problems }) => problems.map(({ message }) => message));
  const inFrench = messages(await french.rows(planned));
  expect(inFrench).toHaveLength(messages(rows).length);
  expect(inFrench.filter((message) => messages(rows).includes(message))).toEqual([]);
  for (const message of [...inFrench, ...messages(rows)]) expect(message).not.toMatch(/[{}]/);
});

it('refuses to apply all rows, and applies the good ones alone', async () => {
  const refused = await importer.tryApply(planned, 'rows=all');
  expect(refused.status).toBe(409);
  expect(refused.problem.type).toBe('urn:pbxkit:problem:import-has-errors');

  const applied = await importer.apply(planned, 'valid');
  expect(applied).toMatchObject({ status: 'applied', counts: planned.counts });
  const good = Object.entries(expected).filter(([, [action]]) => action === 'create').length;
  expect(applied.counts.create).toBe(good);

  const client = await server.clientAs('office-manager');
  const find = async (q: string) =>
    (await client.GET('/users', { params: { query: { q } } })).data?.items[0];
  expect(await find('2101')).toMatchObject({ extension: '2101', lastName: 'Caron' });
  expect(await find('2102')).toMatchObject({ extension: '2102' });
  expect(await find('81871')).toMatchObject({ lastName: '<img src=x onerror=alert(1)>' });
  expect(await find('27450')).toMatchObject({ lastName: '=HYPERLINK("http://x")' });
  expect(await find('83368')).toMatchObject({ firstName: 'Émilie'.normalize('NFC') });
  expect(await find('72191')).toMatchObject({ firstName: 'Anna' });
  expect(await find('38293')).toMatchObject({ timeZone: 'America/New_York' });
  expect(await find('28051')).toMatchObject({ notes: 'a\nb' });
  expect(await find('22073')).toMatchObject({ voicemailEnabled: true });
  expect(await find('33385')).toMatchObject({ callerIdNumber: '+15145550123' });
});

it('reports every row and problem as CSV, with what a spreadsheet must not run made harmless', async () => {
  const reply = await server.inject({
    url: `/v1/user-imports/${planned.id}/report`,
    headers: { authorization: `Bearer ${await server.tokenOf('office-manager')}` },
  });
  expect(reply.body).toContain('duplicate-in-file');
  expect(reply.body).toContain('No welcome mail was sent');
  expect(reply.body).not.toMatch(/(^|,)"?=HYPERLINK/m);
});
