import type { PbxError, components } from '@pbxkit/client';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { Localize } from '../shared/localize.js';
import { userFieldLabel } from '../shared/user-words.js';
import { fieldAt, type DraftField } from './user-editor.model.js';

type FieldError = components['schemas']['FieldError'];
type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What the last save was refused for, field by field, until the person changes the field. */
export class Refusals {
  readonly #host: Host;
  readonly #failure: () => PbxError | null;
  readonly #showForm: () => void;
  readonly #corrected = new Set<DraftField>();

  constructor(host: Host, failure: () => PbxError | null, showForm: () => void) {
    this.#host = host;
    this.#failure = failure;
    this.#showForm = showForm;
  }

  get all(): readonly FieldError[] {
    return fieldErrors(this.#failure()).filter(({ pointer }) => {
      const field = fieldAt(pointer);
      return !field || !this.#corrected.has(field);
    });
  }

  at(pointer: string): string | undefined {
    return this.all.find((refusal) => refusal.pointer === pointer)?.message;
  }

  correct(field: DraftField): void {
    this.#corrected.add(field);
  }

  clear(): void {
    this.#corrected.clear();
  }

  /** Puts the focus on the summary, or on the alert where no field was named. */
  focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('#summary, .alert')?.focus();
  }

  /** All of them at once, each with a link to its field. */
  render(words: Localize) {
    const refusals = this.all;
    if (refusals.length === 0) return nothing;
    return html`<div id="summary" class="alert summary" part="summary" role="alert" tabindex="-1">
      <p>${words.text('userEditor.refused', { count: refusals.length })}</p>
      <ul>
        ${refusals.map((refusal) => html`<li>${this.#line(words, refusal)}</li>`)}
      </ul>
    </div>`;
  }

  #line(words: Localize, { pointer, message }: FieldError) {
    const field = fieldAt(pointer);
    if (!field) return message;
    const id = pointer.slice(1).replace('/', '-');
    const jump = async (event: Event) => {
      event.preventDefault();
      this.#showForm();
      await this.#host.updateComplete;
      if (!this.#focus(id)) this.#focus(field);
    };
    return html`<a href="#${id}" @click=${jump}>${userFieldLabel(words, field)}</a>: ${message}`;
  }

  #focus(id: string): boolean {
    const target = this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    target?.focus();
    return !!target;
  }
}

/** The fields that an error names; none when it is about something else. */
export function fieldErrors(error: PbxError | null | undefined): readonly FieldError[] {
  return error?.problem?.errors ?? (error?.kind === 'validation' ? error.errors : []);
}
