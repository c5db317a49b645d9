import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { objectIcons, objectLink, objectName } from '../shared/routing-object.js';
import type { Simulation, Step } from './call-path.model.js';
import { endKinds } from './end-kinds.js';

interface Drawing {
  words: Localize;
  host: HTMLElement;
  simulation: Simulation;
}

/** Boxes and arrows, one below the other; also an ordered list to screen readers. */
export function pathDrawing({ words, host, simulation }: Drawing): TemplateResult {
  const { steps, end } = simulation;
  const [picture, tone] = endKinds[end.kind];
  return html`<ol class="path" part="path" aria-label=${words.text('callPath.path')}>
    ${steps.map((step) => box(words, host, step))}
    <li class="end ${tone}" part="end">
      <div class="box">
        <span class="picture">${icon(picture)}</span>
        <div class="text">
          <span class="kind">${words.text('callPath.ends')}</span>
          <span class="name">${words.text(`routing.end.${end.kind}`)}</span>
          <span class="reason">${end.text}</span>
        </div>
      </div>
    </li>
  </ol>`;
}

function box(words: Localize, host: HTMLElement, step: Step) {
  const { object, rule, reason, at, waitSeconds } = step;
  return html`<li part="step">
    <div class="box">
      <span class="picture">${icon(objectIcons[object.kind])}</span>
      <div class="text">
        <span class="kind">
          ${words.text(`routing.kind.${object.kind}`)}
          <time datetime=${at}>${words.date(at, 'timeSeconds')}</time>
        </span>
        <span class="name">${objectLink(words, host, object)}</span>
        ${
          rule
            ? html`<span class="tag accent rule">
                ${icon('clock')}<span class="visually-hidden">${words.text('callPath.rule')}</span>
                <bdi>${rule}</bdi>
              </span>`
            : nothing
        }
        <span class="reason">${reason}</span>
      </div>
    </div>
    <div class="arrow">
      ${waitSeconds > 0 ? html`<span>${waited(words, waitSeconds)}</span>` : nothing}
    </div>
  </li>`;
}

/** The same, a line for each step. */
export function pathList({ words, simulation }: Drawing): TemplateResult {
  const { steps, end } = simulation;
  return html`<ol class="lines" part="list" aria-label=${words.text('callPath.path')}>
    ${stepLines(words, steps)}
    <li><strong>${resultText(words, end)}</strong></li>
  </ol>`;
}

/** Each step in a line of a list: when, what it came to, and why. */
export function stepLines(words: Localize, steps: readonly Step[]): TemplateResult[] {
  return steps.map(({ object, rule, reason, at, waitSeconds }) => {
    const line = words.text('callPath.listLine', {
      kind: words.text(`routing.kind.${object.kind}`),
      name: objectName(words, object),
      reason,
    });
    return html`<li>
      <time datetime=${at}>${words.date(at, 'timeSeconds')}</time>
      ${line} ${rule ? words.text('callPath.listRule', { rule }) : nothing}
      ${waitSeconds > 0 ? html`<span class="muted">${waited(words, waitSeconds)}</span>` : nothing}
    </li>`;
  });
}

/** How a call ends, in a sentence. */
export function resultText(words: Localize, { kind, text }: Simulation['end']): string {
  return words.text('callPath.result', { end: words.text(`routing.end.${kind}`), text });
}

function waited(words: Localize, count: number): string {
  return words.text('callPath.waits', { count });
}
