import { html, nothing } from 'lit';
import '../destination-picker/destination-picker.js';
import type { PersonChoice } from '../destination-picker/person-choice.js';
import type { DestinationLookup } from '../shared/destination-lookup.js';
import type { Destination } from '../shared/destination.model.js';
import { selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { momentField } from '../shared/moment-field.js';
import type { WeeklyRange } from '../shared/weekly.model.js';
import '../time-frame-picker/time-frame-picker.js';
import { whens, type Draft, type When } from './quick-task.model.js';
import type { TaskReads } from './task-reads.js';

/** What the forms of all tasks share. */
export interface FormParts {
  words: Localize;
  draft: Draft;
  reads: TaskReads;
  lookup: DestinationLookup;
  person: PersonChoice;
  /** The page names the person. */
  hasPerson: boolean;
  maySetAll: boolean;
  mayRouteNumbers: boolean;
  zone: string;
  today: string;
  /** What is wrong with a field. */
  told(field: string): string | undefined;
  edit(changes: Partial<Draft>): void;
}

/** Which time frame, and its new times. */
export function openingHoursForm({ words, draft, reads, told, edit }: FormParts) {
  const frames = reads.frames.value ?? [];
  const frame = frames.find(({ id }) => id === draft.timeFrameId);
  const fault = told('ranges');
  const change = (event: Event) => {
    const { ranges } = event.target as HTMLElement & { ranges: readonly WeeklyRange[] };
    edit({ ranges });
  };
  return html`${selectField({
    id: 'timeFrameId',
    label: words.text('quickTask.timeFrame'),
    value: draft.timeFrameId,
    required: true,
    hint: frames.length === 0 ? words.text('quickTask.noTimeFrames') : undefined,
    error: told('timeFrameId'),
    options: [
      { value: '', label: words.text('quickTask.choose') },
      ...frames.map(({ id, name }) => ({ value: id, label: name })),
    ],
    change: (timeFrameId) => edit({ timeFrameId, ranges: null }),
  })}
  ${
    frame
      ? html`<pbx-time-frame-picker
            id="ranges"
            class=${fault ? 'faulty' : ''}
            label=${words.text('quickTask.hours')}
            time-zone=${frame.timeZone}
            .ranges=${draft.ranges ?? frame.ranges}
            @change=${change}
          ></pbx-time-frame-picker>
          ${fault ? html`<p class="fault">${fault}</p>` : nothing}`
      : nothing
  }`;
}

/** Whose calls go where, on which condition, until when. */
export function forwardingForm(parts: FormParts) {
  const { words, draft, told, zone, edit } = parts;
  return html`${personField(parts)}
  ${selectField({
    id: 'when',
    label: words.text('quickTask.when'),
    value: draft.when,
    error: told('when'),
    options: whens.map((value) => ({ value, label: words.text(`quickTask.when.${value}`) })),
    change: (when) => edit({ when: when as When }),
  })}
  ${destinationField(
    parts,
    'destination',
    words.text('quickTask.to'),
    draft.destination,
    (destination) => edit({ destination }),
  )}
  ${momentField({
    words,
    id: 'until',
    label: words.text('quickTask.until'),
    value: draft.until,
    zone,
    hasUsualEnds: true,
    error: told('until'),
    change: (until) => edit({ until }),
  })}`;
}

/** Which caller is refused, by whom. */
export function blockForm(parts: FormParts) {
  const { words, draft, maySetAll, told, zone, edit } = parts;
  return html`${textField({
    id: 'number',
    type: 'tel',
    label: words.text('quickTask.number'),
    hint: words.text('quickTask.numberHint'),
    value: draft.number,
    required: true,
    maxLength: 32,
    autocomplete: 'off',
    error: told('number'),
    change: (number) => edit({ number }),
  })}
  ${
    maySetAll
      ? selectField({
          id: 'scope',
          label: words.text('quickTask.scope'),
          value: draft.scope,
          error: told('scope'),
          options: (['user', 'domain'] as const).map((value) => ({
            value,
            label: words.text(`quickTask.scope.${value}`),
          })),
          change: (scope) => edit({ scope: scope as Draft['scope'] }),
        })
      : nothing
  }
  ${
    draft.scope === 'user'
      ? personField(parts)
      : momentField({
          words,
          id: 'until',
          label: words.text('quickTask.until'),
          value: draft.until,
          zone,
          error: told('until'),
          change: (until) => edit({ until }),
        })
  }`;
}

/** A labelled destination picker. */
export function destinationField(
  { words, lookup, told }: FormParts,
  field: string,
  label: string,
  value: Destination | null,
  change: (destination: Destination | null) => void,
) {
  return html`<pbx-destination-picker
    id=${field.replace('/', '-')}
    required
    label=${label || words.text('quickTask.to')}
    error=${told(field) ?? ''}
    .value=${value}
    .search=${lookup.search}
    .find=${lookup.find}
    @change=${(event: Event) =>
      change((event.target as HTMLElement & { value: Destination | null }).value)}
  ></pbx-destination-picker>`;
}

/** Who it is for; those who may act for themselves only are not asked. */
function personField({ words, draft, person, lookup, hasPerson, told, edit }: FormParts) {
  if (hasPerson || !lookup.search) {
    return draft.person
      ? html`<p class="for">${words.text('quickTask.for', { name: draft.person.name })}</p>`
      : nothing;
  }
  return person.render({
    label: words.text('quickTask.person'),
    chosen: draft.person,
    required: true,
    error: told('userId'),
    pick: (chosen) => edit({ person: chosen }),
  });
}
