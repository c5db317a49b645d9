import { paginate, unwrap, type PbxClient, type components, type operations } from '@pbxkit/client';
import type { ListWindow } from '../shared/list/list-window.model.js';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';

export type QueueCaller = components['schemas']['QueueCaller'];
/** A waiting caller with an id as every row has: that of the call. */
export type CallerRow = QueueCaller & { readonly id: string };

/** Which callers are shown; an absent filter lets every one pass. */
export interface CallerFilters {
  queueId?: string;
}

export type CallerView = ListView<CallerFilters>;

/** What the list is asked for, without the window. */
export type CallerQuery = Pick<
  NonNullable<operations['listQueueCallers']['parameters']['query']>,
  'q' | 'sort' | 'queueIds'
>;

export const filtering = new Filtering<CallerFilters>({ queueId: null });
export const defaultSort = 'position';

/** The chosen queue, else those in view; none = all. */
export function queryOf(
  { query, sort, filters }: Omit<CallerView, 'columns'>,
  queueIds: readonly string[],
): CallerQuery {
  const { queueId } = filtering.clean(filters);
  const wanted = queueId ? [queueId] : [...queueIds];
  return {
    ...(query && { q: query }),
    ...(wanted.length > 0 && { queueIds: wanted }),
    sort: sort as NonNullable<CallerQuery['sort']>,
  };
}

/** A window of the callers who wait. */
export async function readCallers(
  client: PbxClient,
  query: CallerQuery & ListWindow,
  signal: AbortSignal,
): Promise<{ items: readonly CallerRow[]; total: number }> {
  const page = await unwrap(client.GET('/queue-callers', { params: { query }, signal }));
  return { items: page.items.map(rowOf), total: page.total };
}

/** Every caller who waits, page by page. */
export async function* allCallers(
  client: PbxClient,
  query: CallerQuery & { limit: number },
  options: { max: number; signal?: AbortSignal },
): AsyncGenerator<CallerRow> {
  for await (const caller of paginate(client, '/queue-callers', { params: { query }, ...options }))
    yield rowOf(caller);
}

function rowOf(caller: QueueCaller): CallerRow {
  return { ...caller, id: caller.callId };
}
