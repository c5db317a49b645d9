import { html, nothing, type TemplateResult } from 'lit';
import { figuresFooter } from '../shared/freshness.js';
import { deniedState, errorState, loadingState } from '../shared/states.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import type { PbxStatus } from '../shared/status.js';
import type { AgentReads } from './agent-reads.js';
import type { NextAgents } from './queue-agent-editor.model.js';

type Next = NextAgents['agents'][number];

interface NextPanel {
  words: Localize;
  status: PbxStatus;
  reads: AgentReads;
  /** The list was changed since it was saved, which the answer does not know. */
  isDirty: boolean;
}

/** Who would ring for a caller who joined now, in order, and why the others do not. */
export function nextPanel(panel: NextPanel): TemplateResult {
  const { words, isDirty } = panel;
  return html`<aside class="next" part="next" aria-labelledby="next-title">
    <h3 id="next-title">${words.text('queueAgents.next')}</h3>
    <p class="hint">${words.text(isDirty ? 'queueAgents.nextSaved' : 'queueAgents.nextLead')}</p>
    ${content(panel)}
  </aside>`;
}

function content({ words, status, reads }: NextPanel) {
  const { host, next } = reads;
  if (next.state === 'denied') return deniedState(status, words, 'queues:read');
  if (!next.value) return next.error ? errorState(next, words) : loadingState(words, 3);
  const { agents } = next.value;
  const ringing = agents.filter(({ rank }) => rank !== null);
  const others = agents.filter(({ rank }) => rank === null);
  return html`${
    ringing.length > 0
      ? html`<ol class="ranks">
          ${ringing.map((agent) => ranked(words, agent))}
        </ol>`
      : html`<p class="nobody">${icon('alert')} ${words.text('queueAgents.nextNobody')}</p>`
  }
  ${
    others.length > 0
      ? html`<h4>${words.text('queueAgents.nextNot')}</h4>
          <ul class="ranks not">
            ${others.map((agent) => ranked(words, agent))}
          </ul>`
      : nothing
  }
  ${figuresFooter(host, words, [next])}`;
}

function ranked(words: Localize, { rank, name, why }: Next) {
  return html`<li>
    ${rank === null ? nothing : html`<span class="rank">${words.number(rank)}</span>`}
    <span class="who"><bdi>${words.phone(name)}</bdi> <span class="muted">${why}</span></span>
  </li>`;
}
