import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { plainDate } from '../shared/plain-date.js';
import { daysText, rangeText, weekdayName } from '../shared/weekly-words.js';
import type { WeeklyRange } from '../shared/weekly.model.js';
import { changedLengths, type ClockChange } from './clock-changes.model.js';
import { emptyDays, gapsOf, totalOf, type Fault } from './time-frame-picker.model.js';

interface WeekNotes {
  words: Localize;
  ranges: readonly WeeklyRange[];
  monday: string;
  timeZone: string;
  changes: readonly ClockChange[];
  faults: readonly string[];
  /** Joins what overlaps; null when nothing does. */
  merge: (() => void) | null;
}

/** What is wrong, what is missing and what the clock does, in words. */
export function weekNotes(notes: WeekNotes): TemplateResult {
  const { words, faults, merge } = notes;
  return html`<div class="notes" id="notes" part="notes">
    ${faults.map(
      (fault) =>
        html`<p class="fault">
          ${icon('alert')}<span>${fault}</span>
          ${
            merge && fault === faults[0]
              ? html`<button type="button" class="link" @click=${merge}>
                  ${words.text('timeFramePicker.merge')}
                </button>`
              : nothing
          }
        </p>`,
    )}
    ${clockNotes(notes).map((note) => html`<p class="clock-note">${icon('clock')}<span>${note}</span></p>`)}
    ${notes.ranges.length > 0 && faults.length === 0 ? coverage(notes) : nothing}
  </div>`;
}

function coverage({ words, ranges }: WeekNotes) {
  const hours = Math.round((totalOf(ranges) / 60) * 100) / 100;
  const empty = emptyDays(ranges);
  const gaps = gapsOf(ranges).map(({ days, start, end }) =>
    words.text('timeFramePicker.gap', { start, end, days: daysText(words, days) }),
  );
  return html`<p class="coverage">
    <strong>${words.text('timeFramePicker.hours', { hours })}</strong>
    ${gaps.map((gap) => html`<span>${gap}</span>`)}
    ${
      empty.length > 0
        ? html`<span>
            ${words.text('timeFramePicker.emptyDays', { days: daysText(words, empty) })}
          </span>`
        : nothing
    }
  </p>`;
}

/** The clock changes of the week, and the ranges that last another time for it. */
export function clockNotes({ words, ranges, monday, timeZone, changes }: WeekNotes): string[] {
  const told = changes.map(({ kind, date, before, after, from, to }) =>
    words.text(kind === 'gap' ? 'timeFramePicker.gapChange' : 'timeFramePicker.repeatChange', {
      date: longDate(words, date),
      before,
      after,
      from,
      to,
    }),
  );
  if (told.length === 0) return [];
  const lengths = changedLengths(ranges, monday, timeZone).flatMap(({ index, minutes }) => {
    const range = ranges[index];
    if (!range) return [];
    return [
      sentence(
        words.text('timeFramePicker.lasts', {
          day: weekdayName(words, range.day),
          range: rangeText(words, range),
          hours: durationText(words, minutes),
        }),
      ),
    ];
  });
  return [...told, ...lengths];
}

/** A fault in words: what, and what helps. */
export function faultText(words: Localize, ranges: readonly WeeklyRange[], fault: Fault): string {
  if (fault.code === 'too-many') {
    return sentence(
      words.text('timeFramePicker.faultTooMany', { day: weekdayName(words, fault.day) }),
    );
  }
  const range = ranges[fault.index];
  if (!range) return '';
  const day = weekdayName(words, range.day);
  if (fault.code === 'empty') return sentence(words.text('timeFramePicker.faultEmpty', { day }));
  const other = ranges[fault.other];
  return sentence(
    words.text('timeFramePicker.faultOverlap', {
      day,
      range: rangeText(words, range),
      otherDay: other ? weekdayName(words, other.day) : '',
      otherRange: other ? rangeText(words, other) : '',
    }),
  );
}

/** Names of days are small in French, the first word of a sentence is not. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function longDate(words: Localize, date: string): string {
  return plainDate(words, date, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `7 h` or `8 h 30 min`. */
function durationText(words: Localize, minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(words.locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    );
  const rest = minutes % 60;
  const parts = [Math.floor(minutes / 60) > 0 ? unit(Math.floor(minutes / 60), 'hour') : ''];
  if (rest > 0) parts.push(unit(rest, 'minute'));
  return parts.filter(Boolean).join(' ');
}
