import { css } from 'lit';

const grid = css`
  :host {
    display: block;
    container: pbx-statistics / inline-size;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
    gap: var(--_space-m);
    margin: 0 0 var(--_space-l);
  }
  .tile {
    --_tone: var(--_border);
    display: grid;
    gap: var(--_space-xs);
    align-content: space-between;
    padding: var(--_space-m) var(--_space-l);
    border: var(--_line);
    border-block-start: 3px solid var(--_tone);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .tile.warm {
    --_tone: var(--_warning);
  }
  .tile.calm {
    --_tone: var(--_success);
  }
  .tile dt {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .tile dd {
    margin: 0;
    font-size: 1.875rem;
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
    line-height: 1.15;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
    margin-block-end: var(--_space-m);
  }
  .bar > .muted {
    flex: 1 1 12rem;
    margin: 0;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .scroll {
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    overflow: auto;
  }
  .scroll:focus-visible {
    outline: var(--_ring);
  }
  .scroll > table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  .scroll :is(th, td) {
    min-inline-size: 6.5rem;
    padding: var(--_space-s) var(--_space-m);
    border-block-end: var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .scroll tbody tr:last-child > * {
    border-block-end: 0;
  }
  .scroll thead th {
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_font-s);
    font-weight: var(--_strong);
    vertical-align: bottom;
  }
  .scroll th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 8rem;
    max-inline-size: 14rem;
    background: var(--_surface);
    font-weight: 500;
  }
  .scroll thead th:first-child {
    background: var(--_sunken);
  }
  .scroll .link {
    text-align: start;
  }
  .figure {
    display: block;
    font-size: 1.125rem;
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
  }
  td.good {
    --_level: var(--_success);
  }
  td.watch {
    --_level: var(--_warning);
  }
  td.alert {
    --_level: var(--_danger);
  }
  td:is(.good, .watch, .alert) {
    display: table-cell;
    border-radius: 0;
    border-block-start: 0;
    border-inline: 0;
    background: color-mix(in srgb, var(--_surface), var(--_level) 12%);
    box-shadow: inset 3px 0 0 var(--_level);
    color: var(--_text);
  }
  td:is(.good, .watch, .alert):dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_level);
  }
  .word {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    color: var(--_level);
    font-size: var(--_font-s);
    font-weight: 500;
    white-space: nowrap;
  }
  td .word .icon {
    margin: 0;
    color: inherit;
  }
`;

const layout = css`
  .layout {
    display: grid;
    gap: var(--_space-l);
  }
  fieldset {
    display: grid;
    gap: var(--_space-s);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-xs);
    font-weight: var(--_strong);
  }
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-l);
  }
  .metrics {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .metrics :is(th, td) {
    padding: var(--_space-xs) var(--_space-xs) var(--_space-xs) 0;
    border-block-end: var(--_line);
    text-align: start;
    font-weight: 400;
  }
  .metrics thead th {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .metrics td {
    white-space: nowrap;
  }
  .metrics input[type='number'] {
    inline-size: 5.5rem;
    padding-inline: var(--_space-s);
  }
  .metrics [aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  @media (max-width: 40rem) {
    .metrics thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .metrics tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      border-block-end: var(--_line);
    }
    .metrics :is(th, td) {
      border: 0;
    }
    .metrics th {
      flex: 1 0 100%;
    }
  }
`;

export const styles = [grid, layout];
