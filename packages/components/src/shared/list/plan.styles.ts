import { css } from 'lit';

/** A plan of a change to many rows, in a dialog: counts, then a table that scrolls. */
export const plans = css`
  .muted {
    color: var(--_muted);
  }
  .plan-counts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .plan-scroll {
    max-block-size: 22rem;
    border: var(--_line);
    border-radius: var(--_radius-m);
    overflow: auto;
    outline-offset: -2px;
  }
  .plan th,
  .plan td {
    block-size: auto;
    padding-block: var(--_space-s);
    vertical-align: top;
  }
  .plan th[scope='row'] {
    font-weight: 500;
  }
  .plan tr:last-child > * {
    border-block-end: 0;
  }
  .plan p {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-s);
    margin: 0;
  }
  .plan del {
    color: var(--_muted);
  }
  .plan ins {
    font-weight: 500;
    text-decoration: none;
  }
  .plan .to::before {
    content: '→';
  }
  .plan .to:dir(rtl)::before {
    content: '←';
  }
  .plan .refused {
    flex-wrap: nowrap;
    align-items: start;
    color: var(--_danger);
  }
`;
