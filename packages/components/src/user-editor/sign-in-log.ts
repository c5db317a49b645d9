import { paginate, type components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { Host } from '../shared/client-context.js';
import type { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { errorState, loadingState } from '../shared/states.js';

type SignIn = components['schemas']['SignIn'];
interface Log {
  items: SignIn[];
  hasMore: boolean;
}

const step = 20;
const outcomeWords = {
  succeeded: 'userEditor.succeeded',
  wrongPassword: 'userEditor.wrongPassword',
  wrongCode: 'userEditor.wrongCode',
  locked: 'userEditor.lockedOut',
  linkUsed: 'userEditor.linkUsed',
  signedOut: 'userEditor.signedOut',
} as const;

/** Sign-ins and attempts, the latest first; more on demand. */
export class SignInLog {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #log: QueryController<Log, readonly [string, number]>;
  #wanted = step;

  constructor(host: Host, words: Localize, userId: () => string | null) {
    this.#host = host;
    this.#words = words;
    this.#log = new QueryController(
      host,
      ['users', 'sessions'],
      async (client, [id, max], signal) => {
        const params = { path: { userId: id } };
        const pages = paginate(client, '/users/{userId}/sign-ins', { params, max, signal });
        return { items: await pages.toArray(), hasMore: pages.truncated };
      },
      () => {
        const id = userId();
        return id ? [id, this.#wanted] : null;
      },
      { component: 'user-editor', requires: 'users:read', keep: true },
    );
  }

  forget(): void {
    this.#wanted = step;
  }

  render() {
    const words = this.#words;
    const { error, state, value } = this.#log;
    if (!value) return error ? errorState(this.#log, words) : loadingState(words, 3);
    if (value.items.length === 0) {
      return html`<p class="muted">${words.text('userEditor.accessLogEmpty')}</p>`;
    }
    return html`<table class="table log" aria-labelledby="section-log">
        <thead>
          <tr>
            <th scope="col">${words.text('userEditor.at')}</th>
            <th scope="col">${words.text('userEditor.outcome')}</th>
            <th scope="col">${words.text('userEditor.address')}</th>
            <th scope="col">${words.text('userEditor.browser')}</th>
          </tr>
        </thead>
        <tbody>
          ${value.items.map((item) => this.#line(item))}
        </tbody>
      </table>
      ${
        value.hasMore
          ? html`<button type="button" ?disabled=${state === 'refreshing'} @click=${this.#showMore}>
              ${words.text('userEditor.accessLogMore')}
            </button>`
          : nothing
      }`;
  }

  #line({ at, outcome, address, userAgent }: SignIn) {
    const good = outcome === 'succeeded' || outcome === 'signedOut' || outcome === 'linkUsed';
    return html`<tr>
      <td>${this.#words.date(at)}</td>
      <td>
        <span class="tag ${good ? 'success' : 'danger'}">
          ${this.#words.text(outcomeWords[outcome])}
        </span>
      </td>
      <td><bdi>${address}</bdi></td>
      <td class="agent"><bdi>${userAgent}</bdi></td>
    </tr>`;
  }

  #showMore = (): void => {
    this.#wanted += step;
    this.#host.requestUpdate();
  };
}
