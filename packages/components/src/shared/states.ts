import type { Capability, PbxError } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { Localize, StringId } from './localize.js';
import type { PbxStatus } from './status.js';

interface Failed {
  readonly error: PbxError | null;
  reload(): Promise<void>;
}

interface EmptyState {
  title: string;
  lead?: string | undefined;
  /** A drawing; people when left out. */
  picture?: TemplateResult;
  action?: unknown;
}

const reasons: Partial<Record<PbxError['kind'], StringId>> = {
  network: 'error.network',
  timeout: 'error.timeout',
  auth: 'error.auth',
  missing: 'error.missing',
  limit: 'error.limit',
  server: 'error.server',
  decode: 'error.decode',
};

/** Why something failed, in words for the person: the server's own where it gave some. */
export function textOf(error: PbxError, words: Localize): string {
  const id = reasons[error.kind];
  const said = error.problem?.detail ?? error.problem?.title;
  if (error.kind === 'denied') return said ?? words.text('error.denied');
  if (error.kind === 'limit' && error.retryAfterSeconds) {
    return words.text('error.limitFor', { count: Math.ceil(error.retryAfterSeconds) });
  }
  if (said) return said;
  if (id) return words.text(id);
  return error.message || words.text('error.request');
}

/** Grey bars in place of what is being read. */
export function loadingState(words: Localize, rows = 4): TemplateResult {
  return html`<div class="skeleton" part="loading" role="status" aria-busy="true">
    <span class="visually-hidden">${words.text('state.loading')}</span>
    ${Array.from({ length: rows }, () => html`<span class="bone" aria-hidden="true"></span>`)}
  </div>`;
}

/** Nothing yet, or nothing matches. */
export function emptyState({
  title,
  lead,
  picture = icon('users'),
  action,
}: EmptyState): TemplateResult {
  return html`<div class="state" part="empty">
    <span class="state-icon">${picture}</span>
    <p class="state-title">${title}</p>
    ${lead ? html`<p class="state-lead">${lead}</p>` : nothing} ${action ?? nothing}
  </div>`;
}

/** A read that failed and left nothing to show: the reason, the request id, Retry. */
export function errorState(failed: Failed, words: Localize): TemplateResult {
  const { error } = failed;
  return html`<div class="state" part="error" role="alert">
    <span class="state-icon danger">${icon('alert')}</span>
    <p class="state-title">${words.text('state.errorTitle')}</p>
    <p class="state-lead">${error ? textOf(error, words) : nothing}</p>
    ${
      error?.requestId
        ? html`<p class="request-id">
            ${words.text('state.requestId')} <code>${error.requestId}</code>
          </p>`
        : nothing
    }
    <button type="button" @click=${() => void failed.reload()}>${words.text('state.retry')}</button>
  </div>`;
}

/** Reading is not granted: what is missing and whom to ask. */
export function deniedState(
  status: PbxStatus,
  words: Localize,
  capability?: Capability,
): TemplateResult {
  const missing = capability ?? status.error?.capability;
  const why = missing ? status.why(missing) : null;
  const ask: StringId = why === 'plan' || why === 'key' ? 'state.askProvider' : 'state.askManager';
  return html`<div class="state" part="denied">
    <span class="state-icon">${icon('lock')}</span>
    <p class="state-title">${words.text('state.deniedTitle')}</p>
    <p class="state-lead">${words.text(ask)}</p>
    ${
      missing
        ? html`<p class="request-id">
            ${words.text('state.missingCapability')} <code>${missing}</code>
          </p>`
        : nothing
    }
  </div>`;
}

/** Signed out before anything was shown. */
export function expiredState(words: Localize, resume?: () => void): TemplateResult {
  return html`<div class="state" part="expired" role="status">
    <span class="state-icon">${icon('lock')}</span>
    <p class="state-title">${words.text('state.expiredTitle')}</p>
    <p class="state-lead">${words.text('state.expiredLead')}</p>
    ${
      resume
        ? html`<button type="button" class="primary" @click=${resume}>
            ${words.text('state.resume')}
          </button>`
        : nothing
    }
  </div>`;
}

/** A message after a failure, which can take the focus; nothing without a text. */
export function alertMessage(text: string | undefined): TemplateResult | typeof nothing {
  return text
    ? html`<div class="alert" part="alert" role="alert" tabindex="-1">
        ${icon('alert')}<span>${text}</span>
      </div>`
    : nothing;
}
