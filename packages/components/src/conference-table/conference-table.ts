import { paginate, unwrap } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/conferences.js';
import '../locales/en/lists.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { conferenceRemoval } from '../shared/conferences/conference-removal.js';
import { JoinAct } from '../shared/conferences/join-act.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { DeletionActs } from '../shared/deletion-acts.js';
import { icon } from '../shared/more-icons.js';
import { ListController } from '../shared/list/list-controller.js';
import type { ListFilter } from '../shared/list/list-filters.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { noPlaces, readPlaces } from '../shared/queues/read-places.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { conferenceColumns } from './conference-columns.js';
import { conferenceRowActions } from './conference-row-actions.js';
import * as model from './conference-table.model.js';

/** Redraws at most so often, however many people come and go. */
const pace = 400;

/**
 * The conferences, live: whose they are, how they are reached, and how many people are in each now. Sorted and filtered by the
 * server.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, such as Add conference, at the end of the toolbar.
 * @slot empty - Shown when there are no conferences yet.
 * @fires {CustomEvent<Conference>} pbx-conference-select - A row was activated, or Edit chosen; cancelable.
 * @fires {CustomEvent<Conference>} pbx-conference-room-open - Who is there was chosen.
 * @fires {CustomEvent<Conference>} pbx-conference-meetings-open - Statistics was chosen.
 * @fires {PbxActionEvent<Joining>} pbx-conference-join - About to ring the own phone; cancelable, `waitUntil`.
 * @fires {CustomEvent<Joining>} pbx-conference-joined - The own phone rings.
 * @fires {CustomEvent<ConferenceView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<Conference>} pbx-conference-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<Conference>} pbx-conference-deleted - Deleted.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen among the uses of a conference; cancelable.
 * @fires {PbxActionEvent<string>} pbx-conference-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-conference-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart toast - What was done, with Undo.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-conference-table')
export class PbxConferenceTable extends LitElement {
  static override styles = [controls, popovers, tables, lists];

  readonly #words = new Localize(this);
  readonly #acts = new DeletionActs(this, this.#words, 'conference', conferenceRemoval);
  readonly #join = new JoinAct(this, this.#words, this.#acts.toast);

  /** Words to find in name, extension and owner. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which conferences are shown; the attribute has the form `kind=owned`. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.ConferenceFilters = {};

  /** Only the conferences of this user, as on a page of one's own. */
  @property({ attribute: 'owner-user-id' }) ownerUserId = '';

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<model.Conference>[] = conferenceColumns(
    this.#words,
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<model.Conference>[] =
    conferenceRowActions(this.#words, {
      edit: (conference) => this.#list.open(conference),
      room: (conference) => this.#list.tell('pbx-conference-room-open', conference),
      join: (conference) => this.#join.ask(conference),
      meetings: (conference) => this.#list.tell('pbx-conference-meetings-open', conference),
      askDelete: (conference) => this.#acts.askDelete(conference),
    });

  readonly #list = new ListController<
    model.Conference,
    model.ConferenceQuery,
    model.ConferenceFilters
  >(this, {
    words: this.#words,
    resource: 'conferences',
    requires: 'conferences:read',
    pace,
    filtering: model.filtering,
    select: 'pbx-conference-select',
    query: () => model.queryOf(this.view, this.ownerUserId),
    read: (client, query, signal) =>
      unwrap(client.GET('/conferences', { params: { query }, signal })),
    all: (client, query, options) =>
      paginate(client, '/conferences', { params: { query }, ...options }),
    failed: (error) => this.#acts.toast.fail(textOf(error, this.#words)),
  });
  readonly #owners = new QueryController(
    this,
    'conferences',
    model.readOwners,
    () => (this.ownerUserId ? null : ([] as const)),
    { keep: true, pace: 10_000, requires: 'conferences:read' },
  );
  readonly #places = new QueryController(
    this,
    ['sites', 'departments'],
    readPlaces,
    () => (this.status.can('users:read') ? ([] as const) : null),
    { keep: true },
  );

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: [...this.#acts.all, this.#join.joining],
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.ConferenceView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'conferenceTable',
      picture: icon('users'),
      filters: this.#filters(),
      rowActions: this.rowActions,
      export: () => void this.#list.export('conferences'),
      beside: [this.#acts.render(this.status.can('changes:undo')), this.#join.render()],
    });
  }

  #filters(): ListFilter[] {
    const words = this.#words;
    const { kind, siteId } = this.filters;
    const ownerUserId = this.ownerUserId ? undefined : this.filters.ownerUserId;
    const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
    const kinds = (['dedicated', 'owned'] as const).map((value) => ({
      value,
      label: words.text(`conference.kind.${value}`),
    }));
    const label = (id: 'owner' | 'site') => words.text(`conferenceTable.${id}`);
    const { sites } = this.#places.value ?? noPlaces;
    const owners = (this.#owners.value ?? []).map(named);
    const all: ListFilter[] = [
      { name: 'kind', label: words.text('conference.kind'), value: kind, options: kinds },
      { name: 'ownerUserId', label: label('owner'), value: ownerUserId, options: owners },
      { name: 'siteId', label: label('site'), value: siteId, options: sites.map(named) },
    ];
    return all.filter(({ options, value }) => options.length > 0 || value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-conference-table': PbxConferenceTable;
  }
  interface HTMLElementEventMap {
    'pbx-conference-select': CustomEvent<model.Conference>;
    'pbx-conference-room-open': CustomEvent<model.Conference>;
    'pbx-conference-meetings-open': CustomEvent<model.Conference>;
    'pbx-conference-delete': PbxActionEvent<model.Conference>;
    'pbx-conference-deleted': CustomEvent<model.Conference>;
  }
}
