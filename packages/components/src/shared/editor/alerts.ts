import type { PbxError } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import { alertMessage, textOf } from '../states.js';
import { fieldErrors, type Refusals } from './refusals.js';

interface Alerts {
  words: Localize;
  refusals: Refusals;
  writes: readonly { readonly error: PbxError | null }[];
  /** The question how to merge stands for the failure. */
  isMerging: boolean;
}

/** Which fields were refused, and what else went wrong. */
export function editorAlerts({ words, refusals, writes, isMerging }: Alerts): TemplateResult {
  const failed = writes.find(({ error }) => error && error.kind !== 'aborted')?.error;
  const isPlain = failed && fieldErrors(failed).length === 0 && !isMerging;
  return html`${refusals.render(words)} ${isPlain ? alertMessage(textOf(failed, words)) : nothing}`;
}

/** Says that somebody saved since the first edit. */
export function movedOnNotice(text: string): TemplateResult {
  return html`<div class="notice warning" role="status"><p>${text}</p></div>`;
}
