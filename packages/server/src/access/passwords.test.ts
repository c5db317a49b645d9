import { describe, expect, test } from 'vitest';
import {
  hashPassword,
  passwordFaults,
  pinFaults,
  verifyPassword,
  type Person,
} from './passwords.js';

const anne: Person = {
  loginName: '1001@acme.example',
  firstName: 'Anne-Élise',
  lastName: 'Côté',
  extension: '1001',
};
const faults = (password: string, min = 12) =>
  passwordFaults(password, anne, min).map(({ code }) => code);
const pin = (digits: string) => pinFaults(digits, '1001').map(({ code }) => code);

describe('a password', () => {
  test('is stored as Argon2id and verified', async () => {
    const hash = await hashPassword('seven lonely foxes');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hash, 'seven lonely foxes')).toBe(true);
    expect(await verifyPassword(hash, 'seven lonely foxed')).toBe(false);
  });

  test('is never right where there is none', async () => {
    expect(await verifyPassword(null, '')).toBe(false);
  });

  test('is the same whichever way its accents are composed', async () => {
    expect(
      await verifyPassword(await hashPassword('été à Québec'), 'été à Québec'.normalize('NFD')),
    ).toBe(true);
  });

  test('that is long and unusual is accepted', () => {
    expect(faults('seven lonely foxes')).toEqual([]);
    expect(faults('tR7#mq2!vB9x')).toEqual([]);
  });

  test('is refused below the length of the domain, and always below 8', () => {
    expect(faults('tR7#mq2!vB9')).toEqual(['password-too-short']);
    expect(faults('tR7#mq2!vB9', 8)).toEqual([]);
    expect(passwordFaults('tR7#mq2', anne, 4)).toEqual([
      { code: 'password-too-short', values: { min: 8 } },
    ]);
  });

  test.each([
    'unbelievable',
    'Password1234',
    'P@ssw0rd2026!',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
  ])('that everybody tries is refused: %s', (password) =>
    expect(faults(password)).toContain('password-common'),
  );

  test('is refused with login, name or extension in it', () => {
    expect(faults('the best 1001@ACME.example')).toContain('password-contains-login');
    expect(faults('blue moon 1001 tango')).toContain('password-contains-login');
    expect(passwordFaults('blue moon 1001 tango', { ...anne, loginName: 'elise' }, 12)).toEqual([
      { code: 'password-contains-extension' },
    ]);
    expect(faults('elise likes tango')).toEqual(['password-contains-name']);
    expect(faults('my COTE is sunny')).toEqual(['password-contains-name']);
  });
});

describe('a voicemail PIN', () => {
  test('that has no pattern is accepted', () => {
    expect(pin('8264')).toEqual([]);
    expect(pin('730952')).toEqual([]);
  });

  test.each([
    ['1111', 'pin-repeats'],
    ['1212', 'pin-repeats'],
    ['1234', 'pin-sequence'],
    ['9876', 'pin-sequence'],
    ['7890', 'pin-sequence'],
    ['1001', 'pin-extension'],
    ['91001', 'pin-extension'],
    ['2580', 'pin-forbidden'],
    ['123', 'pin-length'],
  ])('that is easy to guess is refused: %s', (digits, code) => expect(pin(digits)).toContain(code));
});
