import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import type { UserBulk } from './user-writes.js';

interface BulkButtons {
  words: Localize;
  /** How many match, where not all of them are selected yet; null otherwise. */
  matching: number | null;
  selectMatching(): void;
  open(action: UserBulk['action']): void;
}

/** What can be done with the selected users. */
export function bulkButtons({
  words,
  matching,
  selectMatching,
  open,
}: BulkButtons): TemplateResult {
  return html`${
      matching === null
        ? nothing
        : html`<button slot="bulk" type="button" class="link" @click=${selectMatching}>
            ${words.text('userTable.selectMatching', { count: matching })}
          </button>`
    }
    <button slot="bulk" type="button" class="quiet" @click=${() => open('update')}>
      ${icon('edit')}<span class="wide-only">${words.text('userTable.bulkEdit')}</span>
    </button>
    <button slot="bulk" type="button" class="quiet" @click=${() => open('sendWelcome')}>
      ${icon('mail')}<span class="wide-only">${words.text('userTable.welcome')}</span>
    </button>
    <button slot="bulk" type="button" class="danger quiet" @click=${() => open('delete')}>
      ${icon('trash')}<span class="wide-only">${words.text('userTable.delete')}</span>
    </button>`;
}
