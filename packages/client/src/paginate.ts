import type { ClientPaths, PbxClient } from './client.js';
import { ApiError, unwrap } from './pbx-error.js';

interface Page {
  items: readonly unknown[];
  nextCursor: string | null;
}

/** Paths of the contract that answer a list by cursor. */
export type ListPath = {
  [Path in keyof ClientPaths]: ClientPaths[Path] extends {
    get: { responses: { 200: { content: { 'application/json': Page } } } };
  }
    ? Path
    : never;
}[keyof ClientPaths];

/** One object of the list at a path. */
export type ItemOf<Path extends ListPath> =
  ClientPaths[Path]['get']['responses'][200]['content']['application/json']['items'][number];

type ParametersOf<Path extends ListPath> = ClientPaths[Path]['get']['parameters'];

type QueryOf<Path extends ListPath> = Omit<
  NonNullable<ParametersOf<Path>['query']>,
  'cursor' | 'offset'
>;

type PathParameters<Path extends ListPath> =
  ParametersOf<Path> extends { path: infer Parameters } ? { path: Parameters } : { path?: never };

type Params<Path extends ListPath> = PathParameters<Path> & {
  query?: QueryOf<Path>;
  header?: ParametersOf<Path>['header'];
};

/** Options of {@link paginate}. `params` is required where the path has placeholders. */
export type PaginateOptions<Path extends ListPath> = {
  /** The most items to give; where there are more, `truncated` tells. */
  max: number;
  signal?: AbortSignal;
} & (ParametersOf<Path> extends { path: unknown }
  ? { params: Params<Path> }
  : { params?: Params<Path> });

/** All items of a list, page by page, read as they are needed. */
export interface Pages<Item> extends AsyncIterable<Item> {
  /** Whether the last iteration stopped at `max` although there were more. */
  readonly truncated: boolean;
  toArray(): Promise<Item[]>;
}

const longestPage = 200;

/**
 * Iterates a list of the API. Rejects with a `PbxError`.
 * ```ts
 * for await (const user of paginate(client, '/users', { params: { query: { q: 'tremblay' } }, max: 5_000 })) { }
 * ```
 */
export function paginate<Path extends ListPath>(
  client: PbxClient,
  path: Path,
  options: PaginateOptions<Path>,
): Pages<ItemOf<Path>> {
  let truncated = false;

  async function* items(): AsyncGenerator<ItemOf<Path>, void, undefined> {
    truncated = false;
    let given = 0;
    let cursor: string | null | undefined;
    do {
      const page: Page = await read(client, path, options, cursor);
      if (page.nextCursor !== null && page.nextCursor === cursor) throw endless();
      for (const item of page.items) {
        if (given === options.max) {
          truncated = true;
          return;
        }
        given += 1;
        yield item as ItemOf<Path>;
      }
      cursor = page.nextCursor;
      if (cursor !== null && given === options.max) {
        truncated = true;
        return;
      }
    } while (cursor !== null);
  }

  return {
    get truncated() {
      return truncated;
    },
    [Symbol.asyncIterator]: items,
    async toArray() {
      const all: ItemOf<Path>[] = [];
      for await (const item of items()) all.push(item);
      return all;
    },
  };
}

interface ReadOptions {
  max: number;
  params?: { query?: object };
  signal?: AbortSignal;
}

async function read(
  client: PbxClient,
  path: ListPath,
  { params = {}, max, signal }: ReadOptions,
  cursor?: string | null,
): Promise<Page> {
  const query = {
    limit: Math.max(1, Math.min(longestPage, max)),
    ...params.query,
    ...(cursor ? { cursor } : {}),
  };
  // The path is any of the list paths here, so its parameters are checked where `paginate` is
  // called.
  const init = { params: { ...params, query }, ...(signal && { signal }) } as never;
  const page = (await unwrap(client.GET(path, init))) as Partial<Page> | undefined;
  if (!Array.isArray(page?.items)) throw notAList('/items');
  if (page.nextCursor !== null && typeof page.nextCursor !== 'string')
    throw notAList('/nextCursor');
  return { items: page.items, nextCursor: page.nextCursor };
}

function notAList(pointer: string): ApiError {
  return new ApiError({
    kind: 'decode',
    message: 'The reply is not a list.',
    pointer,
    attempts: 1,
  });
}

function endless(): ApiError {
  return new ApiError({
    kind: 'decode',
    message: 'The list repeats its cursor.',
    pointer: '/nextCursor',
    attempts: 1,
  });
}
