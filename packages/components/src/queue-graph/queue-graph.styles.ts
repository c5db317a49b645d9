import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container: pbx-graph / inline-size;
  }
  [part='base'] {
    background: var(--_surface);
    color: var(--_text);
  }
  .bar,
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-s) var(--_space-l);
    margin-block-end: var(--_space-m);
  }
  .legend {
    align-items: center;
    padding: 0;
    border: 0;
    margin-inline: 0;
  }
  .bar .field {
    flex: 0 1 14rem;
  }
  .bar .spacer {
    flex: 1 1 0;
  }
  .legend legend {
    float: inline-start;
    padding: 0;
    color: var(--_muted);
  }
  .legend label {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
    min-block-size: 24px;
  }
  .sample {
    inline-size: 28px;
    block-size: 12px;
  }
  .chart {
    display: block;
    inline-size: 100%;
    direction: ltr;
    block-size: auto;
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .rule {
    stroke: var(--_border);
  }
  .chart text {
    fill: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .value {
    text-anchor: end;
  }
  .hour {
    text-anchor: middle;
  }
  .series {
    --_series: var(--_accent);
    fill: var(--_series);
    stroke: var(--_series);
  }
  .series path {
    fill: none;
    stroke-width: 2;
    stroke-dasharray: var(--_dash, none);
  }
  .series circle {
    stroke: var(--_surface);
  }
  .s1 {
    --_series: light-dark(#a3420d, #ffb07c);
    --_dash: 8 4;
  }
  .s2 {
    --_series: light-dark(#116329, #6fdd8b);
    --_dash: 2 4;
  }
  .s3 {
    --_series: light-dark(#7b2d8b, #e0a3f0);
    --_dash: 10 3 2 3;
  }
  .s4 {
    --_series: light-dark(#0b6b77, #6fd3e0);
    --_dash: 14 5;
  }
  .s5 {
    --_series: light-dark(#5c5200, #d9cf5c);
    --_dash: 5 3;
  }
  .table {
    overflow: auto;
    border: var(--_line);
    border-radius: var(--_radius-m);
  }
  .table:focus-visible {
    outline: var(--_ring);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  table :is(th, td) {
    padding: var(--_space-s) var(--_space-m);
    border-block-end: var(--_line);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  thead th {
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  @container pbx-graph (inline-size > 30rem) {
    .table.beside {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container pbx-graph (inline-size <= 30rem) {
    .chart,
    #as-table {
      display: none;
    }
    .bar .field {
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    .series {
      --_series: CanvasText;
    }
  }
`;
