import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import { nameOf } from './user-editor.model.js';

type User = components['schemas']['User'];

/** What the Advanced tab shows and what it asks the editor to do. */
export interface AccountActions {
  words: Localize;
  user: User;
  mayWrite: boolean;
  busy: boolean;
  signIns: unknown;
  sendLink(): void;
  setLocked(locked: boolean): void;
  askRecycle(): void;
  askDelete(): void;
}

const stateWords = {
  new: 'userEditor.stateNew',
  active: 'userEditor.stateActive',
  resetPending: 'userEditor.stateResetPending',
  locked: 'userEditor.stateLocked',
} as const;

const stateTags = {
  new: 'accent',
  active: 'success',
  resetPending: 'warning',
  locked: 'danger',
} as const;

export function accountActions(panel: AccountActions): TemplateResult {
  const { words, mayWrite, user } = panel;
  return html`
    <section class="section" part="section" aria-labelledby="section-signIn">
      <h3 id="section-signIn">${words.text('userEditor.signIn')}</h3>
      ${facts(panel)}
    </section>
    ${
      mayWrite
        ? html`<div class="section grid" part="section">
            ${user.kind === 'person' ? [passwordLink(panel), lock(panel), recycle(panel)] : nothing}
            ${removal(panel)}
          </div>`
        : nothing
    }
    <section class="section" part="section" aria-labelledby="section-log">
      <h3 id="section-log">${words.text('userEditor.accessLog')}</h3>
      ${panel.signIns}
    </section>
  `;
}

function facts({ words, user }: AccountActions) {
  return html`<ul class="facts">
    <li>
      <span class="tag ${stateTags[user.accountState]}"
        >${words.text(stateWords[user.accountState])}</span
      >
    </li>
    <li>${words.text(user.mfaEnabled ? 'userEditor.mfaOn' : 'userEditor.mfaOff')}</li>
    <li>
      ${
        user.lastSignInAt
          ? words.text('userEditor.lastSignIn', { time: words.date(user.lastSignInAt) })
          : words.text('userEditor.neverSignedIn')
      }
    </li>
  </ul>`;
}

function passwordLink({ words, user, busy, sendLink }: AccountActions) {
  const first = user.accountState === 'new';
  return html`<section class="action" aria-labelledby="action-link">
    <h3 id="action-link">${words.text('userEditor.linkTitle')}</h3>
    <p class="muted">${words.text('userEditor.linkLead')}</p>
    <button type="button" ?disabled=${busy} @click=${sendLink}>
      ${words.text(first ? 'userEditor.sendFirstLogin' : 'userEditor.sendReset')}
    </button>
  </section>`;
}

function lock({ words, user, busy, setLocked }: AccountActions) {
  const locked = user.accountState === 'locked';
  return html`<section class="action" aria-labelledby="action-lock">
    <h3 id="action-lock">${words.text('userEditor.lockTitle')}</h3>
    <p class="muted">${words.text('userEditor.lockLead')}</p>
    <button type="button" ?disabled=${busy} @click=${() => setLocked(!locked)}>
      ${words.text(locked ? 'userEditor.unlock' : 'userEditor.lock')}
    </button>
  </section>`;
}

function recycle({ words, user, busy, askRecycle }: AccountActions) {
  const values = { extension: user.extension, name: nameOf(user) };
  return html`<section class="action" aria-labelledby="action-recycle">
    <h3 id="action-recycle">${words.text('userEditor.recycleTitle')}</h3>
    <p class="muted">${words.text('userEditor.recycleLead', values)}</p>
    <button type="button" ?disabled=${busy} @click=${askRecycle}>
      ${words.text('userEditor.recycle')}
    </button>
  </section>`;
}

function removal({ words, busy, askDelete }: AccountActions) {
  return html`<section class="action" aria-labelledby="action-delete">
    <h3 id="action-delete">${words.text('userEditor.deleteTitle')}</h3>
    <p class="muted">${words.text('userEditor.deleteLead')}</p>
    <button type="button" class="danger" ?disabled=${busy} @click=${askDelete}>
      ${words.text('userEditor.delete')}
    </button>
  </section>`;
}
