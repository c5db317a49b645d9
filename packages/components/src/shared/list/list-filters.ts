import { html, nothing, type TemplateResult } from 'lit';
import '../../locales/en/lists.js';
import { selectField } from '../field.js';
import { icon } from '../icons.js';
import type { Localize } from '../localize.js';
import { anchored, whenOpened } from '../popover.js';

/** One filter: its name in the view, its label, its value and what can be chosen. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
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
      ${whenOpened(() => filterFields(panel, count === 0))}
    </div>`;
}

function filterFields({ words, filters, set, clear }: ListFilters, isClear: boolean) {
  return html`${filters.map(
      ({ name, label, value, options, field }) =>
        field ??
        selectField({
          id: name,
          label,
          value: value ?? '',
          options: [{ value: '', label: words.text('list.all') }, ...options],
          change: (chosen) => set(name, chosen),
        }),
    )}
    <button type="button" ?disabled=${isClear} @click=${clear}>
      ${words.text('list.clearFilters')}
    </button>`;
}

/** The filters in force, each with a button that takes it away. */
export function filterChips({ words, filters, set }: ListFilters): TemplateResult | typeof nothing {
  const active = filters.filter(({ value }) => value);
  if (active.length === 0) return nothing;
  return html`<ul slot="chips" class="chips" aria-label=${words.text('list.filters')}>
    ${active.map(({ name, label, value, options, text: own }) => {
      const chosen = own ?? options.find((option) => option.value === value)?.label ?? '…';
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
