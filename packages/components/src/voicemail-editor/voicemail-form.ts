import { html, type TemplateResult } from 'lit';
import type { PbxDestinationPicker } from '../destination-picker/destination-picker.js';
import type { DestinationLookup } from '../shared/destination-lookup.js';
import { checkboxField, selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import * as model from './voicemail-editor.model.js';

/** What the fields of the mailbox show and change. */
export interface VoicemailForm {
  words: Localize;
  draft: model.VoicemailDraft;
  readonly: boolean;
  destinations: DestinationLookup;
  errorAt(pointer: string): string | undefined;
  set<F extends keyof model.VoicemailDraft>(field: F, value: model.VoicemailDraft[F]): void;
}

/** A group of fields under a heading. */
export const section = (id: string, title: string, content: unknown): TemplateResult =>
  html`<section class="section" part="section" aria-labelledby="${id}-title">
    <h3 id="${id}-title">${title}</h3>
    ${content}
  </section>`;

/** Who is told of a message, and what becomes of it then. */
export function noticeFields(form: VoicemailForm): TemplateResult {
  const { words, draft, readonly, errorAt, set } = form;
  const isMailed = draft.emailNotice !== 'none';
  return html`<div class="grid">
    ${selectField({
      id: 'emailNotice',
      label: words.text('voicemailEditor.emailNotice'),
      value: draft.emailNotice,
      options: model.notices.map((value) => ({
        value,
        label: words.text(`voicemailEditor.emailNotice.${value}`),
      })),
      disabled: readonly,
      error: errorAt('/emailNotice'),
      change: (value) => set('emailNotice', value as model.Voicemail['emailNotice']),
    })}
    ${selectField({
      id: 'afterEmail',
      label: words.text('voicemailEditor.afterEmail'),
      value: draft.afterEmail,
      options: model.afterMails.map((value) => ({
        value,
        label: words.text(`voicemailEditor.afterEmail.${value}`),
      })),
      disabled: readonly || !isMailed,
      error: errorAt('/afterEmail'),
      change: (value) => set('afterEmail', value as model.Voicemail['afterEmail']),
    })}
    <div class="wide">${flag(form, 'attach', readonly || !isMailed)}</div>
  </div>`;
}

/** Where key 0 leads, and how much callers may leave. */
export function callerFields(form: VoicemailForm): TemplateResult {
  const { words, draft, readonly, destinations, errorAt, set } = form;
  const choose = (event: Event) => {
    event.stopPropagation();
    set('operator', (event.target as PbxDestinationPicker).value);
  };
  return html`<div class="grid">
    <pbx-destination-picker
      id="operator"
      class="wide"
      label=${words.text('voicemailEditor.operator')}
      none-label=${words.text('voicemailEditor.noOperator')}
      error=${errorAt('/operator') ?? ''}
      ?readonly=${readonly}
      .search=${destinations.search}
      .find=${destinations.find}
      .value=${draft.operator}
      @input=${(event: Event) => event.stopPropagation()}
      @change=${choose}
    ></pbx-destination-picker>
    ${number(form, 'maxMessageSeconds')} ${number(form, 'maxMessages')}
  </div>`;
}

/** How the owner gets to hear messages. */
export const hearingFields = (form: VoicemailForm): TemplateResult =>
  html`<div class="stack">
    ${flag(form, 'newestFirst')} ${flag(form, 'sayTime')} ${flag(form, 'sayCaller')}
  </div>`;

const flag = (
  { words, draft, readonly, errorAt, set }: VoicemailForm,
  field: model.FlagField,
  disabled = readonly,
) =>
  checkboxField({
    id: field,
    label: words.text(`voicemailEditor.${field}`),
    checked: draft[field],
    disabled,
    error: errorAt(`/${field}`),
    change: (checked) => set(field, checked),
  });

function number({ words, draft, readonly, errorAt, set }: VoicemailForm, field: model.NumberField) {
  const { min, max } = model.limits[field];
  const value = draft[field];
  return textField({
    id: field,
    label: words.text(`voicemailEditor.${field}`),
    hint: words.text('voicemailEditor.range', { min, max }),
    type: 'number',
    min,
    max,
    value: Number.isFinite(value) ? String(value) : '',
    readonly,
    error: errorAt(`/${field}`),
    change: (typed) => set(field, typed.trim() === '' ? NaN : Number(typed)),
  });
}
