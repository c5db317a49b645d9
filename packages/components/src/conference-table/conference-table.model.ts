import { paginate, type PbxClient, type components, type operations } from '@pbxkit/client';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';

export type Conference = components['schemas']['Conference'];

/** Which conferences are shown; an absent filter lets every one pass. */
export interface ConferenceFilters {
  kind?: Conference['kind'];
  ownerUserId?: string;
  siteId?: string;
}

export type ConferenceView = ListView<ConferenceFilters>;

/** What the list is asked for, without the window. */
export type ConferenceQuery = Pick<
  NonNullable<operations['listConferences']['parameters']['query']>,
  'q' | 'sort' | 'kind' | 'ownerUserId' | 'siteId'
>;

export const filtering = new Filtering<ConferenceFilters>({
  kind: ['dedicated', 'owned'],
  ownerUserId: null,
  siteId: null,
});
export const defaultSort = 'name';

/** What the server is asked; the person of the page goes before the chosen owner. */
export function queryOf(
  { query, sort, filters }: Omit<ConferenceView, 'columns'>,
  ownUserId: string,
): ConferenceQuery {
  return {
    ...(query && { q: query }),
    ...filtering.clean(filters),
    ...(ownUserId && { ownerUserId: ownUserId }),
    sort: sort as NonNullable<ConferenceQuery['sort']>,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const mostOwned = 1000;

/** Who owns a conference, each once. */
export async function readOwners(
  client: PbxClient,
  _args: readonly [],
  signal: AbortSignal,
): Promise<readonly Named[]> {
  const params = { query: { kind: 'owned', limit: 200 } } as const;
  const all = paginate(client, '/conferences', { params, max: mostOwned, signal });
  const owners = new Map<string, Named>();
  for (const { ownerUserId: id, ownerName: name } of await all.toArray())
    if (id && name) owners.set(id, { id, name });
  return [...owners.values()].sort((one, other) => one.name.localeCompare(other.name));
}
