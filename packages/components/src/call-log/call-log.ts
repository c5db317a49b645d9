import { unwrap } from '@pbxkit/client';
import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { comboboxes } from '../destination-picker/destination-picker.styles.js';
import { PersonFilter } from '../destination-picker/person-filter.js';
import '../locales/en/call-log.js';
import '../locales/en/lists.js';
import type { PbxActionEvent } from '../shared/action-event.js';
import { icon } from '../shared/more-icons.js';
import { PlaceCall } from '../shared/calls/place-call.js';
import { callToSimulate } from '../shared/calls/simulated-call.js';
import { readSiteNames } from '../shared/calls/site-names.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { periodFields } from '../shared/period/period-fields.js';
import { periodStyles } from '../shared/period/period.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { QueueFilter } from '../shared/queues/queue-filter.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { tell } from '../shared/tell.js';
import { Toast } from '../shared/toast.js';
import * as model from './call-log.model.js';
import { styles } from './call-log.styles.js';
import { CallerBlock } from './caller-block.js';
import { recordColumns } from './record-columns.js';
import { RecordExports, type CallRecordExport, type ExportOrder } from './record-exports.js';
import { exportStyles } from './record-exports.styles.js';
import { RecordFile } from './record-file.js';
import { recordFilters } from './record-filters.js';
import { recordRowActions } from './record-row-actions.js';
import { StoryDialog } from './story-dialog.js';

/** Reads at most so often, however many calls end. */
const pace = 1000;

/**
 * The call history: one row for each call, however many phones rang. Period, search, filters, order and columns; the story of a call
 * with its note, a call back, the path, a block of the caller, and a file for spreadsheets.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, at the end of the toolbar.
 * @slot empty - Shown while there are no calls.
 * @fires {CustomEvent<CallRecord>} pbx-call-record-select - A row was activated; cancelable, else its story is shown.
 * @fires {CustomEvent<string>} pbx-call-record-closed - The story was closed. `detail`: id of the call.
 * @fires {CustomEvent<CallLogView>} pbx-view-change - The person changed period, search, filters, order or columns.
 * @fires {CustomEvent<CallToSimulate>} pbx-call-simulate - Show path was chosen: open a simulation of this call.
 * @fires {PbxActionEvent} pbx-call-record-save - About to save a note; cancelable, `waitUntil`. `detail`: `{ id, note }`.
 * @fires {CustomEvent<CallRecord>} pbx-call-record-saved - Saved.
 * @fires {CustomEvent} pbx-call-record-edit - The person changed a note. `detail`: the edits.
 * @fires {PbxActionEvent<string>} pbx-call-record-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-call-record-undone - Undone.
 * @fires {PbxActionEvent<CallRequest>} pbx-call-place - About to call back. `detail`: `{ to, deviceId }`.
 * @fires {CustomEvent<CallStarted>} pbx-call-placed - The own phone rings. `detail`: `{ id }`.
 * @fires {PbxActionEvent<BlockTask>} pbx-caller-block - About to block a caller; cancelable, `waitUntil`.
 * @fires {CustomEvent<TaskPlan>} pbx-caller-blocked - Blocked.
 * @fires {PbxActionEvent<string>} pbx-caller-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-caller-undone - Undone.
 * @fires {PbxActionEvent<ExportOrder>} pbx-call-record-export-save - About to have a long file made; cancelable, `waitUntil`.
 * @fires {CustomEvent<CallRecordExport>} pbx-call-record-export-saved - It is being made.
 * @fires {PbxActionEvent<string>} pbx-call-record-export-delete - About to stop or delete the file with this id.
 * @fires {CustomEvent<string>} pbx-call-record-export-deleted - Deleted.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object that a call reached was chosen; cancelable.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart period - The choice of the period.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart exports - Long files under way and ready.
 * @csspart toast - What was done, with Undo.
 * @csspart story__line - The call in a line; every part of `<pbx-call-story>` has the prefix `story__`.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-call-log')
export class PbxCallLog extends LitElement {
  static override styles = [
    controls,
    comboboxes,
    tables,
    lists,
    periodStyles,
    exportStyles,
    styles,
  ];

  readonly #words = new Localize(this);
  readonly #toast = new Toast(this);
  readonly #blocking = new CallerBlock(this, this.#words, this.#toast);

  /** Words to find in names and numbers. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which calls are shown; the attribute has the form `period=last7&type=missed`. Without a period it is today. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.CallLogFilters = {};

  /** Only the calls that concern this user, as on a page of one's own. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Id of the call whose story is shown; empty for none. */
  @property({ attribute: 'call-record-id' }) callRecordId = '';

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<model.CallRecord>[] = recordColumns(
    this.#words,
    (id) => this.#sites.value?.find((site) => site.id === id)?.name,
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false })
  rowActions: readonly RowAction<model.CallRecord>[] = recordRowActions(this.#words, {
    show: (record) => this.#list.open(record),
    note: (record) => {
      this.#story.startWithNote();
      this.#list.open(record);
    },
    callBack: (record) => this.#placing.open(model.numberToCall(record) ?? ''),
    simulate: (record) => tell(this, 'pbx-call-simulate', callToSimulate(record)),
    block: (record) => this.#blocking.ask(record),
  });

  readonly #list = new ListController<model.CallRecord, model.CallLogQuery, model.CallLogFilters>(
    this,
    {
      words: this.#words,
      resource: 'call-records',
      requires: 'callRecords:read',
      pace,
      filtering: model.filtering,
      select: 'pbx-call-record-select',
      opened: ({ id }) => (this.callRecordId = id),
      query: () => model.queryOf(this, this.userId, this.#words.timeZone),
      read: (client, query, signal) =>
        unwrap(client.GET('/call-records', { params: { query }, signal })),
    },
  );
  readonly #exports = new RecordExports(this, this.#words);
  readonly #file = new RecordFile(this, this.#exports, {
    words: this.#words,
    total: () => this.#list.reading.list.value?.total ?? 0,
    query: () => this.#list.listed.query(),
    columns: () => this.#list.columns.filter(({ hidden }) => !hidden).map(({ id }) => id),
  });
  readonly #placing = new PlaceCall(this, {
    words: this.#words,
    placed: (to) => this.#toast.tell(this.#words.text('callPlace.placed', { to })),
  });
  readonly #person = new PersonFilter(this, this.#words, () => this.filters.userId);
  readonly #story = new StoryDialog(this, {
    words: this.#words,
    id: () => this.callRecordId,
    rows: () => this.#list.rows,
    open: (record) => this.#list.open(record),
    close: () => this.#close(),
  });
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
    mutations: [
      ...[this.#blocking.blocking, this.#blocking.undoing, this.#placing.placing],
      ...[this.#exports.starting, this.#exports.deleting],
    ],
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.CallLogView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    const words = this.#words;
    const undo = this.status.can('changes:undo')
      ? (changeId: string) => void this.#blocking.undo(changeId)
      : null;
    return listTable(this.#list, {
      texts: 'callLog',
      picture: icon('phone'),
      filters: recordFilters({
        words,
        filters: this.filters,
        sites: this.#mayReadUsers ? (this.#sites.value ?? []) : null,
        queue: this.#queue.filters({
          label: this.#words.text('call.queue'),
          value: this.filters.queueId,
        }),
        person: this.#mayReadUsers && !this.userId ? this.#personFilter : null,
        set: (name, value) => this.#list.setFilter(name, value),
      }),
      rowActions: this.rowActions,
      bars: html`${periodFields({
        words,
        filters: this.filters,
        set: (name, value) => this.#list.setFilter(name, value),
      })}
      ${this.#exports.render('chips')}`,
      beside: html`${this.#story.render()} ${this.#blocking.render()} ${this.#placing.render()}
      ${this.#file.render()} ${this.#toast.render(words, this.#blocking.undoing.pending, undo)}`,
      ...(this.status.can('callRecords:export') && { export: () => this.#file.ask() }),
    });
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

  #close(): void {
    const id = this.callRecordId;
    this.callRecordId = '';
    tell(this, 'pbx-call-record-closed', id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-call-log': PbxCallLog;
  }
  interface HTMLElementEventMap {
    'pbx-call-record-select': CustomEvent<model.CallRecord>;
    'pbx-call-record-closed': CustomEvent<string>;
    'pbx-call-record-export-save': PbxActionEvent<ExportOrder>;
    'pbx-call-record-export-saved': CustomEvent<CallRecordExport>;
    'pbx-call-record-export-delete': PbxActionEvent<string>;
    'pbx-call-record-export-deleted': CustomEvent<string>;
  }
}
