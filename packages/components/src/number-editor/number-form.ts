import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../call-path/call-path.js';
import type { PbxDestinationPicker } from '../destination-picker/destination-picker.js';
import type { DestinationFind, DestinationSearch } from '../shared/destination.model.js';
import { checkboxField, selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { localOf, momentOf } from '../shared/moments.model.js';
import type { DraftField, NumberDraft } from './number-editor.model.js';

type Simulation = components['schemas']['Simulation'];

export interface NumberForm {
  words: Localize;
  draft: NumberDraft;
  isNew: boolean;
  readonly: boolean;
  sites: readonly { id: string; name: string }[];
  siteName: string | null;
  search: DestinationSearch | null;
  find: DestinationFind | null;
  rules: unknown;
  /** What happens to a call now. */
  now: Simulation | null;
  errorAt(pointer: string): string | undefined;
  set<F extends DraftField>(field: F, value: NumberDraft[F]): void;
}

/** Number, where its calls go, and the rest. */
export function numberForm(form: NumberForm): TemplateResult {
  return html`${numberSection(form)} ${routingSection(form)} ${moreSection(form)}`;
}

function section(words: Localize, name: 'Number' | 'Routing' | 'More', content: unknown) {
  return html`<section class="section" part="section" aria-labelledby="section-${name}">
    <h3 id="section-${name}">${words.text(`numberEditor.section${name}`)}</h3>
    ${content}
  </section>`;
}

function numberSection(form: NumberForm) {
  const { words, draft, isNew, readonly, errorAt, set } = form;
  return section(
    words,
    'Number',
    html`<div class="grid">
      ${textField({
        id: 'number',
        type: 'tel',
        label: words.text('number.field.number'),
        value: isNew ? draft.number : words.phone(draft.number),
        required: isNew,
        readonly: readonly || !isNew,
        maxLength: 32,
        autocomplete: 'off',
        hint: isNew ? words.text('numberEditor.numberHint') : undefined,
        error: errorAt('/number'),
        change: (number) => set('number', number),
      })}
      ${checkboxField({
        id: 'enabled',
        label: words.text('numberEditor.enabled'),
        hint: words.text('numberEditor.enabledHint'),
        checked: draft.enabled,
        disabled: readonly,
        error: errorAt('/enabled'),
        change: (enabled) => set('enabled', enabled),
      })}
      ${moment(form, 'enabledFrom')} ${moment(form, 'enabledUntil')}
    </div>`,
  );
}

function moment({ words, draft, readonly, errorAt, set }: NumberForm, field: MomentField) {
  const { timeZone } = words;
  const at = draft[field];
  return textField({
    id: field,
    type: 'datetime-local',
    label: words.text(`number.field.${field}`),
    value: at ? localOf(at, timeZone) : '',
    readonly,
    hint: words.text('numberEditor.zoneHint', { zone: timeZone.replaceAll('_', ' ') }),
    error: errorAt(`/${field}`),
    change: (typed) => set(field, momentOf(typed, timeZone)),
  });
}

type MomentField = 'enabledFrom' | 'enabledUntil';

function routingSection(form: NumberForm) {
  const { words, draft, readonly, errorAt, set } = form;
  const choose = (event: Event) => {
    event.stopPropagation();
    set('destination', (event.target as PbxDestinationPicker).value);
  };
  return section(
    words,
    'Routing',
    html`<div class="stack">
      ${form.rules}
      <pbx-destination-picker
        id="destination"
        label=${words.text(draft.timeRules.length > 0 ? 'numberEditor.otherwise' : 'numberTable.goTo')}
        none-label=${words.text('numberEditor.freeMeans')}
        error=${errorAt('/destination') ?? ''}
        ?readonly=${readonly}
        .search=${form.search}
        .find=${form.find}
        .value=${draft.destination}
        @input=${choose}
        @change=${choose}
      ></pbx-destination-picker>
      ${callNow(words, form.now)}
    </div>`,
  );
}

function moreSection(form: NumberForm) {
  const { words, draft, readonly, errorAt, set, sites, siteName } = form;
  const isKnown = sites.some(({ id }) => id === draft.siteId);
  const own = draft.siteId && !isKnown ? [{ id: draft.siteId, name: siteName ?? '…' }] : [];
  return section(
    words,
    'More',
    html`<div class="grid">
      ${textField({
        id: 'callerIdPrefix',
        label: words.text('number.field.callerIdPrefix'),
        value: draft.callerIdPrefix ?? '',
        maxLength: 15,
        readonly,
        hint: words.text('numberEditor.callerIdPrefixHint'),
        error: errorAt('/callerIdPrefix'),
        change: (prefix) => set('callerIdPrefix', prefix || null),
      })}
      ${selectField({
        id: 'siteId',
        label: words.text('number.field.site'),
        value: draft.siteId ?? '',
        disabled: readonly,
        options: [
          { value: '', label: words.text('number.noSite') },
          ...[...own, ...sites].map(({ id, name }) => ({ value: id, label: name })),
        ],
        error: errorAt('/siteId'),
        change: (siteId) => set('siteId', siteId || null),
      })}
      <div class="wide">
        ${textField({
          id: 'notes',
          label: words.text('number.field.notes'),
          value: draft.notes ?? '',
          multiline: true,
          maxLength: 500,
          readonly,
          error: errorAt('/notes'),
          change: (notes) => set('notes', notes || null),
        })}
      </div>
    </div>`,
  );
}

function callNow(words: Localize, now: Simulation | null) {
  if (!now) return nothing;
  const end = words.text(`routing.end.${now.end.kind}`);
  return html`<details class="now" part="now">
    <summary>
      <strong>${words.text('numberEditor.now')}</strong>
      <span>${words.text('callPath.result', { end, text: now.end.text })}</span>
    </summary>
    <pbx-call-path .simulation=${now}></pbx-call-path>
  </details>`;
}
