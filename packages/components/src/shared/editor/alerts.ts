import type { PbxError } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import { alertMessage, textOf } from '../states.js';
import { fieldErrors, type Refusals } from './refusals.js';

/** Which fields were refused, and what else went wrong; while it asks how to merge, the question stands for the failure. */
export function editorAlerts(
  words: Localize,
  refusals: Refusals,
  writes: readonly { readonly error: PbxError | null }[],
  isMerging: boolean,
): TemplateResult {
  const failed = writes.find(({ error }) => error && error.kind !== 'aborted')?.error;
  const isPlain = failed && fieldErrors(failed).length === 0 && !isMerging;
  return html`${refusals.render(words)} ${isPlain ? alertMessage(textOf(failed, words)) : nothing}`;
}

/** Says that somebody saved since the first edit, where there is something to say. */
export function movedOnNotice(text: string | false): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`<div class="notice warning" role="status"><p>${text}</p></div>`;
}
