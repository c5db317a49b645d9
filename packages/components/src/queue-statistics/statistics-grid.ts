import { html, type TemplateResult } from 'lit';
import type { RunningClock } from '../shared/calls/running-clock.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { percentText } from '../shared/queues/queue-words.js';
import { figureText, levelIcons } from './figure-words.js';
import {
  levelOf,
  thresholdOf,
  totalsOf,
  type Level,
  type Metric,
  type Queue,
  type Row,
  type Threshold,
} from './queue-statistics.model.js';

interface Grid {
  words: Localize;
  clock: RunningClock;
  rows: readonly Row[];
  metrics: readonly Metric[];
  thresholds: readonly Threshold[];
  open(queue: Queue): void;
}

/** All queues in view together, in great figures. */
export function totalTiles({ words, clock, rows }: Grid): TemplateResult {
  const totals = totalsOf(rows);
  const { longestWaitSince: since } = totals;
  const tile = (metric: Metric, figure: unknown, tone: string) =>
    html`<div class="tile ${tone}" part="tile">
      <dt>${words.text(`metric.${metric}`)}</dt>
      <dd>${figure}</dd>
    </div>`;
  return html`<dl class="tiles" part="tiles">
    ${tile('waiting', words.number(totals.waiting), totals.waiting > 0 ? 'warm' : '')}
    ${tile('longestWaitNowSeconds', since ? clock.since(since) : '–', since ? 'warm' : '')}
    ${tile('agentsAvailable', words.number(totals.agentsAvailable), totals.agentsAvailable > 0 ? 'calm' : 'warm')}
    ${tile('answered', words.number(totals.answered), '')}
    ${tile('abandoned', words.number(totals.abandoned), '')}
    ${tile('serviceLevel', percentText(words, totals.serviceLevel) || '–', '')}
  </dl>`;
}

/** Queues and their figures: green, yellow or red, which a word says too. */
export function statisticsGrid(grid: Grid): TemplateResult {
  const { words, rows, metrics } = grid;
  return html`<div
    class="scroll"
    part="grid"
    role="region"
    tabindex="0"
    aria-label=${words.text('queueStatistics.label')}
  >
    <table>
      <thead>
        <tr>
          <th scope="col">${words.text('queueStatistics.queue')}</th>
          ${metrics.map((metric) => html`<th scope="col">${words.text(`metric.${metric}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => gridRow(grid, row))}
      </tbody>
    </table>
  </div>`;
}

function gridRow(grid: Grid, row: Row) {
  const { queue } = row;
  return html`<tr>
    <th scope="row">
      <button type="button" class="link" @click=${() => grid.open(queue)}>
        <bdi>${queue.name}</bdi>
      </button>
    </th>
    ${grid.metrics.map((metric) => figureCell(grid, row, metric))}
  </tr>`;
}

function figureCell({ words, clock, thresholds }: Grid, { queue, figures }: Row, metric: Metric) {
  const value = figures[metric];
  const level = levelOf(metric, value, thresholdOf(thresholds, metric, queue.id));
  const runs = metric === 'longestWaitNowSeconds' && queue.longestWaitSince;
  return html`<td class=${level ?? ''} data-metric=${metric}>
    <span class="figure">${runs ? clock.since(runs) : figureText(words, metric, value)}</span>
    ${level ? levelWord(words, level) : ''}
  </td>`;
}

function levelWord(words: Localize, level: Level) {
  return html`<span class="word" part="level"
    >${icon(levelIcons[level])} ${words.text(`queueStatistics.level.${level}`)}</span
  >`;
}
