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
  return withQuery(path, partsOf(view, usualSort));
}

/** What the address says of one of several lists of a page: `agents.q` is the `q` of `agents`. */
export function partOf(query: URLSearchParams, list: string): URLSearchParams {
  const own = [...query].filter(([name]) => name.startsWith(`${list}.`));
  return new URLSearchParams(own.map(([name, value]) => [name.slice(list.length + 1), value]));
}

/** The address of a page with several lists after one of them changed. */
export function addressOfPart(
  path: string,
  query: URLSearchParams,
  list: string,
  view: ListView,
  usualSort: string,
): string {
  const others = [...query].filter(([name]) => !name.startsWith(`${list}.`));
  const own = Object.entries(partsOf(view, usualSort));
  return withQuery(path, {
    ...Object.fromEntries(others),
    ...Object.fromEntries(own.map(([name, value]) => [`${list}.${name}`, value])),
  });
}

/** The parts of an address of which a view consists; what is as usual is empty. */
export function partsOf(view: ListView, usualSort: string): Record<string, string> {
  const { query, sort, filters, columns } = view;
  return {
    q: query,
    sort: sort === usualSort ? '' : sort,
    ...filters,
    columns: columns.join(' '),
  };
}

/** A path with the values that are not empty. */
export function withQuery(path: string, values: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  return search.size > 0 ? `${path}?${search}` : path;
}
