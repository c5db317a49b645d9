import type { Fault } from '../shared/editor/editing.js';
import type { Localize, StringId } from '../shared/localize.js';
import {
  faultsOf,
  limits,
  newConference,
  type ConferenceDraft,
  type CountField,
} from './conference-editor.model.js';

type Names = ReadonlyMap<string, string>;

/** Label of a field; null for what is none. */
export function fieldLabel(words: Localize, field: string): string | null {
  if (!(field in newConference)) return null;
  if (field === 'extension') return words.text('extension.label');
  return words.text(`conferenceEditor.field.${field}` as StringId);
}

/** A value as people read it; `names` are those of people and sites by id. A PIN is not said. */
export function fieldText(words: Localize, field: string, value: unknown, names: Names): string {
  if (typeof value === 'boolean') return words.text(value ? 'editor.yes' : 'editor.no');
  if (typeof value === 'number') return words.number(value);
  if (typeof value !== 'string' || value === '')
    return words.text(
      field.startsWith('active') ? 'conferenceEditor.anyTime' : 'conferenceEditor.none',
    );
  if (field === 'leaderPin' || field === 'participantPin')
    return words.text('conferenceEditor.secret');
  if (field === 'activeFrom' || field === 'activeUntil') return words.date(value);
  if (field === 'kind') return words.text(`conference.kind.${value}` as StringId);
  return names.get(value) ?? value;
}

/** What would be refused, in words. */
export function faultsIn(words: Localize, draft: ConferenceDraft): Fault[] {
  return faultsOf(draft).map(({ pointer, code }) => ({
    pointer,
    detail: words.text(`conferenceEditor.fault.${code}`, {
      ...limits[pointer.slice(1) as CountField],
    }),
  }));
}
