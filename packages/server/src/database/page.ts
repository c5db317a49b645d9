import { sql, type Expression, type SelectQueryBuilder } from 'kysely';
import { badRequest } from '../problem.js';

/** By what a list can be sorted. */
export interface Order {
  /** Sort names of the contract and what each compares; never null. */
  readonly columns: Readonly<Record<string, Expression<unknown>>>;
  /** Breaks ties, so that every row has one place. */
  readonly id: Expression<unknown>;
  /** Sort of a request that names none; `-` for descending. */
  readonly default: string;
}

/** What a list request says about its page. */
export interface PageQuery {
  readonly cursor?: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly sort?: string;
}

export interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
  total: number;
}

/** A text column compared without case and accents; null sorts first. */
export const folded = (column: string): Expression<string> =>
  sql<string>`fold(coalesce(${sql.ref(column)}, ''))`;

/** A page without the number of all rows, which costs more the more there are. */
export type Block<Row> = Omit<Page<Row>, 'total'>;

/** One page by keyset: position is the sort value and id of the row before it, so its cost does not grow with depth. */
export async function page<DB, TB extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, TB, Row>,
  order: Order,
  query: PageQuery,
): Promise<Page<Row>> {
  const sorted = sortOf(order, query);
  const total = await countRows(rows);
  return { ...(await readBlock(rows, order, query, sorted)), total };
}

/** The same without counting, for those who read to the end. */
export function block<DB, TB extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, TB, Row>,
  order: Order,
  query: PageQuery,
): Promise<Block<Row>> {
  return readBlock(rows, order, query, sortOf(order, query));
}

export async function countRows<DB, TB extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, TB, Row>,
): Promise<number> {
  const { total } = await rows
    .clearSelect()
    .select(sql<string>`count(*)`.as('total'))
    .$castTo<{ total: string }>()
    .executeTakeFirstOrThrow();
  return Number(total);
}

interface Sort {
  readonly name: string;
  readonly column: Expression<unknown>;
  readonly descending: boolean;
}

function sortOf(order: Order, query: PageQuery): Sort {
  const name = query.sort ?? order.default;
  const column = order.columns[name.replace('-', '')];
  if (!column) throw badRequest([{ pointer: 'sort', code: 'invalid-pattern' }]);
  return { name, column, descending: name.startsWith('-') };
}

async function readBlock<DB, TB extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, TB, Row>,
  order: Order,
  query: PageQuery,
  { name, column, descending }: Sort,
): Promise<Block<Row>> {
  const limit = query.limit ?? 50;
  const direction = sql.raw(descending ? 'desc' : 'asc');
  let wanted = rows
    .select([
      sql<string>`(${column})::text`.as('page_key'),
      sql<string>`(${order.id})::text`.as('page_id'),
    ])
    .orderBy(sql`${column} ${direction}, ${order.id} ${direction}`)
    .limit(limit + 1)
    .offset(query.offset ?? 0);
  if (query.cursor) {
    const [key, id] = readCursor(query.cursor, name);
    const beyond = sql.raw(descending ? '<' : '>');
    wanted = wanted.where(sql<boolean>`(${column}, ${order.id}) ${beyond} (${key}, ${id})`);
  }
  const found = (await wanted.execute().catch((error: unknown) => {
    throw query.cursor && isDataException(error) ? invalidCursor() : error;
  })) as (Row & { page_key: string; page_id: string })[];

  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(withoutPosition) as Row[],
    nextCursor: last ? writeCursor(name, last.page_key, last.page_id) : null,
  };
}

function withoutPosition<Row extends { page_key: string; page_id: string }>({
  page_key,
  page_id,
  ...row
}: Row) {
  return row;
}

const writeCursor = (...position: [sort: string, key: string, id: string]) =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

function readCursor(cursor: string, sort: string): [key: string, id: string] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(position) &&
      position.length === 3 &&
      position.every((part) => typeof part === 'string')
    ) {
      const [cursorSort, key, id] = position as [string, string, string];
      if (cursorSort === sort) return [key, id];
    }
  } catch {
    throw invalidCursor();
  }
  throw invalidCursor();
}

const invalidCursor = () => badRequest([{ pointer: 'cursor', code: 'invalid-cursor' }]);

/** Class 22 of PostgreSQL's error codes: a value that its type does not hold. */
const isDataException = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('22');
