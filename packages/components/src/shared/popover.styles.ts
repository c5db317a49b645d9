import { css } from 'lit';

export const popovers = css`
  .popover {
    position: fixed;
    inset: auto;
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100dvh - 16px);
    margin: 0;
    padding: var(--_space-s);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: auto;
  }
  .popover[popover]:not(:popover-open) {
    display: none;
  }
  .menu {
    display: grid;
    min-inline-size: 12rem;
    padding: var(--_space-xs);
  }
  .menu button {
    justify-content: flex-start;
    border-color: transparent;
    background: transparent;
    font-weight: 400;
    text-align: start;
  }
  .menu button:hover:not(:disabled),
  .menu button:focus-visible {
    background: var(--_row-hover);
    outline-offset: -2px;
  }
`;
