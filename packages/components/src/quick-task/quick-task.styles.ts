import { css } from 'lit';
import { styles as pickers } from '../destination-picker/destination-picker.styles.js';
import { moments } from '../shared/moment-field.styles.js';

const task = css`
  :host {
    display: block;
    container: pbx-editor / inline-size;
  }
  [part='base'] {
    max-inline-size: 52rem;
  }
  h2[part='heading'] {
    margin-block-end: var(--_space-s);
  }
  h3 {
    margin: 0;
    font-size: var(--_font-l);
    font-weight: var(--_strong);
    outline-offset: 4px;
  }
  h4 {
    margin: var(--_space-l) 0 var(--_space-s);
    font-size: var(--_font-m);
    font-weight: var(--_strong);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-l);
    margin: 0 0 var(--_space-l);
    padding: 0;
    color: var(--_muted);
    counter-reset: step;
    list-style: none;
  }
  .steps li::before {
    counter-increment: step;
    content: counter(step) '. ';
  }
  .steps [aria-current] {
    color: var(--_text);
    font-weight: var(--_strong);
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.4em;
  }
  .form {
    display: grid;
    gap: var(--_space-l);
  }
  .form > .field {
    max-inline-size: 28rem;
  }
  .bar {
    margin-block-start: var(--_space-m);
  }
  .bar .cancel {
    margin-inline-end: auto;
  }
  .for {
    margin: 0;
  }
  .fault {
    margin: 0;
    color: var(--_danger);
    font-size: var(--_font-s);
  }
  .group {
    display: grid;
    gap: var(--_space-m);
    justify-items: start;
    min-inline-size: 0;
    margin: 0;
    padding: var(--_space-m) var(--_space-l) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
  }
  .group > legend {
    padding-inline: var(--_space-xs);
    font-weight: var(--_strong);
  }
  .days,
  .calls,
  .items {
    display: grid;
    gap: var(--_space-s);
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .days {
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
  }
  .days label {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-s);
    min-block-size: 24px;
    cursor: pointer;
  }
  .days label .muted {
    display: block;
    font-size: var(--_font-s);
  }
  .new-day,
  .outcome {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--_space-s);
    inline-size: 100%;
  }
  .outcome {
    align-items: start;
    padding-block-end: var(--_space-m);
    border-block-end: var(--_line);
  }
  .new-day > :first-child {
    grid-column: 1 / -1;
  }
  .two {
    display: grid;
    gap: var(--_space-m);
    inline-size: 100%;
  }
  .calls > li,
  .items > li {
    padding: var(--_space-m) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }
  :is(.calls, .items) p {
    margin: 0;
  }
  .call-to {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-s);
  }
  .ends,
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px var(--_space-m);
    margin: var(--_space-xs) 0 0;
  }
  :is(.ends, .fields) dt {
    color: var(--_muted);
  }
  :is(.ends, .fields) dd {
    margin: 0 0 var(--_space-xs);
  }
  del {
    display: block;
    color: var(--_muted);
  }
  ins {
    display: block;
    font-weight: 500;
    text-decoration: none;
  }
  .warned {
    display: flex;
    gap: var(--_space-xs);
    color: var(--_warning);
    font-size: var(--_font-s);
  }
  @container pbx-editor (inline-size > 480px) {
    .two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: start;
    }
    .new-day {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
    }
    .new-day > :first-child {
      grid-column: auto;
    }
    .ends,
    .fields {
      grid-template-columns: max-content minmax(0, 1fr);
    }
  }
`;

export const styles = [...pickers, moments, task];
