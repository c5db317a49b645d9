import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import '../locales/en/moments.js';
import { errorId } from './field.js';
import type { Localize } from './localize.js';
import { localOf, momentOf, timeBetween, usualEnd, usualEnds } from './moments.model.js';

interface MomentField {
  words: Localize;
  id: string;
  label: string;
  /** ISO 8601; empty for nothing. */
  value: string;
  zone: string;
  required?: boolean;
  error?: string | undefined;
  /** Offers the end of today, tomorrow morning and Monday morning. */
  hasUsualEnds?: boolean;
  change(moment: string): void;
}

/** A date and a time on the clock of a zone. */
export function momentField(field: MomentField) {
  const { id, label, value, zone, required, error, hasUsualEnds, change } = field;
  return html`<div class="field" part="field">
    <label for=${id}>
      ${label}${required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}
    </label>
    ${hasUsualEnds ? usual(field) : nothing}
    <input
      part="control"
      id=${id}
      name=${id}
      type="datetime-local"
      ?required=${required}
      .value=${live(value ? localOf(value, zone) : '')}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${errorId(id)} ${id}-zone` : `${id}-zone`}
      @change=${(event: Event) =>
        change(momentOf((event.target as HTMLInputElement).value, zone) ?? '')}
    />
    <p class="hint" id="${id}-zone">${field.words.text('moment.zone', { zone })}</p>
    ${error ? html`<p class="error" id=${errorId(id)}>${error}</p>` : nothing}
  </div>`;
}

/** `2 days and 3 hours`: the two greatest parts of the time that is left. */
export function timeLeft(words: Localize, until: string, now = new Date()): string {
  const { days, hours, minutes } = timeBetween(now, until);
  const parts = [
    ...(days > 0 ? [words.text('moment.days', { count: days })] : []),
    ...(hours > 0 ? [words.text('moment.hours', { count: hours })] : []),
    ...(minutes > 0 ? [words.text('moment.minutes', { count: minutes })] : []),
  ];
  return words.list(parts.slice(0, 2));
}

function usual({ words, label, value, zone, change }: MomentField) {
  return html`<div class="usual" role="group" aria-label=${label}>
    ${usualEnds.map((end) => {
      const at = usualEnd(end, zone);
      return html`<button type="button" aria-pressed=${value === at} @click=${() => change(at)}>
        ${words.text(`moment.${end}`)}
      </button>`;
    })}
  </div>`;
}
