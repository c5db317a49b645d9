import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { insertSound } from '../sounds/sounds.queries.js';
import { createTestServer, type TestServer } from '../testing.js';

type Schemas = components['schemas'];

let server: TestServer;
let client: Client<paths>;
let key = 0;

beforeAll(async () => {
  server = await createTestServer();
  client = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const header = () => ({ 'Idempotency-Key': `settings-${(key += 1)}` });
const addSite = (body: Schemas['SiteCreate']) =>
  client.POST('/sites', { params: { header: header() }, body });
const addDepartment = (body: Schemas['DepartmentCreate']) =>
  client.POST('/departments', { params: { header: header() }, body });
const updateDomain = (who: Client<paths>, body: Schemas['DomainUpdate'], match = '*') =>
  who.PATCH('/domains/{domainId}', {
    params: { path: { domainId: server.acme.id }, header: { 'If-Match': match } },
    body,
  });

it('adds, changes and deletes a site', async () => {
  const { data: site, response } = await addSite({
    name: 'Québec',
    timeZone: 'America/Toronto',
    callerIdNumber: '514 555-0123',
  });
  expect(response.status).toBe(201);
  expect(site).toMatchObject({ name: 'Québec', callerIdNumber: '+15145550123', userCount: 0 });
  const path = { siteId: site?.id ?? '' };
  const change = (body: Schemas['SiteUpdate'], match: string) =>
    client.PATCH('/sites/{siteId}', { params: { path, header: { 'If-Match': match } }, body });
  const changed = await change({ timeZone: null }, '"1"');
  expect(changed.data).toMatchObject({ timeZone: null, version: 2 });
  expect((await change({ name: 'Other' }, '"1"')).error).toMatchObject({ current: { version: 2 } });
  expect((await change({ timeZone: 'Mars/Olympus' }, '*')).response.status).toBe(422);
  const deleted = await client.DELETE('/sites/{siteId}', {
    params: { path, header: { 'If-Match': '*' } },
  });
  expect(deleted.response.status).toBe(204);
  expect((await client.GET('/sites/{siteId}', { params: { path } })).response.status).toBe(404);
});

it('keeps names apart by more than case and accents', async () => {
  await addSite({ name: 'Trois-Rivières' });
  expect((await addSite({ name: 'TROIS-RIVIERES' })).error).toMatchObject({
    type: 'urn:pbxkit:problem:name-taken',
  });
  await addDepartment({ name: 'Comptabilité' });
  expect((await addDepartment({ name: 'comptabilite' })).response.status).toBe(409);
});

it('names what uses a site, and moves it all when told where', async () => {
  const { data: department } = await addDepartment({ name: 'Local', siteId: server.acme.siteId });
  const { data: other } = await addSite({ name: 'New main site' });
  const path = { siteId: server.acme.siteId };
  const remove = (repointTo?: string) =>
    client.DELETE('/sites/{siteId}', {
      params: { path, query: repointTo ? { repointTo } : {}, header: { 'If-Match': '*' } },
    });
  const { error } = await remove();
  expect(error).toMatchObject({ type: 'urn:pbxkit:problem:in-use' });
  expect((error as Schemas['Problem']).uses).toHaveLength(10);
  expect((await remove(server.acme.siteId)).response.status).toBe(422);
  expect((await remove(server.globex.siteId)).response.status).toBe(422);
  expect((await remove(other?.id)).response.status).toBe(204);
  const users = await client.GET('/users', { params: { query: { siteId: other?.id } } });
  expect(users.data?.total).toBe(9);
  const kept = await client.GET('/departments/{departmentId}', {
    params: { path: { departmentId: department?.id ?? '' } },
  });
  expect(kept.data?.siteId).toBe(other?.id);
});

it('stops at the number of sites that the reseller allows', async () => {
  const reseller = await server.clientAs('reseller');
  const sites = (await client.GET('/sites', {})).data?.total ?? 0;
  await updateDomain(reseller, { limits: { sites } });
  expect((await addSite({ name: 'One too many' })).error).toMatchObject({
    type: 'urn:pbxkit:problem:limit-reached',
    limit: sites,
    used: sites,
  });
});

it('shows every limit with what is used of it, and changes one alone', async () => {
  const reseller = await server.clientAs('reseller');
  const { database, acme } = server;
  const audio = Buffer.alloc(3 * 1024 * 1024);
  const sound = { hash: 'a'.repeat(64), audio, durationMilliseconds: 1, peaks: [] };
  await insertSound(database.db, acme.id, sound, server.clock.now());
  const { data: before } = await client.GET('/domains/{domainId}', {
    params: { path: { domainId: acme.id } },
  });
  expect(before?.limits).toMatchObject({
    ...{ users: 100, queues: 20, attendants: 20, conferences: 20 },
    ...{ concurrentCalls: 50, storageMegabytes: 10_240 },
  });
  const sites = (await client.GET('/sites', {})).data?.total;
  expect(before?.used).toEqual({
    ...{ users: 9, sites, queues: 0, attendants: 0, conferences: 0 },
    ...{ concurrentCalls: 0, storageMegabytes: 3 },
  });
  const changed = await updateDomain(reseller, { limits: { queues: 0 } });
  expect(changed.data?.limits).toEqual({ ...before?.limits, queues: 0 });
  const { error } = await client.POST('/queues', {
    params: { header: header() },
    body: { name: 'One too many', extension: '7999' },
  });
  expect(error).toMatchObject({
    ...{ type: 'urn:pbxkit:problem:limit-reached', limit: 0, used: 0 },
  });
  expect((await updateDomain(reseller, { limits: {} })).response.status).toBe(422);
});

it('leaves name, lock and limits of a domain to the reseller', async () => {
  expect((await updateDomain(client, { displayName: 'Acme Canada' })).data).toMatchObject({
    displayName: 'Acme Canada',
  });
  expect((await updateDomain(client, { limits: { users: 1000, sites: 5 } })).error).toMatchObject({
    capability: 'domains:write',
  });
  const reseller = await server.clientAs('reseller');
  expect((await updateDomain(reseller, { name: 'globex.example' })).error).toMatchObject({
    type: 'urn:pbxkit:problem:name-taken',
  });
  expect((await updateDomain(reseller, { name: 'acme-canada.example' })).data?.name).toBe(
    'acme-canada.example',
  );
  const wrong = await updateDomain(client, { ranges: { user: { from: '4000', to: '1000' } } });
  expect(wrong.error).toMatchObject({ errors: [{ pointer: '/ranges/user', code: 'range-order' }] });
});

it('shows each caller the domains in reach', async () => {
  const names = async (role: 'office-manager' | 'reseller' | 'super-user') => {
    const { data } = await (await server.clientAs(role)).GET('/domains', {});
    return data?.items.map(({ name }) => name);
  };
  expect(await names('office-manager')).toEqual(['acme-canada.example']);
  expect(await names('reseller')).toEqual(['acme-canada.example', 'globex.example']);
  expect(await names('super-user')).toEqual([
    'acme-canada.example',
    'globex.example',
    'initech.example',
  ]);
  const foreign = await client.GET('/domains/{domainId}', {
    params: { path: { domainId: server.globex.id } },
  });
  expect(foreign.response.status).toBe(404);
});

it('undoes a change of the settings', async () => {
  const before = (
    await client.GET('/domains/{domainId}', { params: { path: { domainId: server.acme.id } } })
  ).data;
  const changed = await updateDomain(client, {
    language: 'fr-CA',
    mfaPolicy: { 'office-manager': 'required' },
  });
  await client.POST('/changes/{changeId}/undo', {
    params: { path: { changeId: changed.response.headers.get('Change-Id') ?? '' } },
  });
  const after = (
    await client.GET('/domains/{domainId}', { params: { path: { domainId: server.acme.id } } })
  ).data;
  expect({ ...after, version: 0, updatedAt: '' }).toEqual({ ...before, version: 0, updatedAt: '' });
});
