import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';
import { timeRules } from '../shared/time-rules/time-rules.styles.js';

const own = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-s);
    margin-block-end: var(--_space-l);
  }
  .heading > h2[part='heading'] {
    margin: 0;
  }
  .section:first-of-type {
    padding-block-start: 0;
  }
  .stack {
    display: grid;
    gap: var(--_space-l);
    justify-items: start;
    min-inline-size: 0;
  }
  .stack > * {
    inline-size: 100%;
  }
  .now {
    padding: var(--_space-m) var(--_space-l);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
  }
  .now > summary {
    cursor: pointer;
  }
  .now > summary strong {
    margin-inline-end: var(--_space-xs);
  }
  .now > pbx-call-path {
    margin-block-start: var(--_space-m);
    padding: var(--_space-m);
    border-radius: var(--_radius-m);
  }
  @container pbx-editor (inline-size <= 480px) {
    .now {
      padding-inline: var(--_space-m);
    }
  }
`;

export const styles = [editors, timeRules, own];
