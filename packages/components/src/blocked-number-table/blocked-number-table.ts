import { paginate, unwrap, type components, type operations } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/blocked-number-table.js';
import '../locales/en/lists.js';
import { controls } from '../shared/controls.styles.js';
import type { Column } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { blockedNumberColumns } from './blocked-number-columns.js';
import { Unblocking } from './unblocking.js';

type BlockedNumber = components['schemas']['BlockedNumber'];
type ListQuery = Pick<
  NonNullable<operations['listBlockedNumbers']['parameters']['query']>,
  'q' | 'sort'
>;

const filtering = new Filtering<object>({});

/**
 * The callers whom the whole organization refuses: numbers and beginnings of numbers, until when and why. One is let
 * through again from its row, with Undo.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, such as Block a caller, at the end of the toolbar.
 * @slot empty - Shown while nobody is blocked.
 * @fires {CustomEvent<BlockedNumber>} pbx-blocked-number-select - A row was activated; cancelable.
 * @fires {CustomEvent<ListView>} pbx-view-change - The person changed search, order or columns.
 * @fires {PbxActionEvent<BlockedNumber>} pbx-blocked-number-delete - About to let one through again; cancelable, `waitUntil`.
 * @fires {CustomEvent<BlockedNumber>} pbx-blocked-number-deleted - It is let through.
 * @fires {PbxActionEvent<string>} pbx-blocked-number-undo - About to undo the change set with this id.
 * @fires {CustomEvent<BulkPlan>} pbx-blocked-number-undone - Undone.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart toast - What was done, with Undo.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-blocked-number-table')
export class PbxBlockedNumberTable extends LitElement {
  static override styles = [controls, popovers, tables, lists];

  readonly #words = new Localize(this);

  /** Digits or words to find in number and notes. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = 'number';

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<BlockedNumber>[] = blockedNumberColumns(
    this.#words,
  );

  /** The list knows no filters. */
  readonly filters = {};

  readonly #unblocking = new Unblocking(this, this.#words);
  readonly #list = new ListController<BlockedNumber, ListQuery, object>(this, {
    words: this.#words,
    resource: 'blocked-numbers',
    requires: 'settings:write',
    filtering,
    select: 'pbx-blocked-number-select',
    query: () => ({
      ...(this.query && { q: this.query }),
      sort: this.sort as NonNullable<ListQuery['sort']>,
    }),
    read: (client, query, signal) =>
      unwrap(client.GET('/blocked-numbers', { params: { query }, signal })),
    all: (client, query, options) =>
      paginate(client, '/blocked-numbers', { params: { query }, ...options }),
    failed: (error) => this.#unblocking.toast.fail(textOf(error, this.#words)),
  });

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: this.#unblocking.all,
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): ListView<object> {
    return this.#list.view;
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'blockedNumberTable',
      icon: 'block',
      filters: [],
      rowActions: [
        {
          id: 'delete',
          label: this.#words.text('blockedNumberTable.unblock'),
          run: (entry) => void this.#unblocking.run(entry),
        },
      ],
      export: () => void this.#list.export('blocked-numbers'),
      beside: this.#unblocking.render(this.status.can('changes:undo')),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-blocked-number-table': PbxBlockedNumberTable;
  }
}
