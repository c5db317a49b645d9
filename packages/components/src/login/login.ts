import { unwrap } from '@pbxkit/client';
import type { Grant, PbxError, components } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/login.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { textField } from '../shared/field.js';
import { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { SecretField } from '../shared/secret-field.js';
import { secretStyles } from '../shared/secret-field.styles.js';
import { alertMessage, textOf } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { styles } from './login.styles.js';

type LoginResult = components['schemas']['LoginResult'];
type Step = 'password' | 'code' | 'forgot' | 'asked';

/** What `pbx-logged-in` tells. */
export interface LoggedIn {
  /** Access token and what it allows; give it to the session. */
  readonly grant: Grant;
  /** The role requires a second factor and none is set: the grant holds profile capabilities only. */
  readonly mustEnrol: boolean;
}

/**
 * Signs a person in: login and password, then a code where the account asks for one, and the request of a reset link.
 * Works with a session that has no token.
 *
 * @fires {PbxActionEvent} pbx-login - About to sign in; cancelable. `detail`: `{ login }`.
 * @fires {CustomEvent<LoggedIn>} pbx-logged-in - Signed in. `detail`: `{ grant, mustEnrol }`.
 * @fires {CustomEvent} pbx-password-forgot - The person asks for the reset step; cancel it to open a page instead.
 * @fires {PbxActionEvent} pbx-password-request - About to ask for a reset link; cancelable. `detail`: `{ login }`.
 * @fires {CustomEvent} pbx-password-requested - Asked; nobody learns whether the account exists.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @csspart base - The form.
 * @csspart alert - The message after a failure.
 */
@define('pbx-login')
export class PbxLogin extends LitElement {
  static override styles = [controls, secretStyles, styles];

  /** Login name that the form starts with. */
  @property() login = '';

  /** Starts with the request of a reset link. */
  @property({ type: Boolean }) forgot = false;

  @state() private chosenStep: Step | null = null;
  @state() private challenge = '';
  @state() private typed: { login?: string; password: string; code: string } = {
    password: '',
    code: '',
  };
  @state() private expiredChallenge = false;

  readonly #words = new Localize(this);
  readonly #password = new SecretField(this, this.#words);
  readonly #loggingIn = new MutationController(
    this,
    'login',
    (client, body: { login: string; password: string }) => unwrap(client.POST('/login', { body })),
    { detail: ({ login }) => ({ login }) },
  );
  readonly #verifying = new MutationController(
    this,
    'login-code',
    (client, body: { challenge: string; code: string }) =>
      unwrap(client.POST('/login/totp', { body })),
    { detail: () => ({}) },
  );
  readonly #requesting = new MutationController(
    this,
    'password-request',
    async (client, body: { login: string }) => {
      await unwrap(client.POST('/password-resets', { body }));
      return body;
    },
    { done: 'pbx-password-requested' },
  );

  readonly status = statusOf(this, {
    component: 'login',
    queries: [],
    mutations: [this.#loggingIn, this.#verifying, this.#requesting],
  });

  /** The step that is shown. */
  get step(): Step {
    return this.chosenStep ?? (this.forgot ? 'forgot' : 'password');
  }

  get #login(): string {
    return this.typed.login ?? this.login;
  }

  protected override render() {
    const steps = {
      password: () => this.#passwordStep(),
      code: () => this.#codeStep(),
      forgot: () => this.#forgotStep(),
      asked: () => this.#askedStep(),
    };
    return steps[this.step]();
  }

  #passwordStep() {
    const { pending, error } = this.#loggingIn;
    const notice = this.expiredChallenge ? this.#words.text('login.codeExpired') : undefined;
    return html`<form part="base" novalidate @submit=${this.#logIn}>
      ${alertMessage(error ? this.#reason(error) : notice)} ${this.#loginField('username')}
      ${this.#password.render({
        id: 'password',
        label: this.#words.text('login.password'),
        value: this.typed.password,
        autocomplete: 'current-password',
        required: true,
        change: (password) => this.#type({ password }),
      })}
      <button class="primary submit" type="submit" aria-busy=${pending} ?disabled=${pending}>
        ${this.#words.text('login.submit')}
      </button>
      <p>
        <button type="button" class="link" @click=${this.#forget}>
          ${this.#words.text('login.forgot')}
        </button>
      </p>
    </form>`;
  }

  #codeStep() {
    const { pending, error } = this.#verifying;
    return html`<form part="base" novalidate @submit=${this.#verify}>
      <p>${this.#words.text('login.codeLead')}</p>
      ${alertMessage(error ? this.#reason(error) : undefined)}
      ${textField({
        id: 'code',
        label: this.#words.text('login.code'),
        value: this.typed.code,
        hint: this.#words.text('login.codeHint'),
        autocomplete: 'one-time-code',
        required: true,
        maxLength: 32,
        change: (code) => this.#type({ code }),
      })}
      <button class="primary submit" type="submit" aria-busy=${pending} ?disabled=${pending}>
        ${this.#words.text('login.verify')}
      </button>
      <p>
        <button type="button" class="link" @click=${this.#startAgain}>
          ${this.#words.text('login.startAgain')}
        </button>
      </p>
    </form>`;
  }

  #forgotStep() {
    const { pending, error } = this.#requesting;
    return html`<form part="base" novalidate @submit=${this.#request}>
      <p>${this.#words.text('login.forgotLead')}</p>
      ${alertMessage(error ? this.#reason(error) : undefined)} ${this.#loginField('username')}
      <button class="primary submit" type="submit" aria-busy=${pending} ?disabled=${pending}>
        ${this.#words.text('login.send')}
      </button>
      ${this.#backToPassword()}
    </form>`;
  }

  #askedStep() {
    return html`<div part="base">
      <p role="status" tabindex="-1" id="asked">
        ${this.#words.text('login.asked', { login: this.#login })}
      </p>
      ${this.#backToPassword()}
    </div>`;
  }

  #backToPassword() {
    return this.forgot
      ? nothing
      : html`<p>
          <button type="button" class="link" @click=${this.#startAgain}>
            ${this.#words.text('login.back')}
          </button>
        </p>`;
  }

  #loginField(autocomplete: 'username') {
    return textField({
      id: 'login',
      label: this.#words.text('login.login'),
      value: this.#login,
      hint: this.#words.text('login.loginHint'),
      autocomplete,
      required: true,
      maxLength: 128,
      change: (login) => this.#type({ login }),
    });
  }

  /** Unknown login and wrong password read the same. */
  #reason(error: PbxError): string {
    if (error.code === 'wrong-credentials') return this.#words.text('login.wrong');
    if (error.code === 'wrong-code') return this.#words.text('login.wrongCode');
    if (error.kind === 'limit' && error.code === 'locked') {
      const minutes = Math.max(1, Math.ceil((error.retryAfterSeconds ?? 0) / 60));
      return this.#words.text('login.locked', { count: minutes });
    }
    return textOf(error, this.#words);
  }

  #type(change: Partial<typeof this.typed>) {
    this.typed = { ...this.typed, ...change };
  }

  async #logIn(event: SubmitEvent) {
    event.preventDefault();
    this.expiredChallenge = false;
    const missing = !this.#login.trim() ? 'login' : this.typed.password ? null : 'password';
    if (missing) return this.#focus(missing);
    const result = await this.#loggingIn.run({
      login: this.#login.trim(),
      password: this.typed.password,
    });
    if (!result) return this.#focusAlert();
    this.#type({ password: '' });
    this.#password.hide();
    this.#receive(result);
  }

  #receive(result: LoginResult) {
    if (result.status === 'mfaRequired') {
      this.challenge = result.challenge;
      this.chosenStep = 'code';
      void this.#focus('code');
    } else {
      this.#loggedIn({ grant: result.grant, mustEnrol: result.status === 'mfaEnrolmentRequired' });
    }
  }

  async #verify(event: SubmitEvent) {
    event.preventDefault();
    const code = this.typed.code.trim();
    if (code.length < 6) return this.#focus('code');
    const result = await this.#verifying.run({ challenge: this.challenge, code });
    if (result) this.#loggedIn({ grant: result.grant, mustEnrol: false });
    else if (this.#verifying.error?.code === 'challenge-ended') this.#startAgain({ expired: true });
    else await this.#focusAlert();
  }

  async #request(event: SubmitEvent) {
    event.preventDefault();
    const login = this.#login.trim();
    if (!login) return this.#focus('login');
    if (!(await this.#requesting.run({ login }))) return this.#focusAlert();
    this.chosenStep = 'asked';
    await this.#focus('asked');
  }

  #forget() {
    const event = new CustomEvent('pbx-password-forgot', {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(event)) return;
    this.chosenStep = 'forgot';
    void this.#focus('login');
  }

  #startAgain(options: { expired?: boolean } | Event = {}) {
    this.#loggingIn.reset();
    this.#verifying.reset();
    this.chosenStep = this.forgot ? 'forgot' : 'password';
    this.expiredChallenge = 'expired' in options && !!options.expired;
    this.challenge = '';
    this.#type({ password: '', code: '' });
    void this.#focus('login');
  }

  #loggedIn(detail: LoggedIn) {
    this.#type({ password: '', code: '' });
    this.dispatchEvent(new CustomEvent('pbx-logged-in', { detail, bubbles: true, composed: true }));
  }

  async #focus(id: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  async #focusAlert() {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-login': PbxLogin;
  }
  interface HTMLElementEventMap {
    'pbx-logged-in': CustomEvent<LoggedIn>;
  }
}
