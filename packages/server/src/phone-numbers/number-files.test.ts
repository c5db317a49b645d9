import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];

let server: TestServer;
let reseller: Client<paths>;

beforeAll(async () => {
  server = await createTestServer();
  reseller = await as('en-CA');
});
afterAll(() => server.close());

const as = async (language: string) =>
  server.clientWith(await server.tokenOf('reseller'), {
    'Pbx-Domain': server.acme.name,
    'Accept-Language': language,
  });
const importFile = (
  file: string,
  { dryRun = false, ...body }: Partial<Schemas['PhoneNumberImport']> & { dryRun?: boolean } = {},
  who = reseller,
) =>
  who.POST('/phone-numbers/import', {
    params: { query: { dryRun }, header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { file, ...body },
  });
const exported = async () =>
  (await reseller.GET('/phone-numbers/export', { parseAs: 'text' })).data as unknown as string;
const undo = (changeId: string) =>
  reseller.POST('/changes/{changeId}/undo', { params: { path: { changeId } } });

describe('a file of numbers', () => {
  it('is planned, written in one change, and undone as one', async () => {
    const file = [
      'Numéro;Destination;Actif;Remarques;Site',
      '514 555-0101;user:1002;oui;Ligne « principale »;Main site',
      '514 555-0102;hangup:busy;non;=1+1;',
      '514 555-0103;;;;',
    ].join('\r\n');
    const plan = await importFile(file, { dryRun: true });
    expect(plan.data).toMatchObject({ applied: false, counts: { create: 3, error: 0 } });
    const done = await importFile(file);
    expect(done.data).toMatchObject({ applied: true, counts: { create: 3 } });
    const { data } = await reseller.GET('/phone-numbers', {});
    expect(data?.items).toMatchObject([
      {
        number: '+15145550101',
        destination: { kind: 'user', id: server.acme.users['basic-user'].id },
        siteName: 'Main site',
        enabled: true,
        notes: 'Ligne « principale »',
      },
      { destination: { kind: 'hangup', signal: 'busy' }, enabled: false, notes: '=1+1' },
      { destination: null, enabled: true },
    ]);
    expect((await undo(done.data!.changeId!)).data?.counts).toMatchObject({ delete: 3 });
    expect((await reseller.GET('/phone-numbers', {})).data?.total).toBe(0);
  });

  it('that was exported plans no change', async () => {
    const { data: frame } = await reseller.POST('/time-frames', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { name: 'Nights > 10; weekends', type: 'always' },
    });
    const anne = server.acme.users['basic-user'].id;
    for (const body of [
      {
        number: '+15145550110',
        notes: "=cmd|' /C calc'!A0\nsecond line",
        siteId: server.acme.siteId,
      },
      {
        number: '+15145550111',
        destination: { kind: 'voicemail', id: anne },
        callerIdPrefix: '-Sales',
      },
      {
        number: '+15145550112',
        enabledFrom: '2026-01-01T05:00:00.000Z',
        enabled: false,
        destination: { kind: 'external', number: '+14185550100' },
        timeRules: [
          { timeFrameId: frame!.id, destination: { kind: 'userDevices', id: anne } },
          { timeFrameId: frame!.id, destination: { kind: 'directory' } },
        ],
      },
    ] satisfies Schemas['PhoneNumberCreate'][])
      await reseller.POST('/phone-numbers', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body,
      });
    const file = await exported();
    expect(file).toContain(`"'=cmd|' /C calc'!A0\nsecond line"`);
    expect(file).toContain('Nights > 10; weekends > userDevices:1002');
    const plan = await importFile(file, { dryRun: true });
    expect(plan.data?.counts).toMatchObject({ create: 0, update: 0, unchanged: 3, error: 0 });
    expect((await importFile(file)).data).toMatchObject({ changeId: null });
    const edited = await importFile(file.replace('-Sales', '-Ventes'), {
      dryRun: true,
    });
    expect(edited.data?.counts).toMatchObject({ update: 1, unchanged: 2 });
    expect(edited.data?.rows.find(({ action }) => action === 'update')?.changes).toEqual([
      { field: 'callerIdPrefix', before: '-Sales', after: '-Ventes' },
    ]);
  });

  it('says in both languages what is wrong in which row, and writes the rest when told so', async () => {
    await server
      .clientWith(await server.tokenOf('reseller', server.globex), {
        'Pbx-Domain': server.globex.name,
      })
      .POST('/phone-numbers', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: { number: '+15145550190' },
      });
    const file = [
      'number,destination,timeRules,site',
      '514 555-0120,user:9999,,',
      '514 555-0121,,Nowhere > user:1001,Atlantis',
      'abc,,,',
      '514 555-0122,,,',
      '(514) 555-0122,,,',
      '514 555-0190,,,',
    ].join('\n');
    const plan = await importFile(file, { dryRun: true });
    expect(plan.data?.counts).toMatchObject({ create: 1, error: 5 });
    const codes = plan.data?.rows.flatMap(({ errors }) =>
      errors.map(({ pointer, code }) => `${pointer} ${code}`),
    );
    expect(codes).toEqual([
      '/rows/2/destination unknown-destination',
      '/rows/3/timeRules unknown-time-frame',
      '/rows/3/site unknown-site',
      '/rows/4/number invalid-number',
      '/rows/6/number number-listed-twice',
      '/rows/7/number number-taken',
    ]);
    const french = await importFile(file, { dryRun: true }, await as('fr-CA'));
    expect(french.data?.rows[0]?.errors[0]?.message).toContain('N’est pas une destination');
    expect((await importFile(file)).error).toMatchObject({
      type: 'urn:pbxkit:problem:bulk-refused',
    });
    const done = await importFile(file, { validOnly: true });
    expect(done.data).toMatchObject({ applied: true, counts: { create: 1, error: 5 } });
  });

  it('may call its columns as it likes when it says what they are', async () => {
    const file = 'Ligne,Vers\n514 555-0130,directory\n';
    expect((await importFile(file, { dryRun: true })).response.status).toBe(422);
    const mapping = { Ligne: 'number', Vers: 'destination' };
    const plan = await importFile(file, { dryRun: true, mapping });
    expect(plan.data?.counts).toMatchObject({ create: 1, error: 0 });
    const wrong = await importFile(file, {
      mapping: { Ligne: 'number', Vers: 'color', X: 'notes' },
    });
    expect(wrong.response.status).toBe(422);
  });

  it('is read only from those who may assign numbers', async () => {
    const manager = await server.clientAs('office-manager');
    expect((await importFile('number\n514 555-0140', {}, manager)).error).toMatchObject({
      capability: 'phoneNumbers:assign',
    });
  });
});
