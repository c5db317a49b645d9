import { css } from 'lit';

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

const bars = css`
  .bar {
    position: relative;
    block-size: 40px;
    border-radius: calc(var(--_radius-s) + 2px);
    background:
      repeating-linear-gradient(to right, var(--_border) 0 1px, transparent 1px calc(100% / 8)) 0
        0 / 100% 100%,
      var(--_sunken);
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
    outline-offset: 1px;
  }
  .bar:focus-visible {
    outline: var(--_ring);
  }
  .bar[aria-disabled='true'] {
    cursor: default;
  }
  .block {
    position: absolute;
    inset-block: 3px;
    left: var(--_from);
    right: calc(100% - var(--_to));
    display: grid;
    place-items: center;
    border-radius: var(--_radius-s);
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.75rem;
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
    overflow: hidden;
    white-space: nowrap;
    cursor: grab;
    container-type: inline-size;
  }
  .bar[aria-disabled='true'] .block {
    cursor: default;
  }
  .block:active {
    cursor: grabbing;
  }
  .block.continued {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    border-inline-start: 3px dashed var(--_on-accent);
  }
  .block.goes-on {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    border-inline-end: 3px dashed var(--_on-accent);
  }
  .block.faulty {
    background: var(--_danger);
    color: var(--_on-danger);
    outline: 2px dashed var(--_on-danger);
    outline-offset: -4px;
  }
  @container (inline-size < 6.25rem) {
    .times {
      display: none;
    }
    .continued .times {
      display: block;
    }
  }
  @container (inline-size < 3.5rem) {
    .continued .times {
      display: none;
    }
  }
  .times {
    overflow: hidden;
    max-inline-size: 100%;
    pointer-events: none;
    text-overflow: ellipsis;
  }
  .grip {
    position: absolute;
    inset-block: 0;
    left: 0;
    inline-size: min(10px, 33%);
    cursor: ew-resize;
  }
  .grip.end {
    left: auto;
    right: 0;
  }
  .grip::after {
    content: '';
    position: absolute;
    inset-block: 30%;
    left: 4px;
    inline-size: 2px;
    border-radius: 1px;
    background: currentcolor;
    opacity: 0.55;
  }
  .grip.end::after {
    left: auto;
    right: 4px;
  }
  .clock-change {
    position: absolute;
    inset-block: 0;
    left: var(--_from);
    right: calc(100% - var(--_to));
    background: repeating-linear-gradient(
      135deg,
      var(--_warning) 0 2px,
      color-mix(in srgb, var(--_sunken), var(--_warning) 18%) 2px 7px
    );
    pointer-events: none;
  }
  .clock-change.gap {
    z-index: 1;
  }
  .clock-change.repeat {
    z-index: 1;
    inset-block: auto 0;
    block-size: 6px;
    border-block-start: 2px solid var(--_warning);
    background: color-mix(in srgb, var(--_sunken), var(--_warning) 45%);
  }
  .mark {
    position: absolute;
    inset-block: -2px;
    left: var(--_at);
    z-index: 2;
    display: none;
    inline-size: 2px;
    margin-left: -1px;
    background: var(--_text);
    pointer-events: none;
  }
  .mark span {
    position: absolute;
    inset-block-end: 100%;
    left: 50%;
    padding: 0 0.4em;
    border-radius: var(--_radius-s);
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    translate: -50% 0;
  }
  .bar:focus-visible .mark,
  .mark.started {
    display: block;
  }
  @media (forced-colors: active) {
    .block {
      border: 2px solid Highlight;
    }
    .mark {
      background: Highlight;
    }
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
    text-transform: capitalize;
    color: var(--_text);
    inline-size: 100%;
    padding-inline: var(--_space-m);
    --_control-height: 32px;
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
