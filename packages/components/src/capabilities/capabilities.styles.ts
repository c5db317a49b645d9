import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  p {
    margin: 0 0 var(--_space-l);
  }
  h3 {
    margin: var(--_space-xl) 0 var(--_space-s);
    font-size: var(--_font-l);
  }
  ul {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    gap: 2px;
    padding: var(--_space-s) var(--_space-m);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .muted {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
`;
