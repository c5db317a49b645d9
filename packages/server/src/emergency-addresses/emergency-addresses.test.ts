import { afterAll, beforeAll, expect, it } from 'vitest';
import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import { createTestServer, type TestServer } from '../testing.js';
import { readAddress } from './emergency-addresses.rules.js';

type Create = components['schemas']['EmergencyAddressCreate'];

let server: TestServer;
let manager: Client<paths>;
let labels = 0;

beforeAll(async () => {
  server = await createTestServer();
  manager = await server.clientAs('office-manager');
});
afterAll(() => server.close());

const address = (more: Partial<Create> = {}): Create => ({
  label: `Office ${(labels += 1)}`,
  street: '1001, rue Sherbrooke Ouest',
  city: 'Montréal',
  region: 'Québec',
  postalCode: 'h3a1g5',
  country: 'CA',
  ...more,
});
const add = (more: Partial<Create> = {}, who = manager) =>
  who.POST('/emergency-addresses', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: address(more),
  });
const get = (emergencyAddressId: string, who = manager) =>
  who.GET('/emergency-addresses/{emergencyAddressId}', {
    params: { path: { emergencyAddressId } },
  });
const patchUser = (emergencyAddressId: string | null) =>
  manager.PATCH('/users/{userId}', {
    params: {
      path: { userId: server.acme.users['basic-user'].id },
      header: { 'If-Match': '*' },
    },
    body: { emergencyAddressId },
  });

it.each([
  ['CA', 'qc', 'h2x 1y4', 'QC', 'H2X 1Y4'],
  ['CA', 'Colombie-Britannique', 'V6B-1A1', 'BC', 'V6B 1A1'],
  ['US', 'ny', '10001-1234', 'NY', '10001-1234'],
  ['FR', '75', '75 011', '75', '75011'],
  ['FR', '2a', '20000', '2A', '20000'],
  ['FR', 'Paris', '75011', 'Paris', '75011'],
  ['DE', 'Berlin', '10115', 'Berlin', '10115'],
])('takes an address of %s in %s %s', (country, region, postalCode, code, postal) => {
  expect(readAddress({ country, region, postalCode })).toEqual({
    region: code,
    postalCode: postal,
    faults: [],
  });
});

it.each([
  ['CA', 'QC', 'V6B 1A1', ['/postalCode']],
  ['CA', 'QC', 'D2X 1Y4', ['/postalCode']],
  ['CA', 'Ontari', 'K1A 0B1', ['/region']],
  ['US', 'QC', '1000', ['/region', '/postalCode']],
  ['FR', '75', '13001', ['/postalCode']],
  ['FR', '99', '99000', ['/region']],
])('refuses an address of %s in %s %s', (country, region, postalCode, pointers) => {
  const { faults } = readAddress({ country, region, postalCode });
  expect(faults.map(({ pointer }) => pointer)).toEqual(pointers);
});

it('is validated by the form of its country, and only then used', async () => {
  const { data, response } = await add();
  expect(response.status).toBe(201);
  expect(data).toMatchObject({ region: 'QC', postalCode: 'H3A 1G5', useCount: 0 });
  expect(data?.validatedAt).not.toBeNull();
  expect((await patchUser(data!.id)).data?.emergencyAddressId).toBe(data!.id);
  expect((await get(data!.id)).data?.useCount).toBe(1);
  const { data: foreign } = await add({ country: 'DE', region: 'Berlin', postalCode: '10115' });
  expect(foreign?.validatedAt).toBeNull();
  expect((await patchUser(foreign!.id)).error?.errors).toMatchObject([
    { pointer: '/emergencyAddressId', code: 'address-not-validated' },
  ]);
  const refused = await add({ postalCode: 'V6B 1A1', alertEmails: ['nobody'] });
  expect(refused.error?.errors).toMatchObject([
    { pointer: '/postalCode', code: 'invalid-postal-code' },
    { pointer: '/alertEmails/0', code: 'invalid-email' },
  ]);
});

it('is never taken from an object: its uses go to another, and come back', async () => {
  const { data: old } = await add();
  const { data: other } = await add();
  await patchUser(old!.id);
  const site = await manager.PATCH('/sites/{siteId}', {
    params: { path: { siteId: server.acme.siteId }, header: { 'If-Match': '*' } },
    body: { emergencyAddressId: old!.id },
  });
  expect(site.data?.emergencyAddressId).toBe(old!.id);
  const domain = await manager.PATCH('/domains/{domainId}', {
    params: { path: { domainId: server.acme.id }, header: { 'If-Match': '*' } },
    body: { emergencyAddressId: old!.id },
  });
  expect(domain.data?.emergencyAddressId).toBe(old!.id);
  const remove = (query: { repointTo?: string }) =>
    manager.DELETE('/emergency-addresses/{emergencyAddressId}', {
      params: { path: { emergencyAddressId: old!.id }, query, header: { 'If-Match': '*' } },
    });
  const { error } = await remove({});
  expect(error?.uses?.map(({ resource, name }) => `${resource} ${name}`)).toEqual([
    'domains acme',
    'sites Main site',
    'users Test basic-user',
  ]);
  const uses = await manager.GET('/uses', {
    params: { query: { resource: 'emergency-addresses', id: old!.id, sort: 'resource' } },
  });
  expect(uses.data).toMatchObject({ total: 3, items: error?.uses });
  const deleted = await remove({ repointTo: other!.id });
  expect(deleted.response.status).toBe(204);
  expect((await get(other!.id)).data?.useCount).toBe(3);
  const changeId = deleted.response.headers.get('Change-Id') ?? '';
  const undone = await manager.POST('/changes/{changeId}/undo', {
    params: { path: { changeId } },
  });
  expect(undone.data?.counts).toMatchObject({ create: 1, update: 3, error: 0 });
  expect((await get(old!.id)).data?.useCount).toBe(3);
});

it('does not become unfit while it is used', async () => {
  const { data } = await add();
  await patchUser(data!.id);
  const patch = (body: components['schemas']['EmergencyAddressUpdate'], match = '*') =>
    manager.PATCH('/emergency-addresses/{emergencyAddressId}', {
      params: { path: { emergencyAddressId: data!.id }, header: { 'If-Match': match } },
      body,
    });
  expect((await patch({ country: 'DE' })).error?.errors).toMatchObject([
    { pointer: '/country', code: 'address-not-validated' },
  ]);
  expect((await patch({ unit: '4e étage' })).data).toMatchObject({ unit: '4e étage', version: 2 });
  expect((await patch({ unit: null }, '"1"')).response.status).toBe(412);
  expect((await add({ label: data!.label.toUpperCase() })).error).toMatchObject({
    type: 'urn:pbxkit:problem:name-taken',
  });
});

it('is of its organization, and changed by whom may', async () => {
  const { data } = await add();
  const stranger = await server.clientAs('office-manager', server.globex);
  expect((await get(data!.id, stranger)).response.status).toBe(404);
  const siteManager = await server.clientAs('site-manager');
  expect((await get(data!.id, siteManager)).response.status).toBe(200);
  expect((await add({}, siteManager)).error).toMatchObject({ capability: 'emergency:write' });
  const taken = await stranger.PATCH('/domains/{domainId}', {
    params: { path: { domainId: server.globex.id }, header: { 'If-Match': '*' } },
    body: { emergencyAddressId: data!.id },
  });
  expect(taken.error?.errors).toMatchObject([
    { pointer: '/emergencyAddressId', code: 'unknown-reference' },
  ]);
});
