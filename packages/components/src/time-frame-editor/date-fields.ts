import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { isOrdered, type DateRange } from './time-frame-editor.model.js';

interface DateFields {
  words: Localize;
  dates: readonly DateRange[];
  readonly: boolean;
  set(dates: DateRange[]): void;
}

const mostDates = 100;

/** One line per period: from a date and time until another. */
export function dateFields({ words, dates, readonly, set }: DateFields): TemplateResult {
  const change = (index: number, part: Partial<DateRange>) =>
    set(dates.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return html`<div class="dates" id="dates" tabindex="-1">
    ${dates.map((range, index) => {
      const isWrong = range.start !== '' && range.end !== '' && !isOrdered(range);
      const count = index + 1;
      return html`<fieldset class="date-row">
        <legend class="visually-hidden">${words.text('timeFrameEditor.dateRow', { count })}</legend>
        ${moment(words.text('timeFrameEditor.dateStart'), range.start, `date-${index}-start`, readonly, '', (start) => change(index, { start }))}
        ${moment(
          words.text('timeFrameEditor.dateEnd'),
          range.end,
          `date-${index}-end`,
          readonly,
          isWrong ? words.text('timeFrameEditor.dateOrder') : '',
          (end) => change(index, { end }),
        )}
        ${
          readonly
            ? nothing
            : html`<button
                type="button"
                class="quiet icon-only remove"
                aria-label=${words.text('timeFrameEditor.removeDate', { count })}
                @click=${() => set(dates.filter((_, at) => at !== index))}
              >
                ${icon('close')}
              </button>`
        }
      </fieldset>`;
    })}
    ${
      readonly
        ? nothing
        : html`<button
            type="button"
            ?disabled=${dates.length >= mostDates}
            @click=${() => set([...dates, { start: '', end: '' }])}
          >
            ${icon('plus')}${words.text('timeFrameEditor.addDate')}
          </button>`
    }
  </div>`;
}

/** A labelled date and time. */
export function moment(
  label: string,
  value: string,
  id: string,
  readonly: boolean,
  error: string,
  change: (value: string) => void,
  type: 'datetime-local' | 'date' = 'datetime-local',
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type=${type}
      .value=${live(value)}
      ?readonly=${readonly}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      @change=${(event: Event) => change((event.target as HTMLInputElement).value)}
    />
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}
