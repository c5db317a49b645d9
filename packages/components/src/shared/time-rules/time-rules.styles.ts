import { css } from 'lit';

/** Cards of time rules, in an editor. */
export const timeRules = css`
  .rules-block {
    display: grid;
    gap: var(--_space-l);
    justify-items: start;
    min-inline-size: 0;
  }
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
  @container pbx-editor (inline-size <= 480px) {
    .rule {
      padding-inline: var(--_space-m);
    }
    .handle {
      display: none;
    }
  }
`;
