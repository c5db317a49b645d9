import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/destinations.js';
import '../locales/en/lists.js';
import '../locales/en/prompts.js';
import { TargetCombobox } from '../destination-picker/target-combobox.js';
import type { PbxPromptEditor } from '../prompt-editor/prompt-editor.js';
import '../prompt-editor/prompt-editor.js';
import '../shared/audio-player/audio-player.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import type { DestinationChoice } from '../shared/destination.model.js';
import { modalDialog } from '../shared/dialog.js';
import { toasts } from '../shared/list/list.styles.js';
import { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import { MutationController } from '../shared/mutation-controller.js';
import {
  lengthText,
  type Prompt,
  type PromptChoice,
  type PromptFind,
  type PromptSearch,
} from '../shared/prompt.js';
import { textOf } from '../shared/states.js';
import { internalsOf } from '../shared/status.js';
import { Toast } from '../shared/toast.js';
import { undoChange } from '../shared/undo-change.js';
import { styles } from './prompt-picker.styles.js';

export { promptFind, promptSearch } from '../shared/prompt-lookup.js';
export type { PromptChoice, PromptFind, PromptSearch } from '../shared/prompt.js';

/**
 * Chooses a prompt by its title, plays it, or adds a new one. A control: its form value is the id of the prompt, and it
 * asks its owner for what it searches; only the dialog that adds a prompt writes.
 *
 * @fires {Event} input - The person chose another prompt, or none.
 * @fires {Event} change - The same.
 * @fires {CustomEvent<Prompt>} pbx-prompt-saved - A prompt was added in the dialog.
 * @fires {PbxActionEvent<string>} pbx-prompt-undo - About to take the new prompt back; `detail`: id of the change set.
 * @fires {CustomEvent<BulkPlan>} pbx-prompt-undone - Taken back.
 * @csspart base - The group.
 * @csspart control - The search field.
 * @csspart choices - The list of what was found.
 * @csspart toast - What was added, with Undo.
 */
@define('pbx-prompt-picker')
export class PbxPromptPicker extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [controls, toasts, styles];

  /** Name in the form. */
  @property({ reflect: true }) name = '';

  /** Name of the field, shown above it. */
  @property() label = '';

  /** Id of the prompt; empty while none is chosen. */
  @property() value = '';

  /** A refusal to show beside the field. */
  @property() error = '';

  @property({ type: Boolean }) required = false;

  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Shows the prompt in words only, with its player. */
  @property({ type: Boolean }) readonly = false;

  /** Offers no new prompt. */
  @property({ type: Boolean, attribute: 'without-add' }) withoutAdd = false;

  /** Id of the user whose own a new prompt is; empty for the organization. */
  @property({ attribute: 'owner-user-id' }) ownerUserId = '';

  /** Finds prompts by title, such as `promptSearch(client)`. */
  @property({ attribute: false }) search: PromptSearch | null = null;

  /** Tells about the chosen prompt, such as `promptFind(client)`. */
  @property({ attribute: false }) find: PromptFind | null = null;

  @state() private known: PromptChoice | null | undefined;
  @state() private isAdding = false;
  @state() private isTold = false;
  @state() private byForm = false;

  #initial: string | undefined;
  #asked = '';
  #found: readonly PromptChoice[] = [];
  #addedId = '';
  readonly #words = new Localize(this);
  readonly #toast = new Toast(this);
  readonly #undoing = new MutationController(this, 'prompt-undo', undoChange, {
    done: 'pbx-prompt-undone',
  });
  readonly #combobox = new TargetCombobox(this, this.#words, () =>
    this.search ? (_, text, signal) => this.#search(text, signal) : null,
  );

  constructor() {
    super();
    this.addEventListener('invalid', () => (this.isTold = true));
  }

  get form(): HTMLFormElement | null {
    return internalsOf(this).form;
  }

  /** What is known of the chosen prompt; null for none, and when it cannot be read. */
  async choice(): Promise<PromptChoice | null> {
    const { value, known } = this;
    if (!value) return null;
    if (known?.id === value) return known;
    const found = this.find?.(value, new AbortController().signal);
    return (await found?.catch(() => null)) ?? null;
  }

  /** Whether nothing is missing. */
  checkValidity(): boolean {
    this.#validate();
    return internalsOf(this).checkValidity();
  }

  /** As `checkValidity`, and shows what is missing. */
  reportValidity(): boolean {
    this.#validate();
    return internalsOf(this).reportValidity();
  }

  formResetCallback(): void {
    this.value = this.#initial ?? '';
    this.isTold = false;
  }

  formDisabledCallback(disabled: boolean): void {
    this.byForm = disabled;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#initial ??= this.value;
    if (changed.has('value') && this.known?.id !== this.value) this.known = undefined;
    const isKnown = !this.value || this.known?.id === this.value;
    if (!isKnown && this.find && (changed.has('find') || this.#asked !== this.value))
      void this.#ask(this.value);
  }

  protected override updated(): void {
    this.#validate();
  }

  protected override render() {
    const { known } = this;
    const name = known?.title ?? '';
    return html`<fieldset part="base" aria-label=${this.#label}>
      ${this.readonly ? html`<p class="fixed">${this.#label}: ${this.#chosen || '—'}</p>` : this.#line()}
      ${
        known && this.value
          ? html`<pbx-audio-player
              sound-id=${known.id}
              name=${name}
              .seconds=${known.durationSeconds}
              .load=${known.load}
            ></pbx-audio-player>`
          : nothing
      }
      ${this.error ? html`<p class="told" id="told">${this.error}</p>` : nothing}
      ${this.isAdding ? this.#dialog() : nothing}
      ${this.#toast.render(this.#words, this.#undoing.pending, this.#undo)}
    </fieldset>`;
  }

  #line() {
    const isOff = this.disabled || this.byForm;
    return html`<div class=${this.withoutAdd ? '' : 'line'}>
      ${this.#combobox.render({
        label: this.#label,
        kind: 'prompt',
        chosen: this.#chosen,
        chosenId: this.value || null,
        disabled: isOff,
        required: this.required,
        error: this.isTold && this.required && !this.value ? this.#missing : undefined,
        describedBy: this.error ? 'told' : undefined,
        pick: (choice) => this.#pick(choice),
      })}
      ${
        this.withoutAdd
          ? nothing
          : html`<button type="button" ?disabled=${isOff} @click=${() => (this.isAdding = true)}>
              ${icon('plus')}${this.#words.text('prompt.new')}
            </button>`
      }
    </div>`;
  }

  #dialog() {
    const close = () => (this.isAdding = false);
    return modalDialog({
      title: this.#words.text('prompt.new'),
      wide: true,
      close,
      content: html`<pbx-prompt-editor
        owner-user-id=${this.ownerUserId}
        @pbx-state-changed=${(event: Event) => event.stopPropagation()}
        @pbx-prompt-saved=${this.#added}
      ></pbx-prompt-editor>`,
      actions: html`<button type="button" @click=${close}>
        ${this.#words.text('dialog.cancel')}
      </button>`,
    });
  }

  get #label(): string {
    return this.label || this.#words.text('prompt.one');
  }

  get #missing(): string {
    return this.#words.text('prompt.soundRequired');
  }

  get #chosen(): string {
    if (!this.value) return '';
    if (this.known === null) return this.#words.text('destination.unknown');
    return this.known?.title ?? '…';
  }

  async #search(text: string, signal: AbortSignal): Promise<readonly DestinationChoice[]> {
    this.#found = (await this.search?.(text, signal)) ?? [];
    return this.#found.map(({ id, title, durationSeconds }) => ({
      kind: 'prompt',
      id,
      name: title,
      extension: lengthText(this.#words, durationSeconds),
    }));
  }

  async #ask(id: string): Promise<void> {
    this.#asked = id;
    const found = await this.find?.(id, new AbortController().signal).catch(() => undefined);
    if (this.value === id) this.known = found;
  }

  #pick(choice: DestinationChoice | null): void {
    this.known = this.#found.find(({ id }) => id === choice?.id);
    this.#choose(choice?.id ?? '');
  }

  readonly #added = ({ target, detail }: CustomEvent<Prompt>): void => {
    const { changeId } = target as PbxPromptEditor;
    this.isAdding = false;
    this.#addedId = detail.id;
    this.#toast.tell(this.#words.text('prompt.added', { name: detail.title }), changeId);
    this.#choose(detail.id);
  };

  get #undo(): ((changeId: string) => void) | null {
    const mayUndo = sessionOf(this).session?.can('prompt-picker', 'changes:undo');
    return mayUndo ? (changeId) => void this.#takeBack(changeId) : null;
  }

  async #takeBack(changeId: string): Promise<void> {
    if (await this.#undoing.run(changeId)) {
      this.#toast.tell(this.#words.text('list.undone'));
      if (this.value === this.#addedId) this.#choose('');
    } else if (this.#undoing.error) this.#toast.fail(textOf(this.#undoing.error, this.#words));
  }

  #choose(id: string): void {
    if (id === this.value) return;
    this.value = id;
    for (const type of ['input', 'change'])
      this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  #validate(): void {
    const internals = internalsOf(this);
    internals.setFormValue(this.value || null);
    const anchor = this.shadowRoot?.querySelector<HTMLElement>('#target') ?? undefined;
    if (this.required && !this.value)
      internals.setValidity({ valueMissing: true }, this.#missing, anchor);
    else internals.setValidity({});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-prompt-picker': PbxPromptPicker;
  }
}
