import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';
import { tables } from '../shared/table.styles.js';

const form = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
  }
  .section {
    display: grid;
    gap: var(--_space-l);
  }
  .section > h3 {
    margin: 0;
  }
  .section > .error {
    margin: 0;
    color: var(--_danger);
  }
  .section > .field {
    max-inline-size: 30rem;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-xs);
    font-weight: 500;
  }
  .types {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
    gap: var(--_space-s);
  }
  .types > legend {
    grid-column: 1 / -1;
  }
  .types > label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-s);
    align-items: center;
    align-content: start;
    padding: var(--_space-m);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    cursor: pointer;
  }
  .types > label:hover {
    border-color: var(--_border-control);
  }
  .types > .chosen {
    border-color: var(--_accent);
    background: var(--_row-selected);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .type-name {
    font-weight: 500;
  }
  .type-hint {
    grid-column: 2;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .chosen > .type-hint {
    color: var(--_text);
  }
  .dates,
  .recurrence {
    display: grid;
    gap: var(--_space-m);
    justify-items: start;
  }
  .recurrence > .grid,
  .recurrence > details {
    inline-size: 100%;
  }
  .date-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-s) var(--_space-m);
  }
  .summary-line {
    margin: 0;
    font-weight: 500;
  }
  summary {
    cursor: pointer;
    color: var(--_muted);
  }
  details > .field {
    margin-block-start: var(--_space-s);
  }
  details label {
    position: absolute;
    clip-path: inset(50%);
  }
  .day-boxes {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-l);
  }
  .day-boxes label,
  .holiday-list label {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: 32px;
    cursor: pointer;
  }
  .holidays {
    display: grid;
    gap: var(--_space-s);
  }
  .holidays > .muted {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-l);
  }
  .holiday-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 0 var(--_space-xl);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .holiday-list .when {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_font-s);
    white-space: nowrap;
  }
`;

const effects = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-xl);
    margin: 0;
  }
  .facts dt {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .facts dd {
    margin: 0;
  }
  .tag .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .days {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8.25rem, 1fr));
    margin: 0;
    padding: 0;
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    list-style: none;
    overflow: hidden;
  }
  .days > li {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 2px;
    padding: var(--_space-s) var(--_space-m);
    box-shadow: -1px -1px 0 var(--_border);
  }
  .days .on {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .days .today {
    background: var(--_row-selected);
  }
  .days .today .on {
    color: var(--_text);
  }
  .days .at {
    font-variant-numeric: tabular-nums;
  }
`;

export const styles = [tables, editors, form, effects];
