/** Whose password it is, as far as it is known on the page. */
export interface PasswordOwner {
  readonly loginName: string;
  readonly displayName: string;
  readonly extension: string | null;
}

export type PasswordRule = 'length' | 'noLogin' | 'noName' | 'noExtension' | 'noPattern';
export type PasswordStrength = 'none' | 'weak' | 'fair' | 'good' | 'strong';
export type PinRule = 'digits' | 'noRepeats' | 'noSequence' | 'noExtension';

export interface Check<R extends string> {
  readonly rule: R;
  readonly met: boolean;
}

/**
 * The rules that can be checked while typing; the server checks them again, and the list of common passwords.
 * @param minLength least number of characters
 */
export function checkPassword(
  password: string,
  owner: PasswordOwner,
  minLength: number,
): Check<PasswordRule>[] {
  const folded = fold(password);
  const lacks = (parts: readonly (string | null | undefined)[]) =>
    !parts.some((part) => part && part.length >= 3 && folded.includes(fold(part)));
  const typed = password.length > 0;
  return [
    { rule: 'length', met: [...password].length >= minLength },
    { rule: 'noLogin', met: typed && lacks([owner.loginName, owner.loginName.split('@')[0]]) },
    { rule: 'noName', met: typed && lacks(owner.displayName.split(/[\s'’-]+/)) },
    ...(owner.extension
      ? [{ rule: 'noExtension', met: typed && !password.includes(owner.extension) } as const]
      : []),
    { rule: 'noPattern', met: typed && !isRepeated(folded) && !isSequence(folded) },
  ];
}

/** The rules of a voicemail PIN that can be checked while typing. */
export function checkPin(pin: string, extension: string | null): Check<PinRule>[] {
  const typed = pin.length > 0;
  return [
    { rule: 'digits', met: /^\d{4,10}$/.test(pin) },
    { rule: 'noRepeats', met: typed && !isRepeated(pin) },
    { rule: 'noSequence', met: typed && !isSequence(pin) },
    ...(extension
      ? [{ rule: 'noExtension', met: typed && !pin.includes(extension) } as const]
      : []),
  ];
}

/** An estimate from the length and the variety of signs: what is repeated counts little. */
export function passwordStrength(password: string): PasswordStrength {
  if (password === '') return 'none';
  const folded = fold(password);
  if (isRepeated(folded) || isSequence(folded)) return 'weak';
  const pool = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  const varied = new Set(folded).size + (folded.length - new Set(folded).size) / 2;
  const bits = varied * (3 + pool * 0.75);
  if (bits < 36) return 'weak';
  if (bits < 52) return 'fair';
  return bits < 70 ? 'good' : 'strong';
}

/** `aaaa`, `1212`: nothing but one unit over and over. */
function isRepeated(text: string): boolean {
  return Array.from({ length: Math.floor(text.length / 2) }, (_, index) => index + 1).some(
    (size) =>
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length),
  );
}

/** `1234`, `9876`, `abcd`: each sign follows the one before, up or down. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((sign, at) => sign.charCodeAt(0) - text.charCodeAt(at));
  const wrapped = steps.map((step) => (step === -9 ? 1 : step === 9 ? -1 : step));
  return wrapped.length > 0 && [1, -1].some((step) => wrapped.every((one) => one === step));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
