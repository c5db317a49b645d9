import { css } from 'lit';
import { buttons } from './buttons.styles.js';
import { dialogs } from './dialog.styles.js';
import { states } from './states.styles.js';
import { base, tokens } from './tokens.styles.js';

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
  .check > :is(.hint, .error) {
    margin-block-start: calc(var(--_space-s) * -1);
    padding-inline-start: calc(18px + var(--_space-s));
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
