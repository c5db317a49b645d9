import { unwrap, type PbxClient, type operations } from '@pbxkit/client';
import { filtering, type UserFilters } from './user-table.model.js';

/** What the list is asked for, without the window. */
export type UserQuery = Pick<
  NonNullable<operations['listUsers']['parameters']['query']>,
  'q' | 'sort' | keyof UserFilters
>;

export function queryOf(words: string, sort: string, filters: UserFilters): UserQuery {
  return {
    ...(words && { q: words }),
    ...filtering.clean(filters),
    sort: sort as NonNullable<UserQuery['sort']>,
  };
}

export async function readPlaces(client: PbxClient, signal: AbortSignal) {
  const params = { query: { limit: 200, sort: 'name' } } as const;
  const [sites, departments] = await Promise.all([
    unwrap(client.GET('/sites', { params, signal })),
    unwrap(client.GET('/departments', { params, signal })),
  ]);
  return { sites: sites.items, departments: departments.items };
}

export type Places = Awaited<ReturnType<typeof readPlaces>>;
