import { css } from 'lit';

/** The hours of a day and what lies on them. */
export const bars = css`
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
