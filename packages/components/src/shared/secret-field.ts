import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import '../locales/en/secrets.js';
import type { Localize } from './localize.js';

export interface SecretFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly autocomplete: 'current-password' | 'new-password' | 'off';
  readonly change: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly readonly?: boolean;
  /** A PIN: the keyboard of a phone shows digits. */
  readonly digits?: boolean;
  /** Shown below, such as the list of rules; named by `describedBy`. */
  readonly below?: unknown;
  readonly describedBy?: string;
}

/** A masked field with a button that shows what was typed, and a hint while caps lock is on. */
export class SecretField implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #words: Localize;
  #shown = false;
  #capsLock = false;

  constructor(host: ReactiveControllerHost, words: Localize) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#shown = false;
    this.#capsLock = false;
  }

  /** Masks the field again. */
  hide(): void {
    this.#shown = false;
    this.#host.requestUpdate();
  }

  render(options: SecretFieldOptions): TemplateResult {
    const { id, error, hint } = options;
    const described = [
      error && `${id}-error`,
      hint && `${id}-hint`,
      this.#capsLock && `${id}-caps`,
      options.describedBy,
    ];
    return html`<div class="field" part="field">
      <label for=${id}>
        ${options.label}${
          options.required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing
        }
      </label>
      <div class="secret">
        <input
          id=${id}
          name=${id}
          type=${this.#shown ? 'text' : 'password'}
          .value=${options.value}
          autocomplete=${options.autocomplete}
          inputmode=${options.digits ? 'numeric' : nothing}
          maxlength=${options.digits ? 10 : 256}
          autocapitalize="off"
          spellcheck="false"
          ?required=${options.required}
          ?readonly=${options.readonly}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${described.filter(Boolean).join(' ') || nothing}
          @input=${(event: InputEvent) => options.change((event.target as HTMLInputElement).value)}
          @keydown=${this.#watchCapsLock}
          @keyup=${this.#watchCapsLock}
          @blur=${() => this.#setCapsLock(false)}
        />
        <button
          type="button"
          class="reveal"
          aria-pressed=${this.#shown}
          aria-controls=${id}
          aria-label=${this.#words.text('secret.showNamed', { label: options.label })}
          @click=${this.#toggle}
        >
          ${this.#words.text(this.#shown ? 'secret.hide' : 'secret.show')}
        </button>
      </div>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <p class="hint caps" id="${id}-caps" role="status">
        ${this.#capsLock ? this.#words.text('secret.capsLock') : nothing}
      </p>
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing} ${options.below}
    </div>`;
  }

  readonly #toggle = () => {
    this.#shown = !this.#shown;
    this.#host.requestUpdate();
  };

  readonly #watchCapsLock = (event: KeyboardEvent) => {
    if (event.key === 'CapsLock') return;
    this.#setCapsLock(event.getModifierState('CapsLock'));
  };

  #setCapsLock(on: boolean) {
    if (on === this.#capsLock) return;
    this.#capsLock = on;
    this.#host.requestUpdate();
  }
}
