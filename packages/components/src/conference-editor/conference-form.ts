import { html, nothing, type TemplateResult } from 'lit';
import { checkboxField, selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { localOf, momentOf } from '../shared/moments.model.js';
import {
  limits,
  type ConferenceDraft,
  type CountField,
  type DraftField,
  type PinField,
} from './conference-editor.model.js';

export interface ConferenceForm {
  words: Localize;
  draft: ConferenceDraft;
  readonly: boolean;
  /** The field of the extension, that of the owner, and the numbers that lead there; nothing where there is none. */
  extension: unknown;
  owner: unknown;
  numbers: unknown;
  sites: readonly { readonly id: string; readonly name: string }[];
  siteName: string | null;
  /** The person keeps conferences of their own alone. */
  isOwn: boolean;
  /** PINs are shown to those who moderate. */
  knowsPins: boolean;
  errorAt(pointer: string): string | undefined;
  set<F extends DraftField>(field: F, value: ConferenceDraft[F]): void;
  setKind(kind: ConferenceDraft['kind']): void;
  generate(field: PinField): void;
}

/** Whose it is, who gets in, and what people hear. */
export const conferenceForm = (form: ConferenceForm): TemplateResult =>
  html`${section(form.words, 'name', nameFields(form))} ${form.numbers}
  ${section(form.words, 'access', accessFields(form))}
  ${section(form.words, 'sound', soundFields(form))}`;

function section(words: Localize, name: 'name' | 'access' | 'sound', content: unknown) {
  return html`<section class="section" part="section" aria-labelledby="section-${name}">
    <h3 id="section-${name}">${words.text(`conferenceEditor.section.${name}`)}</h3>
    <div class="grid">${content}</div>
  </section>`;
}

function nameFields(form: ConferenceForm) {
  const { words, draft, readonly, errorAt, set } = form;
  return html`${textField({
    id: 'name',
    label: words.text('conferenceEditor.field.name'),
    value: draft.name,
    required: true,
    maxLength: 60,
    autocomplete: 'off',
    readonly,
    error: errorAt('/name'),
    change: (name) => set('name', name),
  })}
  ${form.extension} ${form.isOwn ? nothing : kindField(form)}
  ${draft.kind === 'owned' && !form.isOwn ? form.owner : nothing} ${siteField(form)}`;
}

function kindField({ words, draft, readonly, setKind, errorAt }: ConferenceForm) {
  return selectField({
    id: 'kind',
    label: words.text('conferenceEditor.field.kind'),
    value: draft.kind,
    disabled: readonly,
    options: (['dedicated', 'owned'] as const).map((value) => ({
      value,
      label: words.text(`conference.kind.${value}`),
    })),
    error: errorAt('/kind'),
    change: (kind) => setKind(kind === 'owned' ? 'owned' : 'dedicated'),
  });
}

function siteField({ words, draft, readonly, sites, siteName, errorAt, set }: ConferenceForm) {
  const isKnown = sites.some(({ id }) => id === draft.siteId);
  const own = draft.siteId && !isKnown ? [{ id: draft.siteId, name: siteName ?? '…' }] : [];
  if (own.length + sites.length === 0) return nothing;
  return selectField({
    id: 'siteId',
    label: words.text('conferenceEditor.field.siteId'),
    value: draft.siteId ?? '',
    disabled: readonly,
    options: [
      { value: '', label: words.text('conferenceEditor.none') },
      ...[...own, ...sites].map(({ id, name }) => ({ value: id, label: name })),
    ],
    error: errorAt('/siteId'),
    change: (siteId) => set('siteId', siteId || null),
  });
}

function accessFields(form: ConferenceForm) {
  return html`${form.knowsPins ? [pinField(form, 'leaderPin'), pinField(form, 'participantPin')] : nothing}
  ${countField(form, 'maxParticipants')} ${countField(form, 'minParticipants')}
  ${momentField(form, 'activeFrom')} ${momentField(form, 'activeUntil')}
  ${flagField(form, 'locked', 'conferenceEditor.hint.locked')}`;
}

function pinField(form: ConferenceForm, field: PinField) {
  const { words, draft, readonly, errorAt, set } = form;
  const label = words.text(`conferenceEditor.field.${field}`);
  return html`<div class="beside">
    ${textField({
      id: field,
      label,
      value: draft[field] ?? '',
      inputMode: 'numeric',
      maxLength: 10,
      autocomplete: 'off',
      readonly,
      hint: words.text(`conferenceEditor.hint.${field}`),
      error: errorAt(`/${field}`),
      change: (pin) => set(field, pin.trim() || null),
    })}
    ${
      readonly
        ? nothing
        : html`<button
            type="button"
            aria-label=${words.text('conferenceEditor.generateOf', { field: label })}
            @click=${() => form.generate(field)}
          >
            ${words.text('conferenceEditor.generate')}
          </button>`
    }
  </div>`;
}

function countField(form: ConferenceForm, field: CountField) {
  const { words, draft, readonly, errorAt, set } = form;
  const value = draft[field];
  return textField({
    id: field,
    type: 'number',
    inputMode: 'numeric',
    ...limits[field],
    label: words.text(`conferenceEditor.field.${field}`),
    hint:
      field === 'minParticipants' ? words.text('conferenceEditor.hint.minParticipants') : undefined,
    value: Number.isFinite(value) ? String(value) : '',
    readonly,
    error: errorAt(`/${field}`),
    change: (typed) => set(field, typed.trim() === '' ? NaN : Number(typed)),
  });
}

function momentField(form: ConferenceForm, field: 'activeFrom' | 'activeUntil') {
  const { words, draft, readonly, errorAt, set } = form;
  const { timeZone } = words;
  const at = draft[field];
  return textField({
    id: field,
    type: 'datetime-local',
    label: words.text(`conferenceEditor.field.${field}`),
    value: at ? localOf(at, timeZone) : '',
    readonly,
    hint: words.text('conferenceEditor.hint.zone', { zone: timeZone.replaceAll('_', ' ') }),
    error: errorAt(`/${field}`),
    change: (typed) => set(field, momentOf(typed, timeZone)),
  });
}

type Flag =
  'locked' | 'requireLeader' | 'muteOnEntry' | 'askName' | 'announceJoin' | 'announceLeave';

function flagField(form: ConferenceForm, field: Flag, hint?: Parameters<Localize['text']>[0]) {
  const { words, draft, readonly, errorAt, set } = form;
  return checkboxField({
    id: field,
    label: words.text(`conferenceEditor.field.${field}`),
    ...(hint && { hint: words.text(hint) }),
    checked: draft[field],
    disabled: readonly,
    error: errorAt(`/${field}`),
    change: (checked) => set(field, checked),
  });
}

const soundFields = (form: ConferenceForm) => [
  flagField(form, 'requireLeader', 'conferenceEditor.hint.requireLeader'),
  flagField(form, 'muteOnEntry', 'conferenceEditor.hint.muteOnEntry'),
  flagField(form, 'askName', 'conferenceEditor.hint.askName'),
  flagField(form, 'announceJoin'),
  flagField(form, 'announceLeave'),
];
