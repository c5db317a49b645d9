import { unwrap } from '@pbxkit/client';
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { alertMessage } from '../shared/states.js';
import { reasonOf } from './reason.js';

interface ResetForm {
  readonly login: string;
  /** The field of the login, shared with the first step. */
  readonly field: TemplateResult;
  /** The way back, where there is one. */
  readonly back: unknown;
}

/** Asks for a reset link; the answer never tells whether the account exists. */
export class ResetStep {
  readonly #host: LitElement;
  readonly #words: Localize;
  #asked = '';

  readonly requesting: MutationController<{ login: string }, { login: string }>;

  constructor(host: LitElement, words: Localize) {
    this.#host = host;
    this.#words = words;
    this.requesting = new MutationController(
      host,
      'password-request',
      async (client, body) => {
        await unwrap(client.POST('/password-resets', { body }));
        return body;
      },
      { done: 'pbx-password-requested' },
    );
  }

  begin(): void {
    this.#asked = '';
    this.requesting.reset();
  }

  render(form: ResetForm): TemplateResult {
    const words = this.#words;
    if (this.#asked) {
      return html`<div part="base" class="asked">
        <p role="status" tabindex="-1" id="asked">
          ${words.text('login.asked', { login: this.#asked })}
        </p>
        ${form.back}
      </div>`;
    }
    const { pending, error } = this.requesting;
    const ask = (event: SubmitEvent) => this.#ask(event, form.login);
    return html`<form part="base" novalidate @submit=${ask}>
      <p>${words.text('login.forgotLead')}</p>
      ${alertMessage(error ? reasonOf(error, words) : undefined)} ${form.field}
      <button class="primary submit" type="submit" aria-busy=${pending} ?disabled=${pending}>
        ${words.text('login.send')}
      </button>
      ${form.back}
    </form>`;
  }

  async #ask(event: SubmitEvent, login: string) {
    event.preventDefault();
    const root = this.#host.renderRoot;
    if (login && (await this.requesting.run({ login }))) {
      this.#asked = login;
      this.#host.requestUpdate();
    }
    await this.#host.updateComplete;
    root.querySelector<HTMLElement>('#asked, [role="alert"], #login')?.focus();
  }
}
