/** What a list of the kit shows, and what its address keeps. */
interface ListView {
  readonly query: string;
  readonly sort: string;
  readonly filters: object;
  readonly columns: readonly string[];
}

/** The filters that an address sets. */
export function filtersOf<F extends object>(
  query: URLSearchParams,
  names: readonly (keyof F & string)[],
): F {
  const given = names.map((name) => [name, query.get(name)]).filter(([, value]) => value);
  return Object.fromEntries(given) as F;
}

/** The address of a list; what is as usual is left out. */
export function addressOf(path: string, view: ListView, usualSort: string): string {
  const { query, sort, filters, columns } = view;
  const parts = {
    q: query,
    sort: sort === usualSort ? '' : sort,
    ...filters,
    columns: columns.join(' '),
  };
  return withQuery(path, parts);
}

/** A path with the values that are not empty. */
export function withQuery(path: string, values: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  return search.size > 0 ? `${path}?${search}` : path;
}
