import type { Fault } from '../shared/editor/editing.js';
import type { Localize } from '../shared/localize.js';
import { faultsOf, limits, type NumberField, type QueueDraft } from './queue-editor.model.js';

/** What would be refused, in words. */
export function faultsIn(words: Localize, draft: QueueDraft): Fault[] {
  return faultsOf(draft).map(({ pointer, code }) => ({
    pointer,
    detail: words.text(`queueEditor.fault.${code}`, { ...limits[pointer.slice(1) as NumberField] }),
  }));
}
