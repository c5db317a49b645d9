import { ApiError } from './pbx-error.js';

/** What a webhook tells, in the format of Standard Webhooks 1.0. */
export interface WebhookEvent<Type extends string = string, Data = unknown> {
  /** What happened, for example `user.created`. */
  readonly type: Type;
  /** When, as ISO 8601. */
  readonly timestamp: string;
  readonly data: Data;
}

/** Options of {@link verifyWebhook}. */
export interface VerifyOptions {
  /** How far the sender's clock may differ, in seconds. Default 300. */
  toleranceSeconds?: number;
}

type HeaderBag = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The event of a webhook whose signature and time are right. For servers: give the body exactly as
 * it arrived, before any parsing. Several secrets may be given while one replaces another. Rejects
 * with a `PbxError` of kind `webhook`: `format`, `timestamp` or `signature`. Source: Standard
 * Webhooks 1.0.
 */
export async function verifyWebhook<Event extends WebhookEvent = WebhookEvent>(
  rawBody: string | Uint8Array,
  headers: HeaderBag,
  secrets: string | readonly string[],
  { toleranceSeconds = 300 }: VerifyOptions = {},
): Promise<Event> {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = signaturesOf(headerOf(headers, 'webhook-signature'));
  if (!/^\d{1,12}$/.test(timestamp))
    throw refused('format', 'webhook-timestamp is not in seconds.');
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > toleranceSeconds) {
    throw refused('timestamp', `The webhook is more than ${toleranceSeconds} s off.`);
  }
  const content = signedContent(id, timestamp, rawBody);
  const keys = await Promise.all([secrets].flat().map(importSecret));
  const checks = keys.flatMap((key) =>
    signatures.map((signature) => crypto.subtle.verify('HMAC', key, signature, content)),
  );
  if (!(await Promise.all(checks)).includes(true)) {
    throw refused('signature', 'No signature fits the body.');
  }
  return parse(rawBody) as Event;
}

/** Body and headers of a webhook as the server would send it, to test one's own receiver. */
export async function signTestWebhook(
  event: WebhookEvent,
  secret: string,
): Promise<{ body: string; headers: Record<string, string> }> {
  const body = JSON.stringify(event);
  const id = `msg_${crypto.randomUUID()}`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = await importSecret(secret);
  const signature = await crypto.subtle.sign('HMAC', key, signedContent(id, timestamp, body));
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${btoa(String.fromCharCode(...new Uint8Array(signature)))}`,
    },
  };
}

function headerOf(headers: HeaderBag, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : fieldOf(headers, name);
  if (!value) throw refused('format', `The header ${name} is missing.`);
  return value;
}

function fieldOf(headers: Exclude<HeaderBag, Headers>, name: string): string | undefined {
  const key = Object.keys(headers).find((one) => one.toLowerCase() === name);
  const value = key === undefined ? undefined : headers[key];
  return typeof value === 'string' ? value : value?.[0];
}

function signaturesOf(header: string): Uint8Array<ArrayBuffer>[] {
  const parts = header.split(' ').filter((part) => part.startsWith('v1,'));
  if (parts.length === 0) throw refused('format', 'webhook-signature has no v1 signature.');
  return parts.map((part) => fromBase64(part.slice(3), 'webhook-signature'));
}

function fromBase64(text: string, what: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch (cause) {
    throw refused('format', `${what} is not Base64.`, cause);
  }
}

function importSecret(secret: string): Promise<CryptoKey> {
  const bytes = fromBase64(secret.replace(/^whsec_/, ''), 'The secret');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify']);
}

function signedContent(
  id: string,
  timestamp: string,
  body: string | Uint8Array,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const head = encoder.encode(`${id}.${timestamp}.`);
  const tail = typeof body === 'string' ? encoder.encode(body) : body;
  const content = new Uint8Array(head.length + tail.length);
  content.set(head);
  content.set(tail, head.length);
  return content;
}

function parse(rawBody: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof rawBody === 'string' ? rawBody : new TextDecoder().decode(rawBody));
  } catch (cause) {
    throw refused('format', 'The body is not JSON.', cause);
  }
}

function refused(reason: 'signature' | 'timestamp' | 'format', message: string, cause?: unknown) {
  return new ApiError({ kind: 'webhook', reason, message, cause });
}
