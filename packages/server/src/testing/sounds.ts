import type { paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';

/** Sends bytes as a sound. */
export const sendSound = (client: Client<paths>, bytes: Buffer, fileName?: string) =>
  client.POST('/prompt-uploads', {
    params: {
      query: fileName === undefined ? {} : { fileName },
      header: { 'Idempotency-Key': crypto.randomUUID() },
    },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: bytes as never,
    bodySerializer: (body: unknown) => body as never,
  });

/** A prompt of a sound; resolves with its id. */
export async function addPrompt(
  client: Client<paths>,
  title: string,
  bytes: Buffer,
  more: { ownerUserId?: string; language?: 'en-CA' | 'fr-CA' } = {},
): Promise<string> {
  const { data: sent, error } = await sendSound(client, bytes);
  if (!sent) throw new Error(JSON.stringify(error));
  const made = await client.POST('/prompts', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body: { title, uploadId: sent.id, ...more },
  });
  if (!made.data) throw new Error(JSON.stringify(made.error));
  return made.data.id;
}
