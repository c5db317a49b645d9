import type { Localize } from '../shared/localize.js';
import { unfinished, unsaid, type AttendantDraft } from './attendant-editor.model.js';

/** What would be refused for lack of something. */
export function missingIn(words: Localize, draft: AttendantDraft) {
  const missing: { pointer: string; detail: string }[] = [];
  if (!draft.name.trim())
    missing.push({ pointer: '/name', detail: words.text('attendantEditor.nameNeeded') });
  if (!/^\d{2,7}$/.test(draft.extension.trim()))
    missing.push({ pointer: '/extension', detail: words.text('attendantEditor.extensionNeeded') });
  for (const pointer of unsaid(draft))
    missing.push({ pointer, detail: words.text('attendantEditor.promptNeeded') });
  for (const pointer of unfinished(draft))
    missing.push({ pointer, detail: words.text('attendantEditor.destinationNeeded') });
  return missing;
}
