import { unwrap } from '@pbxkit/client';
import type { Grant } from '@pbxkit/client';
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
import { alertMessage } from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { CodeStep } from './code-step.js';
import { styles } from './login.styles.js';
import { reasonOf } from './reason.js';
import { ResetStep } from './reset-step.js';

type Step = 'password' | 'code' | 'forgot';
type Field = 'login' | 'password';

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
 * @fires {PbxActionEvent} pbx-login-code - About to check the code of the second step; cancelable.
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
  @state() private typed: { login?: string; password: string } = { password: '' };
  @state() private missing: Field | null = null;
  @state() private tookTooLong = false;

  readonly #words = new Localize(this);
  readonly #password = new SecretField(this, this.#words);
  readonly #loggingIn = new MutationController(
    this,
    'login',
    (client, body: { login: string; password: string }) => unwrap(client.POST('/login', { body })),
    { detail: ({ login }) => ({ login }) },
  );
  readonly #code: CodeStep = new CodeStep(this, this.#words, {
    verified: (grant) => this.#loggedIn({ grant, mustEnrol: false }),
    startAgain: ({ ended }) => this.#startAgain(ended),
  });
  readonly #reset: ResetStep = new ResetStep(this, this.#words);

  readonly status = statusOf(this, {
    component: 'login',
    queries: [],
    mutations: [this.#loggingIn, this.#code.verifying, this.#reset.requesting],
  });

  /** The step that is shown. */
  get step(): Step {
    return this.chosenStep ?? (this.forgot ? 'forgot' : 'password');
  }

  get #login(): string {
    return (this.typed.login ?? this.login).trim();
  }

  protected override render() {
    if (this.step === 'code') return this.#code.render();
    if (this.step === 'password') return this.#passwordStep();
    return this.#reset.render({
      login: this.#login,
      field: this.#loginField(),
      back: this.forgot ? nothing : this.#backToPassword(),
    });
  }

  #passwordStep() {
    const words = this.#words;
    const { pending, error } = this.#loggingIn;
    const notice = this.tookTooLong ? words.text('login.codeExpired') : undefined;
    return html`<form part="base" novalidate @submit=${this.#logIn}>
      ${alertMessage(error ? reasonOf(error, words) : notice)} ${this.#loginField()}
      ${this.#password.render({
        id: 'password',
        label: words.text('login.password'),
        value: this.typed.password,
        autocomplete: 'current-password',
        required: true,
        error: this.missing === 'password' ? words.text('login.passwordNeeded') : undefined,
        change: (password) => this.#type({ password }),
      })}
      <button class="primary submit" type="submit" aria-busy=${pending} ?disabled=${pending}>
        ${words.text('login.submit')}
      </button>
      <p>
        <button type="button" class="link" @click=${this.#forget}>
          ${words.text('login.forgot')}
        </button>
      </p>
    </form>`;
  }

  #loginField() {
    const words = this.#words;
    return textField({
      id: 'login',
      label: words.text('login.login'),
      value: this.typed.login ?? this.login,
      hint: words.text('login.loginHint'),
      error: this.missing === 'login' ? words.text('login.loginNeeded') : undefined,
      autocomplete: 'username',
      required: true,
      maxLength: 128,
      change: (login) => this.#type({ login }),
    });
  }

  #backToPassword() {
    return html`<p>
      <button type="button" class="link" @click=${() => this.#startAgain(false)}>
        ${this.#words.text('login.back')}
      </button>
    </p>`;
  }

  #type(change: Partial<typeof this.typed>) {
    this.typed = { ...this.typed, ...change };
    this.missing = null;
  }

  async #logIn(event: SubmitEvent) {
    event.preventDefault();
    this.tookTooLong = false;
    const { password } = this.typed;
    this.missing = !this.#login ? 'login' : password ? null : 'password';
    if (this.missing) return this.#focus(`#${this.missing}`);
    const result = await this.#loggingIn.run({ login: this.#login, password });
    if (!result) return this.#focus('[role="alert"]');
    this.#type({ password: '' });
    this.#password.hide();
    if (result.status === 'mfaRequired') return this.#askCode(result.challenge);
    this.#loggedIn({ grant: result.grant, mustEnrol: result.status === 'mfaEnrolmentRequired' });
  }

  #askCode(challenge: string) {
    this.#code.begin(challenge);
    this.chosenStep = 'code';
    return this.#focus('#code');
  }

  #forget() {
    const event = new CustomEvent('pbx-password-forgot', {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(event)) return;
    this.#reset.begin();
    this.chosenStep = 'forgot';
    void this.#focus('#login');
  }

  #startAgain(tookTooLong: boolean) {
    this.#loggingIn.reset();
    this.tookTooLong = tookTooLong;
    this.chosenStep = null;
    this.#type({ password: '' });
    void this.#focus(tookTooLong ? '[role="alert"]' : '#login');
  }

  #loggedIn(detail: LoggedIn) {
    this.dispatchEvent(new CustomEvent('pbx-logged-in', { detail, bubbles: true, composed: true }));
  }

  async #focus(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
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
