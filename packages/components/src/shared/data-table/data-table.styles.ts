import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    background: var(--_surface);
    container: pbx-data-table / inline-size;
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }
  .bar {
    display: grid;
    align-items: center;
    min-block-size: var(--_control-height);
  }
  .bar > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .tools slot {
    display: contents;
  }
  .bar.selecting .tools {
    visibility: hidden;
  }
  .bulk {
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: center;
    align-self: stretch;
    gap: var(--_space-xs) var(--_space-s);
    padding: 0 var(--_space-xs) 0 var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_row-selected);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_row-selected), var(--_accent) 40%);
    transition:
      opacity var(--_duration),
      translate var(--_duration);
    @starting-style {
      opacity: 0;
      translate: 0 6px;
    }
  }
  .bulk .count {
    margin-inline-end: var(--_space-s);
    font-weight: var(--_strong);
  }
  .bulk .clear {
    margin-inline-start: auto;
  }
  .frame {
    position: relative;
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    overflow: clip;
  }
  .scroll {
    max-block-size: var(--pbx-data-table-max-block-size, max(20rem, 70dvh));
    min-block-size: 9rem;
    overflow: auto;
    contain: layout paint style;
    scroll-padding-block-start: var(--_row-height);
    overscroll-behavior-inline: contain;
  }
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
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    block-size: var(--_row-height);
    border-block-end: var(--_line);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_font-s);
    font-weight: var(--_strong);
  }
  .head .cell {
    position: relative;
  }
  .head button {
    max-inline-size: calc(100% + 2 * var(--_space-s));
    min-block-size: 28px;
    margin-inline: calc(-1 * var(--_space-s));
    padding-inline: var(--_space-s);
    border: 0;
    background: transparent;
    color: inherit;
    font-weight: inherit;
    gap: var(--_space-xs);
  }
  .head button:hover:not(:disabled) {
    background: color-mix(in srgb, transparent, var(--_text) 8%);
    color: var(--_text);
  }
  .head .label {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head [aria-sort='ascending'],
  .head [aria-sort='descending'] {
    color: var(--_text);
  }
  .arrow {
    inline-size: 0.9em;
    block-size: 0.9em;
    flex: none;
    opacity: 0;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.5;
    transition: rotate var(--_duration);
  }
  .head button:hover .arrow {
    opacity: 0.5;
  }
  [aria-sort='ascending'] .arrow,
  [aria-sort='descending'] .arrow {
    opacity: 1 !important;
  }
  [aria-sort='descending'] .arrow {
    rotate: 180deg;
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
  .row.loading .cell:not(.widget)::after {
    content: '';
    display: block;
    inline-size: min(70%, 8rem);
    block-size: 0.75rem;
    border-radius: 99px;
    background: color-mix(in srgb, var(--_sunken), var(--_border) 55%);
    animation: pulse 1.4s ease-in-out infinite alternate;
  }
  .row.loading .widget > * {
    visibility: hidden;
  }
  .overlay {
    position: absolute;
    inset: var(--_row-height) 0 0;
    display: grid;
    align-content: center;
    overflow: auto;
    background: var(--_surface);
  }
  .frame.filled .scroll {
    min-block-size: 22rem;
  }
  .progress {
    position: absolute;
    inset: 0 0 auto;
    z-index: 2;
    block-size: 2px;
    background: var(--_accent);
    transform-origin: left;
    animation: sweep 1.2s ease-in-out infinite;
  }
  .card-bar {
    display: none;
  }
  .columns {
    display: grid;
    min-inline-size: 12rem;
  }
  .columns label {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_control-height);
    padding-inline: var(--_space-s);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }
  .columns label:hover {
    background: var(--_row-hover);
  }
  @keyframes pulse {
    from {
      opacity: 0.45;
    }
  }
  @keyframes sweep {
    from {
      transform: translateX(-30%) scaleX(0.2);
    }
    to {
      transform: translateX(100%) scaleX(0.6);
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
    .row.loading .cell::after,
    .progress {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .row.loading .cell:not(.widget)::after {
      border: 1px solid GrayText;
    }
  }
`;
