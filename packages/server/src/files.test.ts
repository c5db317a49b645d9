import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from './testing.js';

describe('files', () => {
  let server: TestServer;
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pbxkit-files-'));
    await mkdir(join(directory, 'portal/assets'), { recursive: true });
    await mkdir(join(directory, 'kit'));
    await writeFile(join(directory, 'portal/index.html'), '<!doctype html><title>Portal</title>');
    await writeFile(join(directory, 'portal/assets/main-abc123.js'), 'export {};');
    await writeFile(join(directory, 'kit/index.js'), 'export const kit = 1;');
    const config = {
      portalDirectory: join(directory, 'portal'),
      componentsDirectory: join(directory, 'kit'),
    };
    server = await createTestServer({ handlers: {}, config });
  });
  afterAll(async () => {
    await server.close();
    await rm(directory, { recursive: true });
  });
  const get = (url: string, accept = 'text/html,*/*;q=0.8') =>
    server.app.inject({ method: 'GET', url, headers: { accept } });

  it('of the portal come with a policy that allows nothing foreign and nothing inline', async () => {
    const reply = await get('/');
    expect(reply.body).toContain('<title>Portal</title>');
    const policy = String(reply.headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect(reply.headers['cache-control']).toBe('no-cache');
  });

  it('answer every address of the portal with its page', async () => {
    for (const url of ['/users', '/users/01a2/edit?tab=advanced', '/login']) {
      const reply = await get(url);
      expect(reply.statusCode).toBe(200);
      expect(reply.body).toContain('<title>Portal</title>');
    }
  });

  it('are kept for good where their name changes with their content', async () => {
    const reply = await get('/assets/main-abc123.js', '*/*');
    expect(reply.headers['cache-control']).toContain('immutable');
  });

  it('that do not exist are 404, not the page', async () => {
    for (const url of ['/assets/gone.js', '/kit/gone.js', '/v1/gone', '/health/gone']) {
      expect((await get(url)).statusCode).toBe(404);
    }
    expect((await get('/users', 'application/json')).statusCode).toBe(404);
    expect((await get('/../secret')).body).not.toContain('root:');
  });

  it('of the kit may be loaded by pages of any origin', async () => {
    const reply = await server.app.inject({
      method: 'GET',
      url: '/kit/index.js',
      headers: { origin: 'https://host.example' },
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(reply.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(reply.headers['content-type']).toContain('javascript');
  });
});

describe('health', () => {
  it('is live at once and ready while the database answers', async () => {
    const server = await createTestServer({ handlers: {} });
    const status = async (path: string) =>
      (await server.app.inject({ method: 'GET', url: path })).statusCode;
    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 200]);
    await server.database.close();
    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 503]);
    await server.app.close();
  });
});
