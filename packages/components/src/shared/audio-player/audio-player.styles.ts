import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  [part='player'] {
    display: flex;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
  }
  button {
    flex: none;
    border-radius: 50%;
  }
  button .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  button[aria-busy='true'] .icon {
    display: none;
  }
  input {
    flex: 1 1 4rem;
    min-inline-size: 0;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  input:disabled {
    cursor: default;
  }
  .time {
    flex: none;
    color: var(--_muted);
    font-size: var(--_font-s);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .alert {
    margin-block-start: var(--_space-s);
  }
  @media (pointer: coarse) {
    input {
      block-size: 44px;
    }
  }
`;
