import { css } from 'lit';

const layout = css`
  :host {
    display: block;
    background: var(--_surface);
    container: pbx-call-path / inline-size;
  }
  [part='base'] {
    display: grid;
    gap: var(--_space-xl);
  }
  form {
    display: grid;
    align-content: start;
    gap: var(--_space-m);
    min-inline-size: 0;
  }
  .assume {
    display: grid;
    gap: var(--_space-m);
    min-inline-size: 0;
    margin: 0;
    padding: var(--_space-m) var(--_space-l) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
  }
  legend {
    padding-inline: var(--_space-xs);
    font-weight: var(--_strong);
  }
  .result {
    min-inline-size: 0;
    max-inline-size: 40rem;
  }
  .above {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
    margin-block-end: var(--_space-m);
  }
  .above p {
    margin: 0;
    color: var(--_muted);
  }
  .warnings {
    display: grid;
    gap: var(--_space-xs);
    margin: 0 0 var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border: var(--pbx-border-width, 1px) solid
      color-mix(in srgb, var(--_surface), var(--_warning) 45%);
    border-radius: var(--_radius-m);
    background: color-mix(in srgb, var(--_surface), var(--_warning) 8%);
    list-style: none;
  }
  .warnings li {
    display: flex;
    gap: var(--_space-s);
  }
  .warnings .icon {
    color: var(--_warning);
  }
  @container pbx-call-path (inline-size > 46rem) {
    [part='base']:has(> form) {
      grid-template-columns: 18rem minmax(0, 1fr);
      gap: calc(var(--_space-xl) * 1.5);
    }
  }
`;

const drawing = css`
  .path {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .path li {
    --_tone: var(--_accent-text);
    min-inline-size: 0;
  }
  .box {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-m);
    padding: var(--_space-m);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }
  .picture {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_raised), var(--_tone) var(--_tint, 12%));
    color: var(--_tone);
  }
  .text {
    display: grid;
    justify-items: start;
    gap: 2px;
    min-inline-size: 0;
  }
  .kind {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-m);
    inline-size: 100%;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .name,
  .name .link {
    font-weight: var(--_strong);
    text-align: start;
  }
  .rule {
    max-inline-size: 100%;
    white-space: normal;
  }
  .rule .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .arrow {
    display: flex;
    align-items: center;
    min-block-size: 36px;
    margin-inline-start: calc(var(--_space-m) + 20px);
    padding-inline-start: var(--_space-l);
    position: relative;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .arrow::before {
    content: '';
    position: absolute;
    inset-block: 4px;
    inset-inline-start: -1px;
    border-inline-start: 2px solid var(--_border-control);
  }
  .arrow::after {
    content: '';
    position: absolute;
    inset-block-end: 4px;
    inset-inline-start: -5px;
    box-sizing: border-box;
    inline-size: 10px;
    block-size: 10px;
    border: solid var(--_border-control);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 1px;
  }
  .end .box {
    border: 2px solid var(--_tone);
    background: color-mix(in srgb, var(--_raised), var(--_tone) 6%);
  }
  .end .name {
    color: var(--_tone);
    font-size: var(--_font-l);
  }
  .path .success {
    --_tone: var(--_success);
  }
  .path .warning {
    --_tone: var(--_warning);
  }
  .path .danger {
    --_tone: var(--_danger);
  }
`;

/** Steps as lines of text. */
export const pathLines = css`
  .lines {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding-inline-start: 1.75em;
    overflow-wrap: anywhere;
  }
  .muted,
  time {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;

export const styles = [layout, drawing, pathLines];
