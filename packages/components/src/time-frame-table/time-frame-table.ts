import { paginate, unwrap } from '@pbxkit/client';
import { LitElement, html, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import '../locales/en/lists.js';
import '../locales/en/time-frame-table.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import '../shared/data-table/data-table.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import type { Column, Range, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { ListExport } from '../shared/list/list-export.js';
import { listFooter } from '../shared/list/list-footer.js';
import { ListReading } from '../shared/list/list-reading.js';
import { listToolbar } from '../shared/list/list-toolbar.js';
import { exportedParts } from '../shared/list/list-window.model.js';
import { lists } from '../shared/list/list.styles.js';
import { nothingListed } from '../shared/list/nothing-listed.js';
import { TypedSearch } from '../shared/list/typed-search.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { deniedState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import type { TimeFrame } from '../shared/time-frame-words.js';
import { listQueryOf, timeFrameFilters, type ListQuery } from './list-query.js';
import { ownerNames } from './owner-names.js';
import { timeFrameActions } from './time-frame-actions.js';
import { TimeFrameActs } from './time-frame-acts.js';
import { timeFrameColumns } from './time-frame-columns.js';
import * as model from './time-frame-table.model.js';

const rights = { requires: ['timeFrames:read', 'timeFrames:own'] } as const;
const mostRows = 100_000;

/**
 * The time frames of a domain: what they are, whether they are in force now, until when, and what uses them. Kept up to
 * date; sorted and filtered by the server.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, such as Add time frame, at the end of the toolbar.
 * @slot empty - Shown when there are no time frames yet.
 * @fires {CustomEvent<TimeFrame>} pbx-time-frame-select - A row was activated, or Edit chosen; cancelable.
 * @fires {CustomEvent<TimeFrame>} pbx-time-frame-clone - Clone was chosen: open a new time frame with these values.
 * @fires {CustomEvent<TimeFrameView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<TimeFrame>} pbx-time-frame-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<TimeFrame>} pbx-time-frame-deleted - Deleted.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen among the uses of another; cancelable.
 * @fires {PbxActionEvent<string>} pbx-time-frame-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-time-frame-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart toast - What was done, with Undo.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-time-frame-table')
export class PbxTimeFrameTable extends LitElement {
  static override styles = [controls, popovers, tables, lists];

  readonly #words = new Localize(this);

  /** Words to find in the name. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which time frames are shown; the attribute has the form `type=weekly&inForce=true`. */
  @property({
    converter: { fromAttribute: model.parseFilters, toAttribute: model.spellFilters },
    hasChanged: model.differ,
  })
  filters: model.TimeFrameFilters = {};

  /** Only the personal time frames of this user. */
  @property({ attribute: 'owner-user-id' }) ownerUserId = '';

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<TimeFrame>[] = timeFrameColumns(
    this.#words,
    (id) => this.#owners.value?.get(id),
  );

  @query('pbx-data-table') private readonly table!: PbxDataTable | null;

  readonly #source = sessionOf(this);
  readonly #acts = new TimeFrameActs(this, this.#words);
  readonly #search = new TypedSearch(this, (words) => this.#changeView({ query: words }));
  readonly #export = new ListExport(this);
  readonly #reading = new ListReading<TimeFrame, ListQuery>(
    this,
    {
      resource: ['time-frames', 'holidays'],
      query: () => this.#listQuery,
      read: (client, given, signal) =>
        unwrap(client.GET('/time-frames', { params: { query: given }, signal })),
    },
    rights,
  );
  readonly #owners = ownerNames(this, () => this.#reading.list.value?.items ?? []);

  readonly status = statusOf(this, {
    queries: [this.#reading.list],
    mutations: this.#acts.all,
    isEmpty: () => this.#reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.TimeFrameView {
    const { query: words, sort, filters } = this;
    return { query: words, sort, filters, columns: this.shownColumns.split(/\s+/).filter(Boolean) };
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = (['query', 'filters', 'sort', 'ownerUserId'] as const).some((name) =>
      changed.has(name),
    );
    if (!isOther) return;
    if (this.hasUpdated) this.table?.reveal(0);
    this.#reading.restart();
  }

  protected override render() {
    const { state } = this.status;
    if (state === 'denied') return deniedState(this.status, this.#words, 'timeFrames:read');
    if (state === 'idle') return html`<div class="reserve"></div>`;
    if (this.#reading.isStarting) return html`<div class="reserve rows" aria-busy="true"></div>`;
    const { value: page, error } = this.#reading.list;
    const isPending = !page && !error && state !== 'expired';
    return html`<div part="base">
      <pbx-data-table
        exportparts=${exportedParts}
        label=${this.#words.text('timeFrameTable.label')}
        .columns=${this.#tableColumns}
        .rows=${page?.items ?? []}
        .first=${page?.offset ?? 0}
        .total=${page?.total ?? (isPending ? -1 : 0)}
        .sort=${this.sort}
        .rowActions=${this.#rowActions}
        ?busy=${this.#reading.isFetching}
        @pbx-range-change=${this.#follow}
        @pbx-sort-change=${this.#changeSort}
        @pbx-row-activate=${this.#activate}
        @pbx-columns-change=${this.#changeColumns}
      >
        ${this.#toolbar()}
        <div slot="empty">${this.#nothing()}</div>
        ${this.#footer()}
      </pbx-data-table>
      ${this.#acts.render(this.status.can('changes:undo'))}
    </div>`;
  }

  #toolbar() {
    const words = this.#words;
    return listToolbar({
      words,
      query: this.query,
      searchLabel: words.text('timeFrameTable.search'),
      searchHint: words.text('timeFrameTable.searchHint'),
      filters: timeFrameFilters(words, this.filters),
      search: this.#search.type,
      export: () => void this.#exportAll(),
      set: (name, value) =>
        this.#changeView({ filters: model.cleanFilters({ ...this.filters, [name]: value }) }),
      clear: () => this.#changeView({ filters: {} }),
    });
  }

  #nothing() {
    const { value, error } = this.#reading.list;
    return nothingListed({
      words: this.#words,
      status: this.status,
      session: this.#source.session,
      isFailed: !!error && !value,
      isNarrowed: this.query !== '' || model.spellFilters(this.filters) !== '',
      icon: 'clock',
      title: this.#words.text('timeFrameTable.empty'),
      lead: this.#words.text('timeFrameTable.emptyLead'),
      clear: () => this.#changeView({ query: '', filters: {} }),
    });
  }

  #footer() {
    const { list } = this.#reading;
    const total = list.value?.total;
    return listFooter({
      words: this.#words,
      total,
      totalText: this.#words.text('timeFrameTable.total', { count: total ?? 0 }),
      readAt: list.readAt,
      isCut: this.#source.session?.changes.isCut ?? false,
      failure: list.value ? list.error : null,
      exported: this.#export.done,
      refresh: () => void list.reload(),
      cancelExport: () => this.#export.cancel(),
    });
  }

  get #listQuery(): ListQuery {
    return listQueryOf(this.view, this.ownerUserId);
  }

  get #mayWrite(): boolean {
    return this.status.can('timeFrames:write') || this.status.can('timeFrames:own');
  }

  get #tableColumns(): readonly Column[] {
    const { columns } = this.view;
    return this.columns
      .filter(({ requires }) => !requires || this.status.can(requires))
      .map((column): Column =>
        columns.length > 0 ? { ...column, hidden: !columns.includes(column.id) } : { ...column },
      );
  }

  get #rowActions(): readonly RowAction<TimeFrame>[] {
    return timeFrameActions(this.#words, this.#mayWrite, {
      edit: (frame) => this.#open(frame),
      clone: (frame) => this.#tell('pbx-time-frame-clone', frame),
      askDelete: (frame) => this.#acts.askDelete(frame),
    });
  }

  readonly #follow = (event: CustomEvent<Range>) => {
    event.stopPropagation();
    this.#reading.follow(event.detail);
  };

  readonly #changeSort = (event: CustomEvent<{ sort: string }>) => {
    event.stopPropagation();
    this.#changeView({ sort: event.detail.sort });
  };

  readonly #changeColumns = (event: CustomEvent<{ columns: readonly string[] }>) => {
    event.stopPropagation();
    this.#changeView({ shownColumns: event.detail.columns.join(' ') });
  };

  readonly #activate = (event: CustomEvent<{ row: TimeFrame }>) => {
    event.stopPropagation();
    this.#open(event.detail.row);
  };

  /** The page may leave now: no search follows, it comes before. */
  #open(frame: TimeFrame) {
    this.#search.flush();
    this.#tell('pbx-time-frame-select', frame);
  }

  #changeView(
    change: Partial<Pick<PbxTimeFrameTable, 'query' | 'sort' | 'filters' | 'shownColumns'>>,
  ) {
    Object.assign(this, change);
    this.#tell('pbx-view-change', this.view);
  }

  async #exportAll() {
    const { session } = this.#source;
    if (!session) return;
    await this.#export.run<TimeFrame>({
      name: 'time-frames',
      columns: (this.#tableColumns as readonly Column<TimeFrame>[]).filter(({ hidden }) => !hidden),
      rows: (signal) =>
        paginate(session.client, '/time-frames', {
          params: { query: { ...this.#listQuery, limit: 200 } },
          max: mostRows,
          signal,
        }),
    });
    if (this.#export.error) this.#acts.toast.fail(textOf(this.#export.error, this.#words));
  }

  #tell(type: string, detail: unknown) {
    this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-time-frame-table': PbxTimeFrameTable;
  }
  interface HTMLElementEventMap {
    'pbx-time-frame-select': CustomEvent<TimeFrame>;
    'pbx-time-frame-clone': CustomEvent<TimeFrame>;
  }
}
