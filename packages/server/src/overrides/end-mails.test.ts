import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';
import { mailEnds } from './end-mails.js';

const url = process.env.TEST_DATABASE_URL;
const hour = 3_600_000;

describe.each(['pglite', ...(url ? [url] : [])])('on %s', (database) => {
  let server: TestServer;
  let manager: Client<paths>;

  beforeAll(async () => {
    server = await createTestServer({ database });
    manager = await server.clientAs('office-manager');
  });
  afterAll(() => server.close());

  const round = (secondsAhead: number, mail = server.outbox) =>
    mailEnds(
      server.database.db,
      new Date(server.clock.now().getTime() + secondsAhead * 1000),
      { send: async (one) => void mail.push(one) },
      'https://portal.example',
    );
  const close = async (hours: number, reason = '') => {
    const { data, error } = await manager.POST('/overrides', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: {
        target: { kind: 'site', id: server.acme.siteId },
        destination: { kind: 'hangup', signal: 'busy' },
        endsAt: new Date(server.clock.now().getTime() + hours * hour).toISOString(),
        reason,
      },
    });
    if (!data) throw new Error(JSON.stringify(error));
    return data.id;
  };
  const take = () => server.outbox.splice(0);

  it('tells the office managers an hour before the end, each once and in their language', async () => {
    const { id } = server.acme.users['office-manager'];
    await manager.PATCH('/users/{userId}', {
      params: { path: { userId: id }, header: { 'If-Match': '*' } },
      body: { language: 'fr-CA' },
    });
    await close(3, 'Tempête');
    await round(2 * 3600 - 1);
    expect(take()).toEqual([]);
    await Promise.all([round(2 * 3600), round(2 * 3600)]);
    const [mail, ...more] = take();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: ['office-manager@acme.example'],
      subject: 'La dérogation de Main site prend bientôt fin',
    });
    expect(mail?.text).toContain('Tonalité d’occupation');
    expect(mail?.text).toContain('Motif : Tempête');
    await round(2 * 3600 + 60);
    expect(take()).toEqual([]);
    await manager.PATCH('/users/{userId}', {
      params: { path: { userId: id }, header: { 'If-Match': '*' } },
      body: { language: 'en-CA' },
    });
  });

  it('tells again of another end, not of one that was always near, nor of one that passed', async () => {
    await close(0.5);
    await round(60);
    expect(take()).toEqual([]);
    const id = await close(2);
    await round(1.5 * 3600);
    expect(take().map(({ subject }) => subject)).toEqual(['The override of Main site ends soon']);
    await manager.PATCH('/overrides/{overrideId}', {
      params: { path: { overrideId: id }, header: { 'If-Match': '*' } },
      body: { endsAt: new Date(server.clock.now().getTime() + 5 * hour).toISOString() },
    });
    await round(6 * 3600);
    expect(take()).toEqual([]);
    await round(4.5 * 3600);
    expect(take()).toHaveLength(1);
  });

  it('tries again when a mail could not be handed over', async () => {
    await close(8);
    const broken = { send: () => Promise.reject(new Error('no mail server')) };
    const at = new Date(server.clock.now().getTime() + 7.5 * hour);
    await expect(mailEnds(server.database.db, at, broken, '')).rejects.toThrow('no mail server');
    await round(7.5 * 3600);
    expect(take()).toHaveLength(1);
  });
});
