import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';
import { tabs } from '../shared/editor/tab-list.styles.js';
import { tables } from '../shared/table.styles.js';

const form = css`
  .fields {
    display: grid;
    gap: var(--_space-m);
  }
  .checks {
    display: grid;
  }
  .beside {
    display: grid;
    gap: var(--_space-xs);
    justify-items: start;
  }
  .beside > .field {
    justify-self: stretch;
  }
  .emails {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .emails > legend {
    padding: 0;
    margin-block-end: var(--_space-xs);
    font-weight: 500;
  }
  .email {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: var(--_space-s);
    inline-size: 100%;
  }
  .email label {
    position: absolute;
    clip-path: inset(50%);
  }
  @container pbx-editor (inline-size > 640px) {
    .half {
      max-inline-size: calc(50% - var(--_space-m));
    }
  }
`;

const account = css`
  .action {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
    align-content: start;
  }
  .action > h3 {
    margin: 0;
    font-size: var(--_font-m);
    font-weight: var(--_strong);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-l);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .log .agent {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .log + button {
    margin-block-start: var(--_space-m);
  }
  @media (max-width: 40rem) {
    .log thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .log :is(tr, th, td) {
      display: block;
      block-size: auto;
      border: 0;
      padding-block: 2px;
    }
    .log tr {
      padding-block: var(--_space-s);
      border-block-end: var(--_line);
    }
  }
`;

const phones = css`
  .phones {
    padding-block-start: var(--_space-l);
  }
  .phones > .back {
    margin-block-end: var(--_space-m);
  }
  .renamed {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .renamed > li,
  .renamed .what,
  .asked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
  }
  .renamed > li {
    justify-content: space-between;
    min-block-size: var(--_row-height);
  }
  .asked {
    color: var(--_success);
  }
`;

export const styles = [tables, editors, form, tabs, account, phones];
