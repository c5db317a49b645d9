import { expect } from '@open-wc/testing';
import { numberPatternOf, phoneNumberOf } from './phone-number.model.js';

describe('a typed phone number', () => {
  it('is read in every national spelling', () => {
    for (const text of ['(514) 555-0123', '1 514 555 0123', '514.555.0123', '+1 514-555-0123'])
      expect(phoneNumberOf(text)).to.equal('+15145550123');
  });

  it('leads abroad with +, 011 or 00', () => {
    for (const text of ['+33 1 23 45 67 89', '011 33 1 23 45 67 89', '0033123456789'])
      expect(phoneNumberOf(text)).to.equal('+33123456789');
  });

  it('leaves another national plan to the server', () => {
    expect(phoneNumberOf('01 23 45 67 89')).to.equal('0123456789');
  });

  it('is none when it is too short, too long or not a number', () => {
    for (const text of ['', '514', '+1 514 555', '155 0123', 'Anne', '+12345678901234567'])
      expect(phoneNumberOf(text), text).to.equal(null);
  });

  it('may be a prefix in a list', () => {
    expect(numberPatternOf('+1514*')).to.equal('+1514*');
    expect(numberPatternOf('(514) 555*')).to.equal('+1514555*');
    expect(numberPatternOf('+1 900 *')).to.equal('+1900*');
    expect(numberPatternOf('*')).to.equal(null);
    expect(numberPatternOf('514 555-0123')).to.equal('+15145550123');
  });
});
