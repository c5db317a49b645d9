import { html, type TemplateResult } from 'lit';
import '../../locales/en/calls.js';
import { icon, type Icon } from '../icons.js';
import type { Localize } from '../localize.js';
import type { CallOutcome } from './outcomes.model.js';

/** Icon and colour of how a call ended; the word stands beside them. */
const signs: Readonly<Record<CallOutcome, readonly [Icon, string]>> = {
  answered: ['check', 'success'],
  missed: ['hangup', 'danger'],
  abandoned: ['close', 'warning'],
  voicemail: ['voicemail', 'accent'],
  forwarded: ['external', 'accent'],
  blocked: ['block', 'warning'],
  busy: ['hangup', 'warning'],
  failed: ['alert', 'danger'],
};

export function outcomeTag(words: Localize, outcome: CallOutcome): TemplateResult {
  const [picture, tone] = signs[outcome];
  return html`<span class="tag ${tone}">
    ${icon(picture)} ${words.text(`call.outcome.${outcome}`)}
  </span>`;
}
