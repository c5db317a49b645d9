import type { FieldError, PbxError } from '@pbxkit/client';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import '../../locales/en/editors.js';
import type { Localize } from '../localize.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

interface Refused {
  failure(): PbxError | null;
  /** Label of a field of the form; null where the pointer belongs to none. */
  label(field: string): string | null;
  /** What stands above the list, unless the usual words do. */
  lead?(count: number): string;
  /** Brings the form into sight, where it may be on a tab that is not shown. */
  show?(field: string): void;
}

/** What the last save was refused for, field by field, until the person changes the field. */
export class Refusals {
  readonly #host: Host;
  readonly #refused: Refused;
  readonly #corrected = new Set<string>();

  constructor(host: Host, refused: Refused) {
    this.#host = host;
    this.#refused = refused;
  }

  get all(): readonly FieldError[] {
    return fieldErrors(this.#refused.failure()).filter(
      ({ pointer }) => !this.#corrected.has(fieldOf(pointer)),
    );
  }

  /** The message for a field, or for the first part of it. */
  at(pointer: string): string | undefined {
    return this.all.find(
      (refusal) => refusal.pointer === pointer || refusal.pointer.startsWith(`${pointer}/`),
    )?.message;
  }

  /** The message for exactly this part. */
  exactlyAt(pointer: string): string | undefined {
    return this.all.find((refusal) => refusal.pointer === pointer)?.message;
  }

  correct(field: string): void {
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
    const count = refusals.length;
    return html`<div id="summary" class="alert summary" part="summary" role="alert" tabindex="-1">
      <p>${this.#refused.lead?.(count) ?? words.text('editor.refused', { count })}</p>
      <ul>
        ${refusals.map((refusal) => html`<li>${this.#line(refusal)}</li>`)}
      </ul>
    </div>`;
  }

  #line({ pointer, message }: FieldError) {
    const field = fieldOf(pointer);
    const label = this.#refused.label(field);
    if (label === null) return message;
    const part = pointer.slice(1).replaceAll('/', '-');
    const jump = async (event: Event) => {
      event.preventDefault();
      this.#refused.show?.(field);
      await this.#host.updateComplete;
      (this.#find(part) ?? this.#find(field))?.focus();
    };
    return html`<a href="#${field}" @click=${jump}>${label}</a>: ${message}`;
  }

  #find(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  }
}

/** The fields that an error names; none when it is about something else. */
export function fieldErrors(error: PbxError | null | undefined): readonly FieldError[] {
  return error?.problem?.errors ?? (error?.kind === 'validation' ? error.errors : []);
}

/** `/ranges/2/end` → `ranges`. */
function fieldOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}
