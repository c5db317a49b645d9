import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../locales/en/lists.js';
import { selectField } from '../field.js';
import { icon } from '../icons.js';
import type { Localize } from '../localize.js';
import { anchored } from '../popover.js';

/** One filter: its name in the view, its label, its value and what can be chosen. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Typed, in place of chosen among the options. */
  readonly typed?: { readonly type: 'number' | 'text'; readonly hint?: string };
  /** Another field for it, with its label. */
  readonly field?: TemplateResult;
  /** The value in words, where it is none of the options. */
  readonly text?: string;
}

export interface ListFilters {
  words: Localize;
  filters: readonly ListFilter[];
  /** The panel was opened or closed. */
  toggled?(open: boolean): void;
  /** An empty value takes the filter away. */
  set(name: string, value: string): void;
  clear(): void;
}

/** Button and panel that choose which rows are shown. */
export function filterPanel(panel: ListFilters): TemplateResult {
  const { words, filters } = panel;
  const count = filters.filter(({ value }) => value).length;
  return html`<button
      type="button"
      part="filter-button"
      popovertarget="filters"
      aria-expanded="false"
      class=${count > 0 ? 'on' : ''}
    >
      ${icon('filter')}<span>${words.text('list.filters')}</span>
      ${count > 0 ? html`<span class="badge">${words.number(count)}</span>` : nothing}
    </button>
    <div
      id="filters"
      class="popover filters"
      part="filters"
      popover
      role="group"
      aria-label=${words.text('list.filters')}
      ${anchored((open) => panel.toggled?.(open))}
    >
      ${filters.map((filter) => filter.field ?? field(panel, filter))}
      <button type="button" ?disabled=${count === 0} @click=${panel.clear}>
        ${words.text('list.clearFilters')}
      </button>
    </div>`;
}

function field(
  { words, set }: ListFilters,
  { name, label, value = '', options, typed }: ListFilter,
): TemplateResult {
  if (typed) return typedField({ id: name, label, value, ...typed, change: (it) => set(name, it) });
  return selectField({
    id: name,
    label,
    value,
    options: [{ value: '', label: words.text('list.all') }, ...options],
    change: (chosen) => set(name, chosen),
  });
}

interface TypedField {
  id: string;
  label: string;
  value: string;
  type: 'number' | 'text';
  hint?: string;
  change(value: string): void;
}

/** Narrows the list once the person is done with typing. */
function typedField({ id, label, value, type, hint, change }: TypedField): TemplateResult {
  return html`<div class="field" part="field">
    <label for=${id}>${label}</label>
    <input
      part="control"
      id=${id}
      name=${id}
      type=${type}
      min=${type === 'number' ? 0 : nothing}
      maxlength=${type === 'text' ? 32 : nothing}
      autocomplete="off"
      .value=${live(value)}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => change((event.target as HTMLInputElement).value.trim())}
    />
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;
}

/** The filters in force, each with a button that takes it away. */
export function filterChips({ words, filters, set }: ListFilters): TemplateResult | typeof nothing {
  const active = filters.filter(({ value }) => value);
  if (active.length === 0) return nothing;
  return html`<ul slot="chips" class="chips" aria-label=${words.text('list.filters')}>
    ${active.map(({ name, label, value = '', options, typed, text: own }) => {
      const found = options.find((option) => option.value === value)?.label;
      const chosen = own ?? found ?? (typed ? value : '…');
      const text = words.text('list.filterChip', { filter: label, value: chosen });
      return html`<li>
        <button
          type="button"
          class="chip"
          aria-label=${words.text('list.removeFilter', { filter: text })}
          @click=${() => set(name, '')}
        >
          <span>${text}</span>${icon('close')}
        </button>
      </li>`;
    })}
  </ul>`;
}
