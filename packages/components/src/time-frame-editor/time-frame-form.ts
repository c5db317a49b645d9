import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { timeFrameTypes, type TimeFrame } from '../shared/time-frame-words.js';
import '../time-frame-picker/time-frame-picker.js';
import { todayIn } from '../time-frame-picker/clock-changes.model.js';
import type { PbxTimeFramePicker } from '../time-frame-picker/time-frame-picker.js';
import { dateFields } from './date-fields.js';
import { holidayFields } from './holiday-fields.js';
import { recurrenceFields } from './recurrence-fields.js';
import {
  firstRecurrence,
  type DraftField,
  type TimeFrameDraft,
} from './time-frame-editor.model.js';

type Holiday = components['schemas']['Holiday'];

interface TimeFrameForm {
  words: Localize;
  draft: TimeFrameDraft;
  timeZone: string;
  readonly: boolean;
  holidays: readonly Holiday[] | undefined;
  errorAt(pointer: string): string | undefined;
  set<F extends DraftField>(field: F, value: TimeFrameDraft[F]): void;
  manageHolidays(): void;
}

const parts = {
  weekly: 'ranges',
  dates: 'dates',
  holidays: 'holidayIds',
  recurring: 'recurrence',
} as const;

/** Name, type, and the times of that type. */
export function timeFrameForm(form: TimeFrameForm): TemplateResult {
  const { words, draft, readonly, errorAt, set } = form;
  return html`<section class="section" part="section">
      ${textField({
        id: 'name',
        label: words.text('timeFrameEditor.name'),
        value: draft.name,
        required: true,
        maxLength: 60,
        autocomplete: 'off',
        readonly,
        error: errorAt('/name'),
        change: (value) => set('name', value),
      })}
      ${typeChoice(form)}
    </section>
    ${draft.type === 'always' ? nothing : times(form, draft.type)}`;
}

function typeChoice({ words, draft, readonly, set }: TimeFrameForm) {
  return html`<fieldset class="types" id="type" tabindex="-1">
    <legend>${words.text('timeFrameEditor.type')}</legend>
    ${timeFrameTypes.map(
      (type) =>
        html`<label class=${type === draft.type ? 'chosen' : ''}>
          <input
            type="radio"
            name="type"
            value=${type}
            .checked=${type === draft.type}
            ?disabled=${readonly}
            @change=${() => set('type', type)}
          />
          <span class="type-name">${words.text(`timeFrame.${type}`)}</span>
          <span class="type-hint">${words.text(`timeFrameEditor.typeHint.${type}`)}</span>
        </label>`,
    )}
  </fieldset>`;
}

type Timed = Exclude<TimeFrame['type'], 'always'>;

function times(form: TimeFrameForm, type: Timed) {
  const field = parts[type];
  const error = form.errorAt(`/${field}`);
  return html`<section class="section" part="section">
    <h3>${form.words.text(`timeFrameEditor.${field}`)}</h3>
    ${timesOf(form, type)} ${error ? html`<p class="error">${error}</p>` : nothing}
  </section>`;
}

function timesOf(form: TimeFrameForm, type: Timed): TemplateResult {
  const { words, draft, readonly, set, timeZone } = form;
  switch (type) {
    case 'weekly':
      return picker(form);
    case 'dates':
      return dateFields({
        words,
        dates: draft.dates,
        readonly,
        set: (dates) => set('dates', dates),
      });
    case 'holidays':
      return holidayFields({
        words,
        holidays: form.holidays,
        chosen: draft.holidayIds,
        readonly,
        set: (ids) => set('holidayIds', ids),
        manage: form.manageHolidays,
      });
    case 'recurring':
      return recurrenceFields({
        words,
        recurrence: draft.recurrence ?? firstRecurrence(todayIn(timeZone)),
        readonly,
        error: form.errorAt('/recurrence'),
        set: (recurrence) => set('recurrence', recurrence),
      });
  }
}

function picker({ draft, readonly, set, timeZone }: TimeFrameForm) {
  const draw = (event: Event) => {
    event.stopPropagation();
    set('ranges', [...(event.target as PbxTimeFramePicker).ranges]);
  };
  return html`<pbx-time-frame-picker
    id="ranges"
    name="ranges"
    required
    time-zone=${timeZone}
    .ranges=${draft.ranges}
    ?readonly=${readonly}
    @change=${draw}
    @input=${(event: Event) => event.stopPropagation()}
  ></pbx-time-frame-picker>`;
}
