import { css } from 'lit';

export const styles = css`
  .bulk-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: var(--_space-m) var(--_space-l);
    padding-block-end: var(--_space-xs);
  }
  .plan .number {
    color: var(--_muted);
    font-weight: 400;
  }
  .names {
    columns: 2 12rem;
    margin: 0 0 var(--_space-m);
    padding-inline-start: 1.25em;
  }
`;
