import { css } from 'lit';

/** At phone width every row is a card with all its columns and actions. */
export const cards = css`
  @container pbx-data-table (inline-size <= 40rem) {
    .wide-only {
      position: absolute;
      clip-path: inset(50%);
    }
    .frame {
      border: 0;
      border-radius: 0;
    }
    .head {
      display: none;
    }
    .card-bar {
      display: flex;
      align-items: center;
      gap: var(--_space-s);
      padding-block-end: var(--_space-s);
    }
    .card-bar label {
      display: flex;
      align-items: center;
      gap: var(--_space-s);
      min-inline-size: 0;
    }
    .card-bar .sort {
      flex: 1;
      justify-content: flex-end;
      color: var(--_muted);
      white-space: nowrap;
    }
    .card-bar select {
      flex: 0 1 12rem;
    }
    .scroll {
      max-block-size: var(--pbx-data-table-max-block-size, max(24rem, 78dvh));
      scroll-padding-block-start: 0;
    }
    .frame.filled .scroll {
      min-block-size: 18rem;
    }
    .overlay {
      inset-block-start: 0;
    }
    .body {
      min-inline-size: 0;
    }
    .waiting div {
      block-size: 7rem;
    }
    .row {
      grid-template-columns: 2.75rem minmax(0, 1fr) 2.75rem;
      align-items: stretch;
      block-size: auto;
      padding-block: var(--_space-s) calc(var(--_space-s) * 2);
      border: 0;
      background: none;
      contain: layout style;
    }
    .row::before {
      content: '';
      position: absolute;
      inset: 0 0 var(--_space-s);
      border: var(--_line);
      border-radius: var(--_radius-m);
      background: var(--_raised);
    }
    .row:hover {
      background: none;
    }
    .row:hover::before {
      background: var(--_row-hover);
    }
    .row[aria-selected='true'],
    .row[aria-selected='true']:hover {
      background: none;
    }
    .row[aria-selected='true']::before {
      border-color: var(--_accent);
      background: var(--_row-selected);
    }
    .row .cell {
      position: relative;
      grid-column: 1 / -1;
      block-size: 1.75rem;
      padding-inline: var(--_space-l);
      line-height: 1.75rem;
      text-align: start;
    }
    .row .cell:not(.widget)::before {
      content: attr(data-label);
      display: inline-block;
      box-sizing: border-box;
      inline-size: 44%;
      padding-inline-end: var(--_space-xs);
      color: var(--_muted);
      font-size: var(--_font-s);
      vertical-align: bottom;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .row .cell.primary {
      grid-area: 1 / 2;
      block-size: var(--_control-height);
      padding-inline: 0;
      font-size: var(--_font-l);
      font-weight: var(--_strong);
      line-height: var(--_control-height);
    }
    .row:not(.loading) .cell:not(.primary, .widget):is(:empty, :has(> :empty:only-child))::after {
      content: '–' / '';
      color: var(--_muted);
    }
    .row .cell .pair {
      display: inline-flex;
      gap: 0.4em;
      max-inline-size: 56%;
      line-height: inherit;
      vertical-align: bottom;
    }
    .row .cell .pair > :is(bdi.second, span:first-child) {
      flex: none;
    }
    .row .cell.primary .pair {
      max-inline-size: 100%;
    }
    .row .cell.primary::before {
      content: none;
    }
    .row .cell.select {
      grid-area: 1 / 1;
      display: grid;
      block-size: var(--_control-height);
      padding: 0;
    }
    .row .cell.actions {
      grid-area: 1 / 3;
      display: grid;
      block-size: var(--_control-height);
      margin: 0;
      padding: 0;
      overflow: visible;
    }
    .row .cell.widget {
      grid-template-columns: 1fr;
    }
    :host(:not([selectable])) .row .cell.primary {
      grid-column: 1 / 3;
      padding-inline-start: var(--_space-l);
    }
    .row.loading .cell:not(.widget)::after {
      display: inline-block;
      inline-size: 8rem;
      vertical-align: middle;
    }
  }
`;
