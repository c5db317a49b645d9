import { expect } from '@open-wc/testing';
import { planOf, ruleOf } from './recurrence.model.js';

describe('a recurrence in plain words', () => {
  const rules = [
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3;COUNT=10',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231T235959',
    'FREQ=YEARLY',
  ];
  for (const rule of rules) {
    it(`reads and spells ${rule}`, () => {
      const plan = planOf(rule);
      expect(plan && ruleOf(plan)).to.equal(rule);
    });
  }

  it('leaves what is richer to the expert', () => {
    for (const rule of [
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=MONTHLY;BYDAY=1MO,3MO',
      'FREQ=YEARLY;BYDAY=1MO',
      'FREQ=DAILY;COUNT=3;UNTIL=20270101',
      'every day',
    ])
      expect(planOf(rule), rule).to.equal(null);
  });
});
