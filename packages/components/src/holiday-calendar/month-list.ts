import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { plainDate } from '../shared/plain-date.js';
import type { Holiday, Month } from './holiday-calendar.model.js';
import { hoursText, whenText } from './holiday-words.js';

export interface DayActs {
  words: Localize;
  mayWrite: boolean;
  regionName(code: string): string;
  edit(holiday: Holiday): void;
  remove(holiday: Holiday): void;
}

/** Twelve months, each with the days that are kept in it. */
export function monthList(
  acts: DayActs,
  months: readonly Month[],
  holidays: ReadonlyMap<string, Holiday>,
) {
  const { words } = acts;
  return html`<ol class="months" part="months">
    ${months.map(
      ({ id, days }) =>
        html`<li class=${days.length > 0 ? 'month' : 'month free'} part="month">
          <h3>${plainDate(words, `${id}-01`, { month: 'long', year: 'numeric' })}</h3>
          ${
            days.length === 0
              ? html`<p class="muted">${words.text('holidayCalendar.none')}</p>`
              : html`<ul>
                  ${repeat(
                    days,
                    ({ date, holidayId }) => `${date} ${holidayId}`,
                    (day) => dayRow(acts, holidays.get(day.holidayId), day),
                  )}
                </ul>`
          }
        </li>`,
    )}
  </ol>`;
}

/** Days that are over or come later than the twelve months. */
export function otherList(acts: DayActs, others: readonly Holiday[]) {
  const { words } = acts;
  if (others.length === 0) return nothing;
  return html`<section class="others" aria-labelledby="others">
    <h3 id="others">${words.text('holidayCalendar.others')}</h3>
    <ul>
      ${others.map((holiday) => dayRow(acts, holiday, holiday, holiday.nextDate ?? holiday.date))}
    </ul>
  </section>`;
}

function dayRow(
  acts: DayActs,
  holiday: Holiday | undefined,
  day: { name: string; start: string; end: string; date: string | null },
  date = day.date,
) {
  const { words } = acts;
  const hours = hoursText(words, day);
  return html`<li class="day" part="day">
    ${date ? leaf(words, date) : html`<span class="leaf" aria-hidden="true">–</span>`}
    <div class="what">
      <span class="name">${day.name}</span>
      <span class="marks">
        ${
          hours
            ? html`<span class="chip half">
                ${icon('clock')}${words.text('holidayCalendar.part', { hours })}
              </span>`
            : nothing
        }
        ${holiday ? source(acts, holiday) : nothing}
      </span>
      ${holiday ? html`<span class="muted">${details(words, holiday)}</span>` : nothing}
    </div>
    ${holiday && acts.mayWrite ? buttons(acts, holiday) : nothing}
  </li>`;
}

function leaf(words: Localize, date: string) {
  const said = plainDate(words, date, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return html`<time class="leaf" datetime=${date}>
    <span class="visually-hidden">${said}</span>
    <span aria-hidden="true">${plainDate(words, date, { weekday: 'short' })}</span>
    <span class="number" aria-hidden="true">${Number(date.slice(8))}</span>
  </time>`;
}

function source({ words, regionName }: DayActs, { region, source: from }: Holiday) {
  return html`<span class="chip">
    ${
      from === 'own'
        ? words.text('holidayCalendar.own')
        : words.text('holidayCalendar.fromRegion', { region: regionName(region ?? '') })
    }
  </span>`;
}

/** On which day, where it is kept on a weekend, and how much uses it. */
function details(words: Localize, holiday: Holiday): string {
  const { observance, useCount } = holiday;
  return [
    whenText(words, holiday),
    ...(observance === 'sameDay' ? [] : [words.text(`holidayCalendar.kept.${observance}`)]),
    useCount > 0
      ? words.text('editor.usedBy', { count: useCount })
      : words.text('editor.usedByNone'),
  ].join(' · ');
}

function buttons({ words, edit, remove }: DayActs, holiday: Holiday) {
  const { name } = holiday;
  return html`<span class="acts">
    <button
      type="button"
      class="quiet icon-only"
      aria-label=${words.text('holidayCalendar.editNamed', { name })}
      @click=${() => edit(holiday)}
    >
      ${icon('edit')}
    </button>
    <button
      type="button"
      class="quiet icon-only"
      aria-label=${words.text('holidayCalendar.deleteNamed', { name })}
      @click=${() => remove(holiday)}
    >
      ${icon('trash')}
    </button>
  </span>`;
}
