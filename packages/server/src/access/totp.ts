import { Secret, TOTP } from 'otpauth';

/** Seconds of a step and length of a code (RFC 6238, the values every authenticator app knows). */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** A new secret of 160 bits (RFC 4226 section 4), in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code holds. */
export function totpUri(secret: string, issuer: string, label: string): string {
  return new TOTP({ ...settings, issuer, label, secret: Secret.fromBase32(secret) }).toString();
}

/** Code of an authenticator at an instant. */
export function totpCode(secret: string, now: Date): string {
  return new TOTP({ ...settings, secret: Secret.fromBase32(secret) }).generate({
    timestamp: now.getTime(),
  });
}

/**
 * The 30 s step a code belongs to, or null when it is wrong or was used. One step of clock drift either way is
 * accepted; no step is accepted twice (RFC 6238 section 5.2).
 */
export function acceptedStep(
  secret: string,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secret) });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / settings.period) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
