import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';

const list = css`
  [part='base'] {
    max-inline-size: 80rem;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-xl);
    align-items: start;
    padding-block-end: var(--_space-xl);
  }
  .list {
    display: grid;
    gap: var(--_space-l);
    min-inline-size: 0;
  }
  .lead {
    max-inline-size: 45rem;
  }
  .adding {
    display: grid;
    grid-template-columns: minmax(0, 12rem) minmax(0, 1fr);
    align-items: start;
    gap: var(--_space-m);
    max-inline-size: 40rem;
  }
  .number {
    display: flex;
    align-items: start;
    gap: var(--_space-s);
  }
  .number > .field {
    flex: 1;
  }
  .number > button {
    margin-block-start: calc(1.45em + var(--_space-xs));
  }
  .agents {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .agent {
    min-inline-size: 0;
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .agent.over {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
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
    font-variant-numeric: tabular-nums;
  }
  .handle {
    inline-size: 20px;
    cursor: grab;
  }
  .handle .icon {
    stroke-width: 3;
  }
  .fold {
    flex: 1 1 11rem;
    justify-content: space-between;
    min-inline-size: 0;
    padding: var(--_space-s);
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
  .what .muted {
    font-size: var(--_font-s);
  }
  .turn {
    display: flex;
    color: var(--_muted);
    transition: rotate var(--_duration);
  }
  .turn[data-open] {
    rotate: 180deg;
  }
  .standing {
    display: flex;
    flex: 0 0 25rem;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space-s);
    min-inline-size: 0;
    padding-inline: var(--_space-s);
  }
  .since {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-s);
    color: var(--_muted);
    font-size: var(--_font-s);
    font-variant-numeric: tabular-nums;
  }
  .state-buttons {
    display: flex;
  }
  button.small {
    --_control-height: 32px;
    padding-inline: var(--_space-s);
    color: var(--_accent-text);
    font-size: var(--_font-s);
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
    gap: var(--_space-l);
    padding: var(--_space-l);
    border-block-start: var(--_line);
  }
  .body[hidden] {
    display: none;
  }
  .remove {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--_space-m));
  }
`;

const next = css`
  .next {
    display: grid;
    gap: var(--_space-s);
    min-inline-size: 0;
    padding: var(--_space-l);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
  }
  .next :is(h3, h4) {
    margin: 0;
    font-size: var(--_font-l);
    font-weight: var(--_strong);
  }
  .next h4 {
    margin-block-start: var(--_space-s);
    font-size: var(--_font-m);
  }
  .ranks {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ranks > li {
    display: flex;
    align-items: start;
    gap: var(--_space-s);
  }
  .rank {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_sunken), var(--_success) 22%);
    font-size: var(--_font-s);
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
  }
  .ranks .who {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .ranks .muted {
    font-size: var(--_font-s);
  }
  .nobody {
    display: flex;
    align-items: start;
    gap: var(--_space-s);
    margin: 0;
    color: var(--_warning);
  }
  @container pbx-editor (inline-size > 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 19rem;
    }
    .next {
      position: sticky;
      inset-block-start: var(--_space-l);
    }
  }
  @container pbx-editor ((inline-size <= 640px) or (inline-size > 900px)) {
    .fold {
      flex-basis: calc(100% - 48px - 2 * var(--_control-height) - var(--_space-l));
    }
    .standing {
      flex: 1 0 100%;
      order: 1;
      padding-block-end: var(--_space-xs);
    }
  }
  @container pbx-editor (inline-size <= 480px) {
    .adding {
      grid-template-columns: minmax(0, 1fr);
    }
    .handle {
      display: none;
    }
    .body {
      padding: var(--_space-m);
    }
  }
  @media (pointer: coarse) {
    button.small {
      --_control-height: 44px;
    }
  }
`;

export const styles = [editors, list, next];
