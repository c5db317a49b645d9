import { unwrap } from '@pbxkit/client';
import type { PbxClient, components } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../locales/en/session-table.js';
import { announce } from '../shared/announce.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { QueryController } from '../shared/query-controller.js';
import { alertMessage, deniedState, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { deviceName } from './session-table.model.js';
import { styles } from './session-table.styles.js';

type Session = components['schemas']['Session'];

/**
 * Own signed-in browsers, the current one marked; each of the others can be signed out, or all of them.
 *
 * @fires {PbxActionEvent} pbx-session-delete - About to sign browsers out; cancelable. `detail`: the sessions.
 * @fires {CustomEvent} pbx-session-deleted - Signed out. `detail`: the sessions.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The list with its bar.
 * @csspart session - One session.
 */
@define('pbx-session-table')
export class PbxSessionTable extends LitElement {
  static override styles = [controls, styles];

  readonly #words = new Localize(this);
  readonly #sessions = new QueryController(
    this,
    'sessions',
    (client, _args, signal) =>
      unwrap(client.GET('/me/sessions', { params: { query: { limit: 200 } }, signal })),
    () => [] as const,
    { component: 'session-table', requires: 'profile:read' },
  );
  readonly #ending = new MutationController(this, 'session-delete', endSessions, {
    done: 'pbx-session-deleted',
  });

  readonly status = statusOf(this, {
    component: 'session-table',
    queries: [this.#sessions],
    mutations: [this.#ending],
    isEmpty: () => this.#sessions.value?.items.length === 0,
  });

  /** The current one first, then by last use. */
  get #rows(): readonly Session[] {
    const items = this.#sessions.value?.items ?? [];
    return [...items].sort((one, other) => Number(other.current) - Number(one.current));
  }

  protected override render() {
    const { value, error } = this.#sessions;
    if (this.status.state === 'denied') return deniedState(this.status, this.#words);
    if (!value)
      return error ? errorState(this.#sessions, this.#words) : loadingState(this.#words, 3);
    const others = this.#rows.filter(({ current }) => !current);
    return html`<div part="base">
      <div class="bar">
        <p id="count" tabindex="-1">
          ${this.#words.text('sessionTable.count', { count: value.total })}
        </p>
        ${
          others.length > 1 && this.status.can('profile:write')
            ? html`<button
                type="button"
                class="danger"
                ?disabled=${this.#ending.pending}
                @click=${() => this.#end(others)}
              >
                ${this.#words.text('sessionTable.endOthers')}
              </button>`
            : nothing
        }
      </div>
      ${alertMessage(this.#ending.error ? textOf(this.#ending.error, this.#words) : undefined)}
      <ul aria-label=${this.#words.text('sessionTable.label')}>
        ${repeat(
          this.#rows,
          ({ id }) => id,
          (session) => this.#session(session),
        )}
      </ul>
    </div>`;
  }

  #session(session: Session) {
    const words = this.#words;
    const device = deviceName(session.userAgent);
    return html`<li part="session">
      <div class="what">
        <span class="device">${device}</span>
        <span class="muted">
          ${words.text('sessionTable.lastUsed', { when: words.date(session.lastUsedAt) })} ·
          <bdi dir="ltr">${session.address}</bdi>
        </span>
        <span class="muted">
          ${words.text('sessionTable.since', { when: words.date(session.createdAt) })}
        </span>
      </div>
      ${session.current ? this.#currentMark() : this.#endButton(session, device)}
    </li>`;
  }

  #currentMark() {
    return html`<span class="current">${this.#words.text('sessionTable.current')}</span>`;
  }

  #endButton(session: Session, device: string) {
    if (!this.status.can('profile:write')) return nothing;
    return html`<button
      type="button"
      ?disabled=${this.#ending.pending}
      aria-label=${this.#words.text('sessionTable.endNamed', { device })}
      @click=${() => this.#end([session])}
    >
      ${this.#words.text('sessionTable.end')}
    </button>`;
  }

  async #end(sessions: readonly Session[]) {
    if (!(await this.#ending.run(sessions))) return;
    announce(this.#words.text('sessionTable.ended', { count: sessions.length }));
    await this.#sessions.settled;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#count')?.focus();
  }
}

async function endSessions(client: PbxClient, sessions: readonly Session[]) {
  for (const { id, version } of sessions) {
    const params = { path: { sessionId: id }, header: { 'If-Match': `"${version}"` } };
    await unwrap(client.DELETE('/me/sessions/{sessionId}', { params }));
  }
  return sessions;
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-session-table': PbxSessionTable;
  }
}
