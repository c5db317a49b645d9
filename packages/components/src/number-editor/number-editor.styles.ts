import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';

const own = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-s);
    margin-block-end: var(--_space-l);
  }
  .heading > h2[part='heading'] {
    margin: 0;
  }
  .section:first-of-type {
    padding-block-start: 0;
  }
  .stack,
  .rules-block {
    display: grid;
    gap: var(--_space-l);
    justify-items: start;
    min-inline-size: 0;
  }
  .stack > *,
  .rules-block > :not(button) {
    inline-size: 100%;
  }
  .rules {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rule {
    display: grid;
    gap: var(--_space-m);
    min-inline-size: 0;
    padding: var(--_space-s) var(--_space-l) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .rule.over {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .rule-head {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
  .rule-name {
    flex: 1;
    font-weight: var(--_strong);
  }
  .handle {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 44px;
    color: var(--_muted);
    cursor: grab;
  }
  .handle .icon {
    stroke-width: 3;
  }
  .moves {
    display: flex;
  }
  .moves [aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  .now {
    padding: var(--_space-m) var(--_space-l);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
  }
  .now > summary {
    cursor: pointer;
  }
  .now > summary strong {
    margin-inline-end: var(--_space-xs);
  }
  .now > pbx-call-path {
    margin-block-start: var(--_space-m);
    padding: var(--_space-m);
    border-radius: var(--_radius-m);
  }
  @container pbx-editor (inline-size <= 480px) {
    .rule {
      padding-inline: var(--_space-m);
    }
    .handle {
      display: none;
    }
    .now {
      padding-inline: var(--_space-m);
    }
  }
`;

export const styles = [editors, own];
