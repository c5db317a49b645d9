import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../locales/en/periods.js';
import type { Localize } from '../localize.js';
import { periodFault, periods, type PeriodFilters } from './period.model.js';

interface PeriodFields {
  words: Localize;
  filters: PeriodFilters;
  /** An empty value takes the filter away. */
  set(name: 'period' | 'from' | 'until', value: string): void;
}

/** Which days are shown; always in sight, since it is what most people change. */
export function periodFields(fields: PeriodFields): TemplateResult {
  const { words, filters, set } = fields;
  const { period = '' } = filters;
  return html`<label slot="toolbar" class="period" part="period">
      <span class="visually-hidden">${words.text('period.label')}</span>
      <select
        id="period"
        .value=${live(period)}
        @change=${(event: Event) => set('period', (event.target as HTMLSelectElement).value)}
      >
        ${choices.map(
          ([value, id]) =>
            html`<option value=${value} ?selected=${value === period}>${words.text(id)}</option>`,
        )}
      </select>
    </label>
    ${period === 'custom' ? days(fields) : nothing}`;
}

const choices = [
  ['', 'period.today'],
  ...periods.map((value) => [value, `period.${value}`] as const),
] as const;

function days({ words, filters, set }: PeriodFields) {
  const fault = periodFault(filters);
  return html`<span slot="toolbar" class="days">
    ${(['from', 'until'] as const).map(
      (name) =>
        html`<label>
          <span>${words.text(`period.${name}`)}</span>
          <input
            id="period-${name}"
            type="date"
            .value=${live(filters[name] ?? '')}
            aria-invalid=${fault && name === 'until' ? 'true' : nothing}
            aria-describedby=${fault && name === 'until' ? 'period-fault' : nothing}
            @change=${(event: Event) => set(name, (event.target as HTMLInputElement).value)}
          />
        </label>`,
    )}
    ${
      fault
        ? html`<span id="period-fault" class="fault" role="status">
            ${words.text(`period.${fault}`)}
          </span>`
        : nothing
    }
  </span>`;
}
