import type { PbxError, components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { plainDate } from '../shared/plain-date.js';
import { textOf } from '../shared/states.js';
import { timeFrameText } from '../shared/time-frame-words.js';
import { effectDays } from './effect.model.js';
import type { TimeFrameDraft } from './time-frame-editor.model.js';

type Occurrences = components['schemas']['Occurrences'];

interface Effect {
  words: Localize;
  draft: TimeFrameDraft;
  /** Start of the shown week. */
  from: string;
  occurrences: Occurrences | undefined;
  isComplete: boolean;
  busy: boolean;
  error: PbxError | null;
}

/** When the draft would be in force: now, this week, until when. */
export function effect(shown: Effect): TemplateResult {
  const { words, isComplete, occurrences, error, busy } = shown;
  return html`<section class="section effect" part="effect" aria-busy=${busy}>
    <h3>${words.text('timeFrameEditor.effect')}</h3>
    ${
      !isComplete
        ? html`<p class="muted">${words.text('timeFrameEditor.effectIncomplete')}</p>`
        : error && !occurrences
          ? html`<p class="muted">${textOf(error, words)}</p>`
          : occurrences
            ? known(shown, occurrences)
            : nothing
    }
  </section>`;
}

function known({ words, draft, from }: Effect, occurrences: Occurrences) {
  const { inForce, nextChangeAt, intervals, timeZone } = occurrences;
  const days = effectDays(intervals, from, timeZone);
  const isEmpty = days.every(({ times }) => times.length === 0);
  const summary =
    draft.type === 'recurring'
      ? nothing
      : html`<p class="summary-line">${timeFrameText(words, draft)}</p>`;
  return html`${summary}
    <dl class="facts">
      <div>
        <dt>${words.text('timeFrameEditor.effectNow')}</dt>
        <dd>${inForceTag(words, inForce)}</dd>
      </div>
      <div>
        <dt>${words.text('timeFrameEditor.nextChange')}</dt>
        <dd>${nextChangeAt ? words.date(nextChangeAt) : words.text('timeFrame.noChange')}</dd>
      </div>
    </dl>
    ${
      isEmpty
        ? html`<p class="muted">${words.text('timeFrameEditor.nothing')}</p>`
        : html`<ul class="days">
            ${days.map(
              ({ date, isToday, times }) =>
                html`<li class=${isToday ? 'today' : ''}>
                  <span class="on">${dayText(words, date)}</span>
                  ${isToday ? html`<span class="tag accent">${words.text('timeFrameEditor.today')}</span>` : nothing}
                  <span class="at" dir="ltr"
                    >${times.length > 0 ? times.map(({ start, end }) => `${start}–${end}`).join(', ') : '–'}</span
                  >
                </li>`,
            )}
          </ul>`
    }`;
}

/** In force or not, by text and picture. */
export function inForceTag(words: Localize, inForce: boolean): TemplateResult {
  return html`<span class="tag ${inForce ? 'success' : ''}">
    ${icon(inForce ? 'check' : 'clock')}${words.text(inForce ? 'timeFrame.inForce' : 'timeFrame.notInForce')}
  </span>`;
}

function dayText(words: Localize, date: string): string {
  return plainDate(words, date, { weekday: 'short', day: 'numeric', month: 'short' });
}
