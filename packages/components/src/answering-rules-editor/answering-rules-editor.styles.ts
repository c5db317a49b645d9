import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';

const rules = css`
  .section:first-of-type {
    padding-block-start: 0;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
  }
  .section-head > h3 {
    margin: 0;
    font-size: var(--_font-l);
    font-weight: var(--_strong);
  }
  .lead {
    margin-block: var(--_space-xs) var(--_space-l);
    max-inline-size: 45rem;
  }
  .rules {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rule {
    min-inline-size: 0;
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .rule.active {
    border-color: color-mix(in srgb, var(--_border), var(--_success) 55%);
    box-shadow: inset 3px 0 0 var(--_success);
  }
  .rule.active:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_success);
  }
  .rule.over {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .rule.off .what {
    color: var(--_muted);
  }
  .head {
    display: flex;
    align-items: center;
    padding-inline: var(--_space-s);
  }
  .place,
  .handle {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    min-block-size: 44px;
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .handle {
    cursor: grab;
  }
  .handle .icon {
    stroke-width: 3;
  }
  .fold {
    flex: 1;
    justify-content: space-between;
    min-inline-size: 0;
    padding: var(--_space-m) var(--_space-s);
    font-weight: 400;
    text-align: start;
  }
  button.fold:hover:not(:disabled) {
    background: transparent;
  }
  .fold:hover .title bdi {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .what {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
    font-weight: var(--_strong);
  }
  .summary-line,
  .why {
    color: var(--_muted);
  }
  .why {
    font-size: var(--_font-s);
  }
  .tag {
    padding: 0 0.6em;
    border: var(--pbx-border-width, 1px) solid
      color-mix(in srgb, var(--_raised), var(--_success) 45%);
    border-radius: 99px;
    background: color-mix(in srgb, var(--_raised), var(--_success) 10%);
    color: var(--_success);
    font-size: 0.75rem;
    font-weight: 500;
  }
  .tag.plain {
    border-color: var(--_border);
    background: var(--_sunken);
    color: var(--_muted);
  }
  .tag.wrong {
    border-color: color-mix(in srgb, var(--_raised), var(--_danger) 45%);
    background: color-mix(in srgb, var(--_raised), var(--_danger) 8%);
    color: var(--_danger);
  }
  .turn {
    display: flex;
    color: var(--_muted);
    transition: rotate var(--_duration);
  }
  .turn[data-open] {
    rotate: 180deg;
  }
  .moves {
    display: flex;
    flex: none;
  }
  .moves [aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  .body {
    display: grid;
    gap: var(--_space-xl);
    padding: var(--_space-l);
    border-block-start: var(--_line);
  }
  .body[hidden] {
    display: none;
  }
  @container pbx-editor (inline-size <= 480px) {
    .head {
      flex-wrap: wrap;
      padding-inline: var(--_space-xs);
    }
    .handle {
      display: none;
    }
    .fold {
      flex-basis: calc(100% - 36px);
    }
    .moves {
      flex-basis: 100%;
      justify-content: end;
      padding-block-end: var(--_space-xs);
    }
    .body {
      padding: var(--_space-m);
    }
  }
`;

const form = css`
  .checks {
    display: grid;
    gap: var(--_space-xs);
  }
  .check > .hint {
    padding-inline-start: calc(18px + var(--_space-s));
    margin-block-start: calc(-1 * var(--_space-s));
  }
  .group {
    display: grid;
    gap: var(--_space-m);
    justify-items: start;
    min-inline-size: 0;
  }
  .group > .grid {
    inline-size: 100%;
    gap: var(--_space-xl);
  }
  h4 {
    margin: 0;
    font-size: var(--_font-m);
    font-weight: var(--_strong);
  }
  .targets {
    display: grid;
    gap: var(--_space-s);
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .target {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: color-mix(in srgb, var(--_raised), var(--_text) 4%);
  }
  .target.other {
    align-items: start;
    padding-block: var(--_space-m);
  }
  .target > pbx-destination-picker {
    flex: 1 1 20rem;
    min-inline-size: 0;
  }
  .target-options {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-s);
  }
  .delay input {
    inline-size: 7.5rem;
  }
  .delay .field > label {
    color: var(--_muted);
    font-size: var(--_font-s);
    font-weight: 400;
  }
  .remove {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--_space-m));
  }
  .numbers {
    display: grid;
    gap: var(--_space-s);
    align-content: start;
    min-inline-size: 0;
  }
  .numbers > .hint {
    margin: 0;
  }
  .adding {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: var(--_space-s);
  }
  .adding label {
    position: absolute;
    clip-path: inset(50%);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
    max-block-size: 15rem;
    margin: 0;
    padding: 2px;
    list-style: none;
    overflow: auto;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    padding-inline-start: var(--_space-s);
    border: var(--_line);
    border-radius: 99px;
    background: var(--_sunken);
    font-size: var(--_font-s);
    font-variant-numeric: tabular-nums;
  }
  .chip:not(:has(button)) {
    padding: 2px var(--_space-s);
  }
  .chip button {
    min-block-size: 28px;
    padding: 0 var(--_space-s);
    border-radius: 99px;
  }
  section > .check {
    margin-block-start: var(--_space-l);
  }
  @media (pointer: coarse) {
    .chip button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
`;

export const styles = [editors, rules, form];
