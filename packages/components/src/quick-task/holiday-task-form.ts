import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { selectField, textField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import { plainDate } from '../shared/plain-date.js';
import type { Draft, NewDay, Outcome } from './quick-task.model.js';
import { destinationField, type FormParts } from './task-forms.js';

/** Which days, and where the calls of each number or person go on them. */
export function holidayForm(parts: FormParts) {
  return html`${dayChoice(parts)} ${outcomes(parts)} ${frameName(parts)}`;
}

function frameName({ words, draft, told, edit }: FormParts) {
  return textField({
    id: 'name',
    label: words.text('quickTask.frameName'),
    hint: words.text('quickTask.frameNameHint'),
    value: draft.name,
    maxLength: 60,
    error: told('name'),
    change: (name) => edit({ name }),
  });
}

function dayChoice(parts: FormParts) {
  const { words, draft, reads, told, edit } = parts;
  const chosen = new Set(draft.holidays.map(({ id }) => id));
  const fault = told('days');
  const change = (id: string, name: string) => (event: Event) => {
    const rest = draft.holidays.filter((one) => one.id !== id);
    const isChosen = (event.target as HTMLInputElement).checked;
    const kept = isChosen ? [...rest, { id, name }] : rest;
    const order = (reads.days.value ?? []).map(({ holidayId }) => holidayId);
    edit({ holidays: kept.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) });
  };
  return html`<fieldset class="group" aria-describedby=${fault ? 'days-error' : nothing}>
    <legend>${words.text('quickTask.days')}</legend>
    ${fault ? html`<p class="fault" id="days-error">${fault}</p>` : nothing}
    <ul class="days">
      ${(reads.days.value ?? []).map(
        ({ holidayId, name, date }, index) =>
          html`<li>
            <label>
              <input
                type="checkbox"
                part="control"
                id=${index === 0 ? 'days' : nothing}
                value=${holidayId}
                aria-invalid=${fault ? 'true' : nothing}
                .checked=${live(chosen.has(holidayId))}
                @change=${change(holidayId, name)}
              />
              <span>
                ${name}
                <span class="muted">${plainDate(words, date, { dateStyle: 'full' })}</span>
              </span>
            </label>
          </li>`,
      )}
    </ul>
    ${draft.newDays.map((day, index) => newDay(parts, day, index))}
    <button
      type="button"
      id="add-day"
      class=${fault ? 'faulty' : ''}
      @click=${() => edit({ newDays: [...draft.newDays, { name: '', date: '' }] })}
    >
      ${icon('plus')}${words.text('quickTask.addDay')}
    </button>
  </fieldset>`;
}

function newDay({ words, draft, today, told, edit }: FormParts, day: NewDay, index: number) {
  const fault = told(`newDays/${index}`);
  const put = (changes: Partial<NewDay>) =>
    edit({
      newDays: draft.newDays.map((one, at) => (at === index ? { ...one, ...changes } : one)),
    });
  return html`<div class="new-day">
    ${textField({
      id: `day-name-${index}`,
      label: words.text('quickTask.dayName'),
      value: day.name,
      required: true,
      maxLength: 60,
      error: fault,
      change: (name) => put({ name }),
    })}
    <div class="field" part="field">
      <label for="day-date-${index}">
        ${words.text('quickTask.dayDate')}<span class="required" aria-hidden="true"> *</span>
      </label>
      <input
        part="control"
        id="day-date-${index}"
        type="date"
        required
        min=${today}
        .value=${live(day.date)}
        @change=${(event: Event) => put({ date: (event.target as HTMLInputElement).value })}
      />
    </div>
    <button
      type="button"
      class="quiet icon-only"
      aria-label=${words.text('quickTask.removeDay', { number: index + 1 })}
      @click=${() => edit({ newDays: draft.newDays.filter((_, at) => at !== index) })}
    >
      ${icon('trash')}
    </button>
  </div>`;
}

function outcomes(parts: FormParts) {
  const { words, draft, told } = parts;
  const fault = told('outcomes');
  return html`<fieldset class="group">
    <legend>${words.text('quickTask.outcomes')}</legend>
    ${repeat(
      draft.outcomes,
      ({ id }) => id,
      (outcome, index) => outcomeRow(parts, outcome, index),
    )}
    <div class="two">${numberChoice(parts, fault)} ${personChoice(parts, fault)}</div>
  </fieldset>`;
}

function outcomeRow(parts: FormParts, outcome: Outcome, index: number) {
  const { words, draft, edit } = parts;
  const name = words.phone(outcome.name);
  const put = (destination: Outcome['destination']) =>
    edit({
      outcomes: draft.outcomes.map((one) =>
        one.id === outcome.id ? { ...one, destination } : one,
      ),
    });
  return html`<div class="outcome">
    ${destinationField(
      parts,
      `outcomes/${index}`,
      words.text('quickTask.outcomeOf', { name }),
      outcome.destination,
      put,
    )}
    <button
      type="button"
      class="quiet icon-only"
      aria-label=${words.text('quickTask.removeOutcome', { name })}
      @click=${() => edit({ outcomes: draft.outcomes.filter(({ id }) => id !== outcome.id) })}
    >
      ${icon('trash')}
    </button>
  </div>`;
}

function numberChoice(parts: FormParts, fault: string | undefined) {
  const { words, draft, reads, mayRouteNumbers } = parts;
  if (!mayRouteNumbers) return nothing;
  const left = (reads.numbers.value ?? []).filter(
    ({ id }) => !draft.outcomes.some((one) => one.id === id),
  );
  return selectField({
    id: 'add-number',
    label: words.text('quickTask.addNumber'),
    value: '',
    error: fault,
    options: [
      { value: '', label: words.text('quickTask.choose') },
      ...left.map(({ id, number, notes }) => ({
        value: id,
        label: notes ? `${words.phone(number)} · ${notes}` : words.phone(number),
      })),
    ],
    change: (id) => {
      const found = left.find((one) => one.id === id);
      if (found) add(parts, { kind: 'phoneNumber', id, name: found.number, destination: null });
    },
  });
}

function personChoice(parts: FormParts, fault: string | undefined) {
  if (!parts.lookup.search) return nothing;
  return parts.person.render({
    label: parts.words.text('quickTask.addPerson'),
    chosen: null,
    required: false,
    error: parts.mayRouteNumbers ? undefined : fault,
    pick: (choice) => {
      if (choice) add(parts, { kind: 'user', id: choice.id, name: choice.name, destination: null });
    },
  });
}

/** The first outcome that is chosen is offered for the next ones too. */
function add({ draft, edit }: FormParts, outcome: Outcome): void {
  if (draft.outcomes.some(({ id }) => id === outcome.id)) return;
  const destination: Draft['destination'] = draft.outcomes.at(-1)?.destination ?? null;
  edit({ outcomes: [...draft.outcomes, { ...outcome, destination }] });
}
