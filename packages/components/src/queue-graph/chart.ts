import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GraphMetric, Line } from './queue-graph.model.js';

interface Chart {
  metric: GraphMetric;
  hours: readonly string[];
  lines: readonly Line[];
  /** Values of the lines of the scale, from 0. */
  scale: readonly number[];
  hourText(hour: string): string;
  figureText(value: number | null): string;
}

const box = { width: 760, height: 280, left: 74, right: 36, top: 12, bottom: 30 };
const inner = {
  width: box.width - box.left - box.right,
  height: box.height - box.top - box.bottom,
};

/** The figures as lines over the hours; the table beside it says the same to those who do not see it. */
export function chart(of: Chart): TemplateResult {
  const top = of.scale.at(-1) || 1;
  const x = (index: number) =>
    box.left +
    (of.hours.length > 1 ? (index * inner.width) / (of.hours.length - 1) : inner.width / 2);
  const y = (value: number) => box.top + inner.height * (1 - value / top);
  return html`<svg
    class="chart"
    part="chart"
    viewBox="0 0 ${box.width} ${box.height}"
    aria-hidden="true"
  >
    ${of.scale.map(
      (value) =>
        svg`<line class="rule" x1=${box.left} x2=${box.width - box.right} y1=${y(value)} y2=${y(value)}></line>
          <text class="value" x=${box.left - 8} y=${y(value) + 4}>${of.figureText(value)}</text>`,
    )}
    ${of.hours.map((hour, index) =>
      index % Math.ceil(of.hours.length / 8) === 0
        ? svg`<text class="hour" x=${x(index)} y=${box.height - 8}>${of.hourText(hour)}</text>`
        : nothing,
    )}
    ${of.lines.map((line, style) => drawn(of, { ...line, style }, x, y))}
  </svg>`;
}

type Place = (value: number) => number;

function drawn(of: Chart, line: Line & { style: number }, x: Place, y: Place) {
  let path = '';
  let isOpen = false;
  line.values.forEach((value, index) => {
    if (value !== null)
      path += `${isOpen ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    isOpen = value !== null;
  });
  return svg`<g class="series s${line.style}" part="line">
    <path d=${path}></path>
    ${line.values.map((value, index) =>
      value === null
        ? nothing
        : svg`<circle cx=${x(index)} cy=${y(value)} r="3.5">
            <title>${line.name}, ${of.hourText(of.hours[index] ?? '')}: ${of.figureText(value)}</title>
          </circle>`,
    )}
  </g>`;
}

/** How a line is drawn, for a legend. */
export function sample(style: number): TemplateResult {
  return html`<svg class="sample" viewBox="0 0 28 12" aria-hidden="true">
    <g class="series s${style}">
      <path d="M0 6H28"></path>
      <circle cx="14" cy="6" r="3.5"></circle>
    </g>
  </svg>`;
}
