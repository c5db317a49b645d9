import { css } from 'lit';
import { tables } from '../shared/table.styles.js';

const own = css`
  :host {
    display: block;
    container: pbx-user-import / inline-size;
  }
  h2 {
    margin: 0 0 var(--_space-m);
    font-size: 1.25rem;
    font-weight: var(--_strong);
    overflow-wrap: anywhere;
  }
  h3 {
    margin: var(--_space-xl) 0 var(--_space-s);
    font-size: var(--_font-l);
  }
  p {
    margin: 0;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
  }
  .muted {
    color: var(--_muted);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-xl);
    margin: 0 0 var(--_space-xl);
    padding: 0;
    list-style: none;
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    color: var(--_muted);
  }
  .step-number {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: var(--_line-control);
    border-radius: 50%;
    font-variant-numeric: tabular-nums;
  }
  .steps [aria-current='step'] {
    color: var(--_text);
    font-weight: var(--_strong);
  }
  .steps [aria-current='step'] .step-number {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: var(--_space-s);
    padding: var(--_space-xl);
    border: 2px dashed var(--pbx-color-border-control, light-dark(#757d87, #838b96));
    border-radius: var(--_radius-m);
    background: var(--_sunken);
    text-align: center;
  }
  .drop.over {
    border-color: var(--_accent);
    background: var(--_row-selected);
  }
  .columns {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .columns th,
  .columns td {
    padding: var(--_space-s) var(--_space-m) var(--_space-s) 0;
    border-block-end: var(--_line);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .columns .field > label {
    position: absolute;
    clip-path: inset(50%);
  }
  .columns .field {
    position: relative;
  }
  .columns .examples {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .columns .out th {
    font-weight: 400;
  }
  .earlier {
    display: grid;
    gap: var(--_space-s);
    margin: 0 0 var(--_space-m);
    padding: 0;
    list-style: none;
  }
  .earlier li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    padding-block: var(--_space-xs);
    border-block-end: var(--_line);
  }
  .earlier .name {
    flex: 1 1 12rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  caption {
    padding-block: var(--_space-m) var(--_space-s);
    font-weight: var(--_strong);
    text-align: start;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-s) var(--_space-m);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .chips button {
    border-radius: 999px;
  }
  .chips [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_row-selected);
    font-weight: var(--_strong);
  }
  progress {
    inline-size: 100%;
    block-size: 12px;
    accent-color: var(--_accent);
  }
  pbx-data-table {
    --pbx-data-table-max-block-size: 26rem;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-m);
    margin: 0;
  }
  .counts div {
    flex: 1 1 8rem;
    padding: var(--_space-m);
    border: var(--_line);
    border-radius: var(--_radius-m);
  }
  .counts dd {
    margin: 0;
    font-size: 1.5rem;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--_space-s) var(--_space-m);
    padding-block: var(--_space-m);
    border-block-start: var(--_line);
    background: var(--_surface);
  }
  .bar > .aside {
    margin-inline-end: auto;
  }
  .bar > p {
    flex: 1 1 100%;
  }
  @container pbx-user-import (inline-size <= 560px) {
    .columns thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .columns tr,
    .columns th,
    .columns td {
      display: block;
    }
    .columns th,
    .columns td:not(:last-child) {
      border: 0;
      padding-block-end: 0;
    }
    .steps li:not([aria-current]) .name {
      display: none;
    }
    .bar {
      position: static;
    }
    .bar > button {
      flex: 1 1 auto;
    }
  }
`;

export const styles = [tables, own];
