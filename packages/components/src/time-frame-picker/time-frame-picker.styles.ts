import { css } from 'lit';
import { bars } from './week-bars.styles.js';

const frame = css`
  :host {
    display: block;
    container: pbx-time-frame-picker / inline-size;
  }
  .navigation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs);
    margin-block-end: var(--_space-s);
  }
  .shown-week {
    margin-inline-end: var(--_space-s);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .zone {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .arrow:dir(rtl) .icon {
    scale: -1 1;
  }
  .week {
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .day.line {
    display: none;
    padding-block: var(--_space-xs) 0;
  }
  .line + .day {
    border-block-start: 0;
  }
  .scale {
    position: relative;
    block-size: 1.25rem;
    color: var(--_muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .scale span {
    position: absolute;
    inset-block-end: 0;
    left: var(--_at);
    translate: -50% 0;
  }
  .day {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-xs) var(--_space-m);
    align-items: center;
    padding: var(--_space-s) var(--_space-m);
  }
  .day + .day {
    border-block-start: var(--_line);
  }
  .name {
    display: flex;
    align-items: baseline;
    gap: var(--_space-s);
    min-inline-size: 0;
  }
  .weekday {
    font-weight: 500;
    text-transform: capitalize;
  }
  .date {
    color: var(--_muted);
    font-size: var(--_font-s);
    white-space: nowrap;
  }
  .today .date {
    color: var(--_accent-text);
    font-weight: var(--_strong);
  }
  .changed {
    align-self: center;
    color: var(--_warning);
    line-height: 0;
  }
`;

const rows = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    min-inline-size: 0;
    min-block-size: var(--_control-height);
  }
  .none,
  .from-before {
    color: var(--_muted);
  }
  .times-of {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  input.clock:not([type='checkbox']) {
    inline-size: 3.75rem;
    padding-inline: var(--_space-xs);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .next-day {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .times-of button,
  .acts button {
    --_control-height: 28px;
    color: var(--_muted);
  }
  .acts {
    display: inline-flex;
    margin-inline-start: auto;
  }
  .copy {
    min-inline-size: 12rem;
  }
  .copy button {
    color: var(--_text);
    inline-size: 100%;
    padding-inline: var(--_space-m);
    --_control-height: 32px;
  }
  .copy span::first-letter {
    text-transform: uppercase;
  }
  .copy p {
    margin: var(--_space-xs) var(--_space-m);
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .copy hr {
    inline-size: 100%;
    margin: var(--_space-xs) 0;
    border: 0;
    border-block-start: var(--_line);
  }
  .copy[popover]:not(:popover-open) {
    display: none;
  }
  .notes {
    display: grid;
    gap: var(--_space-xs);
    margin-block-start: var(--_space-m);
  }
  .notes:empty {
    display: none;
  }
  .notes p {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-xs) var(--_space-s);
    margin: 0;
  }
  .fault,
  .clock-note {
    flex-wrap: nowrap !important;
  }
  .fault .icon,
  .clock-note .icon {
    align-self: start;
    margin-block-start: 0.1em;
  }
  .fault {
    color: var(--_danger);
  }
  .clock-note .icon {
    color: var(--_warning);
  }
  .coverage {
    color: var(--_muted);
  }
  .coverage strong {
    color: var(--_text);
    font-weight: 500;
  }
  @media (pointer: coarse) {
    .times-of button,
    .acts button {
      --_control-height: 44px;
    }
    .bar {
      block-size: 48px;
    }
    .grip {
      inline-size: min(20px, 33%);
    }
  }
  @container pbx-time-frame-picker (inline-size <= 34rem) {
    .shown-week {
      flex: 1 1 100%;
    }
  }
  @container pbx-time-frame-picker (inline-size > 34rem) {
    .day {
      grid-template-columns: 9.5rem minmax(0, 1fr);
    }
    .row {
      grid-column: 2;
    }
    .day.line {
      display: grid;
    }
    .scale {
      grid-column: 2;
    }
  }
  @container pbx-time-frame-picker (inline-size > 56rem) {
    .day {
      grid-template-columns: 9.5rem minmax(0, 1fr) minmax(15.5rem, 42%);
    }
    .row {
      grid-column: 3;
    }
  }
`;

export const styles = [frame, bars, rows];
