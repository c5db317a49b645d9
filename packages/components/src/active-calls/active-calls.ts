import { paginate, unwrap } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { comboboxes } from '../destination-picker/destination-picker.styles.js';
import { PersonFilter } from '../destination-picker/person-filter.js';
import '../locales/en/active-calls.js';
import '../locales/en/lists.js';
import { legs } from '../shared/calls/leg-table.styles.js';
import { PlaceCall } from '../shared/calls/place-call.js';
import { readSiteNames } from '../shared/calls/site-names.js';
import { callToSimulate } from '../shared/calls/simulated-call.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { icon } from '../shared/more-icons.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { QueueFilter } from '../shared/queues/queue-filter.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import * as model from './active-calls.model.js';
import { styles } from './active-calls.styles.js';
import { CallActs } from '../shared/calls/call-acts.js';
import { callColumns } from './call-columns.js';
import { callFilters } from './call-filters.js';
import { callRowActions } from './call-row-actions.js';
import { CallWrites } from '../shared/calls/call-writes.js';
import { EngineState } from './engine-state.js';
import { RunningClock } from '../shared/calls/running-clock.js';

/** Redraws at most so often, however many calls come and go. */
const pace = 400;

/**
 * The calls under way, live: who calls whom, where each call is now and for how long. Hang up, transfer, listen, whisper and barge,
 * as far as they are granted, and a call from the own phone.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, at the end of the toolbar.
 * @slot empty - Shown while there are no calls.
 * @fires {CustomEvent<Call>} pbx-call-select - A row was activated, or Story chosen; cancelable, else its legs are shown.
 * @fires {CustomEvent<CallToSimulate>} pbx-call-simulate - Show path was chosen: open a simulation of this call.
 * @fires {CustomEvent<CallView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<Call>} pbx-call-hang-up - About to hang up; cancelable, `waitUntil`.
 * @fires {CustomEvent<Call>} pbx-call-hung-up - Hung up.
 * @fires {PbxActionEvent<Transfer>} pbx-call-transfer - About to transfer. `detail`: `{ call, to }`.
 * @fires {CustomEvent<Transfer>} pbx-call-transferred - Transferred.
 * @fires {PbxActionEvent<Listening>} pbx-call-listen - About to listen, whisper or barge. `detail`: `{ call, mode, deviceId }`.
 * @fires {CustomEvent<Listening>} pbx-call-listened - The own phone rings.
 * @fires {PbxActionEvent<CallRequest>} pbx-call-place - About to place a call. `detail`: `{ to, deviceId }`.
 * @fires {CustomEvent<CallStarted>} pbx-call-placed - The own phone rings. `detail`: `{ id }`.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object that a call reached was chosen; cancelable.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart engine - Says that the calls are imagined, or that nothing carries them.
 * @csspart place-button - Places a call.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart toast - What was done.
 * @csspart legs - The phones and lines that a call reached.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-active-calls')
export class PbxActiveCalls extends LitElement {
  static override styles = [controls, comboboxes, tables, legs, lists, styles];

  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #writes = new CallWrites(this);
  readonly #toast = new Toast(this);
  readonly #acts = new CallActs(this, this.#words, this.#writes, this.#toast);

  /** Words to find in names and numbers. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which calls are shown; the attribute has the form `direction=inbound&state=queued`. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.CallFilters = {};

  /** Only the calls that concern this user, as on a page of one's own. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<model.Call>[] = callColumns(
    this.#words,
    this.#clock,
    (id) => this.#sites.value?.find((site) => site.id === id)?.name,
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<model.Call>[] = callRowActions(
    this.#words,
    {
      show: (call) => this.#list.open(call),
      hangUp: (call) => this.#acts.ask('hangUp', call),
      transfer: (call) => this.#acts.ask('transfer', call),
      listen: (mode, call) => this.#acts.ask(mode, call),
      simulate: (call) => this.#list.tell('pbx-call-simulate', callToSimulate(call)),
    },
  );

  readonly #list = new ListController<model.Call, model.CallQuery, model.CallFilters>(this, {
    words: this.#words,
    resource: 'calls',
    requires: 'calls:read',
    pace,
    filtering: model.filtering,
    select: 'pbx-call-select',
    opened: (call) => this.#acts.ask('legs', call),
    query: () => model.queryOf(this, this.userId),
    read: (client, query, signal) => unwrap(client.GET('/calls', { params: { query }, signal })),
    all: (client, query, options) => paginate(client, '/calls', { params: { query }, ...options }),
    failed: (error) => this.#toast.fail(textOf(error, this.#words)),
  });
  readonly #engine = new EngineState(this, this.#words);
  readonly #placing = new PlaceCall(this, {
    words: this.#words,
    placed: (to) => this.#toast.tell(this.#words.text('callPlace.placed', { to })),
  });
  readonly #person = new PersonFilter(this, this.#words, () => this.filters.userId);
  readonly #queue = new QueueFilter(this);
  readonly #sites = new QueryController(
    this,
    'sites',
    readSiteNames,
    () => (this.#mayReadUsers ? ([] as const) : null),
    { keep: true },
  );

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: [...this.#writes.all, this.#placing.placing],
    isEmpty: () => this.#total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.CallView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'activeCalls',
      picture: icon('phone'),
      nothing: this.#engine.nothing,
      filters: callFilters({
        words: this.#words,
        filters: this.filters,
        sites: this.#mayReadUsers ? (this.#sites.value ?? []) : null,
        queue: this.#queue.filters({
          label: this.#words.text('call.queue'),
          value: this.filters.queueId,
        }),
        person: this.#mayReadUsers && !this.userId ? this.#personFilter : null,
      }),
      rowActions: this.rowActions,
      bars: html`${this.#engine.render(this.#total ?? 0)} ${this.#placeButton()}`,
      beside: html`${this.#acts.render()} ${this.#placing.render()}
      ${this.#toast.render(this.#words, false, null)}`,
      export: () => void this.#list.export('active-calls'),
    });
  }

  #placeButton() {
    if (!this.status.can('calls:control')) return nothing;
    return html`<button
      slot="actions"
      type="button"
      part="place-button"
      class="primary"
      @click=${() => this.#placing.open()}
    >
      ${icon('phone')}<span>${this.#words.text('callPlace.label')}</span>
    </button>`;
  }

  get #total(): number | undefined {
    return this.#list.reading.list.value?.total;
  }

  get #mayReadUsers(): boolean {
    return this.status.can('users:read');
  }

  get #personFilter() {
    return this.#person.filter({
      label: this.#words.text('call.user'),
      set: (userId) => this.#list.setFilter('userId', userId),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-active-calls': PbxActiveCalls;
  }
}
