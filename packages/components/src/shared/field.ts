import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface FieldOptions {
  /** Unique within the shadow root; also the name of the control. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
}

export interface TextFieldOptions extends FieldOptions {
  value: string;
  change: (value: string) => void;
  type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'number'
    | 'search'
    | 'url'
    | 'password'
    | 'datetime-local'
    | undefined;
  multiline?: boolean | undefined;
  readonly?: boolean | undefined;
  disabled?: boolean | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  autocomplete?: string | undefined;
  inputMode?: string | undefined;
  /** Id of a `datalist`. */
  list?: string | undefined;
  /** Has the focus when its dialog opens. */
  autofocus?: boolean | undefined;
}

export interface SelectFieldOptions extends FieldOptions {
  value: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  change: (value: string) => void;
  disabled?: boolean | undefined;
}

export interface CheckboxFieldOptions extends FieldOptions {
  checked: boolean;
  change: (checked: boolean) => void;
  disabled?: boolean | undefined;
}

/** A labelled text input; label, hint and message stand in the same shadow root. */
export function textField(options: TextFieldOptions): TemplateResult {
  return field(options, options.multiline ? textArea(options) : input(options));
}

/** A labelled native select. */
export function selectField(options: SelectFieldOptions): TemplateResult {
  const { id, value, error, disabled, required, change } = options;
  return field(
    options,
    html`<select
      part="control"
      id=${id}
      name=${id}
      .value=${live(value)}
      ?disabled=${disabled}
      ?required=${required}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(options)}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
    >
      ${options.options.map(
        (option) =>
          html`<option
            value=${option.value}
            ?selected=${option.value === value}
            ?disabled=${option.disabled}
          >
            ${option.label}
          </option>`,
      )}
    </select>`,
  );
}

/** A checkbox with its label behind it. */
export function checkboxField(options: CheckboxFieldOptions): TemplateResult {
  const { id, label, checked, disabled, required, error, change } = options;
  return html`<div class="field check" part="field">
    <label for=${id}>
      <input
        type="checkbox"
        part="control"
        id=${id}
        name=${id}
        .checked=${live(checked)}
        ?disabled=${disabled}
        ?required=${required}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(options)}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
    ${messages(options)}
  </div>`;
}

/** Id of the element that shows the error of a field. */
export function errorId(id: string): string {
  return `${id}-error`;
}

function field(options: FieldOptions, control: TemplateResult) {
  return html`<div class="field" part="field">
    <label for=${options.id}>
      ${options.label}${
        options.required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing
      }
    </label>
    ${control} ${messages(options)}
  </div>`;
}

function input(options: TextFieldOptions) {
  return html`<input
    part="control"
    id=${options.id}
    name=${options.id}
    type=${options.type ?? 'text'}
    .value=${live(options.value)}
    placeholder=${options.placeholder ?? nothing}
    maxlength=${options.maxLength ?? nothing}
    min=${options.min ?? nothing}
    max=${options.max ?? nothing}
    autocomplete=${options.autocomplete ?? nothing}
    inputmode=${options.inputMode ?? nothing}
    list=${options.list ?? nothing}
    ?autofocus=${options.autofocus}
    ?required=${options.required}
    ?readonly=${options.readonly}
    ?disabled=${options.disabled}
    aria-invalid=${options.error ? 'true' : nothing}
    aria-describedby=${describedBy(options)}
    @input=${(event: Event) => options.change((event.target as HTMLInputElement).value)}
  />`;
}

function textArea(options: TextFieldOptions) {
  return html`<textarea
    part="control"
    id=${options.id}
    name=${options.id}
    rows="3"
    .value=${live(options.value)}
    placeholder=${options.placeholder ?? nothing}
    maxlength=${options.maxLength ?? nothing}
    ?required=${options.required}
    ?readonly=${options.readonly}
    ?disabled=${options.disabled}
    aria-invalid=${options.error ? 'true' : nothing}
    aria-describedby=${describedBy(options)}
    @input=${(event: Event) => options.change((event.target as HTMLTextAreaElement).value)}
  ></textarea>`;
}

function messages({ id, hint, error }: FieldOptions) {
  return html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${error ? html`<p class="error" id=${errorId(id)}>${error}</p>` : nothing}`;
}

function describedBy({ id, hint, error }: FieldOptions) {
  const ids = [error && errorId(id), hint && `${id}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
