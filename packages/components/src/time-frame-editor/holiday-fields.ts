import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../shared/localize.js';
import { plainDate } from '../shared/plain-date.js';

type Holiday = components['schemas']['Holiday'];

interface HolidayFields {
  words: Localize;
  holidays: readonly Holiday[] | undefined;
  chosen: readonly string[];
  readonly: boolean;
  set(ids: string[]): void;
  manage(): void;
}

/** The holidays of the calendar with their next day, to tick. */
export function holidayFields(fields: HolidayFields): TemplateResult {
  const { words, holidays = [], chosen, readonly, set } = fields;
  const toggle = (id: string, on: boolean) =>
    set(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return html`<div class="holidays" id="holidayIds" tabindex="-1">
    <p class="muted">
      ${words.text('timeFrameEditor.chosen', { count: chosen.length })}
      ${
        readonly || holidays.length === 0
          ? nothing
          : html`<button
              type="button"
              class="link"
              @click=${() => set(holidays.map(({ id }) => id))}
            >
              ${words.text('timeFrameEditor.allHolidays')}
            </button>`
      }
      <button type="button" class="link" @click=${fields.manage}>
        ${words.text('timeFrameEditor.manageHolidays')}
      </button>
    </p>
    ${
      fields.holidays?.length === 0
        ? html`<p class="muted">${words.text('timeFrameEditor.noHolidays')}</p>`
        : nothing
    }
    <ul class="holiday-list">
      ${holidays.map(
        ({ id, name, nextDate }) =>
          html`<li>
            <label>
              <input
                type="checkbox"
                .checked=${live(chosen.includes(id))}
                ?disabled=${readonly}
                @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)}
              />
              <span>${name}</span>
              ${nextDate ? html`<span class="when">${dateText(words, nextDate)}</span>` : nothing}
            </label>
          </li>`,
      )}
    </ul>
  </div>`;
}

function dateText(words: Localize, date: string): string {
  return plainDate(words, date, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}
