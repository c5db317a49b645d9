import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container: pbx-problems / inline-size;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-m);
    margin-block-end: var(--_space-l);
  }
  .bar .field {
    flex: 0 1 18rem;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    margin: var(--_space-xl) 0 var(--_space-s);
    font-size: var(--_font-l);
    font-weight: var(--_strong);
  }
  section:first-of-type > h3 {
    margin-block-start: 0;
  }
  .error > h3 .icon {
    color: var(--_danger);
  }
  .warning > h3 .icon {
    color: var(--_warning);
  }
  .notice > h3 .icon {
    color: var(--_accent-text);
  }
  .list {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .problem {
    --_edge: var(--_danger);
    display: grid;
    gap: var(--_space-xs);
    min-inline-size: 0;
    padding: var(--_space-m) var(--_space-l);
    border: var(--_line);
    border-inline-start: 3px solid var(--_edge);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }
  .warning .problem {
    --_edge: var(--_warning);
  }
  .notice .problem {
    --_edge: var(--_accent-text);
  }
  .problem p {
    margin: 0;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
  }
  .what > .icon {
    color: var(--_muted);
  }
  .what .link {
    font-weight: var(--_strong);
  }
  .tag {
    margin-inline-start: auto;
    white-space: normal;
  }
  .remedy strong {
    font-weight: 500;
  }
  .remedy,
  .path {
    color: var(--_muted);
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-xs);
    margin: var(--_space-xs) 0 0;
    padding: 0;
    font-size: var(--_font-s);
    list-style: none;
  }
  .path li {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .path .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .path .icon:dir(rtl) {
    scale: -1 1;
  }
  .more {
    margin-block: var(--_space-l);
  }
  .footer {
    margin-block-start: var(--_space-l);
  }
  @container pbx-problems (inline-size <= 30rem) {
    .bar .field {
      flex: 1 1 100%;
    }
    .problem {
      padding: var(--_space-m);
    }
    .tag {
      margin-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    .problem {
      border-inline-start-color: CanvasText;
    }
  }
`;
