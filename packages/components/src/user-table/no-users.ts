import type { PbxSession } from '@pbxkit/client';
import { html, type TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import { emptyState, errorState, expiredState } from '../shared/states.js';
import type { PbxStatus } from '../shared/status.js';

interface NoUsers {
  words: Localize;
  status: PbxStatus;
  session: PbxSession | null;
  /** A read failed and left nothing to show. */
  isFailed: boolean;
  /** Search or filters are in force. */
  isNarrowed: boolean;
  clear(): void;
}

/** What stands in place of rows, and why. */
export function noUsers(shown: NoUsers): TemplateResult {
  const { words, status, session } = shown;
  if (status.state === 'expired') {
    return expiredState(words, () => void session?.resume().catch(() => undefined));
  }
  if (shown.isFailed) return errorState(status, words);
  if (!shown.isNarrowed) {
    return html`<slot name="empty">
      ${emptyState({
        title: words.text('userTable.empty'),
        lead: words.text('userTable.emptyLead'),
      })}
    </slot>`;
  }
  return emptyState({
    icon: 'search',
    title: words.text('userTable.noMatch'),
    lead: words.text('userTable.noMatchLead'),
    action: html`<button type="button" @click=${shown.clear}>
      ${words.text('userTable.clearFilters')}
    </button>`,
  });
}
