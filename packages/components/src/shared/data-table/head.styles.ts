import { css } from 'lit';

/** The header row and its buttons that sort. */
export const head = css`
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
`;
