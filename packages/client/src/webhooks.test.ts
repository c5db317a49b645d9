import { describe, expect, expectTypeOf, it } from 'vitest';
import { ApiError } from './pbx-error.js';
import { signTestWebhook, verifyWebhook, type WebhookEvent } from './webhooks.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = 'whsec_plJ3nmyCDGBKInavdOK15jsl';
const event = { type: 'user.created', timestamp: '2026-01-05T14:00:00Z', data: { id: 'é' } };

interface Changed {
  body?: string;
  headers?: Record<string, string>;
  secret?: string;
}

describe('verifyWebhook', () => {
  it('gives the event of what signTestWebhook signed', async () => {
    const { body, headers } = await signTestWebhook(event, secret);
    type Created = WebhookEvent<'user.created', { id: string }>;
    const verified = await verifyWebhook<Created>(body, headers, secret);
    expect(verified).toEqual(event);
    expectTypeOf(verified.data.id).toEqualTypeOf<string>();
  });

  it('accepts the reference signature of Standard Webhooks', async () => {
    const body = '{"test": 2432232314}';
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    const options = { toleranceSeconds: Infinity };
    expect(await verifyWebhook(body, headers, secret, options)).toEqual({ test: 2432232314 });
  });

  it('takes bytes, Headers, headers in capitals and lists of values', async () => {
    const { body, headers } = await signTestWebhook(event, secret);
    const bytes = new TextEncoder().encode(body);
    expect(await verifyWebhook(bytes, new Headers(headers), secret)).toEqual(event);
    const loud = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]),
    );
    expect(await verifyWebhook(body, loud, secret)).toEqual(event);
  });

  it('accepts any of several secrets and any of several signatures', async () => {
    const { body, headers } = await signTestWebhook(event, secret);
    expect(await verifyWebhook(body, headers, [other, secret])).toEqual(event);
    const two = {
      ...headers,
      'webhook-signature': `v1,AAAA v1a,BBBB ${headers['webhook-signature']}`,
    };
    expect(await verifyWebhook(body, two, secret)).toEqual(event);
  });

  it.each([
    ['another body', (body: string): Changed => ({ body: `${body} ` })],
    ['another id', (): Changed => ({ headers: { 'webhook-id': 'msg_2' } })],
    ['another secret', (): Changed => ({ secret: other })],
  ])('refuses %s by signature', async (_, change) => {
    const { body, headers } = await signTestWebhook(event, secret);
    const changed = change(body);
    const verified = verifyWebhook(
      changed.body ?? body,
      { ...headers, ...changed.headers },
      changed.secret ?? secret,
    );
    await expect(verified).rejects.toMatchObject({ kind: 'webhook', reason: 'signature' });
  });

  it('refuses a time more than 300 s off, past or future', async () => {
    const { body, headers } = await signTestWebhook(event, secret);
    for (const shift of [-301, 302]) {
      const moved = {
        ...headers,
        'webhook-timestamp': String(Number(headers['webhook-timestamp']) + shift),
      };
      await expect(verifyWebhook(body, moved, secret)).rejects.toMatchObject({
        reason: 'timestamp',
      });
    }
  });

  it.each([
    ['no id', { 'webhook-id': undefined }],
    ['no signature', { 'webhook-signature': undefined }],
    ['a signature of another version only', { 'webhook-signature': 'v2,AAAA' }],
    ['a signature that is not Base64', { 'webhook-signature': 'v1,%%%' }],
    ['a time in words', { 'webhook-timestamp': 'yesterday' }],
  ])('refuses %s by format', async (_, change) => {
    const { body, headers } = await signTestWebhook(event, secret);
    const verified = verifyWebhook(body, { ...headers, ...change }, secret);
    await expect(verified).rejects.toMatchObject({ kind: 'webhook', reason: 'format' });
  });

  it('refuses a signed body that is not JSON, with the one class of error', async () => {
    const signed = await signTestWebhook(event, secret);
    const broken = verifyWebhook(signed.body.slice(1), signed.headers, secret);
    await expect(broken).rejects.toBeInstanceOf(ApiError);
    await expect(verifyWebhook(signed.body, signed.headers, 'whsec_%%')).rejects.toMatchObject({
      reason: 'format',
    });
  });
});
