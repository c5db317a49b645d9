import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/destinations.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import {
  asDestination,
  hangupSignals,
  isObjectKind,
  sameDestination,
  type Destination,
  type DestinationChoice,
  type DestinationFind,
  type DestinationKind,
  type DestinationSearch,
  type HangupSignal,
} from '../shared/destination.model.js';
import { searchableKinds } from '../shared/destination-search.js';
import { destinationText, nextText } from '../shared/destination-words.js';
import { selectField, textField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import { Localize } from '../shared/localize.js';
import { internalsOf } from '../shared/status.js';
import * as model from './destination-picker.model.js';
import { styles } from './destination-picker.styles.js';
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

const example = '+15145550123';
const fromJson = { fromAttribute: (text: string | null) => parsed(text) };

/**
 * Chooses where a call goes: a person, their phones or mailbox, a number outside, the directory, or the end of the call.
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
  @state() private known: DestinationChoice | null | undefined = undefined;

  #draft: model.Draft | null = null;
  #finding: AbortController | undefined;
  readonly #words = new Localize(this);
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
    const { kind, id } = this.#shown;
    const isKnown = this.known?.id === id && this.known.kind === kind;
    const asksAnew = this.known === undefined || changed.has('find');
    if (id && !isKnown && asksAnew) void this.#ask();
    if (!id) this.known = undefined;
  }

  protected override render() {
    const words = this.#words;
    const label = this.label || words.text('destinationPicker.label');
    return html`<fieldset part="base" aria-describedby=${this.#messageIds || nothing}>
      <legend part="label">
        ${label}${this.required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}
      </legend>
      ${this.readonly ? html`<p class="fixed">${this.#inWords()}</p>` : this.#parts()}
      ${this.#next()} ${this.error ? html`<p class="told" id="told">${this.error}</p>` : nothing}
    </fieldset>`;
  }

  protected override updated(): void {
    this.#validate();
  }

  #parts() {
    const { kind } = this.#shown;
    const two = kind !== '' && kind !== 'directory';
    return html`<div class=${two ? 'parts two' : 'parts'}>
      ${this.#kindField()} ${this.#targetField()}
    </div>`;
  }

  #kindField() {
    const words = this.#words;
    const { kind } = this.#shown;
    const fault = this.#toldFault;
    const none = this.required
      ? words.text('destinationPicker.choose')
      : this.noneLabel || words.text('destination.none');
    const kinds = model.offeredKinds(this.kinds, kind, this.search !== null);
    return selectField({
      id: 'kind',
      label: words.text('destinationPicker.kind'),
      value: kind,
      disabled: this.#isDisabled,
      options: [
        { value: '', label: none, disabled: this.required && kind !== '' },
        ...kinds.map((value) => ({ value, label: words.text(`destination.kind.${value}`) })),
      ],
      error: fault === 'required' ? words.text('destinationPicker.required') : undefined,
      change: (next) => this.#edit(model.withKind(this.#shown, next as model.Draft['kind'])),
    });
  }

  #targetField() {
    const draft = this.#shown;
    if (draft.kind === '' || draft.kind === 'directory') return nothing;
    if (draft.kind === 'external') return this.#numberField(draft);
    if (draft.kind === 'hangup') return this.#signalField(draft);
    const fault = this.#toldFault;
    return this.#combobox.render({
      kind: draft.kind,
      chosen: this.#chosenText,
      chosenId: draft.id || null,
      disabled: this.#isDisabled,
      required: true,
      error: fault ? this.#words.text(`destinationPicker.${fault}`) : undefined,
      describedBy: this.#messageIds,
      pick: (choice) => this.#pick(choice),
    });
  }

  #numberField(draft: model.Draft) {
    const words = this.#words;
    const fault = this.#toldFault;
    const values = { example: words.phone(example) };
    return html`<div @focusout=${this.#spell}>
      ${textField({
        id: 'number',
        type: 'tel',
        label: words.text('destinationPicker.number'),
        value: draft.number,
        required: true,
        maxLength: 32,
        autocomplete: 'off',
        disabled: this.#isDisabled,
        hint: fault ? undefined : words.text('destinationPicker.numberHint', values),
        error: fault ? words.text(`destinationPicker.${fault}`, values) : undefined,
        change: (number) => this.#edit({ ...draft, number }),
      })}
    </div>`;
  }

  #signalField(draft: model.Draft) {
    const words = this.#words;
    return selectField({
      id: 'signal',
      label: words.text('destinationPicker.signal'),
      value: draft.signal,
      disabled: this.#isDisabled,
      options: hangupSignals.map((value) => ({
        value,
        label: words.text(`destinationPicker.signal.${value}`),
      })),
      change: (signal) => this.#edit({ ...draft, signal: signal as HangupSignal }),
    });
  }

  /** What happens to the call next, or why it cannot go there. */
  #next() {
    const { kind, id } = this.#shown;
    const words = this.#words;
    const unusable = this.known?.unusable;
    const isGone = id !== '' && this.known === null;
    if (unusable || isGone) {
      const text = unusable
        ? words.text('destinationPicker.unusable', {
            reason: words.text(`destination.unusable.${unusable}`),
          })
        : words.text('destinationPicker.gone');
      return html`<p class="after warning" id="next" part="next">${icon('alert')}${text}</p>`;
    }
    const said = this.#nextText(kind);
    return said
      ? html`<p class="after" id="next" part="next">${icon('arrow')}${said}</p>`
      : nothing;
  }

  #nextText(kind: model.Draft['kind']): string | undefined {
    const words = this.#words;
    if (this.withoutNext) return undefined;
    if (kind === 'directory' || kind === 'hangup') return words.text(`destination.next.${kind}`);
    if (kind === 'external')
      return this.value ? words.text('destination.next.external') : undefined;
    const said = this.known && nextText(words, this.known);
    return said ? said.charAt(0).toLocaleUpperCase(words.locale) + said.slice(1) : undefined;
  }

  #inWords(): string {
    const { id } = this.#shown;
    const names = new Map(this.known ? [[id, this.known.name]] : []);
    return this.value || !this.noneLabel
      ? destinationText(this.#words, this.value, names)
      : this.noneLabel;
  }

  get #chosenText(): string {
    const { id } = this.#shown;
    if (!id) return '';
    if (!this.known) return this.known === null ? this.#words.text('destination.unknown') : '…';
    const { name, extension } = this.known;
    return extension ? `${name} (${extension})` : name;
  }

  get #messageIds(): string {
    const { kind } = this.#shown;
    const hasNext =
      this.known === null || this.known?.unusable !== undefined || !!this.#nextText(kind);
    return [hasNext && 'next', this.error && 'told'].filter(Boolean).join(' ');
  }

  get #toldFault(): model.Fault | null {
    return this.isTold ? model.faultOf(this.#shown, this.required) : null;
  }

  async #ask(): Promise<void> {
    const { kind, id } = this.#shown;
    this.#finding?.abort();
    if (!this.find || kind === '' || !isObjectKind(kind)) return;
    const finding = new AbortController();
    this.#finding = finding;
    const found = await this.find(kind, id, finding.signal).catch(() => undefined);
    if (!finding.signal.aborted) this.known = found;
  }

  #pick(choice: DestinationChoice | null): void {
    this.known = choice ?? undefined;
    this.#edit({ ...this.#shown, id: choice?.id ?? '' });
  }

  #edit(draft: model.Draft): void {
    const before = this.value;
    const isOther = draft.kind !== this.#shown.kind;
    if (isOther) this.isTold = false;
    if (isOther && this.known) this.known = undefined;
    this.#show(draft);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (!sameDestination(before, this.value))
      this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #show(draft: model.Draft): void {
    this.#draft = draft;
    if (draft.id !== this.known?.id) this.known = undefined;
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
