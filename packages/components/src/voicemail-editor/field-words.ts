import { destinationText } from '../shared/destination-words.js';
import type { Destination } from '../shared/destination.model.js';
import type { Localize } from '../shared/localize.js';
import type { Copy, Greeting, VoicemailDraft } from './voicemail-editor.model.js';

/** Fields of the form by those of the contract. */
const labels = {
  greetings: 'voicemailEditor.greetings',
  greetingIds: 'voicemailEditor.greetings',
  activeGreetingId: 'voicemailEditor.activeGreetingId',
  emailNotice: 'voicemailEditor.emailNotice',
  attach: 'voicemailEditor.attach',
  afterEmail: 'voicemailEditor.afterEmail',
  operator: 'voicemailEditor.operator',
  copyTo: 'voicemailEditor.copyTo',
  copyToUserIds: 'voicemailEditor.copyTo',
  newestFirst: 'voicemailEditor.newestFirst',
  sayTime: 'voicemailEditor.sayTime',
  sayCaller: 'voicemailEditor.sayCaller',
  maxMessageSeconds: 'voicemailEditor.maxMessageSeconds',
  maxMessages: 'voicemailEditor.maxMessages',
} as const;

/** Label of a field; null for what is none. */
export const fieldLabel = (words: Localize, field: string): string | null =>
  field in labels ? words.text(labels[field as keyof typeof labels]) : null;

/** What a value can speak of. */
export interface FieldNames {
  readonly destinations: ReadonlyMap<string, string>;
  readonly greetings: readonly Greeting[];
}

/** A value as people read it. */
export function fieldText(
  words: Localize,
  field: string,
  value: unknown,
  { destinations, greetings }: FieldNames,
): string {
  if (typeof value === 'boolean') return words.text(value ? 'editor.yes' : 'editor.no');
  if (typeof value === 'number') return words.number(value);
  const none = words.text('voicemailEditor.none');
  switch (field as keyof VoicemailDraft) {
    case 'greetings':
      return words.list((value as readonly Greeting[]).map(({ title }) => title)) || none;
    case 'copyTo':
      return words.list((value as readonly Copy[]).map(({ name }) => name)) || none;
    case 'operator':
      return value ? destinationText(words, value as Destination, destinations) : none;
    case 'activeGreetingId':
      return (
        greetings.find(({ promptId }) => promptId === value)?.title ??
        words.text('voicemailEditor.engineWords')
      );
    case 'afterEmail':
      return words.text(`voicemailEditor.afterEmail.${value as VoicemailDraft['afterEmail']}`);
    default:
      return words.text(`voicemailEditor.emailNotice.${value as VoicemailDraft['emailNotice']}`);
  }
}
