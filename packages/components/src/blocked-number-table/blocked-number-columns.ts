import type { components } from '@pbxkit/client';
import type { Column } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';

type BlockedNumber = components['schemas']['BlockedNumber'];

const headers = {
  number: 'blockedNumberTable.number',
  until: 'blockedNumberTable.until',
  notes: 'blockedNumberTable.notes',
  created: 'blockedNumberTable.created',
} as const satisfies Record<string, StringId>;

/** The columns of the list; the headers follow the language of the session. */
export function blockedNumberColumns(words: Localize): readonly Column<BlockedNumber>[] {
  const columns: (Omit<Column<BlockedNumber>, 'header'> & { id: keyof typeof headers })[] = [
    { id: 'number', value: (entry) => blockedText(words, entry), sort: 'number', width: 14 },
    {
      id: 'until',
      value: ({ until }) =>
        until ? words.date(until) : words.text('blockedNumberTable.withoutEnd'),
      sort: 'until',
      width: 12,
    },
    { id: 'notes', value: ({ notes }) => notes ?? '', width: 14 },
    {
      id: 'created',
      value: ({ createdAt }) => words.date(createdAt),
      sort: 'createdAt',
      width: 12,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<typeof column, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<BlockedNumber>,
  );
}

/** The number as people write it, or that all that begin alike are meant. */
export function blockedText(words: Localize, { number }: Pick<BlockedNumber, 'number'>): string {
  if (!number.endsWith('*')) return words.phone(number);
  return words.text('blockedNumberTable.prefix', { prefix: number.slice(0, -1) });
}
