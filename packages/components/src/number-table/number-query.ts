import { unwrap, type PbxClient, type components, type operations } from '@pbxkit/client';
import type { ListWindow } from '../shared/list/list-window.model.js';
import { filtering, type NumberFilters } from './number-table.model.js';

type Schemas = components['schemas'];

/** What is done to many numbers at once. */
export type NumberBulk = Schemas['PhoneNumberBulk'];
export type NumberImport = Schemas['PhoneNumberImport'];
export type BulkPlan = Schemas['BulkPlan'];
export type Site = Schemas['Site'];

/** What the list is asked for, without the window. */
export type NumberQuery = Pick<
  NonNullable<operations['listPhoneNumbers']['parameters']['query']>,
  'q' | 'sort' | 'siteId' | 'free' | 'enabled' | 'kind'
>;

export function queryOf(words: string, sort: string, filters: NumberFilters): NumberQuery {
  const { free, enabled, ...rest } = filtering.clean(filters);
  return {
    ...(words && { q: words }),
    ...rest,
    ...(free && { free: free === 'true' }),
    ...(enabled && { enabled: enabled === 'true' }),
    sort: sort as NonNullable<NumberQuery['sort']>,
  };
}

export function readNumbers(
  client: PbxClient,
  query: NumberQuery & ListWindow,
  signal: AbortSignal,
): Promise<Schemas['PhoneNumberList']> {
  return unwrap(client.GET('/phone-numbers', { params: { query }, signal }));
}

/** The numbers that match as CSV, in the columns that an import takes. */
export function readFile(client: PbxClient, query: NumberQuery): Promise<string> {
  return unwrap(client.GET('/phone-numbers/export', { params: { query }, parseAs: 'text' }));
}

export async function readSites(
  client: PbxClient,
  _args: readonly [],
  signal: AbortSignal,
): Promise<readonly Site[]> {
  const query = { limit: 200, sort: 'name' } as const;
  return (await unwrap(client.GET('/sites', { params: { query }, signal }))).items;
}

/** What a bulk write would do, and nothing is written. */
export function planBulk(
  client: PbxClient,
  [body]: readonly [NumberBulk],
  signal: AbortSignal,
): Promise<BulkPlan> {
  const params = { query: { dryRun: true } };
  return unwrap(client.POST('/phone-numbers/bulk', { params, body, signal }));
}

/** What an import would do, and nothing is written. */
export function planImport(
  client: PbxClient,
  [body]: readonly [NumberImport],
  signal: AbortSignal,
): Promise<BulkPlan> {
  const params = { query: { dryRun: true } };
  return unwrap(client.POST('/phone-numbers/import', { params, body, signal }));
}
