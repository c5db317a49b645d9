import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNumber, checkPlan, defaultPlan, firstFree, type NumberPlan } from './number-plan.js';

const codeOf = (number: string, plan: NumberPlan = defaultPlan) =>
  checkNumber(plan, number)?.code ?? null;

describe('a number plan', () => {
  it.each([
    ['1000', null],
    ['4999', null],
    ['5500', null],
    ['1', 'extension-format'],
    ['12345678', 'extension-format'],
    ['10a1', 'extension-format'],
    ['', 'extension-format'],
    ['0123', 'extension-reserved'],
    ['911', 'extension-reserved'],
    ['933', 'extension-reserved'],
    ['5000', 'extension-reserved'],
    ['5099', 'extension-reserved'],
    ['101', 'extension-length'],
    ['10000', 'extension-length'],
  ])('answers %j with %s', (number, code) => {
    expect(codeOf(number)).toBe(code);
  });

  it('refuses numbers out of range only when told so', () => {
    expect(codeOf('6000', { ...defaultPlan, enforce: true })).toBe('extension-range');
    expect(codeOf('4000', { ...defaultPlan, enforce: true })).toBeNull();
  });

  it('allows call parks their own range, of a plan that names none too', () => {
    const { callPark: _, ...ranges } = defaultPlan.ranges;
    for (const plan of [defaultPlan, { ...defaultPlan, ranges }]) {
      const enforced = { ...plan, enforce: true };
      expect(checkNumber(enforced, '9001', 'queue')).toBeNull();
      expect(checkNumber(enforced, '7001', 'queue')).toBeNull();
      expect(checkNumber(enforced, '9100', 'queue')?.code).toBe('extension-range');
      expect(checkNumber(enforced, '9001', 'user')?.code).toBe('extension-range');
    }
  });

  it('allows every length that the range of the kind spans', () => {
    const plan = { ...defaultPlan, ranges: { user: { from: '1000', to: '99999' } } };
    expect([codeOf('9999', plan), codeOf('10000', plan), codeOf('999', plan)]).toEqual([
      null,
      null,
      'extension-length',
    ]);
  });

  it('offers the first free number, which the plan allows and nobody holds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 905, max: 940 }), { maxLength: 36 }), (held) => {
        const plan = { length: 3, ranges: { user: { from: '905', to: '940' } }, enforce: true };
        const taken = new Set(held.map(String));
        const free = firstFree(plan, 'user', taken);
        const all = Array.from({ length: 36 }, (_, index) => String(905 + index));
        expect(free).toBe(
          all.find((number) => !taken.has(number) && number !== '911' && number !== '933') ?? null,
        );
      }),
    );
  });

  it('finds ranges that no extension can be in', () => {
    const plan = {
      ...defaultPlan,
      ranges: { user: { from: '4000', to: '1000' }, queue: { from: '0100', to: '0200' } },
    };
    expect(checkPlan(plan)).toEqual([
      { pointer: '/ranges/user', code: 'range-order' },
      { pointer: '/ranges/queue', code: 'extension-reserved' },
    ]);
  });
});
