import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Context, Handlers } from '../contract.js';
import { escapeFormula } from '../users/user-export.js';
import { countryOf } from '../users/users.rules.js';
import { cellsOf, numberColumns } from './phone-number-cells.js';
import { readCellNames } from './phone-number-cells.queries.js';
import { listNumbers, type NumberListQuery } from './phone-numbers.queries.js';

export const phoneNumberExport: Pick<Handlers, 'exportPhoneNumbers'> = {
  async exportPhoneNumbers({ query }, context) {
    return { body: Readable.from(linesOf(context, query)) };
  },
};

/** Reads block by block, so that a slow download holds no transaction open. */
async function* linesOf(context: Context, query: NumberListQuery): AsyncGenerator<string> {
  yield '\ufeff' + stringify([[...numberColumns]]);
  const country = countryOf(context.domain.language);
  const names = await context.read((db) => readCellNames(db, country));
  let cursor: string | null | undefined;
  do {
    const request = { ...query, limit: 200, cursor: cursor ?? undefined };
    const block = await context.read((db) => listNumbers(db, request));
    yield stringify(
      block.items.map((number) => {
        const cells = cellsOf(number, names);
        return numberColumns.map((column) => escapeFormula(cells[column]));
      }),
    );
    cursor = block.nextCursor;
  } while (cursor);
}
