import type { PbxSession } from '@pbxkit/client';
import { html, type TemplateResult } from 'lit';
import '../../locales/en/lists.js';
import { icon } from '../icons.js';
import type { Localize } from '../localize.js';
import { emptyState, errorState, expiredState } from '../states.js';
import type { PbxStatus } from '../status.js';

interface NothingListed {
  words: Localize;
  status: PbxStatus;
  session: PbxSession | null;
  /** A read failed and left nothing to show. */
  isFailed: boolean;
  /** Search or filters are in force. */
  isNarrowed: boolean;
  /** Title and lead while there is nothing yet. */
  title: string;
  lead: string;
  /** Title while nothing matches, where things are persons. */
  noMatch?: string;
  picture?: TemplateResult;
  clear(): void;
}

/** What stands in place of rows, and why. */
export function nothingListed(shown: NothingListed): TemplateResult {
  const { words, status, session, title, lead } = shown;
  if (status.state === 'expired') {
    return expiredState(words, () => void session?.resume().catch(() => undefined));
  }
  if (shown.isFailed) return errorState(status, words);
  if (!shown.isNarrowed) {
    const picture = shown.picture ? { picture: shown.picture } : {};
    return html`<slot name="empty">${emptyState({ title, lead, ...picture })}</slot>`;
  }
  return emptyState({
    picture: icon('search'),
    title: shown.noMatch ?? words.text('list.noMatch'),
    lead: words.text('list.noMatchLead'),
    action: html`<button type="button" @click=${shown.clear}>
      ${words.text('list.clearFilters')}
    </button>`,
  });
}
