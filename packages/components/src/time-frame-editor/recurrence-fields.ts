import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { selectField, textField } from '../shared/field.js';
import type { Localize, StringId } from '../shared/localize.js';
import {
  frequencies,
  nths,
  planOf,
  ruleOf,
  type Frequency,
  type Nth,
  type Plan,
} from '../shared/recurrence.model.js';
import { ordinalText, recurrenceText } from '../shared/time-frame-words.js';
import { weekdayName } from '../shared/weekly-words.js';
import { weekdays, type Weekday } from '../shared/weekly.model.js';
import { moment } from './date-fields.js';
import { isOrdered, type Recurrence } from './time-frame-editor.model.js';

interface RecurrenceFields {
  words: Localize;
  recurrence: Recurrence;
  readonly: boolean;
  error: string | undefined;
  set(recurrence: Recurrence): void;
}

const labels: Record<Frequency, StringId> = {
  daily: 'timeFrame.recurs.daily',
  weekly: 'timeFrame.recurs.weekly',
  monthly: 'timeFrame.recurs.monthly',
  yearly: 'timeFrame.recurs.yearly',
};

/** First time, how it repeats in plain words, and the rule itself for experts. */
export function recurrenceFields(fields: RecurrenceFields): TemplateResult {
  const { words, recurrence, readonly, set } = fields;
  const { start, end, rule } = recurrence;
  const isWrong = start !== '' && end !== '' && !isOrdered(recurrence);
  const plan = planOf(rule);
  return html`<div class="recurrence" id="recurrence" tabindex="-1">
    <div class="grid">
      ${moment(words.text('timeFrameEditor.first'), start, 'recurrence-start', readonly, '', (value) => set({ ...recurrence, start: value }))}
      ${moment(
        words.text('timeFrameEditor.dateEnd'),
        end,
        'recurrence-end',
        readonly,
        isWrong ? words.text('timeFrameEditor.dateOrder') : '',
        (value) => set({ ...recurrence, end: value }),
      )}
    </div>
    ${plan ? planFields(fields, plan) : nothing}
    <p class="summary-line">${recurrenceText(words, rule)}</p>
    <details ?open=${!plan}>
      <summary>${words.text('timeFrameEditor.expert')}</summary>
      ${textField({
        id: 'rule',
        label: words.text('timeFrameEditor.expert'),
        value: rule,
        hint: words.text('timeFrameEditor.expertHint'),
        error: fields.error,
        maxLength: 200,
        autocomplete: 'off',
        readonly,
        change: (value) => set({ ...recurrence, rule: value.trim() }),
      })}
    </details>
  </div>`;
}

function planFields({ words, recurrence, readonly, set }: RecurrenceFields, plan: Plan) {
  const change = (part: Partial<Plan>) =>
    set({ ...recurrence, rule: ruleOf({ ...plan, ...part }) });
  const { frequency, interval } = plan;
  return html`<div class="grid">
      ${selectField({
        id: 'frequency',
        label: words.text('timeFrameEditor.frequency'),
        value: frequency,
        disabled: readonly,
        options: frequencies.map((value) => ({
          value,
          label: words.text(labels[value], { count: 1 }),
        })),
        change: (value) => change({ frequency: value as Frequency, days: [], nth: null }),
      })}
      ${textField({
        id: 'interval',
        label: words.text('timeFrameEditor.every'),
        value: String(interval),
        type: 'number',
        min: 1,
        max: 999,
        readonly,
        hint: words.text(`timeFrameEditor.unit.${frequency}`, { count: interval }),
        change: (value) => change({ interval: Math.max(1, Math.trunc(Number(value)) || 1) }),
      })}
    </div>
    ${frequency === 'weekly' ? dayBoxes(words, plan, readonly, change) : nothing}
    <div class="grid">
      ${frequency === 'monthly' ? monthlyField(words, recurrence, plan, readonly, change) : nothing}
      ${endFields(words, recurrence, plan, readonly, change)}
    </div>`;
}

type Change = (part: Partial<Plan>) => void;

function dayBoxes(words: Localize, { days }: Plan, readonly: boolean, change: Change) {
  const toggle = (day: Weekday, on: boolean) =>
    change({ days: on ? [...days, day] : days.filter((one) => one !== day) });
  return html`<fieldset class="day-boxes">
    <legend>${words.text('timeFrameEditor.weeklyOn')}</legend>
    ${weekdays.map(
      (day) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${live(days.includes(day))}
            ?disabled=${readonly}
            @change=${(event: Event) => toggle(day, (event.target as HTMLInputElement).checked)}
          />
          <span>${weekdayName(words, day)}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** By the day of the first time: its date, or the so manieth weekday it is. */
function monthlyField(
  words: Localize,
  { start }: Recurrence,
  { nth }: Plan,
  readonly: boolean,
  change: Change,
) {
  const day = Number(start.slice(8, 10)) || 1;
  const first = weekdays[(new Date(`${start.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7];
  const weekday = nth?.day ?? first ?? 'monday';
  const name = weekdayName(words, weekday);
  return selectField({
    id: 'monthly-by',
    label: words.text('timeFrameEditor.monthlyBy'),
    value: nth ? String(nth.number) : '',
    disabled: readonly,
    options: [
      { value: '', label: words.text('timeFrameEditor.nthDate', { number: day }) },
      ...nths.map((number) => ({
        value: String(number),
        label: words.text('timeFrameEditor.nth', { number: ordinalText(words, number), day: name }),
      })),
    ],
    change: (value) =>
      change({ nth: value ? { number: Number(value) as Nth, day: weekday } : null }),
  });
}

function endFields(
  words: Localize,
  { start }: Recurrence,
  { ends }: Plan,
  readonly: boolean,
  change: Change,
) {
  const choose = (kind: string) => {
    if (kind === 'count') change({ ends: { kind, count: 10 } });
    else if (kind === 'until') change({ ends: { kind, date: start.slice(0, 10) } });
    else change({ ends: { kind: 'never' } });
  };
  return html`${selectField({
    id: 'ends',
    label: words.text('timeFrameEditor.ends'),
    value: ends.kind,
    disabled: readonly,
    options: [
      { value: 'never', label: words.text('timeFrameEditor.endsNever') },
      { value: 'until', label: words.text('timeFrameEditor.endsUntil') },
      { value: 'count', label: words.text('timeFrameEditor.endsCount') },
    ],
    change: choose,
  })}
  ${
    ends.kind === 'until'
      ? moment(
          words.text('timeFrameEditor.untilDate'),
          ends.date,
          'until',
          readonly,
          '',
          (date) => date && change({ ends: { kind: 'until', date } }),
          'date',
        )
      : nothing
  }
  ${
    ends.kind === 'count'
      ? textField({
          id: 'count',
          label: words.text('timeFrameEditor.times'),
          value: String(ends.count),
          type: 'number',
          min: 1,
          max: 9999,
          readonly,
          change: (value) =>
            change({ ends: { kind: 'count', count: Math.max(1, Math.trunc(Number(value)) || 1) } }),
        })
      : nothing
  }`;
}
