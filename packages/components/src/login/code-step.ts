import { unwrap } from '@pbxkit/client';
import type { Grant } from '@pbxkit/client';
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { alertMessage } from '../shared/states.js';
import { reasonOf } from './reason.js';

interface CodeStepHandlers {
  verified(grant: Grant): void;
  /** Back to login and password; `ended` when the step took too long. */
  startAgain(options: { ended: boolean }): void;
}

/** Second step: a code of the authenticator app, or a recovery code. */
export class CodeStep {
  readonly #host: LitElement;
  readonly #words: Localize;
  readonly #handlers: CodeStepHandlers;
  #challenge = '';
  #code = '';

  readonly verifying: MutationController<{ challenge: string; code: string }, { grant: Grant }>;

  constructor(host: LitElement, words: Localize, handlers: CodeStepHandlers) {
    this.#host = host;
    this.#words = words;
    this.#handlers = handlers;
    this.verifying = new MutationController(
      host,
      'login-code',
      (client, body) => unwrap(client.POST('/login/totp', { body })),
      { detail: () => ({}) },
    );
  }

  /** Starts with the challenge that the first step gave. */
  begin(challenge: string): void {
    this.#challenge = challenge;
    this.#code = '';
    this.verifying.reset();
  }

  render(): TemplateResult {
    const words = this.#words;
    const { pending, error } = this.verifying;
    return html`<form part="base" novalidate @submit=${this.#verify}>
      <p>${words.text('login.codeLead')}</p>
      ${alertMessage(error ? reasonOf(error, words) : undefined)}
      ${textField({
        id: 'code',
        label: words.text('login.code'),
        value: this.#code,
        hint: words.text('login.codeHint'),
        autocomplete: 'one-time-code',
        required: true,
        maxLength: 32,
        change: (code) => this.#set(code),
      })}
      <button class="primary submit" type="submit" aria-busy=${pending} ?disabled=${pending}>
        ${words.text('login.verify')}
      </button>
      <p>
        <button type="button" class="link" @click=${() => this.#leave(false)}>
          ${words.text('login.startAgain')}
        </button>
      </p>
    </form>`;
  }

  #set(code: string) {
    this.#code = code;
    this.#host.requestUpdate();
  }

  readonly #verify = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const code = this.#code.trim();
    const input = { challenge: this.#challenge, code };
    const result = code.length < 6 ? undefined : await this.verifying.run(input);
    if (result) {
      this.#leave(false);
      return this.#handlers.verified(result.grant);
    }
    if (this.verifying.error?.code === 'challenge-ended') return this.#leave(true);
    await this.#host.updateComplete;
    form.querySelector<HTMLElement>('[role="alert"], #code')?.focus();
  };

  #leave(ended: boolean) {
    this.begin('');
    this.#handlers.startAgain({ ended });
  }
}
