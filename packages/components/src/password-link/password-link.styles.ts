import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    max-inline-size: 30rem;
  }
  form {
    display: grid;
    gap: var(--_space-l);
  }
  p,
  dl,
  dd {
    margin: 0;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space-xs) var(--_space-l);
    padding: var(--_space-m) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  dt {
    color: var(--_muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
`;
