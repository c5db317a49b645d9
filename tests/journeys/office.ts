import { createClient, type PbxClient } from '@pbxkit/client';
import type { Person } from './person.js';
import type { Portal } from './portal.js';
import { demoPassword } from './words.js';

/** The API as somebody of the company, for what a journey finds done. */
export async function clientOf(
  person: Person,
  { url }: Portal,
  extension = '1001',
): Promise<PbxClient> {
  const baseUrl = `${url}/v1`;
  const body = { login: person.login(extension), password: demoPassword };
  const { data } = await createClient({ baseUrl }).POST('/login', { body });
  if (data?.status !== 'signedIn') throw new Error(`${body.login} cannot sign in`);
  return createClient({ baseUrl, token: data.grant.token });
}
