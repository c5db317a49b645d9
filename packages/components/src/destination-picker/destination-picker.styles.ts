import { css } from 'lit';
import { popovers } from '../shared/popover.styles.js';

const picker = css`
  :host {
    display: block;
    container: pbx-destination-picker / inline-size;
  }
  [part='base'] {
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
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    gap: var(--_space-s) var(--_space-m);
  }
  .parts .field > label {
    color: var(--_muted);
    font-size: var(--_font-s);
    font-weight: 400;
  }
  .parts:not(.two) .field > label {
    position: absolute;
    clip-path: inset(50%);
  }
  .after {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-xs);
    margin: var(--_space-xs) 0 0;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .after .icon {
    margin-block-start: 0.1em;
  }
  .after.warning {
    color: var(--_warning);
  }
  .told {
    margin: var(--_space-xs) 0 0;
    color: var(--_danger);
    font-size: var(--_font-s);
  }
  .fixed {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @container pbx-destination-picker (inline-size > 28rem) {
    .parts.two {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }
  }
`;

const choices = css`
  .combobox {
    position: relative;
  }
  .combobox > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_space-m);
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .combobox > input {
    padding-inline-start: calc(var(--_space-m) + 1.75em);
    text-overflow: ellipsis;
  }
  .choices {
    max-block-size: min(20rem, 60dvh);
    padding: var(--_space-xs);
    overflow: hidden;
  }
  .choices:popover-open {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }
  .choices > ul {
    display: grid;
    overflow: auto;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .choice {
    display: grid;
    gap: 2px;
    min-block-size: var(--_control-height);
    align-content: center;
    padding: var(--_space-xs) var(--_space-s);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }
  .choice:hover,
  .choice.active {
    background: var(--_row-hover);
  }
  .choice.active {
    outline: var(--_ring);
    outline-offset: -2px;
  }
  .choice[aria-selected='true'] {
    background: var(--_row-selected);
  }
  .choice[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .choice[aria-disabled='true'] .who {
    color: var(--_muted);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-m);
    overflow-wrap: anywhere;
  }
  .extension,
  .note {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .extension {
    font-variant-numeric: tabular-nums;
  }
  .note.unusable {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    color: var(--_warning);
  }
  .said {
    margin: 0;
    padding: var(--_space-s);
    color: var(--_muted);
  }
`;

/** A search field and what it finds. */
export const comboboxes = [popovers, choices];

export const styles = [picker, ...comboboxes];
