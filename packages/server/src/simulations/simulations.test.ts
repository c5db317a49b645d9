import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer, type TestUser } from '../testing.js';

type Request = components['schemas']['SimulationRequest'];

let server: TestServer;
let reseller: Client<paths>;
let manager: Client<paths>;
let anne: TestUser;
let bob: TestUser;

/** A Wednesday in June, noon in Toronto. */
const noon = '2026-06-10T16:00:00Z';
const number = '+15145550700';
let numberId: string;
let frameId: string;

beforeAll(async () => {
  server = await createTestServer();
  server.clock.set(new Date(noon));
  reseller = await server.clientAs('reseller');
  manager = await server.clientAs('office-manager');
  anne = server.acme.users['advanced-user'];
  bob = server.acme.users['basic-user'];
  const frame = await manager.POST('/time-frames', {
    params: { header: key() },
    body: {
      name: 'Closed',
      type: 'weekly',
      ranges: [{ day: 'saturday', start: '00:00', end: '24:00' }],
    },
  });
  frameId = frame.data!.id;
  const created = await reseller.POST('/phone-numbers', {
    params: { header: key() },
    body: {
      number,
      destination: { kind: 'user', id: anne.id },
      timeRules: [{ timeFrameId: frameId, destination: { kind: 'voicemail', id: anne.id } }],
    },
  });
  expect(created.error, JSON.stringify(created.error)).toBeUndefined();
  numberId = created.data!.id;
});
afterAll(() => server.close());

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const simulate = async (body: Request, who = manager) => {
  const { data, error } = await who.POST('/simulations', { body });
  expect(error, JSON.stringify(error)).toBeUndefined();
  return data!;
};
const french = async () =>
  server.clientWith(await server.tokenOf('office-manager'), { 'Accept-Language': 'fr-CA' });

it('goes outside as far as the dial policy of the organization permits', async () => {
  const { id, users } = server.acme;
  const policy = (dialPolicy: components['schemas']['DialPolicy'], who = manager) =>
    who.PATCH('/domains/{domainId}', {
      params: { path: { domainId: id }, header: { 'If-Match': '*' } },
      body: { dialPolicy },
    });
  const endsOf = async (...numbers: string[]) =>
    Promise.all(
      numbers.map(async (to) => {
        const { steps } = await simulate({ to, from: users['basic-user'].extension, at: noon });
        return steps.some(({ code }) => code === 'not-permitted') ? 'refused' : 'out';
      }),
    );
  const all = ['911', '514 555-0199', '418 555-0199', '+33 1 40 00 00 00'];
  expect(await endsOf(...all)).toEqual(['out', 'out', 'out', 'refused']);
  const changed = await policy('local');
  expect(changed.data).toMatchObject({ dialPolicy: 'local' });
  expect(await endsOf(...all)).toEqual(['out', 'out', 'refused', 'refused']);
  await policy('internal');
  expect(await endsOf(...all)).toEqual(['out', 'refused', 'refused', 'refused']);
  await policy('international');
  expect(await endsOf(...all)).toEqual(['out', 'out', 'out', 'out']);
  await policy('national');
  const self = await server.clientAs('basic-user');
  expect((await policy('international', self)).response.status).toBe(403);
  const stranger = await server.clientAs('office-manager', server.globex);
  expect((await policy('international', stranger)).response.status).toBe(404);
  expect((await policy('lunar' as 'local')).response.status).toBe(422);
});

it('tells where a call goes, and why, in words', async () => {
  const call = await simulate({ to: '514 555-0700', from: '418 555-0199', at: noon });
  expect(call.steps.map(({ code }) => code)).toEqual([
    'dialled',
    'own-destination',
    'rings',
    'forward-when-unanswered',
    'takes-message',
  ]);
  expect(call.steps[1]).toMatchObject({
    object: { kind: 'phoneNumber', id: numberId, name: '(514) 555-0700' },
    rule: 'Own destination',
    reason: 'No time frame matched, so the own destination applies',
  });
  expect(call.steps[2]!.reason).toBe(
    'Rings the phones of Test advanced-user for 25 s (rule “Default”); nobody answers (assumed)',
  );
  expect(call.steps[2]!.waitSeconds).toBe(25);
  expect(call.end).toMatchObject({
    kind: 'voicemail',
    text: 'The call ends in: Voicemail of Test advanced-user.',
  });
  expect(call.timeZone).toBe('America/Toronto');
});

it('says the same in French', async () => {
  const call = await simulate({ to: number, at: noon }, await french());
  expect(call.steps[0]!.object.name).toBe('Appelant anonyme');
  expect(call.steps[1]!.reason).toBe(
    'Aucune période ne correspond : la destination propre s’applique',
  );
  expect(call.end.text).toBe('L’appel aboutit à : Messagerie vocale de Test advanced-user.');
});

it('follows the time rule that is in force', async () => {
  const call = await simulate({ to: number, at: '2026-06-13T16:00:00Z' });
  expect(call.steps[1]).toMatchObject({ rule: 'Closed', reason: 'Rule “Closed” is in force' });
  expect(call.end.kind).toBe('voicemail');
});

it('takes for granted what it is told of the people', async () => {
  const answered = await simulate({ to: number, assume: { answer: 'somebody' } });
  expect(answered.end).toMatchObject({ kind: 'answered' });
  expect(answered.steps.at(-1)!.reason).toContain('somebody answers (assumed)');
  const offline = await simulate({ to: number, assume: { offlineUserIds: [anne.id] } });
  expect(offline.steps.map(({ code }) => code)).toContain('forward-when-offline');
});

it('lets people call each other, outside, and for help', async () => {
  const inside = await simulate({ to: bob.extension, from: anne.extension });
  expect(inside.steps[1]!.object).toMatchObject({ kind: 'user', id: bob.id });
  const outside = await simulate({ to: '418 555-0123', from: anne.extension });
  expect(outside.end.kind).toBe('external');
  const help = await simulate({ to: '911', from: anne.extension });
  expect(help.end.kind).toBe('emergency');
  expect(help.warnings.map(({ code }) => code)).toEqual(['no-emergency-address']);
  const nowhere = await simulate({ to: '5555', from: anne.extension });
  expect(nowhere.end.kind).toBe('notInService');
});

it('refuses blocked callers', async () => {
  await manager.POST('/blocked-numbers', { params: { header: key() }, body: { number: '+1613*' } });
  const call = await simulate({ to: number, from: '613 555-0100' });
  expect(call.end).toMatchObject({ kind: 'blocked', text: 'The call is refused.' });
});

it('follows an override until its end, and is back within a second of it', async () => {
  const override = await manager.POST('/overrides', {
    params: { header: key() },
    body: {
      target: { kind: 'phoneNumber', id: numberId },
      destination: { kind: 'hangup', signal: 'busy' },
      endsAt: '2026-06-10T16:30:00Z',
      reason: 'Flood',
    },
  });
  expect(override.response.status).toBe(201);
  const now = async () => (await simulate({ to: number })).end.kind;
  expect(await now()).toBe('busy');
  server.clock.set(new Date('2026-06-10T16:29:59Z'));
  expect(await now()).toBe('busy');
  server.clock.advance(1);
  expect(await now()).toBe('voicemail');
});

describe('a draft', () => {
  const draft = (
    resource: components['schemas']['SimulationDraft']['resource'],
    id: string | null,
    fields: Record<string, unknown>,
  ) => [{ resource, id, fields }];
  const stored = async () => {
    const rows = await Promise.all(
      (
        [
          'time_frames',
          'phone_numbers',
          'answering_rules',
          'overrides',
          'changes',
          'events',
        ] as const
      ).map((table) => server.database.db.selectFrom(table).selectAll().execute()),
    );
    return JSON.stringify(rows);
  };

  it.each<[string, () => Request['draft'], string]>([
    [
      'of a time frame',
      () => draft('time-frames', frameId, { type: 'always' }),
      'Rule “Closed” is in force',
    ],
    [
      'of a phone number',
      () => draft('phone-numbers', numberId, { destination: { kind: 'hangup', signal: 'tone' } }),
      'The call ends here on purpose',
    ],
    [
      'of answering rules',
      () =>
        draft('answering-rules', anne.id, {
          rules: [{ timeFrameId: null, forward: { always: { kind: 'user', id: bob.id } } }],
        }),
      'Rule “Default” forwards every call',
    ],
    [
      'of an override',
      () =>
        draft('overrides', null, {
          target: { kind: 'domain', id: server.acme.id },
          destination: { kind: 'hangup', signal: 'message' },
          endsAt: '2026-06-12T00:00:00Z',
          reason: 'Storm',
        }),
      'An override is in force: Storm',
    ],
  ])('%s counts as if it were saved, and is not', async (_, made, reason) => {
    const before = await stored();
    const call = await simulate({ to: number, draft: made() ?? [] });
    expect(call.steps.map((step) => step.reason)).toContain(reason);
    expect(await stored()).toBe(before);
  });

  it('may go round, which is then seen', async () => {
    const forward = (id: string) => ({
      rules: [{ timeFrameId: null, forward: { always: { kind: 'user', id } } }],
    });
    const call = await simulate({
      to: number,
      draft: [
        ...draft('answering-rules', anne.id, forward(bob.id)),
        ...draft('answering-rules', bob.id, forward(anne.id)),
      ],
    });
    expect(call.end.kind).toBe('loop');
  });

  it('is refused where its own operation would refuse it', async () => {
    const refused = async (body: Request['draft']) => {
      const { error } = await manager.POST('/simulations', {
        body: { to: number, draft: body ?? [] },
      });
      return error?.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    };
    expect(await refused(draft('phone-numbers', numberId, { enabled: 'yes' }))).toEqual([
      '/draft/0/fields/enabled invalid-type',
    ]);
    expect(
      await refused(
        draft('time-frames', frameId, {
          ranges: [{ day: 'monday', start: '08:00', end: '08:00' }],
        }),
      ),
    ).toEqual(['/draft/0/fields/ranges/0/end range-empty']);
    expect(await refused(draft('overrides', null, { destination: { kind: 'directory' } }))).toEqual(
      ['/draft/0/fields/target required', '/draft/0/fields/endsAt required'],
    );
  });
});

it('is for those who may simulate, and knows nothing of other organizations', async () => {
  const basic = await server.clientAs('basic-user');
  expect((await basic.POST('/simulations', { body: { to: number } })).response.status).toBe(403);
  const stranger = await server.clientAs('office-manager', server.globex);
  expect((await simulate({ to: number }, stranger)).end.kind).toBe('notInService');
  const draft = [{ resource: 'phone-numbers' as const, id: numberId, fields: { enabled: false } }];
  const { response } = await stranger.POST('/simulations', { body: { to: number, draft } });
  expect(response.status).toBe(404);
  const bare = await manager.POST('/simulations', { body: {} as Request });
  expect(bare.response.status).toBe(422);
});
