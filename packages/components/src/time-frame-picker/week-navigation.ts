import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { datesOf, moved, nextChangeWeek } from './clock-changes.model.js';
import { dateText } from './week-grid.js';

interface WeekNavigation {
  words: Localize;
  monday: string;
  zone: string;
  /** Empty for this week. */
  show(week: string): void;
}

const arrows = {
  previous: 'timeFramePicker.previousWeek',
  next: 'timeFramePicker.nextWeek',
} as const;

/** The shown week, and what leads to others. */
export function weekNavigation(navigation: WeekNavigation): TemplateResult {
  const { words, monday, zone, show } = navigation;
  const dates = datesOf(monday);
  const change = nextChangeWeek(monday, zone);
  return html`<div class="navigation" part="navigation">
    <span class="shown-week" aria-live="polite">
      ${words.text('timeFramePicker.week', {
        from: dateText(words, dates[0] ?? '', 'long'),
        to: dateText(words, dates[6] ?? '', 'long'),
      })}
    </span>
    ${arrow(navigation, 'previous')}
    <button type="button" class="quiet" @click=${() => show('')}>
      ${words.text('timeFramePicker.thisWeek')}
    </button>
    ${arrow(navigation, 'next')}
    ${
      change
        ? html`<button type="button" class="quiet" @click=${() => show(change)}>
            ${icon('clock')}${words.text('timeFramePicker.nextChange')}
          </button>`
        : nothing
    }
    <span class="zone">${words.text('timeFramePicker.zone', { zone })}</span>
  </div>`;
}

function arrow({ words, monday, show }: WeekNavigation, name: 'previous' | 'next') {
  const label = words.text(arrows[name]);
  const week = moved(monday, name === 'next' ? 1 : -1);
  return html`<button
    type="button"
    class="quiet icon-only arrow"
    aria-label=${label}
    title=${label}
    @click=${() => show(week)}
  >
    ${icon(name)}
  </button>`;
}
