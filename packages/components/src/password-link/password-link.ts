import { unwrap } from '@pbxkit/client';
import type { components } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/password-link.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { checkPassword, checkPin } from '../shared/password.model.js';
import { QueryController } from '../shared/query-controller.js';
import { SecretField } from '../shared/secret-field.js';
import { secretStyles } from '../shared/secret-field.styles.js';
import { passwordRules, pinRules } from '../shared/secret-rules.js';
import { alertMessage, errorState, loadingState, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { styles } from './password-link.styles.js';

type PasswordLink = components['schemas']['PasswordLink'];
type PasswordLinkUse = components['schemas']['PasswordLinkUse'];

/**
 * First login and reset by the single-use link of an e-mail: whose account it is, a new password with its rules, and
 * at first login the voicemail PIN. Works with a session that has no token.
 *
 * @fires {PbxActionEvent} pbx-password-save - About to set password and PIN; cancelable. `detail`: `{ loginName }`.
 * @fires {CustomEvent} pbx-password-saved - They are set and the link is used up.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The form, or the message of a link that no longer works.
 */
@define('pbx-password-link')
export class PbxPasswordLink extends LitElement {
  static override styles = [controls, secretStyles, styles];

  /** Secret of the link, from the fragment of its address. */
  @property() token = '';

  @state() private password = '';
  @state() private pin = '';
  @state() private refused: 'password' | 'pin' | null = null;
  @state() private saved = false;

  readonly #words = new Localize(this);
  readonly #passwordField = new SecretField(this, this.#words);
  readonly #pinField = new SecretField(this, this.#words);
  readonly #link = new QueryController(
    this,
    'me',
    (client, [token], signal) =>
      unwrap(client.POST('/password-links/check', { body: { token }, signal })),
    () => (this.token && !this.saved ? ([this.token] as const) : null),
  );
  readonly #saving = new MutationController(
    this,
    'password-save',
    async (client, body: PasswordLinkUse) => {
      await unwrap(client.POST('/password-links/use', { body }));
      return { loginName: this.#link.value?.loginName };
    },
    { done: 'pbx-password-saved', detail: () => ({ loginName: this.#link.value?.loginName }) },
  );

  readonly status = statusOf(this, {
    component: 'password-link',
    queries: [this.#link],
    mutations: [this.#saving],
  });

  protected override render() {
    if (this.saved) return html`<p role="status">${this.#words.text('passwordLink.saved')}</p>`;
    const gone = [this.#link.error, this.#saving.error].some((error) => error?.kind === 'missing');
    if (gone) return this.#ended();
    if (this.#link.value) return this.#form(this.#link.value);
    if (this.#link.error) return errorState(this.#link, this.#words);
    return loadingState(this.#words, 6);
  }

  #ended() {
    return html`<p part="base" role="alert" class="alert">
      ${this.#words.text('passwordLink.ended')}
    </p>`;
  }

  #form(link: PasswordLink) {
    const first = link.purpose === 'firstLogin';
    const { pending, error } = this.#saving;
    return html`<form part="base" novalidate @submit=${this.#save}>
      <p>${this.#words.text(first ? 'passwordLink.firstLogin' : 'passwordLink.reset')}</p>
      ${this.#account(link)}
      ${alertMessage(error && error.kind !== 'validation' ? textOf(error, this.#words) : undefined)}
      <input type="text" name="username" .value=${link.loginName} autocomplete="username" hidden />
      ${this.#passwordField.render({
        id: 'password',
        label: this.#words.text('passwordLink.password'),
        value: this.password,
        autocomplete: 'new-password',
        required: true,
        error: this.#fault('password'),
        describedBy: 'password-rules',
        below: passwordRules(
          'password-rules',
          this.password,
          link,
          link.minPasswordLength,
          this.#words,
        ),
        change: (password) => (this.password = password),
      })}
      ${first ? this.#pinPart(link) : nothing}
      <button class="primary" type="submit" aria-busy=${pending} ?disabled=${pending}>
        ${this.#words.text(first ? 'passwordLink.start' : 'passwordLink.save')}
      </button>
    </form>`;
  }

  #account(link: PasswordLink) {
    const rows = [
      ['passwordLink.person', link.displayName],
      ['passwordLink.login', link.loginName],
      ['passwordLink.extension', link.extension],
      ['passwordLink.until', this.#words.date(link.expiresAt)],
    ] as const;
    return html`<dl>
      ${rows.map(([id, value]) =>
        value
          ? html`<dt>${this.#words.text(id)}</dt>
              <dd><bdi>${value}</bdi></dd>`
          : nothing,
      )}
    </dl>`;
  }

  #pinPart(link: PasswordLink) {
    return this.#pinField.render({
      id: 'pin',
      label: this.#words.text('passwordLink.pin'),
      value: this.pin,
      autocomplete: 'off',
      digits: true,
      required: true,
      hint: this.#words.text('passwordLink.pinHint'),
      error: this.#fault('pin'),
      describedBy: 'pin-rules',
      below: pinRules('pin-rules', this.pin, link.extension, this.#words),
      change: (pin) => (this.pin = pin),
    });
  }

  #fault(field: 'password' | 'pin'): string | undefined {
    const own = this.refused === field ? this.#words.text(`${field}.refused`) : undefined;
    return own ?? this.#saving.problemAt(`/${field}`);
  }

  /** The first field that breaks a rule that can be checked here. */
  #unmet(link: PasswordLink): 'password' | 'pin' | null {
    const unmet = (checks: readonly { met: boolean }[]) => checks.some(({ met }) => !met);
    if (unmet(checkPassword(this.password, link, link.minPasswordLength))) return 'password';
    const pinUnmet = link.purpose === 'firstLogin' && unmet(checkPin(this.pin, link.extension));
    return pinUnmet ? 'pin' : null;
  }

  async #save(event: SubmitEvent) {
    event.preventDefault();
    const link = this.#link.value;
    if (!link) return;
    this.refused = this.#unmet(link);
    if (this.refused) return this.#focus(this.refused);
    const pin = link.purpose === 'firstLogin' ? { pin: this.pin } : {};
    const done = await this.#saving.run({ token: this.token, password: this.password, ...pin });
    if (!done) return this.#focus(this.#saving.problemAt('/pin') ? 'pin' : 'password');
    this.saved = true;
    this.password = '';
    this.pin = '';
  }

  async #focus(id: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-password-link': PbxPasswordLink;
  }
}
