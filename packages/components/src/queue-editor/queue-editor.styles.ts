import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';
import { tabs } from '../shared/editor/tab-list.styles.js';
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
  .lead {
    margin-block: calc(-1 * var(--_space-s)) var(--_space-l);
    max-inline-size: 45rem;
  }
  .beside {
    display: grid;
    gap: var(--_space-xs);
    justify-items: start;
  }
  .beside > .field {
    justify-self: stretch;
  }
  .strategies {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    border-radius: var(--_radius-m);
  }
  .strategy {
    display: flex;
    align-items: start;
    gap: var(--_space-s);
    padding: var(--_space-m);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    cursor: pointer;
  }
  .strategy:has(:checked) {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .strategy:has(:disabled) {
    cursor: default;
  }
  .what {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .title {
    font-weight: var(--_strong);
  }
  .notice.warning > .icon {
    color: var(--_warning);
  }
  [part='warning'] {
    box-shadow: none;
  }
  @container pbx-editor (inline-size > 640px) {
    .strategies {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;

export const styles = [editors, tabs, timeRules, own];
