import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .sections {
    display: grid;
    gap: var(--_space-xl);
    max-inline-size: 44rem;
  }
  section {
    display: grid;
    gap: var(--_space-m);
    padding: var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  h2,
  h3,
  p,
  ol {
    margin: 0;
  }
  h2 {
    font-size: var(--_font-l);
    font-weight: var(--_strong);
  }
  form {
    display: grid;
    gap: var(--_space-l);
    max-inline-size: 26rem;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .muted {
    color: var(--_muted);
  }
  .on {
    color: var(--_success);
    font-weight: var(--_strong);
  }
  .warn {
    padding: var(--_space-s) var(--_space-m);
    border-inline-start: 4px solid var(--_warning);
    background: var(--_sunken);
  }
  .qr {
    inline-size: 12rem;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius-s);
  }
  .secret-text {
    direction: ltr;
    font-family: ui-monospace, monospace;
    font-size: var(--_font-l);
    overflow-wrap: anywhere;
    user-select: all;
  }
  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    gap: var(--_space-xs) var(--_space-l);
    padding: var(--_space-m);
    list-style: none;
    border-radius: var(--_radius-s);
    background: var(--_sunken);
  }
`;
