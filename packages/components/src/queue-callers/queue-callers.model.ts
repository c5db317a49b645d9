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

/** What the list is asked for, without the window; `queueIds` narrows to some queues, empty = all. */
export type CallerQuery = Pick<
  NonNullable<operations['listQueueCallers']['parameters']['query']>,
  'q' | 'sort' | 'queueId'
> & { readonly queueIds: readonly string[] };

export const filtering = new Filtering<CallerFilters>({ queueId: null });
export const defaultSort = 'position';

/** More wait nowhere; a queue takes 500. */
const mostCallers = 5000;
const pageSize = 200;

export function queryOf(
  { query, sort, filters }: Omit<CallerView, 'columns'>,
  queueIds: readonly string[],
): CallerQuery {
  const { queueId } = filtering.clean(filters);
  const [only, ...others] = queueIds;
  const wanted = queueId ?? (only && others.length === 0 ? only : undefined);
  return {
    ...(query && { q: query }),
    ...(wanted && { queueId: wanted }),
    sort: sort as NonNullable<CallerQuery['sort']>,
    queueIds: wanted ? [] : queueIds,
  };
}

/** A window of the callers who wait; of several chosen queues, whoever waits there is picked out. */
export async function readCallers(
  client: PbxClient,
  { queueIds, ...query }: CallerQuery & ListWindow,
  signal: AbortSignal,
): Promise<{ items: readonly CallerRow[]; total: number }> {
  if (queueIds.length === 0) {
    const page = await unwrap(client.GET('/queue-callers', { params: { query }, signal }));
    return { items: page.items.map(rowOf), total: page.total };
  }
  const { offset, limit, ...all } = query;
  const found: CallerRow[] = [];
  const options = { max: mostCallers, signal };
  for await (const row of allCallers(client, { ...all, queueIds, limit: pageSize }, options))
    found.push(row);
  return { items: found.slice(offset, offset + limit), total: found.length };
}

/** Every caller of the chosen queues, page by page. */
export async function* allCallers(
  client: PbxClient,
  { queueIds, ...query }: CallerQuery & { limit: number },
  options: { max: number; signal?: AbortSignal },
): AsyncGenerator<CallerRow> {
  for await (const caller of paginate(client, '/queue-callers', {
    params: { query },
    ...options,
  })) {
    if (queueIds.length === 0 || queueIds.includes(caller.queueId)) yield rowOf(caller);
  }
}

function rowOf(caller: QueueCaller): CallerRow {
  return { ...caller, id: caller.callId };
}
