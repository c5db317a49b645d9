import { unwrap, type Capability, type PbxClient } from '@pbxkit/client';
import type { Callable } from './call-form.js';

const most = 12;

/** Numbers and extensions for what is typed, as far as the person may list them. */
export async function findCallables(
  client: PbxClient,
  text: string,
  signal: AbortSignal,
  can: (capability: Capability) => boolean,
): Promise<Callable[]> {
  const q = text.trim();
  const query = { limit: most, ...(q && { q }) };
  const [numbers, users] = await Promise.all([
    can('phoneNumbers:read')
      ? unwrap(client.GET('/phone-numbers', { params: { query }, signal }))
      : null,
    can('users:read') ? unwrap(client.GET('/users', { params: { query }, signal })) : null,
  ]);
  return [
    ...(numbers?.items ?? []).map(({ number, destinationName }) => ({
      value: number,
      label: destinationName ?? '',
    })),
    ...(users?.items ?? []).map(({ extension, firstName, lastName }) => ({
      value: extension,
      label: `${firstName} ${lastName}`.trim(),
    })),
  ];
}
