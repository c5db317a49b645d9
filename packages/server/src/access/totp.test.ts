import { expect, test } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes, newToken, seal, unseal } from './secrets.js';
import { acceptedStep, newTotpSecret, totpCode, totpUri } from './totp.js';

const noon = new Date('2026-11-22T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

test('agrees with the example of RFC 6238', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totpCode(secret, new Date(1_111_111_109_000))).toBe('081804');
});

test('accepts a code one step early or late, no further', () => {
  const secret = newTotpSecret();
  const code = totpCode(secret, noon);
  expect(acceptedStep(secret, code, later(30), null)).not.toBeNull();
  expect(acceptedStep(secret, code, later(-30), null)).not.toBeNull();
  expect(acceptedStep(secret, code, later(60), null)).toBeNull();
});

test('accepts no step twice', () => {
  const secret = newTotpSecret();
  const step = acceptedStep(secret, totpCode(secret, noon), noon, null);
  expect(acceptedStep(secret, totpCode(secret, noon), noon, step)).toBeNull();
  expect(acceptedStep(secret, totpCode(secret, later(30)), later(30), step)).toBe(Number(step) + 1);
});

test('draws a QR code that names organization and login', () => {
  expect(totpUri('ABCDEFGH', 'Érable inc.', '1001@acme.example')).toMatch(
    /^otpauth:\/\/totp\/%C3%89rable%20inc\.:1001%40acme\.example\?.*secret=ABCDEFGH/,
  );
});

test('seals a secret for one owner and one key', async () => {
  const sealed = await seal('key', 'anne', 'secret');
  expect(sealed).not.toContain('secret');
  expect(await unseal('key', 'anne', sealed)).toBe('secret');
  await expect(unseal('key', 'bob', sealed)).rejects.toThrow();
  await expect(unseal('other', 'anne', sealed)).rejects.toThrow();
});

test('makes recovery codes that may be typed carelessly', async () => {
  const [code = ''] = newRecoveryCodes();
  expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
  expect(await hashRecoveryCode(` ${code.replaceAll('-', ' ').toUpperCase()}`)).toBe(
    await hashRecoveryCode(code),
  );
});

test('makes tokens of 256 bits and stores a hash', async () => {
  const { token, hash } = await newToken('embed');
  expect(token).toMatch(/^pbx_es_[A-Za-z0-9_-]{43}$/);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});
