import { css } from 'lit';

/** The line above the rows, the one for selected rows, and the choice of columns. */
export const bars = css`
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
`;
