import { html, nothing } from 'lit';
import { selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { weekdayName } from '../shared/weekly-words.js';
import { weekdays, type Weekday } from '../shared/weekly.model.js';
import { daysIn, nths, type Nth, type When, type WhenKind } from './holiday-rule.model.js';
import { monthName, nthName, whenText } from './holiday-words.js';

interface WhenFields {
  words: Localize;
  when: When;
  /** The stored rule is one that the form has no words for; it can be kept. */
  hasOther: boolean;
  error: string | undefined;
  change(when: When): void;
  restart(kind: WhenKind): void;
}

/** On which day: once, each year on a date, on a weekday of a month, around Easter. */
export function whenFields(fields: WhenFields) {
  const { words, when, hasOther, restart } = fields;
  const kinds: WhenKind[] = ['once', 'yearly', 'nth', 'easter'];
  return html`${selectField({
    id: 'when',
    label: words.text('holidayCalendar.when'),
    value: when.kind,
    options: [...kinds, ...(hasOther ? (['other'] as const) : [])].map((value) => ({
      value,
      label: words.text(`holidayCalendar.whenKind.${value}`),
    })),
    change: (kind) => restart(kind as WhenKind),
  })}
  ${parts(fields)}`;
}

function parts(fields: WhenFields) {
  const { words, when, error, change } = fields;
  switch (when.kind) {
    case 'once':
      return dateField(fields, when.date);
    case 'yearly':
      return html`<div class="two">
        ${numberField(fields, 'day', when.day, daysIn(when.month), (day) => ({ ...when, day }))}
        ${monthField(fields, when.month, (month) => ({ ...when, month }))}
      </div>`;
    case 'nth':
      return html`<div class="three">
        ${selectField({
          id: 'nth',
          label: words.text('holidayCalendar.nth'),
          value: String(when.nth),
          error,
          options: nths.map((nth) => ({ value: String(nth), label: nthName(words, nth) })),
          change: (nth) => change({ ...when, nth: Number(nth) as Nth }),
        })}
        ${selectField({
          id: 'weekday',
          label: words.text('holidayCalendar.weekday'),
          value: when.weekday,
          options: weekdays.map((value) => ({ value, label: weekdayName(words, value) })),
          change: (weekday) => change({ ...when, weekday: weekday as Weekday }),
        })}
        ${monthField(fields, when.month, (month) => ({ ...when, month }))}
      </div>`;
    case 'easter':
      return html`<div class="two">${easterFields(fields, when.days)}</div>`;
    case 'other':
      return html`<p class="muted">${whenText(words, { date: null, rule: when.rule })}</p>
        ${error ? html`<p class="fault">${error}</p>` : nothing}`;
  }
}

function dateField({ words, error, change }: WhenFields, date: string) {
  return html`<div class="field" part="field">
    <label for="date"
      >${words.text('holidayCalendar.date')}<span class="required" aria-hidden="true"> *</span>
    </label>
    <input
      part="control"
      id="date"
      type="date"
      required
      .value=${date}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? 'date-error' : nothing}
      @change=${(event: Event) =>
        change({ kind: 'once', date: (event.target as HTMLInputElement).value })}
    />
    ${error ? html`<p class="error" id="date-error">${error}</p>` : nothing}
  </div>`;
}

function numberField(
  { words, error, change }: WhenFields,
  id: 'day' | 'days',
  value: number,
  max: number,
  next: (value: number) => When,
) {
  return textField({
    id,
    type: 'number',
    label: words.text(`holidayCalendar.${id}`),
    value: String(value),
    required: true,
    min: 1,
    max,
    error,
    change: (text) => (id === 'day' || Number(text) >= 1 ? change(next(Number(text))) : undefined),
  });
}

function monthField({ words, change }: WhenFields, month: number, next: (month: number) => When) {
  return selectField({
    id: 'month',
    label: words.text('holidayCalendar.month'),
    value: String(month),
    options: Array.from({ length: 12 }, (_, index) => ({
      value: String(index + 1),
      label: monthName(words, index + 1),
    })),
    change: (value) => change(next(Number(value))),
  });
}

function easterFields(fields: WhenFields, days: number) {
  const { words, change } = fields;
  const side = Number.isNaN(days) ? 1 : Math.sign(days);
  const put = (value: number) => change({ kind: 'easter', days: value });
  return html`${
    side === 0
      ? nothing
      : numberField(fields, 'days', Math.abs(days), 180, (count) => ({
          kind: 'easter',
          days: side * count,
        }))
  }
  ${selectField({
    id: 'side',
    label: words.text('holidayCalendar.side'),
    value: String(side),
    options: [-1, 0, 1].map((value) => ({
      value: String(value),
      label: words.text(`holidayCalendar.side.${value as -1 | 0 | 1}`),
    })),
    change: (value) => put(Number(value) * Math.max(1, Math.abs(days || 1))),
  })}`;
}
