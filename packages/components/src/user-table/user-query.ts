import { paginate, unwrap, type PbxClient, type User, type operations } from '@pbxkit/client';
import type { UserFilters } from './user-table.model.js';

/** What the list is asked for, without the window. */
export type UserQuery = Pick<
  NonNullable<operations['listUsers']['parameters']['query']>,
  'q' | 'sort' | keyof UserFilters
>;

/** The most users that one bulk write takes. */
export const mostSelected = 5000;

/** Every user that matches, as far as a bulk write takes them. */
export function readMatching(client: PbxClient, query: UserQuery): Promise<User[]> {
  return paginate(client, '/users', {
    params: { query: { ...query, limit: 200 } },
    max: mostSelected,
  }).toArray();
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
