/** Prefix of each kind of token, so that a leaked one is recognised at sight. */
export const prefixes = {
  access: 'pbx_at_',
  refresh: 'pbx_rt_',
  embed: 'pbx_es_',
  link: 'pbx_pl_',
  challenge: 'pbx_mc_',
  live: 'pbx_live_',
  dev: 'pbx_dev_',
} as const;

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const encoder = new TextEncoder();

/** A new opaque token of 256 random bits; only its hash is stored. */
export async function newToken(
  kind: keyof typeof prefixes,
): Promise<{ token: string; hash: string }> {
  const bits = crypto.getRandomValues(new Uint8Array(32));
  const token = prefixes[kind] + Buffer.from(bits).toString('base64url');
  return { token, hash: await sha256(token) };
}

/** A password of 160 random bits that a person can type into a phone. */
export function newDevicePassword(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => base32[byte % 32]).join('');
}

/** SHA-256 in hexadecimal: enough for secrets that are random and long, never for passwords. */
export async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', encoder.encode(text))).toString('hex');
}

/** Ten codes of 80 random bits, as `abcd-efgh-ijkl-mnop`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = [...crypto.getRandomValues(new Uint8Array(16))].map(
      (byte) => base32[byte % 32],
    );
    return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** Hash of a recovery code, however it was typed. */
export function hashRecoveryCode(code: string): Promise<string> {
  return sha256(code.toLowerCase().replace(/[^a-z2-7]/g, ''));
}

async function deriveKey(secretKey: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secretKey), 'HKDF', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(32),
      info: encoder.encode('pbxkit totp'),
    },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/**
 * Encrypts what must be read again (AES-256-GCM, a random nonce in front).
 * @param boundTo id of the owner; the text cannot be moved to another row
 */
export async function seal(secretKey: string, boundTo: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(boundTo) },
    await deriveKey(secretKey),
    encoder.encode(text),
  );
  return Buffer.concat([iv, Buffer.from(sealed)]).toString('base64url');
}

/** Opposite of `seal`; rejects when key, owner or text is not the one it was sealed with. */
export async function unseal(secretKey: string, boundTo: string, sealed: string): Promise<string> {
  const bytes = Buffer.from(sealed, 'base64url');
  const text = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytes.subarray(0, 12), additionalData: encoder.encode(boundTo) },
    await deriveKey(secretKey),
    bytes.subarray(12),
  );
  return new TextDecoder().decode(text);
}
