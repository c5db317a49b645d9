import { html, nothing, type TemplateResult } from 'lit';
import type {
  Destination,
  DestinationFind,
  DestinationSearch,
} from '../shared/destination.model.js';
import { checkboxField, selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import type { Attempts, Attendant, AttendantDraft, DraftField } from './attendant-editor.model.js';
import { languageText } from './field-words.js';

interface AttendantForm {
  words: Localize;
  /** Null for a new one. */
  stored: Attendant | null;
  draft: AttendantDraft;
  readonly: boolean;
  sites: readonly { id: string; name: string }[];
  search: DestinationSearch | null;
  find: DestinationFind | null;
  greetings: unknown;
  menu: unknown;
  numbers: unknown;
  rules: unknown;
  test: unknown;
  errorAt(pointer: string): string | undefined;
  set<F extends DraftField>(field: F, value: AttendantDraft[F]): void;
}

/** Who it is, what callers hear, what the keys do, and a trial of it. */
export function attendantForm(form: AttendantForm): TemplateResult {
  const { words } = form;
  return html`${section(words, 'general', general(form))} ${form.numbers}
  ${section(words, 'greetings', form.greetings)} ${section(words, 'menu', form.menu)}
  ${form.test ? section(words, 'test', form.test) : nothing}
  ${section(words, 'options', options(form))} ${section(words, 'rules', form.rules)}`;
}

type Section = 'general' | 'greetings' | 'menu' | 'test' | 'options' | 'rules';

const section = (words: Localize, name: Section, content: unknown) =>
  html`<section class="section" part="section" aria-labelledby="section-${name}">
    <h3 id="section-${name}">${words.text(`attendantEditor.section.${name}`)}</h3>
    ${content}
  </section>`;

function general(form: AttendantForm) {
  const { words, draft, readonly, errorAt, set, sites, stored } = form;
  const isKnown = sites.some(({ id }) => id === draft.siteId);
  const own = draft.siteId && !isKnown ? [{ id: draft.siteId, name: stored?.siteName ?? '…' }] : [];
  return html`<div class="grid">
    ${textField({
      id: 'name',
      label: words.text('attendant.field.name'),
      value: draft.name,
      required: true,
      readonly,
      maxLength: 60,
      autocomplete: 'off',
      error: errorAt('/name'),
      change: (name) => set('name', name),
    })}
    ${textField({
      id: 'extension',
      label: words.text('attendant.field.extension'),
      value: draft.extension,
      required: true,
      readonly,
      maxLength: 7,
      autocomplete: 'off',
      inputMode: 'numeric',
      error: errorAt('/extension'),
      change: (extension) => set('extension', extension.trim()),
    })}
    ${selectField({
      id: 'language',
      label: words.text('attendant.field.language'),
      value: draft.language ?? '',
      disabled: readonly,
      hint: words.text('attendantEditor.languageHint'),
      options: (['', 'en-CA', 'fr-CA'] as const).map((value) => ({
        value,
        label: languageText(words, value || null),
      })),
      error: errorAt('/language'),
      change: (value) => set('language', (value || null) as AttendantDraft['language']),
    })}
    ${selectField({
      id: 'siteId',
      label: words.text('attendant.field.site'),
      value: draft.siteId ?? '',
      disabled: readonly,
      options: [
        { value: '', label: words.text('number.noSite') },
        ...[...own, ...sites].map(({ id, name }) => ({ value: id, label: name })),
      ],
      error: errorAt('/siteId'),
      change: (siteId) => set('siteId', siteId || null),
    })}
  </div>`;
}

function options(form: AttendantForm) {
  const { words, draft, readonly, errorAt, set } = form;
  return html`<div class="stack">
    ${checkboxField({
      id: 'dialByExtension',
      label: words.text('attendantEditor.dialByExtension'),
      hint: words.text('attendantEditor.dialByExtensionHint'),
      checked: draft.dialByExtension,
      disabled: readonly,
      error: errorAt('/dialByExtension'),
      change: (value) => set('dialByExtension', value),
    })}
    <div class="grid">
      ${seconds(form, 'noKeySeconds', 30)} ${seconds(form, 'interDigitSeconds', 5)}
      ${attempts(form, 'noKey')} ${attempts(form, 'invalidKey')}
    </div>
  </div>`;
}

function seconds(form: AttendantForm, field: 'noKeySeconds' | 'interDigitSeconds', most: number) {
  const { words, draft, readonly, errorAt, set } = form;
  return textField({
    id: field,
    type: 'number',
    label: words.text(`attendant.field.${field}`),
    value: String(draft[field]),
    min: 1,
    max: most,
    readonly,
    error: errorAt(`/${field}`),
    change: (typed) => set(field, Number(typed)),
  });
}

function attempts(form: AttendantForm, field: 'noKey' | 'invalidKey') {
  const { words, draft, readonly, errorAt, set, search, find } = form;
  const { maxRepeats, destination } = draft[field];
  const change = (part: Partial<Attempts>) => set(field, { ...draft[field], ...part });
  const choose = (event: Event) => {
    event.stopPropagation();
    change({ destination: (event.target as EventTarget & { value: Destination | null }).value });
  };
  return html`<fieldset class="attempts" id=${field} tabindex="-1">
    <legend>${words.text(`attendant.field.${field}`)}</legend>
    ${selectField({
      id: `${field}-maxRepeats`,
      label: words.text('attendantEditor.maxRepeats'),
      value: String(maxRepeats),
      disabled: readonly,
      options: [0, 1, 2, 3, 4, 5].map((count) => ({
        value: String(count),
        label: words.text('attendantEditor.times', { count }),
      })),
      error: errorAt(`/${field}/maxRepeats`),
      change: (typed) => change({ maxRepeats: Number(typed) }),
    })}
    <pbx-destination-picker
      id="${field}-destination"
      label=${words.text('attendantEditor.thenTo')}
      required
      error=${errorAt(`/${field}/destination`) ?? ''}
      ?readonly=${readonly}
      .search=${search}
      .find=${find}
      .value=${destination}
      @input=${choose}
      @change=${choose}
    ></pbx-destination-picker>
  </fieldset>`;
}
