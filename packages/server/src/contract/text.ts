import type { FieldFault } from '../problem.js';

/** Fields whose text is taken exactly as it was typed. */
const exact = new Set([
  'password',
  'currentPassword',
  'newPassword',
  'pin',
  'code',
  'token',
  'challenge',
]);
/** Control characters except tab and line breaks, and halves of surrogate pairs. */
const unshowable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Text as it is stored: Unicode form NFC, no blanks around it. */
export function normalized(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return exact.has(name) ? value : value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map((item) => normalized(item, name));
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, normalized(member, key)]),
  );
}

/** Every text that no person can have meant, member names included. */
export function controlCharacters(value: unknown, pointer = ''): FieldFault[] {
  if (typeof value === 'string')
    return unshowable.test(value) ? [{ pointer, code: 'control-character' }] : [];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(unshowable.test(key) ? [{ pointer, code: 'control-character' } as const] : []),
    ...controlCharacters(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  ]);
}
