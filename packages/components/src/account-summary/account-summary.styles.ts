import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .base {
    padding: var(--_space-l) var(--_space-xl);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .name {
    margin: 0 0 var(--_space-m);
    font-size: 1.25rem;
    font-weight: var(--_strong);
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: var(--_space-l);
    margin: 0;
  }
  dt {
    font-size: var(--_font-s);
    color: var(--_muted);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
