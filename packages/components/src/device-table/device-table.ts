import { paginate } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/device-table.js';
import '../locales/en/lists.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { DeviceActs } from '../shared/device-acts.js';
import { deviceSecrets } from '../shared/device-secret.styles.js';
import type { Device } from '../shared/device.model.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import { deviceColumns, deviceRowActions } from './device-columns.js';
import { deviceFilters, queryOf, readDevices, type DeviceQuery } from './device-query.js';
import {
  defaultSort,
  filtering,
  type DeviceFilters,
  type DeviceView,
} from './device-table.model.js';

/**
 * The devices of a domain, or of one person: whether calls reach them, from where they registered and what they are. Search,
 * filters, order, columns, a new password, resynchronization and deletion. Kept up to date as phones come and go.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, such as Add device, at the end of the toolbar.
 * @slot empty - Shown when there are no devices yet.
 * @fires {CustomEvent<Device>} pbx-device-select - A row was activated, or Edit chosen; cancelable.
 * @fires {CustomEvent<DeviceView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent<Device>} pbx-device-renew-password - About to make a new password; cancelable, `waitUntil`.
 * @fires {CustomEvent<Device>} pbx-device-password-renewed - It is shown; the event has no password.
 * @fires {PbxActionEvent<Device>} pbx-device-resync - About to ask the phone to fetch its configuration; cancelable, `waitUntil`.
 * @fires {CustomEvent<Device>} pbx-device-resynced - The phone was asked.
 * @fires {PbxActionEvent<Device>} pbx-device-delete - About to delete; cancelable, `waitUntil`.
 * @fires {CustomEvent<Device>} pbx-device-deleted - Deleted.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart secret - What a phone registers with, in the dialog.
 * @csspart state - Whether a device is registered, in the dialog.
 * @csspart toast - What was done.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-device-table')
export class PbxDeviceTable extends LitElement {
  static override styles = [controls, popovers, tables, lists, deviceSecrets];

  readonly #words = new Localize(this);
  readonly #toast = new Toast(this);
  readonly #acts = new DeviceActs(this, this.#words, {
    done: (text) => this.#toast.tell(text),
    failed: (text) => this.#toast.fail(text),
  });

  /** Only the devices of this user; then the list has no column of users. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Words to find in SIP user name, name of the user, model and address. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = defaultSort;

  /** Which devices are shown; the attribute has the form `registered=true&kind=desk`. */
  @property({ converter: filtering.converter, hasChanged: filtering.differ })
  filters: DeviceFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<Device>[] = deviceColumns(
    this.#words,
    () => this.userId !== '',
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false })
  rowActions: readonly RowAction<Device>[] = deviceRowActions(this.#words, {
    edit: (device) => this.#list.open(device),
    askRenew: (device) => this.#acts.askRenew(device),
    resync: (device) => void this.#acts.resync(device),
    askDelete: (device) => this.#acts.askDelete(device),
  });

  readonly #list = new ListController<Device, DeviceQuery, DeviceFilters>(this, {
    words: this.#words,
    resource: ['devices', 'users'],
    requires: 'phones:read',
    filtering,
    select: 'pbx-device-select',
    query: () => queryOf(this.view, this.userId),
    read: readDevices,
    all: (client, query, options) =>
      paginate(client, '/devices', { params: { query }, ...options }),
    failed: (error) => this.#toast.fail(textOf(error, this.#words)),
  });

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: this.#acts.all,
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): DeviceView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'deviceTable',
      icon: 'phone',
      filters: deviceFilters(this.#words, this.filters),
      rowActions: this.rowActions,
      export: () => void this.#list.export('devices'),
      beside: [this.#acts.render(), this.#toast.render(this.#words, false, null)],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-device-table': PbxDeviceTable;
  }
  interface HTMLElementEventMap {
    'pbx-device-select': CustomEvent<Device>;
  }
}
