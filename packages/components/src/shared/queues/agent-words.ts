import type { components } from '@pbxkit/client';
import { html, type TemplateResult } from 'lit';
import '../../locales/en/queues.js';
import { icon, type Icon } from '../more-icons.js';
import type { Localize } from '../localize.js';

type Schemas = components['schemas'];

export type QueueAgent = Schemas['QueueAgent'];
export type AgentState = Schemas['AgentState'];
export type UnavailableReason = Schemas['UnavailableReason'];

export const agentStates: readonly AgentState[] = [
  'available',
  'ringing',
  'onCall',
  'wrapUp',
  'unavailable',
  'loggedOut',
  'offline',
];

export const unavailableReasons: readonly UnavailableReason[] = [
  'lunch',
  'break',
  'meeting',
  'other',
  'web',
  'custom1',
  'custom2',
  'custom3',
  'custom4',
  'custom5',
  'custom6',
  'custom7',
  'custom8',
];

/** Icon and colour of a state; the word stands beside them. */
const signs: Readonly<Record<AgentState, readonly [Icon, string]>> = {
  available: ['check', 'success'],
  loggedOut: ['hangup', ''],
  offline: ['block', ''],
  onCall: ['phone', 'danger'],
  ringing: ['phone', 'accent'],
  unavailable: ['pause', 'warning'],
  wrapUp: ['note', 'warning'],
};

/** What an agent is now, and why where there is a reason: `Unavailable: Lunch`. */
export function agentStateText(
  words: Localize,
  { state, reason }: Pick<QueueAgent, 'state' | 'reason'>,
): string {
  const text = words.text(`agent.state.${state}`);
  if (state !== 'unavailable' || !reason) return text;
  return words.text('agent.stateBecause', {
    state: text,
    reason: words.text(`agent.reason.${reason}`),
  });
}

/** The same with a picture and a colour: offline grey, available green, on a call red. */
export function agentStateTag(
  words: Localize,
  agent: Pick<QueueAgent, 'state' | 'reason'>,
): TemplateResult {
  const [picture, tone] = signs[agent.state];
  return html`<span class="tag ${tone}" part="state"
    >${icon(picture)} ${agentStateText(words, agent)}</span
  >`;
}

/** Waiting calls ring no agent who is logged out; one who is always in cannot be. */
export function isLoggedIn({ state }: Pick<QueueAgent, 'state'>): boolean {
  return state !== 'loggedOut';
}
