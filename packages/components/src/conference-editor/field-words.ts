import type { PbxError } from '@pbxkit/client';
import type { Localize, StringId } from '../shared/localize.js';
import { vetoError } from '../shared/pbx-errors.js';
import { limits, newConference, type CountField, type Fault } from './conference-editor.model.js';

type Names = ReadonlyMap<string, string>;

/** Label of a field; null for what is none. */
export function fieldLabel(words: Localize, field: string): string | null {
  if (!(field in newConference)) return null;
  if (field === 'extension') return words.text('extension.label');
  return words.text(`conferenceEditor.field.${field}` as StringId);
}

/** A value as people read it; `names` are those of people and sites by id. A PIN is not said. */
export function fieldText(words: Localize, field: string, value: unknown, names: Names): string {
  if (typeof value === 'boolean')
    return words.text(value ? 'conferenceEditor.yes' : 'conferenceEditor.no');
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

/** What would be refused, as the refusal that it would be; null where nothing is wrong. */
export function faultError(words: Localize, faults: readonly Fault[]): PbxError | null {
  if (faults.length === 0) return null;
  const errors = faults.map(({ pointer, code }) => ({
    pointer,
    detail: words.text(`conferenceEditor.fault.${code}`, {
      ...limits[pointer.slice(1) as CountField],
    }),
  }));
  return vetoError({ errors });
}
