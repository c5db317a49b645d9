import { expect, it, test } from 'vitest';
import { isPermitted } from './callers.js';
import { dialRulesOf, type DialPolicy, type Surroundings } from './dial-policy.js';

const near: Surroundings = { areaCode: null, numbers: ['+15145550100', '+18005550100'] };
const may = (policy: DialPolicy, number: string, surroundings = near) =>
  isPermitted(dialRulesOf(policy, surroundings), number);

const neighbour = '+15145550199';
const country = '+14185550199';
const free = '+18885550199';
const jamaica = '+18765550199';
const france = '+33140000000';
const premium = ['+19005550199', '+15149760199', '+19765550199'];

test.each([
  ['internal', []],
  ['local', [neighbour, free]],
  ['national', [neighbour, country, free]],
  ['international', [neighbour, country, free, jamaica, france, ...premium]],
] as const)('%s permits what it says and nothing else', (policy, permitted) => {
  const all = [neighbour, country, free, jamaica, france, ...premium];
  expect(all.filter((number) => may(policy, number))).toEqual(permitted);
});

it('is local where the area code says so, without any number of its own', () => {
  const quebec = { areaCode: '418', numbers: [] };
  expect(may('local', country, quebec)).toBe(true);
  expect(may('local', neighbour, quebec)).toBe(false);
});

it('is national where nobody knows what is local', () => {
  const nowhere = { areaCode: null, numbers: ['+18005550100'] };
  expect(may('local', country, nowhere)).toBe(true);
  expect(may('local', jamaica, nowhere)).toBe(false);
});
