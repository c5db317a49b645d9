import type { Capability } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../data-table/data-table.js';
import type { Range, RowAction } from '../data-table/data-table.model.js';
import type { Icon } from '../icons.js';
import type { StringId } from '../localize.js';
import { deniedState } from '../states.js';
import type { ListController } from './list-controller.js';
import type { ListFilter } from './list-filters.js';
import { listFooter } from './list-footer.js';
import { listToolbar } from './list-toolbar.js';
import { exportedParts } from './list-window.model.js';
import { nothingListed } from './nothing-listed.js';

type Named<Id> = Id extends `${infer Prefix}.emptyLead` ? Prefix : never;
type Text = 'label' | 'search' | 'searchHint' | 'total' | 'empty';
type Complete<Prefix extends string> = Prefix extends string
  ? `${Prefix}.${Text}` extends StringId
    ? Prefix
    : never
  : never;

/** Catalogues that have the texts of a list: label, search, searchHint, total, empty and emptyLead. */
export type ListTexts = Complete<Named<StringId>>;

interface ListTable<Row> {
  texts: ListTexts;
  filters: readonly ListFilter[];
  rowActions: readonly RowAction<Row>[];
  /** With this capability rows can be selected. */
  selectable?: Capability;
  icon?: Icon;
  /** Title while nothing matches, where things are persons. */
  noMatch?: StringId;
  /** More for the slots of the table, such as `bulk`. */
  bars?: unknown;
  /** Dialogs and what was done, beside the table. */
  beside?: unknown;
  /** What stands in place of the usual words while there is nothing. */
  nothing?: { title: string; lead: string } | undefined;
  /** Without it nothing is exported. */
  export?: () => void;
  /** The panel of filters was opened or closed. */
  toggled?(open: boolean): void;
}

type List<Row extends { readonly id: string }> = ListController<Row, object, object>;

/** A whole list: search, filters, rows and footer, or why there are none. */
export function listTable<Row extends { readonly id: string }>(
  list: List<Row>,
  shown: ListTable<Row>,
): TemplateResult {
  const { host, listed, reading } = list;
  const { words, requires } = listed;
  const { state } = host.status;
  const [capability] = typeof requires === 'string' ? [requires] : requires;
  if (state === 'denied' && capability) return deniedState(host.status, words, capability);
  if (state === 'idle') return html`<div class="reserve"></div>`;
  if (reading.isStarting) return html`<div class="reserve rows" aria-busy="true"></div>`;
  const { value: page, error } = reading.list;
  const isPending = !page && !error && state !== 'expired';
  return html`<div part="base">
    <pbx-data-table
      exportparts=${exportedParts}
      label=${words.text(`${shown.texts}.label`)}
      .columns=${list.columns}
      .rows=${page?.items ?? []}
      .first=${page?.offset ?? 0}
      .total=${page?.total ?? (isPending ? -1 : 0)}
      .sort=${host.sort}
      .rowActions=${list.allowed(shown.rowActions)}
      .selection=${list.picked.ids}
      ?selectable=${!!shown.selectable && host.status.can(shown.selectable)}
      ?busy=${reading.isFetching}
      @pbx-range-change=${inner((inSight: Range) => list.follow(inSight))}
      @pbx-sort-change=${inner(({ sort }: { sort: string }) => list.change({ sort }))}
      @pbx-selection-change=${inner((ids: ReadonlySet<string>) => list.picked.set(ids, list.rows))}
      @pbx-row-activate=${inner(({ row }: { row: Row }) => list.open(row))}
      @pbx-columns-change=${inner(({ columns }: { columns: readonly string[] }) =>
        list.change({ shownColumns: columns.join(' ') }),
      )}
    >
      ${shown.bars ?? nothing} ${toolbar(list, shown)}
      <div slot="empty">${empty(list, shown)}</div>
      ${footer(list, shown)}
    </pbx-data-table>
    ${shown.beside ?? nothing}
  </div>`;
}

function toolbar<Row extends { readonly id: string }>(list: List<Row>, shown: ListTable<Row>) {
  const { words } = list.listed;
  return listToolbar({
    words,
    query: list.host.query,
    searchLabel: words.text(`${shown.texts}.search`),
    searchHint: words.text(`${shown.texts}.searchHint`),
    filters: shown.filters,
    search: list.search.type,
    export: shown.export,
    toggled: (open) => shown.toggled?.(open),
    set: (name, value) => list.setFilter(name, value),
    clear: () => list.clearFilters(),
  });
}

function empty<Row extends { readonly id: string }>(list: List<Row>, shown: ListTable<Row>) {
  const { words } = list.listed;
  const { value, error } = list.reading.list;
  return nothingListed({
    words,
    status: list.host.status,
    session: list.source.session,
    isFailed: !!error && !value,
    isNarrowed: list.isNarrowed,
    title: shown.nothing?.title ?? words.text(`${shown.texts}.empty`),
    lead: shown.nothing?.lead ?? words.text(`${shown.texts}.emptyLead`),
    ...(shown.noMatch ? { noMatch: words.text(shown.noMatch) } : {}),
    ...(shown.icon ? { icon: shown.icon } : {}),
    clear: () => list.widen(),
  });
}

function footer<Row extends { readonly id: string }>(list: List<Row>, { texts }: ListTable<Row>) {
  const { words } = list.listed;
  const { value, readAt, error } = list.reading.list;
  return listFooter({
    words,
    total: value?.total,
    totalText: () => words.text(`${texts}.total`, { count: value?.total ?? 0 }),
    readAt,
    isCut: list.source.session?.changes.isCut ?? false,
    failure: value ? error : null,
    exported: list.file.done,
    refresh: () => void list.reading.list.reload(),
    cancelExport: () => list.file.cancel(),
  });
}

/** The event of the grid stays inside: what it means for the rows is told by the list itself. */
function inner<T>(handle: (detail: T) => void): (event: CustomEvent<T>) => void {
  return (event) => {
    event.stopPropagation();
    handle(event.detail);
  };
}
