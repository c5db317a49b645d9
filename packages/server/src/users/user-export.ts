import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { components } from '@pbxkit/client';
import type { Context, Handlers } from '../contract.js';
import {
  findLabels,
  type AddressLabels,
} from '../emergency-addresses/emergency-addresses.queries.js';
import { listUsers, type UserListQuery, type UserScope } from './users.queries.js';
import { scopeOf } from './users.scope.js';

type User = components['schemas']['User'];

/** Columns of the file, the same both ways: what is exported can be imported. */
export const exportColumns = [
  'id',
  'extension',
  'kind',
  'firstName',
  'lastName',
  'loginName',
  'emails',
  'role',
  'department',
  'site',
  'timeZone',
  'language',
  'callerIdName',
  'callerIdNumber',
  'emergencyCallerIdNumber',
  'emergencyAddress',
  'areaCode',
  'ringSeconds',
  'maxActiveCalls',
  'voicemailEnabled',
  'inAudioDirectory',
  'inContactList',
  'recordCalls',
  'hideRecordings',
  'notes',
] as const satisfies readonly components['schemas']['UserField'][];

export const userExport: Pick<Handlers, 'exportUsers'> = {
  async exportUsers({ query }, context) {
    const scope = scopeOf(context, 'users:read');
    return { body: Readable.from(linesOf(context, query, scope)) };
  },
};

/** Reads block by block, so that a slow download holds no transaction open. */
async function* linesOf(
  context: Context,
  query: UserListQuery,
  scope: UserScope,
): AsyncGenerator<string> {
  yield '\ufeff' + stringify([[...exportColumns]]);
  let cursor: string | null | undefined;
  do {
    const request = { ...query, limit: 200, cursor: cursor ?? undefined };
    const block = await context.read(async (db) => {
      const users = await listUsers(db, request, scope);
      const used = new Set(users.items.flatMap((user) => user.emergencyAddressId ?? []));
      return { ...users, labels: await findLabels(db, [...used]) };
    });
    yield stringify(block.items.map((user) => cellsOf(user, block.labels)));
    cursor = block.nextCursor;
  } while (cursor);
}

/** A user as the cells of `exportColumns`. */
export function cellsOf(user: User, labels: AddressLabels): string[] {
  const fields = {
    ...user,
    department: user.departmentName,
    site: user.siteName,
    emergencyAddress: labels.get(user.emergencyAddressId ?? ''),
    emails: user.emails.join(';'),
  };
  return exportColumns.map((column) => escapeFormula(String(fields[column] ?? '')));
}

/** A spreadsheet runs a cell that begins with one of these; the import takes the apostrophe off again. */
export const escapeFormula = (cell: string) => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
