import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../../locales/en/calls.js';
import { icon, type Icon } from '../more-icons.js';
import type { Localize } from '../localize.js';
import { durationOf } from './durations.model.js';

type Schemas = components['schemas'];

export type Call = Schemas['Call'];
export type CallRecord = Schemas['CallRecord'];
export type CallParty = Schemas['CallParty'];
export type CallDirection = Schemas['CallDirection'];

export const directions: readonly CallDirection[] = ['inbound', 'outbound', 'internal'];

const directionIcons: Readonly<Record<CallDirection, Icon>> = {
  inbound: 'inbound',
  internal: 'internal',
  outbound: 'outbound',
};

/** `4 min 10`, `38 s`. */
export function durationText(words: Localize, seconds: number): string {
  const { unit, first, second } = durationOf(seconds);
  return words.text(`call.duration.${unit}`, { first, second });
}

/** Name and number of somebody, on one line; a caller without both withheld the number. */
export function partyText(words: Localize, party: CallParty | null): string {
  if (!party) return '';
  const { name, number } = party;
  if (number === null) return name ?? words.text('call.withheld');
  const shown = words.phone(number);
  return name && name !== number ? `${name} ${shown}` : shown;
}

/** The same for a cell: the name first, the number after it. */
export function partyLine(words: Localize, party: CallParty | null): TemplateResult {
  if (!party) return html``;
  const { name, number } = party;
  if (number === null) {
    if (name) return html`<bdi>${name}</bdi>`;
    return html`<span class="second">${words.text('call.withheld')}</span>`;
  }
  const shown = words.phone(number);
  return name && name !== number ? pair(name, shown) : html`<bdi>${shown}</bdi>`;
}

/** What was dialled, as somebody at the other end. */
export function dialledParty(call: Pick<Call, 'dialled' | 'dialledName'>): CallParty {
  return { number: call.dialled, name: call.dialledName, userId: null };
}

/** The direction, as icon and word. */
export function directionLine(words: Localize, direction: CallDirection): TemplateResult {
  return html`${icon(directionIcons[direction])} ${words.text(`call.direction.${direction}`)}`;
}

/** Marks a call that the simulated engine imagined. */
export function demoTag(words: Localize, { demo }: { demo: boolean }) {
  return demo ? html`<span class="tag">${words.text('call.demo')}</span>` : nothing;
}

function pair(name: string, number: string) {
  return html`<span class="pair"><bdi>${name}</bdi> <bdi class="second">${number}</bdi></span>`;
}
