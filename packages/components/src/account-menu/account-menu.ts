import { unwrap } from '@pbxkit/client';
import type { components } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import '../locales/en/account-menu.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { selectField } from '../shared/field.js';
import { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { QueryController } from '../shared/query-controller.js';
import { readMe } from '../shared/read-me.js';
import { alertMessage, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { styles } from './account-menu.styles.js';

type Me = components['schemas']['Me'];
type MeUpdate = components['schemas']['MeUpdate'];

/**
 * The name of the person, opening a menu: links of the page, language, theme, log out.
 *
 * @slot - Links of the page.
 * @fires {CustomEvent<Me>} pbx-me-changed - The person as the server knows them, at first and after every change.
 * @fires {PbxActionEvent} pbx-me-save - About to save language or theme; cancelable.
 * @fires {CustomEvent<Me>} pbx-me-saved - Saved.
 * @fires {PbxActionEvent} pbx-logout - About to log out; cancelable.
 * @fires {CustomEvent} pbx-logged-out - The server has ended the session.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The button that opens the menu.
 * @csspart menu - The menu.
 */
@define('pbx-account-menu')
export class PbxAccountMenu extends LitElement {
  static override styles = [controls, styles];

  #told: Me | undefined;

  readonly #words = new Localize(this);
  readonly #me = new QueryController(this, 'me', readMe, () => [] as const, {
    component: 'account-menu',
    requires: 'profile:read',
  });
  readonly #saving = new MutationController(
    this,
    'me-save',
    (client, body: MeUpdate) =>
      unwrap(client.PATCH('/me', { params: { header: { 'If-Match': '*' } }, body })),
    { done: 'pbx-me-saved' },
  );
  readonly #leaving = new MutationController(
    this,
    'logout',
    async (client, _input: object) => {
      await unwrap(client.POST('/logout'));
      return {};
    },
    { done: 'pbx-logged-out' },
  );

  readonly status = statusOf(this, {
    component: 'account-menu',
    queries: [this.#me],
    mutations: [this.#saving, this.#leaving],
  });

  protected override updated(_changed: PropertyValues<this>): void {
    const me = this.#me.value;
    if (!me || me === this.#told) return;
    this.#told = me;
    this.dispatchEvent(
      new CustomEvent('pbx-me-changed', { detail: me, bubbles: true, composed: true }),
    );
  }

  protected override render() {
    const me = this.#me.value;
    const name = me ? `${me.firstName} ${me.lastName}` : this.#words.text('accountMenu.account');
    return html`
      <button
        type="button"
        class="open"
        part="base"
        popovertarget="menu"
        aria-label=${this.#words.text('accountMenu.open', { name })}
      >
        <span class="initials" aria-hidden="true">${initials(me)}</span>
        <span class="name" aria-hidden="true">${name}</span>
      </button>
      <div
        class="menu"
        part="menu"
        id="menu"
        popover
        role="group"
        aria-label=${name}
        @click=${this.#closeAfterLink}
      >
        ${me ? this.#who(me, name) : nothing}
        <slot></slot>
        ${me ? this.#choices(me) : nothing}
        <hr />
        <button
          type="button"
          class="leave"
          ?disabled=${this.#leaving.pending}
          @click=${this.#logOut}
        >
          ${this.#words.text('accountMenu.logOut')}
        </button>
      </div>
    `;
  }

  #who(me: Me, name: string) {
    return html`<div class="who">
        <strong>${name}</strong>
        <span class="muted"><bdi>${me.loginName}</bdi></span>
        <span class="muted">${me.domain.displayName}</span>
      </div>
      <hr />`;
  }

  #choices(me: Me) {
    const words = this.#words;
    const { error } = this.#saving;
    return html`<hr />
      <div class="choices">
        ${alertMessage(error ? textOf(error, words) : undefined)}
        ${selectField({
          id: 'language',
          label: words.text('accountMenu.language'),
          value: me.language ?? me.domain.language,
          options: [
            { value: 'en-CA', label: 'English' },
            { value: 'fr-CA', label: 'Français' },
          ],
          change: (value) => this.#saving.run({ language: value as Me['language'] }),
        })}
        ${selectField({
          id: 'theme',
          label: words.text('accountMenu.theme'),
          value: me.theme,
          options: (['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: words.text(`theme.${value}`),
          })),
          change: (value) => this.#saving.run({ theme: value as Me['theme'] }),
        })}
      </div>`;
  }

  #closeAfterLink(event: Event) {
    const menu = event.currentTarget as HTMLElement;
    const onLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
    if (onLink) menu.hidePopover();
  }

  async #logOut() {
    await this.#leaving.run({});
  }
}

function initials(me: Me | undefined): string {
  const letters = [me?.firstName, me?.lastName].map((name) => [...(name ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-account-menu': PbxAccountMenu;
  }
  interface HTMLElementEventMap {
    'pbx-me-changed': CustomEvent<Me>;
  }
}
