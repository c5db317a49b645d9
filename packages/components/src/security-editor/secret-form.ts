import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { StringId, Localize } from '../shared/localize.js';
import type { MutationController } from '../shared/mutation-controller.js';
import { SecretField } from '../shared/secret-field.js';
import { alertMessage, textOf } from '../shared/states.js';

type Faults<Body> = { readonly [Field in keyof Body]?: string };

/** What the form shows; `check` tells what can be known without asking the server, which decides about everything else. */
interface SecretFormView<Body> {
  readonly part: 'password' | 'pin';
  readonly title: StringId;
  readonly save: StringId;
  readonly saved: StringId;
  readonly lead?: string;
  readonly fields: unknown;
  check(): Faults<Body>;
}

/** A new secret, proven by the current password. */
export class SecretForm<Body extends { readonly currentPassword: string }> {
  typed: Body;
  readonly #host: LitElement;
  readonly #words: Localize;
  readonly #changing: MutationController<Body, unknown>;
  readonly #empty: Body;
  readonly #current: SecretField;
  readonly #new: SecretField;
  #faults: Faults<Body> = {};
  #done = false;

  constructor(
    host: LitElement,
    words: Localize,
    changing: MutationController<Body, unknown>,
    empty: Body,
  ) {
    this.#host = host;
    this.#words = words;
    this.#changing = changing;
    this.#empty = empty;
    this.typed = empty;
    this.#current = new SecretField(host, words);
    this.#new = new SecretField(host, words);
  }

  render({ part, title, save, saved, lead, fields, check }: SecretFormView<Body>): TemplateResult {
    const words = this.#words;
    const { pending, error } = this.#changing;
    const general = error && error.kind !== 'validation' ? textOf(error, words) : undefined;
    return html`<section part=${part} aria-labelledby="${part}-title">
      <h2 id="${part}-title">${words.text(title)}</h2>
      ${lead ? html`<p class="muted">${lead}</p>` : nothing}
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, check())}>
        ${alertMessage(general)} ${fields}
        <div class="bar">
          <button class="primary" type="submit" aria-busy=${pending} ?disabled=${pending}>
            ${words.text(save)}
          </button>
        </div>
        <p role="status">${this.#done ? words.text(saved) : ''}</p>
      </form>
    </section>`;
  }

  /** The field of the password that proves who asks. */
  renderCurrent(id: string, label: StringId): TemplateResult {
    return this.#current.render({
      id,
      label: this.#words.text(label),
      value: this.typed.currentPassword,
      autocomplete: 'current-password',
      ...this.#common('currentPassword'),
    });
  }

  /** The field of the new secret, with its rules below. */
  renderNew(
    field: keyof Body & string,
    id: string,
    label: StringId,
    { digits, rules }: { digits?: true; rules: TemplateResult },
  ): TemplateResult {
    return this.#new.render({
      id,
      label: this.#words.text(label),
      value: String(this.typed[field]),
      autocomplete: digits ? 'off' : 'new-password',
      ...(digits && { digits }),
      ...this.#common(field),
      describedBy: `${id}-rules`,
      below: rules,
    });
  }

  type(change: Partial<Body>) {
    this.typed = { ...this.typed, ...change };
    this.#done = false;
    this.#host.requestUpdate();
  }

  /** The fault of a proof that is not given. */
  checkCurrent(): { currentPassword?: string } {
    if (this.typed.currentPassword) return {};
    return { currentPassword: this.#words.text('securityEditor.currentNeeded') };
  }

  #common(field: keyof Body & string) {
    return {
      required: true,
      readonly: this.#changing.pending,
      error: this.#faults[field] ?? this.#changing.problemAt(`/${field}`),
      change: (value: string) => this.type({ [field]: value } as Partial<Body>),
    };
  }

  async #submit(event: SubmitEvent, faults: Faults<Body>) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.#faults = faults;
    this.#host.requestUpdate();
    const allowed = Object.keys(faults).length === 0;
    if (allowed && (await this.#changing.run(this.typed))) {
      this.typed = this.#empty;
      this.#done = true;
      this.#current.hide();
      this.#new.hide();
      return;
    }
    await this.#host.updateComplete;
    form.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }
}
