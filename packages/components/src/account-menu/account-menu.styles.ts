import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    position: relative;
  }
  .open {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-s);
    max-inline-size: 100%;
    border-color: transparent;
    background: transparent;
  }
  .initials {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    font-size: var(--_font-s);
    font-weight: var(--_strong);
    background: var(--_row-selected);
    color: var(--_accent-text);
  }
  .name {
    overflow: hidden;
    max-inline-size: 12rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .menu {
    position: fixed;
    inset: auto;
    inset-block-start: 3.625rem;
    inset-inline-end: var(--_space-s);
    box-sizing: border-box;
    inline-size: min(20rem, calc(100vw - 16px));
    max-block-size: calc(100vh - 4rem);
    margin: 0;
    padding: var(--_space-s);
    overflow: auto;
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .who {
    display: grid;
    padding: var(--_space-s);
    overflow-wrap: anywhere;
  }
  .muted {
    font-size: var(--_font-s);
    color: var(--_muted);
  }
  strong {
    font-weight: var(--_strong);
  }
  hr {
    margin: var(--_space-s) 0;
    border: 0;
    border-block-start: var(--_line);
  }
  .choices {
    display: grid;
    gap: var(--_space-s);
    padding: var(--_space-xs) var(--_space-s);
  }
  .leave {
    inline-size: 100%;
  }
  @media (max-width: 40rem) {
    .name {
      display: none;
    }
  }
`;
