import type { PbxError, components } from '@pbxkit/client';
import { html, type TemplateResult } from 'lit';
import type { Host } from '../shared/client-context.js';
import { modalDialog } from '../shared/dialog.js';
import { checkboxField, selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { alertMessage, textOf } from '../shared/states.js';
import { nameOf } from './user-editor.model.js';

type User = components['schemas']['User'];
type Recycle = components['schemas']['Recycle'];

interface RecycleOptions {
  words: Localize;
  departments: readonly { id: string; name: string }[];
  busy: boolean;
  error: PbxError | null;
  problemAt(pointer: string): string | undefined;
  confirm(user: User, person: Recycle): void;
}

interface Newcomer {
  firstName: string;
  lastName: string;
  email: string;
  departmentId: string | null;
  sendWelcome: boolean;
}

const nobody = { firstName: '', lastName: '', email: '', sendWelcome: true };

/** Asks who takes over an extension; what was typed stays until the dialog closes. */
export class RecycleDialog {
  readonly #host: Host;
  #user: User | null = null;
  #person: Newcomer = { ...nobody, departmentId: null };

  constructor(host: Host) {
    this.#host = host;
  }

  async open(user: User): Promise<void> {
    this.#user = user;
    this.#person = { ...nobody, departmentId: user.departmentId };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('#recycle-firstName')?.focus();
  }

  close = (): void => {
    this.#user = null;
    this.#host.requestUpdate();
  };

  render(options: RecycleOptions): TemplateResult | null {
    const { words, busy } = options;
    const user = this.#user;
    if (!user) return null;
    const values = { extension: user.extension, name: nameOf(user) };
    return modalDialog({
      title: words.text('userEditor.recycleTitle'),
      close: this.close,
      content: html`<form id="recycle" novalidate @submit=${this.#submit(user, options)}>
        <p>${words.text('userEditor.recycleLead', values)}</p>
        ${this.#failure(options)} ${this.#fields(options)}
      </form>`,
      actions: html`<button type="button" ?disabled=${busy} @click=${this.close}>
          ${words.text('userEditor.cancel')}
        </button>
        <button type="submit" form="recycle" class="primary" aria-busy=${busy} ?disabled=${busy}>
          ${words.text('userEditor.recycleConfirm', values)}
        </button>`,
    });
  }

  #fields({ words, departments, problemAt }: RecycleOptions) {
    return html`<div class="fields">
      ${this.#text('firstName', words.text('userEditor.firstName'), problemAt('/firstName'))}
      ${this.#text('lastName', words.text('userEditor.lastName'), problemAt('/lastName'))}
      ${this.#text(
        'email',
        words.text('userEditor.newEmail'),
        problemAt('/emails/0') ?? problemAt('/emails'),
      )}
      ${selectField({
        id: 'recycle-departmentId',
        label: words.text('userEditor.department'),
        value: this.#person.departmentId ?? '',
        options: [
          { value: '', label: words.text('userEditor.none') },
          ...departments.map((one) => ({ value: one.id, label: one.name })),
        ],
        change: (value) => this.#set({ departmentId: value || null }),
      })}
      ${checkboxField({
        id: 'recycle-sendWelcome',
        label: words.text('userEditor.recycleWelcome'),
        checked: this.#person.sendWelcome,
        change: (sendWelcome) => this.#set({ sendWelcome }),
      })}
    </div>`;
  }

  #text(field: 'firstName' | 'lastName' | 'email', label: string, error: string | undefined) {
    return textField({
      id: `recycle-${field}`,
      type: field === 'email' ? 'email' : 'text',
      label,
      value: this.#person[field],
      error,
      required: true,
      maxLength: field === 'email' ? 254 : 60,
      autocomplete: 'off',
      change: (value) => this.#set({ [field]: value }),
    });
  }

  #failure({ error, words }: RecycleOptions) {
    return error && !error.problem?.errors?.length ? alertMessage(textOf(error, words)) : null;
  }

  #submit(user: User, { confirm }: RecycleOptions) {
    return (event: SubmitEvent) => {
      event.preventDefault();
      const { email, ...person } = this.#person;
      confirm(user, { ...person, emails: [email.trim()] });
    };
  }

  #set(changes: Partial<Newcomer>) {
    this.#person = { ...this.#person, ...changes };
    this.#host.requestUpdate();
  }
}
