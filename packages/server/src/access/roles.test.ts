import { describe, expect, test } from 'vitest';
import {
  capabilities,
  capabilitiesOf,
  covers,
  grantedBy,
  mayAssign,
  maySignIn,
  missing,
  roles,
} from './roles.js';

describe('the table of roles', () => {
  test('names every capability once', () => {
    expect(new Set(capabilities).size).toBe(capabilities.length);
    expect(capabilities).toHaveLength(54);
  });

  test('gives an office manager the organization and a supervisor the assigned queues', () => {
    expect(capabilitiesOf('office-manager').get('organization:manage')).toBe('domain');
    expect(capabilitiesOf('call-center-supervisor').get('users:read')).toBe('queues');
    expect(capabilitiesOf('site-manager').get('users:write')).toBe('site');
    expect(capabilitiesOf('basic-user').has('users:read')).toBe(false);
    expect(capabilitiesOf('no-portal').size).toBe(0);
  });

  test('lets only the domain itself hear its people', () => {
    for (const capability of ['calls:listen', 'recordings:listen'] as const) {
      expect(capabilitiesOf('office-manager').get(capability)).toBe('domain');
      expect(capabilitiesOf('reseller').has(capability)).toBe(false);
      expect(capabilitiesOf('super-user').has(capability)).toBe(false);
    }
  });

  test('gives a super-user all that a reseller has', () => {
    expect(covers(capabilitiesOf('super-user'), capabilitiesOf('reseller'))).toBe(true);
  });
});

describe('who may give which role', () => {
  test('nobody gives a role above their own', () => {
    const given = (assigner: (typeof roles)[number]) =>
      roles.filter((role) => mayAssign(assigner, role));
    expect(given('office-manager')).toEqual(roles.slice(0, 7));
    expect(given('reseller')).toEqual(roles.slice(0, 8));
    expect(given('super-user')).toEqual([...roles]);
    expect(given('site-manager')).toEqual([
      'no-portal',
      'basic-user',
      'advanced-user',
      'call-center-agent',
      'site-manager',
    ]);
    expect(given('basic-user')).toEqual(['no-portal', 'basic-user']);
  });
});

describe('what is missing', () => {
  test('tells the reason and the least role that grants it', () => {
    const absent = missing(capabilitiesOf('basic-user'), 'basic-user', 'key');
    expect(absent).toContainEqual({
      capability: 'users:write',
      why: 'role',
      grantedBy: 'site-manager',
    });
    expect(grantedBy('platform:write')).toBe('super-user');
  });

  test('tells a narrowed token from a narrow role', () => {
    const absent = missing(new Map([['users:read', 'domain']]), 'office-manager', 'not-requested');
    expect(absent.find(({ capability }) => capability === 'users:write')?.why).toBe(
      'not-requested',
    );
    expect(absent.find(({ capability }) => capability === 'apiKeys:write')?.why).toBe('role');
  });

  test('leaves nothing out: held and missing together are everything', () => {
    for (const role of roles) {
      const held = capabilitiesOf(role);
      expect(held.size + missing(held, role, 'key').length).toBe(capabilities.length);
    }
  });
});

test('only people with the portal sign in', () => {
  const kinds = ['person', 'sharedMailbox'];
  const all = kinds.flatMap((kind) => roles.map((role) => ({ kind, role })));
  const able = all.filter(maySignIn);
  expect(able).toHaveLength(roles.length - 1);
  expect(able).not.toContainEqual({ kind: 'person', role: 'no-portal' });
  expect(able).not.toContainEqual(expect.objectContaining({ kind: 'sharedMailbox' }));
});
