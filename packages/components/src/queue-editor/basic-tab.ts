import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { selectField, textField } from '../shared/field.js';
import { strategies, type QueueStrategy } from '../shared/queues/queue-words.js';
import { checkbox, numberField, section, type QueueForm } from './queue-form.js';

/** Name, extension, strategy in words, place, and what is measured. */
export function basicTab(form: QueueForm): TemplateResult {
  const { words } = form;
  return html`${section(words, 'name', nameFields(form))}
  ${section(words, 'strategy', strategyChoice(form))} ${section(words, 'place', placeFields(form))}
  ${section(
    words,
    'measure',
    html`<div class="grid">
      ${numberField(form, 'serviceLevelSeconds')} ${recordField(form)}
      <div class="wide">${checkbox(form, 'statistics')}</div>
    </div>`,
  )}`;
}

function nameFields({ words, draft, fixed, extension, errorAt, set }: QueueForm) {
  return html`<div class="grid">
    ${textField({
      id: 'name',
      label: words.text('queueEditor.field.name'),
      value: draft.name,
      required: true,
      maxLength: 60,
      autocomplete: 'off',
      readonly: fixed,
      error: errorAt('/name'),
      change: (name) => set('name', name),
    })}
    ${extension}
  </div>`;
}

/** Each strategy says in a sentence whom it rings. */
function strategyChoice({ words, draft, readonly, set }: QueueForm) {
  return html`<div
    class="strategies"
    id="strategy"
    role="radiogroup"
    aria-labelledby="section-strategy"
    tabindex="-1"
  >
    ${strategies.map(
      (strategy) =>
        html`<label class="strategy">
          <input
            type="radio"
            name="strategy"
            value=${strategy}
            .checked=${live(draft.strategy === strategy)}
            ?disabled=${readonly}
            aria-describedby="about-${strategy}"
            @change=${() => set('strategy', strategy satisfies QueueStrategy)}
          />
          <span class="what">
            <span class="title">${words.text(`queue.strategy.${strategy}`)}</span>
            <span class="hint" id="about-${strategy}"
              >${words.text(`queueEditor.strategy.${strategy}`)}</span
            >
          </span>
        </label>`,
    )}
  </div>`;
}

function placeFields(form: QueueForm) {
  return html`<div class="grid">
    ${placeField(form, 'siteId', form.places.sites, form.stored?.siteName ?? null)}
    ${placeField(form, 'departmentId', form.places.departments, form.stored?.departmentName ?? null)}
  </div>`;
}

function placeField(
  { words, draft, fixed, errorAt, set }: QueueForm,
  field: 'siteId' | 'departmentId',
  places: readonly { readonly id: string; readonly name: string }[],
  name: string | null,
) {
  const value = draft[field];
  const isKnown = places.some(({ id }) => id === value);
  const own = value && !isKnown ? [{ id: value, name: name ?? '…' }] : [];
  return selectField({
    id: field,
    label: words.text(`queueEditor.field.${field}`),
    value: value ?? '',
    disabled: fixed,
    options: [
      { value: '', label: words.text('queueEditor.none.place') },
      ...[...own, ...places].map((place) => ({ value: place.id, label: place.name })),
    ],
    error: errorAt(`/${field}`),
    change: (id) => set(field, id || null),
  });
}

function recordField({ words, draft, readonly, set }: QueueForm) {
  return selectField({
    id: 'recordCalls',
    label: words.text('queueEditor.field.recordCalls'),
    value: draft.recordCalls,
    disabled: readonly,
    options: (['none', 'all'] as const).map((value) => ({
      value,
      label: words.text(`queueEditor.record.${value}`),
    })),
    change: (value) => set('recordCalls', value === 'all' ? 'all' : 'none'),
  });
}
