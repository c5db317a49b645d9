import { css } from 'lit';

/** Rows, their cells, and the rows that are being read. */
export const rows = css`
  .head,
  .row {
    display: grid;
    grid-template-columns: var(--_tracks);
    align-items: center;
  }
  .head,
  .body {
    min-inline-size: var(--_least);
  }
  .body {
    position: relative;
    block-size: var(--_rows);
  }
  .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: var(--_row-height);
    border-block-end: var(--_line);
    background: var(--_surface);
    contain: layout paint style;
    cursor: pointer;
  }
  .row:hover {
    background: var(--_row-hover);
  }
  .row[aria-selected='true'] {
    background: var(--_row-selected);
  }
  .cell {
    min-inline-size: 0;
    padding-inline: var(--_space-m);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row .cell {
    align-content: center;
    block-size: 100%;
  }
  .cell.primary {
    font-weight: 500;
  }
  .cell .second {
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .cell:not(.widget) .icon {
    vertical-align: -0.25em;
  }
  .cell .second .danger {
    color: var(--_danger);
    font-weight: 500;
  }
  .cell .pair {
    display: grid;
    line-height: 1.3;
  }
  .cell .pair > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .cell .pair > .second {
    font-size: var(--_font-s);
  }
  .cell.numeric {
    direction: ltr;
    unicode-bidi: isolate;
    font-variant-numeric: tabular-nums;
    text-align: left;
  }
  .cell.numeric:dir(rtl) {
    text-align: right;
  }
  .cell.end {
    text-align: end;
  }
  .cell.widget {
    display: grid;
    place-items: center;
    padding: 0;
    overflow: visible;
    background: inherit;
  }
  .cell.widget.select,
  .cell.widget:last-child {
    position: sticky;
    inset-inline: 0;
    z-index: 1;
  }
  .cell.widget input {
    cursor: pointer;
  }
  .cell.widget button {
    --_control-height: 32px;
    color: var(--_muted);
  }
  .cell:focus-visible {
    outline: var(--_ring);
    outline-offset: -2px;
    border-radius: var(--_radius-s);
  }
  .row.loading {
    cursor: default;
  }
  .scroll {
    --_bar: color-mix(in srgb, var(--_sunken), var(--_border) 55%);
  }
  .waiting div::after,
  .row.loading .cell:not(.widget)::after {
    content: '';
    display: block;
    inline-size: min(70%, 8rem);
    block-size: 0.75rem;
    border-radius: 99px;
    background: var(--_bar);
  }
  .waiting div::after {
    background: currentcolor;
  }
  .row.loading .widget > * {
    visibility: hidden;
  }
  .waiting {
    color: var(--_bar);
    animation: pulse 1.4s 0.4s ease-in-out infinite alternate;
  }
  .waiting div {
    display: grid;
    align-items: center;
    block-size: var(--_row-height);
    padding-inline: var(--_space-m);
    border-block-end: var(--_line);
  }
  /* A colour, which costs nothing until it starts; opacity would take a layer at once. */
  @keyframes pulse {
    from {
      color: color-mix(in srgb, var(--_surface), var(--_bar) 45%);
    }
  }
  @media (pointer: coarse) {
    .cell.widget button {
      --_control-height: 44px;
    }
    .cell.widget input {
      inline-size: 22px;
      block-size: 22px;
    }
    .cell.widget.select {
      cursor: pointer;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waiting {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .waiting div::after,
    .row.loading .cell:not(.widget)::after {
      border: 1px solid GrayText;
    }
  }
`;
