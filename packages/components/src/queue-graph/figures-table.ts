import { html, type TemplateResult } from 'lit';
import type { Line } from './queue-graph.model.js';

interface FiguresTable {
  label: string;
  hourHeader: string;
  hours: readonly string[];
  lines: readonly Line[];
  hourText(hour: string): string;
  figureText(value: number | null): string;
}

/** The figures of the graph, a row for each hour. */
export function figuresTable(of: FiguresTable): TemplateResult {
  return html`<table>
    <caption class="visually-hidden">
      ${of.label}
    </caption>
    <thead>
      <tr>
        <th scope="col">${of.hourHeader}</th>
        ${of.lines.map(({ name }) => html`<th scope="col"><bdi>${name}</bdi></th>`)}
      </tr>
    </thead>
    <tbody>
      ${of.hours.map(
        (hour, index) =>
          html`<tr>
            <th scope="row">${of.hourText(hour)}</th>
            ${of.lines.map(({ values }) => html`<td>${of.figureText(values[index] ?? null)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
