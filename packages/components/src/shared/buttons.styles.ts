import { css } from 'lit';

export const buttons = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-s);
    min-block-size: var(--_control-height);
    margin: 0;
    padding: 0 var(--_space-m);
    border: var(--_line);
    border-radius: calc(var(--_radius-s) + 2px);
    background: var(--_raised);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    text-align: center;
    cursor: pointer;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }
  button:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_raised), var(--_text) 6%);
  }
  button:active:not(:disabled) {
    background: color-mix(in srgb, var(--_raised), var(--_text) 11%);
  }
  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_accent), var(--_on-accent) 8%);
  }
  button.danger {
    color: var(--_danger);
  }
  button.danger.primary {
    background: var(--_danger);
    color: var(--_on-danger);
  }
  button.danger.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_danger), var(--_text) 14%);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
  }
  button.quiet:hover:not(:disabled) {
    background: color-mix(in srgb, transparent, var(--_text) 8%);
  }
  button.icon-only {
    inline-size: var(--_control-height);
    padding: 0;
  }
  button.link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.link:hover:not(:disabled) {
    background: none;
    text-decoration-thickness: 2px;
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button[aria-busy='true'] {
    cursor: progress;
  }
  button[aria-busy='true']::before {
    content: '';
    flex: none;
    box-sizing: border-box;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  a {
    color: var(--_accent-text);
    text-underline-offset: 0.2em;
  }
  :is(a, button, input, select, textarea, summary, [tabindex]):focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
  @media (pointer: coarse) {
    button.link {
      min-block-size: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button[aria-busy='true']::before {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    button.primary {
      border-color: ButtonBorder;
    }
  }
`;
