import type { Localize } from '../shared/localize.js';
import { incompleteRule } from '../shared/time-rules/time-rules.model.js';
import type { NumberDraft } from './number-editor.model.js';

/** What would be refused for lack of something. */
export function missingIn(words: Localize, draft: NumberDraft) {
  const rule = incompleteRule(draft.timeRules);
  const missing: { pointer: string; detail: string }[] = [];
  if (draft.number.trim() === '')
    missing.push({ pointer: '/number', detail: words.text('numberEditor.numberNeeded') });
  if (rule >= 0)
    missing.push({
      pointer: `/timeRules/${rule}/destination`,
      detail: words.text('timeRules.incomplete'),
    });
  return missing;
}
