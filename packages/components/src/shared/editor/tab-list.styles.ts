import { css } from 'lit';

/** Tabs of an editor, and their panel. */
export const tabs = css`
  [role='tabpanel'] {
    padding-block-start: var(--_space-m);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
    border-block-end: var(--_line);
  }
  .tabs button {
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_muted);
  }
  .tabs [aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: var(--_strong);
  }
  .badge {
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_danger);
    color: var(--_on-danger);
    font-size: var(--_font-s);
    line-height: 1.5;
  }
`;
