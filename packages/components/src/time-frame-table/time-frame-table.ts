import { paginate, unwrap } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/lists.js';
import '../locales/en/time-frame-table.js';
import { icon } from '../shared/more-icons.js';
import { controls } from '../shared/controls.styles.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { DeletionActs } from '../shared/deletion-acts.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { timeFrameRemoval } from '../shared/time-frame-removal.js';
import type { TimeFrame } from '../shared/time-frame-words.js';
import { listQueryOf, timeFrameFilters, type ListQuery } from './list-query.js';
import { ownerNames } from './owner-names.js';
import { timeFrameActions } from './time-frame-actions.js';
import { timeFrameColumns } from './time-frame-columns.js';
import {
  defaultSort,
  filtering,
  type TimeFrameFilters,
  type TimeFrameView,
} from './time-frame-table.model.js';

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
  @property() sort = defaultSort;

  /** Which time frames are shown; the attribute has the form `type=weekly&inForce=true`. */
  @property({ converter: filtering.converter, hasChanged: filtering.differ })
  filters: TimeFrameFilters = {};

  /** Only the personal time frames of this user. */
  @property({ attribute: 'owner-user-id' }) ownerUserId = '';

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<TimeFrame>[] = timeFrameColumns({
    words: this.#words,
    isOwn: () => this.ownerUserId !== '',
    ownerName: (id) => this.#owners.value?.get(id),
  });

  readonly #acts = new DeletionActs(this, this.#words, 'time-frame', timeFrameRemoval);
  readonly #list = new ListController<TimeFrame, ListQuery, TimeFrameFilters>(this, {
    words: this.#words,
    resource: ['time-frames', 'holidays'],
    requires: ['timeFrames:read', 'timeFrames:own'],
    filtering,
    select: 'pbx-time-frame-select',
    query: () => listQueryOf(this.view, this.ownerUserId),
    read: (client, query, signal) =>
      unwrap(client.GET('/time-frames', { params: { query }, signal })),
    all: (client, query, options) =>
      paginate(client, '/time-frames', { params: { query }, ...options }),
    failed: (error) => this.#acts.toast.fail(textOf(error, this.#words)),
  });
  readonly #owners = ownerNames(this, () => this.#list.rows);

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: this.#acts.all,
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): TimeFrameView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'timeFrameTable',
      picture: icon('clock'),
      filters: timeFrameFilters(this.#words, this.filters),
      rowActions: timeFrameActions(this.#words, this.#mayWrite, {
        edit: (frame) => this.#list.open(frame),
        clone: (frame) => this.#list.tell('pbx-time-frame-clone', frame),
        askDelete: (frame) => this.#acts.askDelete(frame),
      }),
      export: () => void this.#list.export('time-frames'),
      beside: this.#acts.render(this.status.can('changes:undo')),
    });
  }

  get #mayWrite(): boolean {
    return this.status.can('timeFrames:write') || this.status.can('timeFrames:own');
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
