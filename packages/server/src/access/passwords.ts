import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import type { FieldFault } from '../problem.js';
import { fold } from './fold.js';

/** OWASP Password Storage Cheat Sheet: Argon2id (the library's default), 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No domain may ask for less. */
export const passwordFloor = 8;

/** About 50,000 passwords seen in leaks, in lower case. */
const common = new Set(dictionary['passwords-common']);

/** PINs found first by those who try: patterns of the keypad, well-known numbers. */
const forbiddenPins = new Set(
  (
    '0007 0070 0420 0852 0911 0933 1004 1313 1357 1379 1397 1470 1590 1793 1937 2468 2580 2846 3690 3971 4321 ' +
    '5683 6969 7410 7531 7913 8520 8642 9630 9731 9753 14789 25800 36987 147258 147852 159753 258369 258456 ' +
    '321654 741852 789456 852456 951753 963852 12369874 14725836 147258369 159357 1478963'
  ).split(' '),
);

/** Whose password or PIN it is. */
export interface Person {
  readonly loginName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly extension: string;
}

/** Why a secret is refused: a code of the problem texts and its values. */
export type SecretFault = Omit<FieldFault, 'pointer'>;

/** Argon2id in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), parameters);
}

let decoy: Promise<string> | undefined;

/** Costs the same without a hash, so that time does not tell whether an account exists. */
export async function verifyPassword(
  phc: string | null | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(phc ?? (await decoy), password.normalize('NFC'));
  return matches && phc != null;
}

/** Every rule that a password breaks: length, common ones, and what everybody knows of the person. */
export function passwordFaults(password: string, person: Person, minLength: number): SecretFault[] {
  const faults: SecretFault[] = [];
  const min = Math.max(passwordFloor, minLength);
  if ([...password].length < min) faults.push({ code: 'password-too-short', values: { min } });
  if (isCommon(password)) faults.push({ code: 'password-common' });
  const folded = fold(password);
  const contains = (part: string) => part.length >= 3 && folded.includes(fold(part));
  if (contains(person.loginName) || contains(person.loginName.split('@')[0] ?? '')) {
    faults.push({ code: 'password-contains-login' });
  } else if (folded.includes(person.extension)) {
    faults.push({ code: 'password-contains-extension' });
  }
  const names = [person.firstName, person.lastName].flatMap((name) => name.split(/[\s'’-]+/));
  if (names.some(contains)) faults.push({ code: 'password-contains-name' });
  return faults;
}

/** Every rule that a voicemail PIN breaks. */
export function pinFaults(pin: string, extension: string): SecretFault[] {
  const faults: SecretFault[] = [];
  if (!/^\d{4,10}$/.test(pin)) faults.push({ code: 'pin-length' });
  if (repeatsUnit(pin)) faults.push({ code: 'pin-repeats' });
  if (isSequence(pin)) faults.push({ code: 'pin-sequence' });
  if (pin.includes(extension) || pin === [...extension].reverse().join('')) {
    faults.push({ code: 'pin-extension' });
  }
  if (forbiddenPins.has(pin)) faults.push({ code: 'pin-forbidden' });
  return faults;
}

/** Known from leaks as it is, read as "l33t", without digits and signs around it, or one short unit over and over. */
function isCommon(password: string): boolean {
  const plain = fold(password);
  const readings = [plain, plain.replace(/[@4301$5!7]/g, (sign) => letters[sign] ?? sign)];
  return (
    repeatsUnit(plain) ||
    isSequence(plain) ||
    readings.some((reading) => {
      const word = reading.replace(/^[^a-z]+|[^a-z]+$/g, '');
      return common.has(reading) || (word.length >= 4 && common.has(word));
    })
  );
}

const letters: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  '1': 'l',
  $: 's',
  '5': 's',
  '!': 'i',
  '7': 't',
};

/** `aaaa`, `1212`, `abcabcab`: nothing but one unit of up to half the length. */
function repeatsUnit(text: string): boolean {
  return Array.from({ length: Math.floor(text.length / 2) }, (_, index) => index + 1).some(
    (size) =>
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length),
  );
}

/** `1234`, `9876`, `7890`, `abcdef`: each sign follows the one before, up or down. */
function isSequence(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((sign, index) => sign.charCodeAt(0) - text.charCodeAt(index));
  const wrapped = steps.map((step) => (step === -9 ? 1 : step === 9 ? -1 : step));
  return wrapped.length > 0 && [1, -1].some((step) => wrapped.every((one) => one === step));
}
