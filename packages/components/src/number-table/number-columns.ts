import { html, nothing, render, type TemplateResult } from 'lit';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { icon, type Icon } from '../shared/icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import { serviceOf, type PhoneNumber } from './number-table.model.js';

const headers = {
  number: 'number.field.number',
  destination: 'number.field.destination',
  site: 'number.field.site',
  status: 'number.field.enabled',
  prefix: 'numberTable.prefix',
  notes: 'number.field.notes',
  kind: 'numberTable.kind',
  from: 'number.field.enabledFrom',
  until: 'number.field.enabledUntil',
  created: 'numberTable.created',
} as const satisfies Record<string, StringId>;

const services: Record<ReturnType<typeof serviceOf>, readonly [string, Icon]> = {
  disabled: ['', 'block'],
  inService: ['success', 'check'],
  notInService: ['warning', 'clock'],
};

/** The columns of the list; the headers follow the language of the session. */
export function numberColumns(words: Localize): readonly Column<PhoneNumber>[] {
  const columns: (Omit<Column<PhoneNumber>, 'header'> & { id: keyof typeof headers })[] = [
    {
      id: 'number',
      value: ({ number }) => words.phone(number),
      sort: 'number',
      numeric: true,
      width: 9.5,
    },
    {
      id: 'destination',
      value: (number) => destinationOf(words, number),
      render: (number) => drawn(destination(words, number)),
      width: 15,
    },
    { id: 'site', value: ({ siteName }) => siteName ?? '', sort: 'siteName', width: 7 },
    {
      id: 'status',
      value: (number) => words.text(`number.${serviceOf(number)}`),
      render: (number) => drawn(service(words, number), 'tags'),
      width: 10,
    },
    { id: 'prefix', value: ({ callerIdPrefix }) => callerIdPrefix ?? '', width: 6.5 },
    { id: 'notes', value: ({ notes }) => notes ?? '', width: 7.25 },
    {
      id: 'kind',
      value: ({ kind }) => words.text(`number.kind.${kind}`),
      hidden: true,
      width: 7,
    },
    { id: 'from', value: ({ enabledFrom }) => dateOf(words, enabledFrom), hidden: true, width: 11 },
    {
      id: 'until',
      value: ({ enabledUntil }) => dateOf(words, enabledUntil),
      hidden: true,
      width: 11,
    },
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
      Object.defineProperty(column as Omit<typeof column, 'header'>, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<PhoneNumber>,
  );
}

interface Acts {
  edit(number: PhoneNumber): void;
  askDelete(number: PhoneNumber): void;
}

/** What can be done with one number; the labels follow the language of the session. */
export function numberRowActions(words: Localize, acts: Acts): readonly RowAction<PhoneNumber>[] {
  return [
    {
      id: 'edit',
      get label() {
        return words.text('numberTable.edit');
      },
      run: acts.edit,
    },
    {
      id: 'delete',
      get label() {
        return words.text('numberTable.delete');
      },
      run: acts.askDelete,
      requires: 'phoneNumbers:assign',
      danger: true,
    },
  ];
}

function destinationOf(words: Localize, { destinationName, timeRules }: PhoneNumber): string {
  const name = destinationName ?? words.text('number.free');
  const count = timeRules.length;
  return count === 0 ? name : `${name} · ${words.text('number.rules', { count })}`;
}

function destination(words: Localize, { destinationName, timeRules }: PhoneNumber) {
  const count = timeRules.length;
  return html`${destinationName ?? html`<span class="tag">${words.text('number.free')}</span>`}
  ${count > 0 ? html`· ${words.text('number.rules', { count })}` : nothing}`;
}

function service(words: Localize, number: PhoneNumber) {
  const state = serviceOf(number);
  const [tone, picture] = services[state];
  return html`<span class="tag ${tone}">${icon(picture)} ${words.text(`number.${state}`)}</span>`;
}

function drawn(template: TemplateResult, className = ''): Node {
  const holder = document.createElement('span');
  holder.className = className;
  render(template, holder);
  return holder;
}

function dateOf(words: Localize, iso: string | null): string {
  return iso ? words.date(iso) : '';
}
