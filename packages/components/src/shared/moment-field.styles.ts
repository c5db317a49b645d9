import { css } from 'lit';

export const moments = css`
  .usual {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
  }
  .usual [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_row-selected);
  }
`;
