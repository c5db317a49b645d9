import { html, nothing, type TemplateResult } from 'lit';
import { cssProps } from '../shared/css-props.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { plainDate } from '../shared/plain-date.js';
import { rangeText, weekdayName } from '../shared/weekly-words.js';
import {
  clockOf,
  minutesOf,
  minutesOfDay,
  weekdays,
  type Weekday,
  type WeeklyRange,
} from '../shared/weekly.model.js';
import type { ClockChange } from './clock-changes.model.js';
import { dayRow, type DayRow } from './day-row.js';
import { piecesOf, rangeAt, type Piece } from './time-frame-picker.model.js';
import type { WeekDrawing } from './week-drawing.js';
import type { WeekKeys } from './week-keys.js';

export interface WeekGrid extends Omit<DayRow, 'day'> {
  words: Localize;
  /** What the bars show: the ranges, or what is being drawn. */
  shown: readonly WeeklyRange[];
  /** ISO dates of the days. */
  dates: readonly string[];
  today: string;
  changes: readonly ClockChange[];
  drawing: WeekDrawing;
  keys: WeekKeys;
}

const hours = [0, 3, 6, 9, 12, 15, 18, 21, 24];

/** One line per day: its bar to draw on, and its times to type. */
export function weekGrid(grid: WeekGrid): TemplateResult {
  return html`<div class="week" part="week">
    <div class="day line" aria-hidden="true">
      <div class="scale" dir="ltr">
        ${hours.map((hour) => html`<span ${cssProps({ '--_at': at(hour * 60) })}>${hour}</span>`)}
      </div>
    </div>
    ${weekdays.map((day, index) => dayLine(grid, day, index))}
  </div>`;
}

function dayLine(grid: WeekGrid, day: Weekday, index: number) {
  const { words, dates } = grid;
  const date = dates[index] ?? '';
  const change = grid.changes.find((one) => one.date === date);
  return html`<div class="day ${date === grid.today ? 'today' : ''}" part="day">
    <div class="name">
      <span class="weekday">${weekdayName(words, day)}</span>
      <span class="date">${dateText(words, date, 'short')}</span>
      ${change ? html`<span class="changed">${icon('clock')}</span>` : nothing}
    </div>
    ${bar(grid, day, index, change)} ${dayRow({ ...grid, day })}
  </div>`;
}

function bar(grid: WeekGrid, day: Weekday, index: number, change: ClockChange | undefined) {
  const { words, drawing, keys } = grid;
  const isMarked = keys.day === index;
  const date = dateText(words, grid.dates[index] ?? '', 'long');
  const minute = isMarked ? keys.minute : 9 * 60;
  return html`<div
    class="bar"
    part="bar"
    dir="ltr"
    role="slider"
    tabindex=${isMarked ? 0 : -1}
    aria-label=${words.text('timeFramePicker.bar', { day: weekdayName(words, day), date })}
    aria-valuemin="0"
    aria-valuemax=${minutesOfDay}
    aria-valuenow=${minute}
    aria-valuetext=${markText(grid, index * minutesOfDay + minute)}
    aria-disabled=${grid.isFixed}
    aria-describedby="help"
    @focus=${keys.focus(index)}
    @keydown=${keys.press}
    @pointerdown=${drawing.begin}
    @pointermove=${drawing.move}
    @pointerup=${drawing.end}
    @pointercancel=${drawing.cancel}
  >
    ${change ? changedTime(change) : nothing}
    ${piecesOf(grid.shown, day).map((piece) => block(grid, piece))}
    ${isMarked ? mark(grid) : nothing}
  </div>`;
}

function block({ words, shown, faulty, isFixed }: WeekGrid, piece: Piece) {
  const range = shown[piece.index];
  if (!range) return nothing;
  const { from, to, isContinued, goesOn } = piece;
  const classes = [
    'block',
    isContinued ? 'continued' : '',
    goesOn ? 'goes-on' : '',
    faulty.has(piece.index) ? 'faulty' : '',
  ];
  return html`<div
    class=${classes.join(' ')}
    part="range"
    data-range=${piece.index}
    title=${rangeText(words, range)}
    ${cssProps({ '--_from': at(from), '--_to': at(to) })}
  >
    ${isContinued || isFixed ? nothing : html`<span class="grip" data-grip="start"></span>`}
    <span class="times">${isContinued ? `→ ${range.end}` : `${range.start}–${range.end}`}</span>
    ${goesOn || isFixed ? nothing : html`<span class="grip end" data-grip="end"></span>`}
  </div>`;
}

function changedTime({ kind, from, to }: ClockChange) {
  const until = minutesOf(to) || minutesOfDay;
  return html`<div
    class="clock-change ${kind}"
    part="clock-change"
    ${cssProps({ '--_from': at(minutesOf(from)), '--_to': at(until) })}
  ></div>`;
}

function mark({ keys }: WeekGrid) {
  const started = keys.start === null ? '' : 'started';
  return html`<div class="mark ${started}" ${cssProps({ '--_at': at(keys.minute) })}>
    <span>${clockOf(keys.minute)}</span>
  </div>`;
}

/** Where the mark stands, and in which range. */
export function markText(
  { words, ranges }: Pick<WeekGrid, 'words' | 'ranges'>,
  minute: number,
): string {
  const time = clockOf(minute % minutesOfDay);
  const range = ranges[rangeAt(ranges, minute)];
  if (!range) return words.text('timeFramePicker.outside', { time });
  return words.text('timeFramePicker.inside', { time, range: rangeText(words, range) });
}

/** `8 March` or, short, `8 Mar`. */
export function dateText(words: Localize, date: string, style: 'long' | 'short'): string {
  return plainDate(words, date, { day: 'numeric', month: style });
}

function at(minutes: number): string {
  return `${(minutes / minutesOfDay) * 100}%`;
}
