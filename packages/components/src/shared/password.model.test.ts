import { expect } from '@open-wc/testing';
import { checkPassword, checkPin, passwordStrength } from './password.model.js';

const anne = { loginName: '1001@acme.example', displayName: 'Anne L’Écuyer', extension: '1001' };
const unmet = (password: string) =>
  checkPassword(password, anne, 12)
    .filter((check) => !check.met)
    .map((check) => check.rule);

describe('password rules', () => {
  it('accepts a long password without anything of the person', () => {
    expect(unmet('rivière calme 88')).to.deep.equal([]);
  });

  it('counts characters, not code units', () => {
    expect(unmet('🌊🌊🌲🌲🌻🌻🍁🍁🌙🌙🌞')).to.deep.equal(['length']);
  });

  it('finds the name without its accents', () => {
    expect(unmet('vive-lecuyer-88')).to.deep.equal(['noName']);
  });

  it('finds extension and login', () => {
    expect(unmet('motdepasse 1001')).to.deep.equal(['noLogin', 'noExtension']);
  });

  it('refuses one unit over and over, and a row of the alphabet', () => {
    expect(unmet('blablablabla')).to.deep.equal(['noPattern']);
    expect(unmet('abcdefghijklm')).to.deep.equal(['noPattern']);
  });

  it('meets no rule before anything is typed', () => {
    expect(unmet('')).to.have.length(5);
  });
});

describe('password strength', () => {
  it('grows with length and variety', () => {
    expect(
      [
        '',
        'aaaaaaaaaaaa',
        'soleil',
        'soleil bleu',
        'soleil bleu 4',
        'Soleil bleu 42! sur la mer',
      ].map(passwordStrength),
    ).to.deep.equal(['none', 'weak', 'weak', 'fair', 'good', 'strong']);
  });
});

describe('PIN rules', () => {
  const faults = (pin: string) =>
    checkPin(pin, '1001')
      .filter((check) => !check.met)
      .map((check) => check.rule);

  it('accepts digits without a pattern', () => {
    expect(faults('4826')).to.deep.equal([]);
  });

  it('refuses repeats, sequences, the own extension, letters', () => {
    expect(faults('1212')).to.deep.equal(['noRepeats']);
    expect(faults('7890')).to.deep.equal(['noSequence']);
    expect(faults('910012')).to.deep.equal(['noExtension']);
    expect(faults('48a6')).to.deep.equal(['digits']);
  });
});
