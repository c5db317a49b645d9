import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { anchored } from '../shared/popover.js';
import { rangeText, weekdayName } from '../shared/weekly-words.js';
import { weekdays, type Weekday, type WeeklyRange } from '../shared/weekly.model.js';
import { offered, piecesOf } from './time-frame-picker.model.js';

export interface DayRow {
  words: Localize;
  day: Weekday;
  ranges: readonly WeeklyRange[];
  /** Indexes of the ranges that are wrong. */
  faulty: ReadonlySet<number>;
  /** What was typed and is no time: by `<index>-start` and `<index>-end`. */
  unread: ReadonlyMap<string, string>;
  /** Nothing can be changed. */
  isFixed: boolean;
  isDisabled: boolean;
  type(index: number, edge: 'start' | 'end', text: string): void;
  add(range: WeeklyRange): void;
  remove(index: number): void;
  copy(from: Weekday, to: readonly Weekday[]): void;
}

const workdays: readonly Weekday[] = weekdays.slice(0, 5);

/** The times of one day as text: type, add, copy, remove. */
export function dayRow(row: DayRow): TemplateResult {
  const { words, day, ranges, isFixed } = row;
  const own = ranges
    .map((range, index) => ({ range, index }))
    .filter(({ range }) => range.day === day);
  const next = offered(ranges, day);
  const name = weekdayName(words, day);
  const isContinued = piecesOf(ranges, day).some((piece) => piece.isContinued);
  return html`<div class="row" role="group" aria-label=${name}>
    ${before(row)}
    ${own.length === 0 && !isContinued ? html`<span class="none">${words.text('timeFramePicker.none')}</span>` : nothing}
    ${own.map(({ range, index }, count) => times(row, range, index, count + 1))}
    ${
      isFixed
        ? nothing
        : html`<span class="acts">
            <button
              type="button"
              class="quiet icon-only"
              title=${words.text('timeFramePicker.addFor', { day: name })}
              aria-label=${words.text('timeFramePicker.addFor', { day: name })}
              ?disabled=${!next}
              @click=${() => next && row.add(next)}
            >
              ${icon('plus')}
            </button>
            ${own.length > 0 ? copyMenu(row, name) : nothing}
          </span>`
    }
  </div>`;
}

/** The end of a range of the day before. */
function before({ words, ranges, day }: DayRow) {
  return piecesOf(ranges, day)
    .filter(({ isContinued }) => isContinued)
    .map(({ index }) => {
      const range = ranges[index];
      return range
        ? html`<span class="from-before">
            ${words.text('timeFramePicker.untilFromDayBefore', {
              end: range.end,
              day: weekdayName(words, range.day),
            })}
          </span>`
        : nothing;
    });
}

function times(row: DayRow, range: WeeklyRange, index: number, count: number) {
  const { words, isFixed } = row;
  const day = weekdayName(words, range.day);
  const isFaulty = row.faulty.has(index);
  return html`<span class="times-of ${isFaulty ? 'faulty' : ''}">
    ${clock(row, range, index, 'start', words.text('timeFramePicker.startOf', { day, count }))}
    <span aria-hidden="true">–</span>
    ${clock(row, range, index, 'end', words.text('timeFramePicker.endOf', { day, count }))}
    ${range.end < range.start ? html`<span class="next-day">+1<span class="visually-hidden"> ${words.text('timeFramePicker.toNextDay')}</span></span>` : nothing}
    ${
      isFixed
        ? nothing
        : html`<button
            type="button"
            class="quiet icon-only"
            title=${words.text('timeFramePicker.remove', { day, range: rangeText(words, range) })}
            aria-label=${words.text('timeFramePicker.remove', { day, range: rangeText(words, range) })}
            @click=${() => row.remove(index)}
          >
            ${icon('close')}
          </button>`
    }
  </span>`;
}

function clock(
  { unread, faulty, isFixed, isDisabled, type }: DayRow,
  range: WeeklyRange,
  index: number,
  edge: 'start' | 'end',
  label: string,
) {
  const typed = unread.get(`${index}-${edge}`);
  const isWrong = typed !== undefined || faulty.has(index);
  return html`<input
    class="clock"
    part="time"
    type="text"
    inputmode="text"
    autocomplete="off"
    maxlength="8"
    dir="ltr"
    aria-label=${label}
    aria-invalid=${isWrong ? 'true' : nothing}
    aria-describedby=${isWrong ? 'notes' : nothing}
    data-index=${index}
    data-edge=${edge}
    .value=${live(typed ?? range[edge])}
    ?readonly=${isFixed}
    ?disabled=${isDisabled}
    @input=${(event: Event) => event.stopPropagation()}
    @change=${(event: Event) => {
      event.stopPropagation();
      type(index, edge, (event.target as HTMLInputElement).value);
    }}
  />`;
}

function copyMenu({ words, day, copy }: DayRow, name: string) {
  const id = `copy-${day}`;
  const others = weekdays.filter((other) => other !== day);
  const label = words.text('timeFramePicker.copyFor', { day: name });
  const choose = (to: readonly Weekday[]) => (event: Event) => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
    copy(day, to);
  };
  return html`<button
      type="button"
      class="quiet icon-only"
      popovertarget=${id}
      aria-expanded="false"
      title=${label}
      aria-label=${label}
    >
      ${icon('copy')}
    </button>
    <div id=${id} class="popover menu copy" popover role="group" aria-label=${label} ${anchored()}>
      <p>${words.text('timeFramePicker.copy')}</p>
      <button type="button" @click=${choose(workdays)}>
        ${words.text('timeFramePicker.copyWorkdays')}
      </button>
      <button type="button" @click=${choose(weekdays)}>
        ${words.text('timeFramePicker.copyEvery')}
      </button>
      <hr />
      ${others.map(
        (other) =>
          html`<button type="button" @click=${choose([other])}>
            <span>${weekdayName(words, other)}</span>
          </button>`,
      )}
    </div>`;
}
