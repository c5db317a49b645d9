import { css } from 'lit';

const calendar = css`
  .head,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
  }
  .head {
    justify-content: space-between;
    margin-block-end: var(--_space-l);
  }
  h2[part='heading'] {
    flex: 1 1 12rem;
    margin: 0;
  }
  [part='base'] {
    max-inline-size: none;
  }
  .state .buttons {
    justify-content: center;
  }
  .months,
  .months ul,
  .others ul,
  .offers ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .months {
    columns: 22rem;
    column-gap: var(--_space-l);
    margin-block-end: calc(-1 * var(--_space-l));
  }
  .months .month {
    break-inside: avoid;
    margin-block-end: var(--_space-l);
  }
  .month,
  .others {
    padding: var(--_space-m) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .month.free {
    background: transparent;
  }
  .others {
    margin-block-start: calc(2 * var(--_space-l));
  }
  h3 {
    margin: 0 0 var(--_space-xs);
    font-size: var(--_font-m);
    font-weight: var(--_strong);
  }
  h3::first-letter {
    text-transform: uppercase;
  }
  .day {
    display: grid;
    grid-template-columns: 3rem minmax(0, 1fr) auto;
    gap: var(--_space-m);
    padding-block: var(--_space-s);
  }
  .day + .day {
    border-block-start: var(--_line);
  }
  .leaf {
    display: grid;
    align-content: center;
    justify-items: center;
    align-self: start;
    padding-block: var(--_space-xs);
    border-radius: var(--_radius-s);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_font-s);
    line-height: 1.2;
  }
  .leaf .number {
    color: var(--_text);
    font-size: 1.25rem;
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
  }
  .what {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name {
    font-weight: 500;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
  }
  .what .muted {
    font-size: var(--_font-s);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding-inline: 0.5em;
    border-radius: var(--_radius-s);
    background: var(--_sunken);
    font-size: var(--_font-s);
  }
  .chip.half,
  .chip.taken {
    background: var(--_row-selected);
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .acts {
    display: flex;
  }
  @container pbx-editor (inline-size <= 480px) {
    .day {
      grid-template-columns: 3rem minmax(0, 1fr);
    }
    .acts {
      grid-column: 2;
      margin-inline-start: calc(-1 * var(--_space-s));
    }
  }
`;

const dialogs = css`
  .form,
  .two,
  .three {
    display: grid;
    gap: var(--_space-m);
  }
  .form .field > input[type='time'],
  .form .field > input[type='date'] {
    inline-size: 100%;
  }
  .dialog .uses {
    margin-block-end: var(--_space-l);
  }
  .fault {
    margin: 0;
    color: var(--_danger);
    font-size: var(--_font-s);
  }
  .two .fault {
    grid-column: 1 / -1;
  }
  .offers {
    margin: var(--_space-l) 0 0;
    padding: 0;
    border: 0;
  }
  .offers legend {
    padding: 0;
    font-weight: var(--_strong);
  }
  .offers label {
    display: grid;
    grid-template-columns: auto 7rem minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
    min-block-size: var(--_row-height);
    border-block-end: var(--_line);
    cursor: pointer;
  }
  .offers .chip {
    white-space: nowrap;
  }
  @media (min-width: 30rem) {
    .two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .three {
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    }
  }
  @media (max-width: 30rem) {
    .offers label {
      grid-template-columns: auto minmax(0, 1fr) auto;
      padding-block: var(--_space-xs);
    }
    .offers .offer-name {
      grid-column: 2 / -1;
      grid-row: 2;
    }
  }
`;

export const styles = [calendar, dialogs];
