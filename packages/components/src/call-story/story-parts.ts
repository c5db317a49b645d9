import { html, nothing } from 'lit';
import { stepLines } from '../call-path/path-drawing.js';
import {
  demoTag,
  dialledParty,
  directionLine,
  durationText,
  partyLine,
} from '../shared/calls/call-words.js';
import { outcomeTag } from '../shared/calls/outcome-words.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { networkCause, type CallRecordDetail } from './call-story.model.js';

/** How the call went, in a line, and how it ended. */
export function storyLine(words: Localize, record: CallRecordDetail) {
  const { direction, outcome, story, startedAt } = record;
  return html`<p class="signs">
      ${outcomeTag(words, outcome)}
      <span class="tag">${directionLine(words, direction)}</span>
      ${demoTag(words, record)}
      <time datetime=${startedAt}>${words.date(startedAt)}</time>
    </p>
    <p class="line" part="story">${story}</p>`;
}

/** Why it was blocked or failed, and what would change that. */
export function causeNotice(words: Localize, { cause }: CallRecordDetail) {
  if (!cause) return nothing;
  const code = networkCause(cause.code);
  return html`<div class="cause" part="cause">
    ${icon('alert')}
    <p>
      <strong>${words.text('callStory.cause')}</strong> ${cause.text}
      <span class="muted">
        ${code ? words.text('callStory.network', { code }) : html`<code>${cause.code}</code>`}
      </span>
    </p>
  </div>`;
}

/** Who, when and how long. */
export function facts(words: Localize, record: CallRecordDetail) {
  const { from, answeredBy, answeredAt, endedAt } = record;
  const time = (at: string) => words.date(at, 'timeSeconds');
  const rows: readonly [string, unknown][] = [
    [words.text('callStory.caller'), partyLine(words, from)],
    [words.text('callStory.dialled'), partyLine(words, dialledParty(record))],
    [words.text('callStory.answeredBy'), answeredBy && partyLine(words, answeredBy)],
    [words.text('callStory.startedAt'), time(record.startedAt)],
    [words.text('callStory.answeredAt'), answeredAt && time(answeredAt)],
    [words.text('callStory.endedAt'), time(endedAt)],
    [words.text('callStory.wait'), durationText(words, record.waitSeconds)],
    [words.text('callStory.talk'), answeredBy && durationText(words, record.talkSeconds)],
    [words.text('callStory.total'), durationText(words, record.totalSeconds)],
  ];
  return html`<dl class="facts" part="facts">
    ${rows
      .filter(([, text]) => text)
      .map(
        ([label, text]) =>
          html`<div>
            <dt>${label}</dt>
            <dd><bdi>${text}</bdi></dd>
          </div>`,
      )}
  </dl>`;
}

/** Every decision of the routing with its reason. */
export function stepList(words: Localize, { steps }: CallRecordDetail) {
  if (steps.length === 0) return html`<p class="muted">${words.text('callStory.noSteps')}</p>`;
  return html`<ol class="lines" part="steps" aria-label=${words.text('callStory.steps')}>
    ${stepLines(words, steps)}
  </ol>`;
}
