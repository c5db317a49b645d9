import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/destinations.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import {
  asDestination,
  sameDestination,
  type Destination,
  type DestinationChoice,
  type DestinationFind,
  type DestinationKind,
  type DestinationSearch,
  type ObjectKind,
} from '../shared/destination.model.js';
import { searchableKinds } from '../shared/destination-search.js';
import { destinationText } from '../shared/destination-words.js';
import { Localize } from '../shared/localize.js';
import { internalsOf } from '../shared/status.js';
import * as model from './destination-picker.model.js';
import { styles } from './destination-picker.styles.js';
import { example, kindField, numberField, signalField, type Fields } from './fields.js';
import { KnownTarget } from './known-target.js';
import { nextNote, nextOf } from './next-note.js';
import { TargetCombobox } from './target-combobox.js';

export { destinationFind, destinationSearch } from '../shared/destination-search.js';
export type {
  Destination,
  DestinationChoice,
  DestinationFind,
  DestinationKind,
  DestinationSearch,
} from '../shared/destination.model.js';

const offered: readonly DestinationKind[] = [...searchableKinds, 'external', 'directory', 'hangup'];

const fromJson = { fromAttribute: (text: string | null) => parsed(text) };

/**
 * Chooses where a call goes: a person, their phones or mailbox, an auto attendant, a call queue, a conference, a number
 * outside, a prompt, the directory, or the end of the call.
 * A control: its form value is the destination as JSON, and it asks its owner for what it searches.
 *
 * @fires {Event} input - The person changed something; `value` is null while it is not complete.
 * @fires {Event} change - The person chose another destination.
 * @csspart base - The group.
 * @csspart label - Its name.
 * @csspart field - One field of it.
 * @csspart control - An input or a select.
 * @csspart choices - The list of what was found.
 * @csspart next - What happens to the call next.
 * @csspart icon - A line drawing.
 */
@define('pbx-destination-picker')
export class PbxDestinationPicker extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [controls, styles];

  /** Name in the form. */
  @property({ reflect: true }) name = '';

  /** Name of the field, shown above it. */
  @property() label = '';

  /** What it means that nothing is chosen. */
  @property({ attribute: 'none-label' }) noneLabel = '';

  /** A refusal to show beside the field. */
  @property() error = '';

  @property({ type: Boolean }) required = false;

  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Shows the destination in words only. */
  @property({ type: Boolean }) readonly = false;

  /** Leaves out what happens to the call next, but for what is wrong with it. */
  @property({ type: Boolean, attribute: 'without-next' }) withoutNext = false;

  /** Kinds to offer; default: all that can be listed. */
  @property({ attribute: false }) kinds: readonly DestinationKind[] = offered;

  /** Finds objects by name or extension, such as `destinationSearch(client)`; without it no kind of object is offered. */
  @property({ attribute: false }) search: DestinationSearch | null = null;

  /** Tells about the chosen object, such as `destinationFind(client)`. */
  @property({ attribute: false }) find: DestinationFind | null = null;

  /** What a reset brings back; the attribute `value`, as JSON. */
  @property({ attribute: 'value', converter: fromJson }) defaultValue: Destination | null = null;

  /** The destination; null while nothing is chosen, or not all of it. */
  @property({ attribute: false })
  get value(): Destination | null {
    return model.valueOf(this.#shown);
  }
  set value(value: Destination | null) {
    const next = asDestination(value);
    if (this.#draft && sameDestination(next, this.value)) return;
    this.#show(this.#draftOf(next));
  }

  @state() private isTold = false;
  @state() private byForm = false;

  #draft: model.Draft | null = null;
  readonly #words = new Localize(this);
  readonly #target = new KnownTarget(this, this.#words);
  readonly #combobox = new TargetCombobox(this, this.#words, () => this.search);

  constructor() {
    super();
    this.addEventListener('invalid', () => (this.isTold = true));
  }

  get form(): HTMLFormElement | null {
    return internalsOf(this).form;
  }

  get validity(): ValidityState {
    this.#validate();
    return internalsOf(this).validity;
  }

  get validationMessage(): string {
    this.#validate();
    return internalsOf(this).validationMessage;
  }

  get willValidate(): boolean {
    return internalsOf(this).willValidate;
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
    this.#show(this.#draftOf(this.defaultValue));
    this.isTold = false;
  }

  formDisabledCallback(disabled: boolean): void {
    this.byForm = disabled;
  }

  formStateRestoreCallback(restored: string): void {
    this.#show(this.#draftOf(parsed(restored)));
  }

  get #shown(): model.Draft {
    return this.#draft ?? this.#draftOf(this.defaultValue);
  }

  get #isDisabled(): boolean {
    return this.disabled || this.byForm;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#target.follow(this.#shown, this.find, changed.has('find'));
  }

  protected override render() {
    const words = this.#words;
    const label = this.label || words.text('destinationPicker.label');
    return html`<fieldset part="base" aria-describedby=${this.#messageIds || nothing}>
      <legend part="label">
        ${label}${this.required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}
      </legend>
      ${this.readonly ? html`<p class="fixed">${this.#inWords()}</p>` : this.#parts()}
      ${nextNote(words, this.#shown, this.#target.known, this.#nextText)}
      ${this.error ? html`<p class="told" id="told">${this.error}</p>` : nothing}
    </fieldset>`;
  }

  protected override updated(): void {
    this.#validate();
  }

  #parts() {
    const { kind } = this.#shown;
    const two = kind !== '' && kind !== 'directory';
    return html`<div class=${two ? 'parts two' : 'parts'}>
      ${kindField(this.#fields, {
        kinds: model.offeredKinds(this.kinds, kind, this.#canSearch),
        required: this.required,
        none: this.noneLabel,
      })}
      ${this.#targetField()}
    </div>`;
  }

  #canSearch = (kind: ObjectKind): boolean =>
    this.search !== null && (this.search.kinds?.includes(kind) ?? true);

  #targetField() {
    const draft = this.#shown;
    if (draft.kind === '' || draft.kind === 'directory') return nothing;
    if (draft.kind === 'external') return numberField(this.#fields, this.#spell);
    if (draft.kind === 'hangup') return signalField(this.#fields);
    const fault = this.#toldFault;
    return this.#combobox.render({
      kind: draft.kind,
      chosen: this.#target.textOf(draft.id),
      chosenId: draft.id || null,
      disabled: this.#isDisabled,
      required: true,
      error: fault ? this.#words.text(`destinationPicker.${fault}`) : undefined,
      describedBy: this.#messageIds,
      pick: (choice) => this.#pick(choice),
    });
  }

  /** What the fields and the notes about them are drawn from. */
  get #fields(): Fields {
    return {
      words: this.#words,
      draft: this.#shown,
      fault: this.#toldFault,
      disabled: this.#isDisabled,
      edit: (draft) => this.#edit(draft),
    };
  }

  get #nextText(): string | undefined {
    if (this.withoutNext) return undefined;
    return nextOf(this.#words, this.#shown, this.value, this.#target.known);
  }

  #inWords(): string {
    const { id } = this.#shown;
    const names = new Map(this.#target.known ? [[id, this.#target.known.name]] : []);
    return this.value || !this.noneLabel
      ? destinationText(this.#words, this.value, names)
      : this.noneLabel;
  }

  get #messageIds(): string {
    const hasNext =
      this.#target.known === null || this.#target.known?.unusable !== undefined || !!this.#nextText;
    return [hasNext && 'next', this.error && 'told'].filter(Boolean).join(' ');
  }

  get #toldFault(): model.Fault | null {
    return this.isTold ? model.faultOf(this.#shown, this.required) : null;
  }

  #pick(choice: DestinationChoice | null): void {
    this.#target.choose(choice ?? undefined);
    this.#edit({ ...this.#shown, id: choice?.id ?? '' });
  }

  #edit(draft: model.Draft): void {
    const before = this.value;
    const isOther = draft.kind !== this.#shown.kind;
    if (isOther) this.isTold = false;
    if (isOther && this.#target.known) this.#target.known = undefined;
    this.#show(draft);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (!sameDestination(before, this.value))
      this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #show(draft: model.Draft): void {
    this.#draft = draft;
    if (draft.id !== this.#target.known?.id) this.#target.known = undefined;
    this.#validate();
    this.requestUpdate();
  }

  /** The person leaves the number: it is shown as numbers are written here, or refused. */
  #spell = (): void => {
    this.isTold = true;
    const { value } = this;
    if (value?.kind === 'external') this.#show(this.#draftOf(value));
  };

  /** With the number as numbers are written here. */
  #draftOf(value: Destination | null): model.Draft {
    const draft = model.draftOf(value);
    return { ...draft, number: this.#words.phone(draft.number) };
  }

  #validate(): void {
    const internals = internalsOf(this);
    const { value } = this;
    const json = value && JSON.stringify(value);
    internals.setFormValue(json, json);
    const fault = model.faultOf(this.#shown, this.required);
    const field = this.shadowRoot?.querySelector<HTMLElement>('#target, #number') ?? null;
    const anchor = field ?? this.shadowRoot?.querySelector<HTMLElement>('#kind') ?? undefined;
    if (!fault) return internals.setValidity({});
    const values = { example: this.#words.phone(example) };
    const message = this.#words.text(`destinationPicker.${fault}`, values);
    const flags = fault === 'invalidNumber' ? { typeMismatch: true } : { valueMissing: true };
    internals.setValidity(flags, message, anchor);
  }
}

function parsed(text: string | null): Destination | null {
  try {
    return asDestination(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-destination-picker': PbxDestinationPicker;
  }
}
