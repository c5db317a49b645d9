import { unwrap, type PbxClient, type Site } from '@pbxkit/client';

/** The sites by name, for a `QueryController` on `sites`. */
export async function readSiteNames(
  client: PbxClient,
  _args: readonly [],
  signal: AbortSignal,
): Promise<readonly Site[]> {
  const query = { limit: 200, sort: 'name' } as const;
  return (await unwrap(client.GET('/sites', { params: { query }, signal }))).items;
}
