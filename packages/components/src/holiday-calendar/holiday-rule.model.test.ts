import { expect } from '@open-wc/testing';
import { fieldsOf, isWhole, whenOf } from './holiday-rule.model.js';

describe('the rule of a holiday', () => {
  it('is written as it was read', () => {
    const rules = [
      '12-25',
      '1st monday in September',
      'monday before 06-01',
      'easter',
      'easter -2',
    ];
    for (const rule of [...rules, 'friday before 01-01', '2nd monday after 10-01'])
      expect(fieldsOf(whenOf(null, rule))).to.deep.equal({ date: null, rule });
  });

  it('calls the weekday before the first of a month the last of the month before', () => {
    expect(whenOf(null, 'friday before 01-01')).to.deep.equal({
      kind: 'nth',
      nth: -1,
      weekday: 'friday',
      month: 12,
    });
  });

  it('is something else where the plain form has no words for it', () => {
    expect(whenOf(null, '2nd monday after 10-01').kind).to.equal('other');
    expect(whenOf(null, 'easter and if sunday then next monday').kind).to.equal('other');
  });

  it('of a single day is none', () => {
    expect(fieldsOf(whenOf('2027-02-01', null))).to.deep.equal({ date: '2027-02-01', rule: null });
  });

  it('names a day that exists', () => {
    expect(isWhole({ kind: 'yearly', month: 2, day: 29 })).to.be.true;
    expect(isWhole({ kind: 'yearly', month: 4, day: 31 })).to.be.false;
    expect(isWhole({ kind: 'once', date: '2027-02-29' })).to.be.false;
    expect(isWhole({ kind: 'once', date: '' })).to.be.false;
    expect(isWhole({ kind: 'easter', days: 200 })).to.be.false;
  });
});
