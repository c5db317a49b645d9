import { css } from 'lit';
import { dialogs } from './dialog.styles.js';
import { states } from './states.styles.js';
import { base, tokens } from './tokens.styles.js';

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

const fields = css`
  .field {
    display: grid;
    gap: var(--_space-xs);
    min-inline-size: 0;
    align-content: start;
  }
  .field > label {
    font-weight: 500;
  }
  .required,
  .field .error {
    color: var(--_danger);
  }
  input:not([type='checkbox'], [type='radio'], [type='file'], [type='range']),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    margin: 0;
    padding: 0 var(--_space-m);
    border: var(--_line-control);
    border-radius: calc(var(--_radius-s) + 2px);
    background: var(--_raised);
    color: var(--_text);
    font: inherit;
    transition: border-color var(--_duration);
  }
  select {
    appearance: none;
    padding-inline-end: 2.25em;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_muted) 50%),
      linear-gradient(-45deg, transparent 50%, var(--_muted) 50%);
    background-position:
      right 15px center,
      right 10px center;
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
  }
  select:dir(rtl) {
    background-position:
      left 10px center,
      left 15px center;
  }
  textarea {
    padding-block: var(--_space-s);
    resize: vertical;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  :is(input, select, textarea):hover:not(:disabled) {
    border-color: var(--_text);
  }
  :is(input, select, textarea):is(
    :disabled,
    :read-only:not(select, [type='checkbox'], [type='radio'])
  ) {
    border-color: var(--_border);
    background-color: var(--_sunken);
    color: var(--_muted);
  }
  :is(input, select, textarea)[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: 0 0 0 1px var(--_danger);
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: 0;
  }
  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .check > label {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_control-height);
    font-weight: 400;
    cursor: pointer;
  }
  .hint,
  .field .error {
    margin: 0;
    font-size: var(--_font-s);
  }
  .hint {
    color: var(--_muted);
  }
`;

/** Buttons, fields, states and dialogs, the same in every element. */
export const controls = [tokens, base, buttons, fields, states, dialogs];
