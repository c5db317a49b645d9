import { paginate, unwrap } from '@pbxkit/client';
import { css, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/calls.js';
import '../locales/en/conferences.js';
import '../locales/en/lists.js';
import { RunningClock } from '../shared/calls/running-clock.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { icon } from '../shared/more-icons.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import * as model from './conference-meetings.model.js';
import { meetingColumns } from './meeting-columns.js';
import { MeetingDialog } from './meeting-dialog.js';

/** Redraws at most so often, however many people come and go. */
const pace = 1000;

const styles = css`
  .plain {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .plain :is(th, td) {
    padding: var(--_space-s) var(--_space-s) var(--_space-s) 0;
    border-block-end: var(--_line);
    text-align: start;
    overflow-wrap: anywhere;
  }
`;

/**
 * Meetings of conferences, past and under way: when each began, how long it lasted, how many were there at once, and who. Searched
 * and sorted by the server.
 *
 * @slot toolbar - Buttons of the page.
 * @slot empty - Shown when there are no meetings yet.
 * @fires {CustomEvent<Meeting>} pbx-conference-meeting-select - A row was activated; cancelable, else who was there is shown.
 * @fires {CustomEvent<MeetingView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-conference-meetings')
export class PbxConferenceMeetings extends LitElement {
  static override styles = [controls, popovers, tables, lists, styles];

  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #toast = new Toast(this);
  readonly #dialog = new MeetingDialog(this, this.#words, () => this.#list.rows);

  /** Id of the conference; empty for the meetings of all. */
  @property({ attribute: 'conference-id' }) conferenceId = '';

  /** Words to find in conference and participants. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which meetings are shown; the attribute has the form `period=last7`. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.MeetingFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<model.Meeting>[] = meetingColumns(
    this.#words,
    this.#clock,
    () => this.conferenceId !== '',
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<model.Meeting>[] = [
    Object.defineProperty(
      {
        id: 'participants',
        run: (meeting: model.Meeting) => this.#list.open(meeting),
      } as RowAction<model.Meeting>,
      'label',
      { enumerable: true, get: () => this.#words.text('conferenceMeetings.who') },
    ),
  ];

  readonly #list = new ListController<model.Meeting, model.MeetingQuery, model.MeetingFilters>(
    this,
    {
      words: this.#words,
      resource: 'conference-meetings',
      requires: 'conferences:read',
      pace,
      filtering: model.filtering,
      select: 'pbx-conference-meeting-select',
      opened: (meeting) => this.#dialog.open(meeting),
      query: () =>
        model.queryOf(this.view, {
          conferenceId: this.conferenceId,
          zone: this.#words.timeZone,
          now: new Date(),
        }),
      read: (client, query, signal) =>
        unwrap(client.GET('/conference-meetings', { params: { query }, signal })),
      all: (client, query, options) =>
        paginate(client, '/conference-meetings', { params: { query }, ...options }),
      failed: (error) => this.#toast.fail(textOf(error, this.#words)),
    },
  );

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.MeetingView {
    return this.#list.view;
  }

  protected override render() {
    const words = this.#words;
    return listTable(this.#list, {
      texts: 'conferenceMeetings',
      picture: icon('clock'),
      filters: [
        {
          name: 'period',
          label: words.text('conferenceMeetings.period'),
          value: this.filters.period,
          options: model.periods.map((value) => ({
            value,
            label: words.text(`conferenceMeetings.period.${value}`),
          })),
        },
      ],
      rowActions: this.rowActions,
      export: () => void this.#list.export('meetings'),
      beside: [this.#dialog.render(), this.#toast.render(words, false, null)],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-conference-meetings': PbxConferenceMeetings;
  }
  interface HTMLElementEventMap {
    'pbx-conference-meeting-select': CustomEvent<model.Meeting>;
  }
}
