import { html, nothing, type TemplateResult } from 'lit';
import type { PbxDestinationPicker } from '../destination-picker/destination-picker.js';
import type {
  Destination,
  DestinationFind,
  DestinationSearch,
} from '../shared/destination.model.js';
import { checkboxField, textField } from '../shared/field.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { PromptLookup } from '../shared/prompt-lookup.js';
import type { Places } from '../shared/queues/read-places.js';
import {
  limits,
  type DraftField,
  type NumberField,
  type Queue,
  type QueueDraft,
} from './queue-editor.model.js';

export interface QueueForm {
  words: Localize;
  /** Null for a new queue. */
  stored: Queue | null;
  draft: QueueDraft;
  readonly: boolean;
  /** What the queue is called, its extension and its place are not for who sets options alone. */
  fixed: boolean;
  places: Places;
  prompts: PromptLookup;
  search: DestinationSearch | null;
  find: DestinationFind | null;
  extension: TemplateResult;
  rules: unknown;
  errorAt(pointer: string): string | undefined;
  set<F extends DraftField>(field: F, value: QueueDraft[F]): void;
}

type Sections = 'name' | 'strategy' | 'place' | 'measure' | 'times' | 'limits' | 'intro';
type MoreSections = 'ringing' | 'leaving' | 'hears' | 'said';

export function section(
  words: Localize,
  name: Sections | MoreSections,
  content: unknown,
  lead?: StringId,
): TemplateResult {
  return html`<section class="section" part="section" aria-labelledby="section-${name}">
    <h3 id="section-${name}">${words.text(`queueEditor.section.${name}`)}</h3>
    ${lead ? html`<p class="muted lead">${words.text(lead)}</p>` : nothing} ${content}
  </section>`;
}

/** A number with its unit in the label and its limits in the hint. */
export function numberField(form: QueueForm, field: NumberField): TemplateResult {
  const { words, draft, readonly, errorAt, set } = form;
  const value = draft[field];
  return textField({
    id: field,
    type: 'number',
    inputMode: 'numeric',
    ...limits[field],
    label: words.text(`queueEditor.field.${field}`),
    hint: words.text(`queueEditor.hint.${field}`, limits[field]),
    value: Number.isFinite(value) ? String(value) : '',
    readonly,
    error: errorAt(`/${field}`),
    change: (typed) => set(field, typed.trim() === '' ? NaN : Number(typed)),
  });
}

type Flag = 'statistics' | 'requireAgents' | 'forceFullIntro' | 'announcePosition' | 'announceWait';

export function checkbox(form: QueueForm, field: Flag): TemplateResult {
  const { words, draft, readonly, errorAt, set } = form;
  return checkboxField({
    id: field,
    label: words.text(`queueEditor.field.${field}`),
    hint: words.text(`queueEditor.hint.${field}`),
    checked: draft[field],
    disabled: readonly,
    error: errorAt(`/${field}`),
    change: (checked) => set(field, checked),
  });
}

interface Leading {
  id: 'unavailable' | 'unanswered' | 'noAgents' | 'exitKey';
  value: Destination | null;
  required?: boolean;
  change(destination: Destination | null): void;
}

/** Where a call goes; what it means that nothing is chosen stands in the field. */
export function destinationField(form: QueueForm, { id, value, required, change }: Leading) {
  const { words, readonly, search, find, errorAt } = form;
  const choose = (event: Event) => {
    event.stopPropagation();
    change((event.target as PbxDestinationPicker).value);
  };
  return html`<pbx-destination-picker
    id=${id}
    label=${words.text(`queueEditor.field.${id}`)}
    none-label=${required ? '' : words.text(`queueEditor.none.${id}`)}
    error=${errorAt(`/${id}`) ?? ''}
    ?required=${required}
    ?readonly=${readonly}
    .search=${search}
    .find=${find}
    .value=${value}
    @input=${choose}
    @change=${choose}
  ></pbx-destination-picker>`;
}
