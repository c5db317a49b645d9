import { html, nothing, render } from 'lit';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { icon } from '../shared/more-icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { Attendant } from './attendant-table.model.js';

const headers = {
  name: 'attendant.field.name',
  extension: 'attendant.field.extension',
  numbers: 'attendantTable.numbers',
  greeting: 'attendantTable.greetingNow',
  problems: 'attendantTable.problems',
  site: 'attendant.field.site',
  created: 'attendantTable.created',
} as const satisfies Record<string, StringId>;

type Headless = Omit<Column<Attendant>, 'header'> & { id: keyof typeof headers };

/** The columns of the list; the headers follow the language of the session. */
export function attendantColumns(words: Localize): readonly Column<Attendant>[] {
  const columns: Headless[] = [
    { id: 'name', value: ({ name }) => name, sort: 'name', width: 11 },
    {
      id: 'extension',
      value: ({ extension }) => extension,
      sort: 'extension',
      numeric: true,
      width: 7,
    },
    { id: 'numbers', value: (attendant) => numbersText(words, attendant), width: 10.5 },
    {
      id: 'greeting',
      value: ({ greetingNow }) => greetingNow ?? words.text('attendantTable.noGreeting'),
      width: 12,
    },
    {
      id: 'problems',
      value: ({ problemCount }) => problemText(words, problemCount),
      render: ({ problemCount }) => problemTag(words, problemCount),
      width: 8.5,
    },
    { id: 'site', value: ({ siteName }) => siteName ?? '', width: 7 },
    {
      id: 'created',
      value: ({ createdAt }) => words.date(createdAt),
      sort: 'createdAt',
      hidden: true,
      numeric: true,
      width: 11,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Omit<Headless, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<Attendant>,
  );
}

const numbersText = (words: Localize, { phoneNumbers }: Attendant): string =>
  phoneNumbers.map(({ number }) => words.phone(number)).join(', ');

const problemText = (words: Localize, count: number): string =>
  count === 0
    ? words.text('attendantTable.noProblem')
    : words.text('attendantTable.problemCount', { count });

function problemTag(words: Localize, count: number): Node {
  const holder = document.createElement('span');
  holder.className = `tag ${count === 0 ? '' : 'warning'}`;
  render(html`${count === 0 ? nothing : icon('alert')} ${problemText(words, count)}`, holder);
  return holder;
}

interface Acts {
  edit(attendant: Attendant): void;
  clone(attendant: Attendant): void;
  askDelete(attendant: Attendant): void;
}

/** What can be done with one auto attendant; the labels follow the language of the session. */
export function attendantRowActions(words: Localize, acts: Acts): readonly RowAction<Attendant>[] {
  const action = (id: 'edit' | 'clone' | 'delete', run: (attendant: Attendant) => void) => ({
    id,
    get label() {
      return words.text(`attendantTable.${id}`);
    },
    run,
  });
  return [
    action('edit', acts.edit),
    Object.assign(action('clone', acts.clone), { requires: 'attendants:write' as const }),
    Object.assign(action('delete', acts.askDelete), {
      requires: 'attendants:write' as const,
      danger: true,
    }),
  ];
}
