import { afterAll, beforeAll, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';

let server: TestServer;
let manager: Client<paths>;

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });

async function addUser(extension: string) {
  const { data, response } = await manager.POST('/users', {
    params: { header: header() },
    body: {
      firstName: 'Luc',
      lastName: 'Roy',
      extension,
      emails: ['luc@acme.example'],
      sendWelcome: false,
    },
  });
  return { user: data!, changeId: response.headers.get('Change-Id') ?? '' };
}

/** A time frame of a user's own, and an override that sends the calls of the user to the own mailbox. */
async function furnish(userId: string) {
  const frame = await manager.POST('/time-frames', {
    params: { header: header() },
    body: { name: 'Remote work', type: 'always', ownerUserId: userId },
  });
  const override = await manager.POST('/overrides', {
    params: { header: header() },
    body: {
      target: { kind: 'user', id: userId },
      destination: { kind: 'voicemail', id: userId },
      endsAt: new Date(server.clock.now().getTime() + 86_400_000).toISOString(),
    },
  });
  return { timeFrameId: frame.data!.id, overrideId: override.data!.id };
}

const undo = (changeId: string) =>
  manager.POST('/changes/{changeId}/undo', { params: { path: { changeId } } });
const statusOf = async ({ timeFrameId, overrideId }: Awaited<ReturnType<typeof furnish>>) => [
  (await manager.GET('/time-frames/{timeFrameId}', { params: { path: { timeFrameId } } })).response
    .status,
  (await manager.GET('/overrides/{overrideId}', { params: { path: { overrideId } } })).response
    .status,
];

it('deletes what is about a user alone together with the user, and brings it back too', async () => {
  const { user } = await addUser('3301');
  const own = await furnish(user.id);
  const deleted = await manager.DELETE('/users/{userId}', {
    params: { path: { userId: user.id }, header: { 'If-Match': '*' } },
  });
  expect(deleted.response.status).toBe(204);
  expect(await statusOf(own)).toEqual([404, 404]);
  const undone = await undo(deleted.response.headers.get('Change-Id') ?? '');
  expect(undone.data?.counts).toMatchObject({ create: 3, error: 0 });
  expect(await statusOf(own)).toEqual([200, 200]);
});

it('takes it along when the addition of the user is undone, and restores it with the user', async () => {
  const { user, changeId } = await addUser('3302');
  const own = await furnish(user.id);
  const undone = await undo(changeId);
  expect(undone.data?.counts).toMatchObject({ delete: 3, error: 0 });
  expect(await statusOf(own)).toEqual([404, 404]);
  await undo(undone.response.headers.get('Change-Id') ?? '');
  expect(await statusOf(own)).toEqual([200, 200]);
});

it('does so for many users at once', async () => {
  const { user } = await addUser('3303');
  const own = await furnish(user.id);
  const deleted = await manager.POST('/users/bulk', {
    params: { header: header() },
    body: { ids: [user.id], action: 'delete' },
  });
  expect(deleted.data?.counts).toMatchObject({ delete: 1, error: 0 });
  await undo(deleted.data?.changeId ?? '');
  expect(await statusOf(own)).toEqual([200, 200]);
});
