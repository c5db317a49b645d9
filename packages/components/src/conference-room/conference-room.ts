import { unwrap, type PbxClient } from '@pbxkit/client';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/calls.js';
import '../locales/en/conferences.js';
import '../locales/en/lists.js';
import { RunningClock } from '../shared/calls/running-clock.js';
import { JoinAct } from '../shared/conferences/join-act.js';
import { controls } from '../shared/controls.styles.js';
import type { Column, RowAction } from '../shared/data-table/data-table.model.js';
import { define } from '../shared/define.js';
import { icon } from '../shared/more-icons.js';
import { ListController } from '../shared/list/list-controller.js';
import { listTable } from '../shared/list/list-table.js';
import { lists } from '../shared/list/list.styles.js';
import { Localize, type StringId } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { QueryController } from '../shared/query-controller.js';
import { errorState, textOf } from '../shared/states.js';
import { statusOf, type PbxStatus } from '../shared/status.js';
import { tables } from '../shared/table.styles.js';
import { Toast } from '../shared/toast.js';
import * as model from './conference-room.model.js';
import { styles } from './conference-room.styles.js';
import { RoomActs } from './room-acts.js';
import { roomColumns, roomRowActions } from './room-columns.js';

/** Redraws at most so often, however much people talk. */
const pace = 400;

/**
 * Who is in a conference now, live, with what a moderator does: mute one or all, louder, quieter, remove, lock, call someone in,
 * end.
 *
 * @slot toolbar - Buttons of the page.
 * @slot empty - Shown while nobody is there.
 * @fires {PbxActionEvent<Moderating>} pbx-conference-participant-moderate - About to mute, unmute, turn up or down, or remove somebody; cancelable, `waitUntil`.
 * @fires {CustomEvent<Moderating>} pbx-conference-participant-moderated - Done.
 * @fires {PbxActionEvent<RoomModerating>} pbx-conference-moderate - About to mute all, lock or end; cancelable, `waitUntil`.
 * @fires {CustomEvent<RoomModerating>} pbx-conference-moderated - Done.
 * @fires {PbxActionEvent<Inviting>} pbx-conference-invite - About to call somebody in; cancelable, `waitUntil`.
 * @fires {CustomEvent<Inviting>} pbx-conference-invited - They are being called.
 * @fires {PbxActionEvent<Joining>} pbx-conference-join - About to ring the own phone; cancelable, `waitUntil`.
 * @fires {CustomEvent<Joining>} pbx-conference-joined - The own phone rings.
 * @fires {CustomEvent<Participant>} pbx-conference-participant-select - A row was activated; cancelable.
 * @fires {CustomEvent} pbx-view-change - The person changed search, order or columns.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The wrapper.
 * @csspart heading - Name of the conference.
 * @csspart toast - What was done.
 * @csspart table__grid - The scroll box; every part of `<pbx-data-table>` has the prefix `table__`.
 */
@define('pbx-conference-room')
export class PbxConferenceRoom extends LitElement {
  static override styles = [controls, popovers, tables, lists, styles];

  readonly #words = new Localize(this);
  readonly #clock = new RunningClock(this);
  readonly #toast = new Toast(this);
  readonly #acts = new RoomActs(this, this.#words, this.#toast);
  readonly #join = new JoinAct(this, this.#words, this.#toast);

  /** Id of the conference. */
  @property({ attribute: 'conference-id' }) conferenceId = '';

  /** Words to find in names and numbers. */
  @property() query = '';

  /** Field in order, `-` before it for descending. */
  @property() sort = model.defaultSort;

  /** None: the roster of one conference is short. */
  @property({ attribute: false }) filters: model.NoFilters = {};

  /** Ids of the shown columns, separated by spaces; empty for all. */
  @property({ attribute: 'shown-columns' }) shownColumns = '';

  /** Every column; add your own at any place. */
  @property({ attribute: false }) columns: readonly Column<model.Participant>[] = roomColumns(
    this.#words,
    this.#clock,
  );

  /** Entries of the menu of a row; add your own. */
  @property({ attribute: false }) rowActions: readonly RowAction<model.Participant>[] =
    roomRowActions(
      this.#words,
      (participant, action) => void this.#acts.moderate(this.conferenceId, participant, action),
    );

  readonly #conference = new QueryController(
    this,
    'conferences',
    getConference,
    () => (this.conferenceId ? ([this.conferenceId] as const) : null),
    { component: 'conference-room', requires: 'conferences:read', keep: true, pace },
  );
  readonly #begun = new QueryController(
    this,
    'conference-meetings',
    readBegin,
    () => (this.conferenceId ? ([this.conferenceId] as const) : null),
    { component: 'conference-room', requires: 'conferences:read', keep: true, pace },
  );
  readonly #list = new ListController<model.Participant, model.RosterQuery, model.NoFilters>(this, {
    words: this.#words,
    resource: 'conference-participants',
    requires: 'conferences:read',
    pace,
    filtering: model.filtering,
    select: 'pbx-conference-participant-select',
    query: () => ({
      ...(this.query && { q: this.query }),
      sort: this.sort as NonNullable<model.RosterQuery['sort']>,
    }),
    read: (client, query, signal) => {
      const path = { conferenceId: this.conferenceId };
      if (!path.conferenceId) return Promise.resolve({ items: [], total: 0 });
      return unwrap(
        client.GET('/conferences/{conferenceId}/participants', { params: { path, query }, signal }),
      );
    },
    failed: (error) => this.#toast.fail(textOf(error, this.#words)),
  });

  readonly status: PbxStatus = statusOf(this, {
    queries: [this.#list.reading.list],
    mutations: [...this.#acts.all, this.#join.joining],
    isEmpty: () => this.#list.reading.list.value?.total === 0,
  });

  protected override render() {
    const conference = this.#conference.value;
    if (!conference && this.#conference.error?.kind === 'missing')
      return errorState(this.#conference, this.#words);
    return html`${conference ? this.#head(conference) : nothing}
    ${listTable(this.#list, {
      texts: 'conferenceRoom',
      picture: icon('users'),
      filters: [],
      rowActions: this.rowActions,
      beside: [
        conference ? this.#acts.render(conference, this.#count) : nothing,
        this.#join.render(),
        this.#toast.render(this.#words, false, null),
      ],
    })}`;
  }

  get #count(): number {
    return this.#list.reading.list.value?.total ?? 0;
  }

  #head(conference: model.Conference) {
    const words = this.#words;
    const since = this.#count > 0 ? this.#begun.value : null;
    return html`<div class="room">
        <h2 part="heading"><bdi>${conference.name}</bdi></h2>
        <div class="buttons">${this.#buttons(conference)}</div>
      </div>
      ${
        since
          ? html`<p class="running-for">
              ${words.text('conferenceRoom.running')} ${this.#clock.since(since)}
            </p>`
          : nothing
      }
      ${
        model.waitsForLeader(conference, this.#list.rows)
          ? html`<p class="waits" role="status">${words.text('conferenceRoom.waitsForLeader')}</p>`
          : nothing
      }`;
  }

  #buttons(conference: model.Conference) {
    const words = this.#words;
    const join = this.#button('conference.join', () => this.#join.ask(conference));
    if (!this.status.can('conferences:moderate')) return join;
    const act = (id: StringId, action: model.RoomAct, danger = false) =>
      this.#button(id, () => void this.#acts.moderateRoom(conference.id, action), danger);
    const isAnybody = this.#count > 0;
    return [
      join,
      html`<button type="button" @click=${() => this.#acts.askInvite()}>
        ${icon('phone')}${words.text('conferenceRoom.callIn')}
      </button>`,
      isAnybody ? act('conferenceRoom.muteAll', 'muteAll') : nothing,
      isAnybody ? act('conferenceRoom.unmuteAll', 'unmuteAll') : nothing,
      conference.locked
        ? act('conferenceRoom.unlock', 'unlock')
        : act('conferenceRoom.lock', 'lock'),
      isAnybody ? act('conferenceRoom.end', 'end', true) : nothing,
    ];
  }

  #button(id: StringId, run: () => void, danger = false) {
    return html`<button type="button" class=${danger ? 'danger' : nothing} @click=${run}>
      ${this.#words.text(id)}
    </button>`;
  }
}

function getConference(
  client: PbxClient,
  [conferenceId]: readonly [string],
  signal: AbortSignal,
): Promise<model.Conference> {
  const params = { path: { conferenceId } };
  return unwrap(client.GET('/conferences/{conferenceId}', { params, signal }));
}

/** When the meeting under way began; null without one. */
async function readBegin(
  client: PbxClient,
  [conferenceId]: readonly [string],
  signal: AbortSignal,
): Promise<string | null> {
  const params = { query: { conferenceId, limit: 1, sort: '-startedAt' } } as const;
  const { items } = await unwrap(client.GET('/conference-meetings', { params, signal }));
  const [last] = items;
  return last && last.endedAt === null ? last.startedAt : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-conference-room': PbxConferenceRoom;
  }
  interface HTMLElementEventMap {
    'pbx-conference-participant-select': CustomEvent<model.Participant>;
  }
}
