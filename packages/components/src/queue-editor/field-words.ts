import { destinationText } from '../shared/destination-words.js';
import type { Destination } from '../shared/destination.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { TimeRule } from '../shared/time-rules/time-rules.model.js';
import { newQueue, type ExitKey, type Queue } from './queue-editor.model.js';

type Names = ReadonlyMap<string, string>;

const destinations = ['unavailable', 'unanswered', 'noAgents'];

/** Label of a field; null for what is none. */
export function fieldLabel(words: Localize, field: string): string | null {
  if (!(field in newQueue)) return null;
  if (field === 'timeRules') return words.text('queueEditor.section.times');
  if (field === 'strategy') return words.text('queue.strategy');
  if (field === 'extension') return words.text('extension.label');
  return words.text(`queueEditor.field.${field}` as StringId);
}

/** A value as people read it; `names` are those of people, places, time frames and prompts by id. */
export function fieldText(words: Localize, field: string, value: unknown, names: Names): string {
  if (destinations.includes(field))
    return destinationText(words, value as Destination | null, names);
  if (field === 'timeRules') return rulesText(words, value as readonly TimeRule[], names);
  if (field === 'exitKey') return exitKeyText(words, value as ExitKey | null, names);
  if (field === 'strategy') return words.text(`queue.strategy.${value as Queue['strategy']}`);
  if (field === 'recordCalls')
    return words.text(`queueEditor.record.${value as Queue['recordCalls']}`);
  if (field === 'callerHears')
    return words.text(`queueEditor.hears.${value as Queue['callerHears']}`);
  if (typeof value === 'boolean') return words.text(value ? 'editor.yes' : 'editor.no');
  if (typeof value === 'number') return words.number(value);
  if (typeof value !== 'string' || value === '') return words.text('queueEditor.none.place');
  return names.get(value) ?? value;
}

function rulesText(words: Localize, rules: readonly TimeRule[], names: Names): string {
  if (rules.length === 0) return words.text('queueEditor.none.place');
  return rules
    .map(
      ({ timeFrameId, destination }) =>
        `${names.get(timeFrameId) ?? '…'} → ${destinationText(words, destination, names)}`,
    )
    .join('; ');
}

function exitKeyText(words: Localize, exitKey: ExitKey | null, names: Names): string {
  if (!exitKey) return words.text('queueEditor.none.key');
  return `${exitKey.key} → ${destinationText(words, exitKey.destination, names)}`;
}
