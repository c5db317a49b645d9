import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ListFilter } from '../shared/list/list-filters.js';

interface TypedFilter {
  name: string;
  label: string;
  value: string | undefined;
  type: 'number' | 'text';
  hint?: string;
  /** An empty value takes the filter away. */
  set(name: string, value: string): void;
}

/** A filter that is typed; it narrows the list once the person is done. */
export function typedFilter(filter: TypedFilter): ListFilter {
  const { name, label, value } = filter;
  return { name, label, value, options: [], ...(value && { text: value }), field: field(filter) };
}

function field({ name, label, value = '', type, hint, set }: TypedFilter) {
  return html`<div class="field" part="field">
    <label for=${name}>${label}</label>
    <input
      part="control"
      id=${name}
      name=${name}
      type=${type}
      min=${type === 'number' ? 0 : nothing}
      maxlength=${type === 'text' ? 32 : nothing}
      autocomplete="off"
      .value=${live(value)}
      aria-describedby=${hint ? `${name}-hint` : nothing}
      @change=${(event: Event) => set(name, (event.target as HTMLInputElement).value.trim())}
    />
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
  </div>`;
}
