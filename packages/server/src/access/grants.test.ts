import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capabilitiesOfComponent, componentNames } from './components.js';
import { grant, rights } from './grants.js';
import { capabilities, capabilitiesOf, covers, intersect, limitReach, roles } from './roles.js';
import { capabilitiesOfKey } from './tokens.js';

const name = fc.oneof(
  fc.constantFrom<string>(...capabilities),
  fc.constantFrom('users:raed', 'admin', ''),
);
const component = fc.constantFrom(...componentNames, 'usertable', '*', 'constructor', '__proto__x');
const requested = fc.dictionary(
  component,
  fc.oneof(fc.constant('all' as const), fc.array(name, { maxLength: 8 })),
  { minKeys: 1, maxKeys: 6 },
);
const key = fc.record({
  capabilities: fc.subarray([...capabilities]),
  domain_id: fc.constantFrom(null, 'a domain'),
});

describe('10,000 random keys, roles and requests', () => {
  test('grant exactly what is permitted, and explain everything else', () => {
    fc.assert(
      fc.property(key, fc.constantFrom(...roles), requested, (someKey, role, wanted) => {
        const ofKey = capabilitiesOfKey(someKey);
        const ofRole = capabilitiesOf(role);
        const { granted, denied } = grant(ofKey, ofRole, wanted);
        for (const [element, asked] of Object.entries(wanted)) {
          const known = capabilitiesOfComponent(element);
          if (!known) {
            expect(Object.keys(granted)).not.toContain(element);
            expect(denied).toContainEqual({ component: element, capability: null, why: 'unknown' });
            continue;
          }
          for (const capability of asked === 'all' ? known : asked) {
            const inKey = ofKey.has(capability as never);
            const permitted = inKey && ofRole.has(capability as never);
            expect(granted[element]?.includes(capability as never) ?? false).toBe(permitted);
            const reasons = denied
              .filter((denial) => denial.component === element && denial.capability === capability)
              .map((denial) => denial.why);
            const why = !(capabilities as readonly string[]).includes(capability)
              ? 'unknown'
              : inKey
                ? 'role'
                : 'key';
            expect(reasons).toEqual(permitted ? [] : [why]);
          }
        }
        const asked = new Set(Object.keys(wanted));
        expect(Object.keys(granted).filter((element) => !asked.has(element))).toEqual([]);
        expect(covers(intersect(ofKey, ofRole), rights(ofKey, ofRole, granted))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

test('takes away what the role lost after the token was made', () => {
  const reseller = capabilitiesOf('reseller');
  const { granted } = grant(reseller, capabilitiesOf('office-manager'), { 'user-table': 'all' });
  expect(rights(reseller, capabilitiesOf('office-manager'), granted).get('users:write')).toBe(
    'domain',
  );
  expect(rights(reseller, capabilitiesOf('site-manager'), granted).get('users:write')).toBe('site');
  expect([...rights(reseller, capabilitiesOf('basic-user'), granted)]).toEqual([
    ['changes:undo', 'own'],
  ]);
});

test('keeps a key of one domain inside that domain', () => {
  const held = capabilitiesOfKey({
    capabilities: ['users:read', 'platform:write'],
    domain_id: 'a domain',
  });
  expect([...held]).toEqual([['users:read', 'domain']]);
  expect([...limitReach(held, 'own')]).toEqual([['users:read', 'own']]);
});
