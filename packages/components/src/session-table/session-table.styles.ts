import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
    margin-block-end: var(--_space-m);
  }
  .bar p {
    margin: 0;
    color: var(--_muted);
  }
  ul {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
    padding: var(--_space-m) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .what {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .device {
    font-weight: var(--_strong);
    overflow-wrap: anywhere;
  }
  .muted {
    font-size: var(--_font-s);
    color: var(--_muted);
  }
  .current {
    color: var(--_success);
    font-size: var(--_font-s);
    font-weight: var(--_strong);
  }
`;
