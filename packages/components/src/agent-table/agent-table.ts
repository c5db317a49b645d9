import { paginate, unwrap } from '@pbxkit/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/agent-table.js';
import '../locales/en/lists.js';
import '../locales/en/queue-agent-editor.js';
import { CallActs } from '../shared/calls/call-acts.js';
import { CallById } from '../shared/calls/call-by-id.js';
import { CallWrites } from '../shared/calls/call-writes.js';
import type { ListeningMode } from '../shared/calls/listening.model.js';
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
import { AgentStates } from '../shared/queues/agent-states.js';
import { agentStates } from '../shared/queues/agent-words.js';
import { QueueFilter } from '../shared/queues/queue-filter.js';
import { selectObject } from '../shared/routing-object.js';
import { textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import { agentColumns } from './agent-columns.js';
import { agentRowActions } from './agent-row-actions.js';
import * as model from './agent-table.model.js';

/** Redraws at most so often, however many states change. */
const pace = 400;

/**
 * The agents of call queues, live, one row per agent and queue: state and reason, for how long, and the calls of today. Logs in
 * and out, makes unavailable, leads to the user, and listens, whispers and barges into the call of an agent, as far as that is granted.
 *
 * @slot toolbar - Buttons of the page.
 * @slot actions - The main button of the page, at the end of the toolbar.
 * @slot empty - Shown while there are no agents.
 * @fires {CustomEvent<QueueAgent>} pbx-agent-select - A row was activated, or Open chosen; cancelable.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - The user who is an agent is to be edited; cancelable.
 * @fires {CustomEvent<AgentView>} pbx-view-change - The person changed search, filters, order or columns.
 * @fires {PbxActionEvent} pbx-agent-state-change - About to log in, log out or make unavailable. `detail`: `{ agents, state, reason }`.
 * @fires {CustomEvent} pbx-agent-state-changed - It is done. `detail`: the same, with the agents as confirmed.
 * @fires {PbxActionEvent<Listening>} pbx-call-listen - About to listen, whisper or barge. `detail`: `{ call, mode, deviceId }`.
 * @fires {CustomEvent<Listening>} pbx-call-listened - The own phone rings.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart state - What an agent is.
 * @csspart filter-button - Opens the filters.
 * @csspart filters - The panel of filters.
 * @csspart toast - What was done.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-agent-table')
export class PbxAgentTable extends LitElement {
  static override styles = [controls, popovers, tables, lists];

  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #toast = new Toast(this);
  readonly #states = new AgentStates(this, this.#words, this.#toast);
  readonly #calls = new CallWrites(this);
  readonly #acts = new CallActs(this, this.#words, this.#calls, this.#toast);
  readonly #opening = new CallById<ListeningMode>(this, {
    found: (mode, call) => this.#acts.ask(mode, call),
    failed: (error) =>
      this.#toast.fail(
        error.kind === 'missing' ? this.#words.text('call.gone') : textOf(error, this.#words),
      ),
  });

  /** Words to find in names. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** Which agents are shown; the attribute has the form `state=available&queueId=…`. */
  @property({ converter: model.filtering.converter, hasChanged: model.filtering.differ })
  filters: model.AgentFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for the usual ones. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<model.QueueAgent>[] = agentColumns(
    this.#words,
    this.#clock,
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<model.QueueAgent>[] =
    agentRowActions(this.#words, {
      open: (agent) => this.#list.open(agent),
      edit: ({ userId: id, name }) => selectObject(this, { kind: 'users', id, name }),
      available: (agent) => void this.#states.set([agent], 'available'),
      unavailable: (agent) => this.#states.askReason([agent]),
      logOut: (agent) => void this.#states.set([agent], 'loggedOut'),
      listen: (mode, { callId }) => callId && this.#opening.open(callId, mode),
    });

  readonly #list = new ListController<model.QueueAgent, model.AgentQuery, model.AgentFilters>(
    this,
    {
      words: this.#words,
      resource: ['queue-agents', 'queues'],
      requires: 'queues:read',
      pace,
      filtering: model.filtering,
      select: 'pbx-agent-select',
      query: () => model.queryOf(this.view),
      read: (client, query, signal) =>
        unwrap(client.GET('/queue-agents', { params: { query }, signal })),
      all: (client, query, options) =>
        paginate(client, '/queue-agents', { params: { query }, ...options }),
      failed: (error) => this.#toast.fail(textOf(error, this.#words)),
    },
  );
  readonly #queue = new QueueFilter(this);

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: [this.#states.changing, this.#calls.listening],
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  /** What the person chose, for a URL or to be kept. */
  get view(): model.AgentView {
    return this.#list.view;
  }

  /** The first read leaves before its skeleton is drawn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { leaving } = this.#list.reading.list;
    return leaving ? leaving.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    return listTable(this.#list, {
      texts: 'agentTable',
      picture: icon('users'),
      filters: this.#filters,
      rowActions: this.rowActions,
      export: () => void this.#list.export('agents'),
      beside: [
        this.#states.render(),
        this.#acts.render(),
        this.#toast.render(this.#words, false, null),
      ],
    });
  }

  get #filters() {
    const words = this.#words;
    return [
      {
        name: 'state',
        label: words.text('agent.state'),
        value: this.filters.state,
        options: agentStates.map((value) => ({ value, label: words.text(`agent.state.${value}`) })),
      },
      ...this.#queue.filters({
        label: words.text('agentTable.queue'),
        value: this.filters.queueId,
      }),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-agent-table': PbxAgentTable;
  }
  interface HTMLElementEventMap {
    'pbx-agent-select': CustomEvent<model.QueueAgent>;
  }
}
