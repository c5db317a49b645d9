import {
  addPrompt,
  createTestServer,
  sendSound,
  toneFile,
  type TestServer,
} from '@pbxkit/server/testing.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations, type Operation } from './contract.js';

/** Stands in everything of the foreign tenant, so that one byte of it would be seen. */
const mark = 'Zanzibarois';
const secured = operations.filter(({ security }) =>
  security.some((requirement) => requirement.bearer),
);

/** Bodies that are right but for whose they are. */
const bodies: Record<string, unknown> = {
  updateMe: { firstName: 'Eve' },
  changePassword: { currentPassword: 'seven quiet herons 42', newPassword: 'nine loud herons 42' },
  changePin: { currentPassword: 'seven quiet herons 42', pin: '739204' },
  enrolTotp: { currentPassword: 'seven quiet herons 42' },
  confirmTotp: { code: '123456' },
  disableTotp: { currentPassword: 'seven quiet herons 42' },
  replaceRecoveryCodes: { currentPassword: 'seven quiet herons 42' },
  createUser: {
    firstName: 'Eve',
    lastName: 'Stranger',
    extension: '4444',
    emails: ['eve@example.com'],
  },
  updateUser: { notes: 'was here' },
  lockUser: { locked: true },
  recycleUser: { firstName: 'Eve', lastName: 'Stranger', emails: ['eve@example.com'] },
  createUserImport: 'extension,lastName\n4444,Stranger\n',
  updateUserImport: { createMissing: true },
  createImportMapping: { name: 'Stranger', mapping: { Poste: 'extension' } },
  updateDomain: { displayName: 'Taken over' },
  createSite: { name: 'Stranger' },
  updateSite: { name: 'Stranger' },
  createDepartment: { name: 'Stranger' },
  updateDepartment: { name: 'Stranger' },
  createTimeFrame: { name: 'Stranger', type: 'always' },
  updateTimeFrame: { name: 'Stranger' },
  previewTimeFrame: {
    timeFrame: { name: 'Stranger', type: 'always' },
    from: '2026-11-22T00:00:00Z',
    until: '2026-11-23T00:00:00Z',
  },
  createHoliday: { name: 'Stranger', rule: '12-25' },
  updateHoliday: { name: 'Stranger' },
  adoptHolidays: { region: 'CA-QC', rules: ['06-24'] },
  updateOverride: { reason: 'Stranger' },
  createQueue: { name: 'Stranger', extension: '7999' },
  updateQueue: { name: 'Stranger' },
  updateQueueAgents: { agents: [] },
  setAgentState: { state: 'available' },
  takeQueueCaller: {},
  updateSupervision: { metrics: ['offered'] },
  createAttendant: { name: 'Stranger', extension: '8000', menu: { promptId: null, keys: [] } },
  updateAttendant: { name: 'Stranger' },
  createConference: { name: 'Stranger', extension: '6000' },
  updateConference: { name: 'Stranger' },
  inviteToConference: { to: '3210' },
  moderateParticipant: { action: 'mute' },
  moderateConference: { action: 'end' },
  joinConference: {},
  createPhoneNumber: { number: '+15145550177' },
  updatePhoneNumber: { notes: 'Stranger' },
  importPhoneNumbers: { file: 'number\n+15145550178\n' },
  createBlockedNumber: { number: '+15145550179' },
  createEmergencyAddress: {
    label: 'Stranger',
    street: '1 Main Street',
    city: 'Toronto',
    region: 'ON',
    postalCode: 'M5V 1A1',
    country: 'CA',
  },
  updateEmergencyAddress: { label: 'Stranger' },
  updateAnsweringRules: { blockAnonymous: true },
  simulateCall: { to: '3210' },
  applyOpeningHours: {
    timeFrameId: '00000000-0000-7000-8000-000000000000',
    ranges: [{ day: 'monday', start: '08:00', end: '17:00' }],
  },
  applyHoliday: {
    name: 'Stranger',
    days: [{ name: 'Stranger', date: '2027-06-24' }],
    outcomes: [
      {
        target: { kind: 'user', id: '00000000-0000-7000-8000-000000000000' },
        destination: { kind: 'directory' },
      },
    ],
  },
  applyForwarding: {
    userId: '00000000-0000-7000-8000-000000000000',
    when: 'always',
    destination: { kind: 'directory' },
  },
  applyBlock: { number: '+1900*', scope: 'domain' },
  updateDevice: { autoAnswer: true },
  placeCall: { to: '3210' },
  transferCall: { to: '3210' },
  listenToCall: { mode: 'listen' },
  updateCallRecord: { note: 'was here' },
  updateVoicemail: { sayTime: true },
  createCallRecordExport: {},
  updateVoiceMessage: { heard: true },
  createPromptUpload: 'no sound',
  updatePrompt: { title: 'Stranger' },
  recordPrompt: {},
  speakPrompt: { script: 'Stranger', language: 'en-CA' },
  updateMusicOnHold: { randomize: true },
  createApiKey: { name: 'A stranger key', capabilities: ['users:read'] },
};

let server: TestServer;
/** Ids of the foreign tenant by the parameter that takes them. */
let ids: Record<string, string>;
/** People of another organization, of the same reseller and of another one, with every right at home. */
let strangers: Record<string, string>;

beforeAll(async () => {
  server = await createTestServer();
  ids = await furnish(server);
  strangers = {
    'an office manager next door': await server.tokenOf('office-manager', server.globex),
    'a reseller elsewhere': await server.tokenOf('reseller', server.initech),
  };
  bodies.bulkUpdateUsers = { action: 'update', ids: [ids.userId], changes: { ringSeconds: 60 } };
  bodies.bulkUpdatePhoneNumbers = {
    action: 'update',
    ids: [ids.phoneNumberId],
    changes: { notes: 'was here' },
  };
  bodies.createPrompt = { title: 'Stranger', uploadId: ids.promptUploadId };
  bodies.createDevice = { userId: ids.userId };
  bodies.createOverride = overrideOf(server.acme.id);
  bodies.createEmbedSession = {
    domain: server.acme.name,
    subject: 'external:eve',
    actAs: 'basic-user',
    components: { 'user-table': 'all' },
    origins: ['https://eve.example'],
  };
});
afterAll(() => server.close());

const overrideOf = (domainId: string) => ({
  target: { kind: 'domain' as const, id: domainId },
  destination: { kind: 'directory' as const },
  endsAt: new Date(Date.now() + 86_400_000).toISOString(),
  reason: mark,
});

/** A call and a record, which only an engine makes. */
async function insertCalls({ database, acme }: TestServer, userId: string) {
  const number = '+14185550199';
  const dialled = '+15145550100';
  const at = new Date();
  const insert = async (table: 'calls' | 'call_records', values: object) => {
    const row = { domain_id: acme.id, ...values };
    const { id } = await database.db
      .insertInto(table)
      .values(row as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };
  const tracked = {
    ...{ channel: mark, address: null, number, name: mark, person: null, dialled },
    ...{ domain: acme.name, startedAt: at.toISOString(), connectedAt: null, endedAt: null },
    ...{ steps: [], legs: [], held: false, left: null },
  };
  const common = {
    ...{ engine_call: mark, started_at: at, direction: 'inbound', site_id: acme.siteId },
    ...{ user_ids: [userId], search_text: mark, demo: false, tracked },
  };
  const seconds = { wait_seconds: 0, talk_seconds: 0, total_seconds: 0 };
  return {
    callId: await insert('calls', {
      ...{ ...common, state: 'ringing', caller: number, active_user_ids: [] },
    }),
    callRecordId: await insert('call_records', {
      ...{ ...common, ...seconds, id: crypto.randomUUID(), outcome: 'missed', ended_at: at },
      ...{ from_number: number, dialled, note: mark },
    }),
  };
}

/** Somebody in a conference, where only an engine puts people. */
async function insertParticipant({ database, acme }: TestServer, conferenceId: string) {
  const at = new Date();
  const meeting = await database.db
    .insertInto('conference_meetings')
    .values({ domain_id: acme.id, conference_id: conferenceId, name: mark, started_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await database.db
    .insertInto('conference_participants')
    .values({
      ...{ domain_id: acme.id, meeting_id: meeting.id, engine_call: mark, channel: mark },
      ...{ name: mark, number: mark, joined_at: at },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** One object of each kind in acme, all of them marked. */
async function furnish(server: TestServer): Promise<Record<string, string>> {
  const { acme, clientAs } = server;
  const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
  const manager = await clientAs('office-manager');
  const reseller = await clientAs('reseller');
  const user = await manager.POST('/users', {
    params: { header: header() },
    body: { firstName: mark, lastName: mark, extension: '3210', emails: [`${mark}@acme.example`] },
  });
  const site = await manager.POST('/sites', { params: { header: header() }, body: { name: mark } });
  const department = await manager.POST('/departments', {
    params: { header: header() },
    body: { name: mark },
  });
  const mapping = await manager.POST('/import-mappings', {
    params: { header: header() },
    body: { name: mark, mapping: { Poste: 'extension' } },
  });
  const upload = await manager.POST('/user-imports', {
    params: { header: header(), query: { fileName: `${mark}.csv` } },
    body: `extension,lastName\n3211,${mark}\n`,
    bodySerializer: (body: unknown) => body as string,
    headers: { 'content-type': 'text/csv' },
  });
  const key = await reseller.POST('/api-keys', {
    params: { header: header() },
    body: { name: `${mark} key`, capabilities: ['users:read'] },
  });
  const frame = await manager.POST('/time-frames', {
    params: { header: header() },
    body: { name: mark, type: 'always' },
  });
  const holiday = await manager.POST('/holidays', {
    params: { header: header() },
    body: { name: mark, rule: '12-25' },
  });
  const override = await manager.POST('/overrides', {
    params: { header: header() },
    body: overrideOf(acme.id),
  });
  const number = await reseller.POST('/phone-numbers', {
    params: { header: header() },
    body: { number: '+15145550170', notes: mark },
    headers: { 'Pbx-Domain': acme.name },
  });
  const attendant = await manager.POST('/attendants', {
    params: { header: header() },
    body: { name: mark, extension: '8000', menu: { promptId: null, keys: [] } },
  });
  const conference = await manager.POST('/conferences', {
    params: { header: header() },
    body: { name: mark, extension: '6000' },
  });
  const blocked = await manager.POST('/blocked-numbers', {
    params: { header: header() },
    body: { number: '+15145550171', notes: mark },
  });
  const address = await manager.POST('/emergency-addresses', {
    params: { header: header() },
    body: {
      label: mark,
      street: mark,
      city: 'Québec',
      region: 'QC',
      postalCode: 'G1R 4S9',
      country: 'CA',
    },
  });
  const device = await manager.POST('/devices', {
    params: { header: header() },
    body: { userId: user.data?.id ?? '' },
  });
  const queue = await manager.POST('/queues', {
    params: { header: header() },
    body: { name: mark, extension: '7301' },
  });
  const agents = await manager.PATCH('/queues/{queueId}/agents', {
    params: { path: { queueId: queue.data?.id ?? '' }, header: { 'If-Match': '*' } },
    body: { agents: [{ externalNumber: '+15145550172' }] },
  });
  // Nobody leaves a message through the API.
  const message = await server.database.db
    .insertInto('voice_messages')
    .values({
      ...{ domain_id: acme.id, user_id: acme.users['basic-user'].id, caller_name: mark },
      ...{ received_at: new Date(), duration_seconds: 1, audio: Buffer.from(mark) },
    })
    .returning('id')
    .executeTakeFirst();
  const recording = await server.database.db
    .insertInto('recordings')
    .values({
      ...{ domain_id: acme.id, user_id: acme.users['basic-user'].id, audio: Buffer.from(mark) },
      ...{ engine_call: mark, engine_file: mark, started_at: new Date(), duration_seconds: 1 },
    })
    .returning('id')
    .executeTakeFirst();
  const exported = await manager.POST('/call-record-exports', {
    params: { header: header() },
    body: { q: mark },
  });
  const promptId = await addPrompt(manager, mark, toneFile(440, 1));
  const sound = await sendSound(manager, toneFile(500, 1), mark);
  const keys = await reseller.GET('/api-keys');
  const sessions = await manager.GET('/me/sessions');
  const changes = await manager.GET('/changes');
  const embed = await reseller.POST('/embed-sessions', {
    params: { header: header() },
    body: {
      domain: acme.name,
      subject: `external:${mark}`,
      actAs: 'basic-user',
      components: { 'user-table': ['profile:read'] },
      origins: ['https://acme.example'],
    },
  });
  expect(embed.response.status, JSON.stringify(embed.error)).toBe(201);
  const embeds = await reseller.GET('/embed-sessions');
  const found: Record<string, string | undefined> = {
    userId: user.data?.id,
    deviceId: device.data?.device.id,
    voiceMessageId: message?.id,
    recordingId: recording?.id,
    exportId: exported.data?.id,
    promptId,
    ownerKind: 'site',
    ownerId: site.data?.id,
    promptUploadId: sound.data?.id,
    ...(await insertCalls(server, user.data?.id ?? '')),
    siteId: site.data?.id,
    departmentId: department.data?.id,
    mappingId: mapping.data?.id,
    importId: upload.data?.id,
    apiKeyId: key.data?.id ?? keys.data?.items[0]?.id,
    sessionId: sessions.data?.items[0]?.id,
    changeId: changes.data?.items[0]?.id,
    queueId: queue.data?.id,
    queueAgentId: agents.data?.agents[0]?.id,
    phoneNumberId: number.data?.id,
    attendantId: attendant.data?.id,
    conferenceId: conference.data?.id,
    participantId: await insertParticipant(server, conference.data?.id ?? ''),
    blockedNumberId: blocked.data?.id,
    emergencyAddressId: address.data?.id,
    embedSessionId: embeds.data?.items[0]?.id,
    timeFrameId: frame.data?.id,
    holidayId: holiday.data?.id,
    overrideId: override.data?.id,
    domainId: acme.id,
    number: '3210',
  };
  for (const [name, id] of Object.entries(found)) if (!id) throw new Error(`no ${name} to try`);
  return found as Record<string, string>;
}

async function call(operation: Operation, token: string, headers: Record<string, string>) {
  const query = operation.operationId === 'createUserImport' ? '?fileName=x.csv' : '';
  const body = bodies[operation.operationId];
  const reply = await server.inject({
    method: operation.method as 'GET',
    url: `/v1${operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'x')}${query}`,
    headers: {
      authorization: `Bearer ${token}`,
      'if-match': '*',
      'idempotency-key': crypto.randomUUID(),
      ...(body !== undefined && { 'content-type': operation.body!.type }),
      ...headers,
    },
    ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return reply;
}

describe('a stranger', () => {
  it('is tried on every operation', () => {
    expect(secured.length).toBeGreaterThan(50);
    const bodiless = secured.filter(({ body, operationId }) => body && !(operationId in bodies));
    expect(bodiless.map(({ operationId }) => operationId)).toEqual([]);
  });

  it.each(secured.map((operation) => [operation.operationId, operation] as const))(
    'who names the organization gets nothing from %s',
    async (_, operation) => {
      for (const token of Object.values(strangers)) {
        const reply = await call(operation, token, { 'pbx-domain': server.acme.name });
        expect([403, 404]).toContain(reply.statusCode);
        expect(reply.body).not.toContain(mark);
      }
    },
  );

  const own = ['/extensions/{number}/availability'];
  const byId = secured.filter(({ path }) => path.includes('{') && !own.includes(path));
  it.each(
    [...byId, ...secured.filter(({ operationId }) => operationId === 'createEmbedSession')].map(
      (operation) => [operation.operationId, operation] as const,
    ),
  )('who names an id of it gets nothing from %s', async (_, operation) => {
    for (const token of Object.values(strangers)) {
      const reply = await call(operation, token, {});
      expect([403, 404]).toContain(reply.statusCode);
      expect(reply.body).not.toContain(mark);
    }
  });

  it.each(
    secured
      .filter(({ method, path }) => method === 'GET' && !path.includes('{') && path !== '/events')
      .map((operation) => [operation.operationId, operation] as const),
  )('who lists the own things sees none of it in %s', async (_, operation) => {
    for (const token of Object.values(strangers)) {
      const reply = await call(operation, token, {});
      expect(reply.body).not.toContain(mark);
    }
  });

  it('has left everything as it was', async () => {
    const manager = await server.clientAs('office-manager');
    const { data } = await manager.GET('/users/{userId}', {
      params: { path: { userId: ids.userId! } },
    });
    expect(data).toMatchObject({ version: 1, lastName: mark, accountState: 'new' });
    const found = await manager.GET('/users', { params: { query: { q: 'Stranger' } } });
    expect(found.data?.total).toBe(0);
  });
});
