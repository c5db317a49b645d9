import { css } from 'lit';

/** Legs as a table, and one below the other where there is no room. */
export const legs = css`
  .legs th[scope='row'] {
    font-weight: 500;
  }
  .legs .who {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
  .legs .link {
    text-align: start;
  }
  .legs .who .icon {
    color: var(--_muted);
  }
  .legs td {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  @media (max-width: 40rem) {
    .legs thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .legs :is(tbody, tr, th, td) {
      display: block;
      block-size: auto;
      padding: 2px 0;
      border: 0;
    }
    .legs tbody tr {
      padding-block: var(--_space-s);
      border-block-end: var(--_line);
    }
    .legs tbody tr:hover {
      background: none;
    }
    .legs td::before {
      content: attr(data-label);
      display: inline-block;
      inline-size: 36%;
      color: var(--_muted);
      font-size: var(--_font-s);
    }
  }
`;
