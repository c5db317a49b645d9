import { css } from 'lit';

export const styles = css`
  .bulk-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: var(--_space-m) var(--_space-l);
    padding-block-end: var(--_space-xs);
  }
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
  .plan .number {
    color: var(--_muted);
    font-weight: 400;
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
  .names {
    columns: 2 12rem;
    margin: 0 0 var(--_space-m);
    padding-inline-start: 1.25em;
  }
`;
