import { paginate, type Department, type PbxClient, type Site } from '@pbxkit/client';

/** Where something belongs. */
export interface Places {
  readonly sites: readonly Site[];
  readonly departments: readonly Department[];
}

export const noPlaces: Places = { sites: [], departments: [] };

const most = 1000;

/** Sites and departments, for a `QueryController` on both. */
export async function readPlaces(
  client: PbxClient,
  _args: readonly [],
  signal: AbortSignal,
): Promise<Places> {
  const [sites, departments] = await Promise.all([
    paginate(client, '/sites', { max: most, signal }).toArray(),
    paginate(client, '/departments', { max: most, signal }).toArray(),
  ]);
  return { sites, departments };
}
