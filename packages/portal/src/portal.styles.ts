import { css } from 'lit';

/** What every page has: type, links, buttons, fields, notices, dialogs. */
export const styles = css`
  :host {
    display: block;
    min-block-size: 100vh;
    background: var(--pbx-color-surface, light-dark(#fff, #16181d));
    color: var(--pbx-color-text, light-dark(#1b1f24, #e6e8eb));
    font-family: var(--pbx-font-family, system-ui, sans-serif);
    font-size: var(--pbx-font-size-m, 0.875rem);
    line-height: var(--pbx-line-height, 1.45);
    --border: var(--pbx-border-width, 1px) solid
      var(--pbx-color-border, light-dark(#d0d7de, #3a404a));
    --muted: var(--pbx-color-text-muted, light-dark(#525b66, #aab1bb));
    --raised: var(--pbx-color-surface-raised, light-dark(#fff, #20242b));
    --sunken: var(--pbx-color-surface-sunken, light-dark(#f3f4f6, #0f1114));
    --accent-text: var(--pbx-color-accent-text, light-dark(#0b57d0, #a8c7fa));
  }
  * {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: var(--pbx-focus-width, 2px) solid var(--pbx-color-focus, light-dark(#0b57d0, #a8c7fa));
    outline-offset: 2px;
  }
  h1 + :not(.lead) {
    margin-block-start: 16px;
  }
  [aria-pressed='true'] {
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.3em;
  }
  h1:focus-visible {
    outline: none;
  }
  a {
    color: var(--accent-text);
  }
  h1 {
    margin: 0 0 8px;
    font-size: 1.5rem;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 32px 0 12px;
    font-size: 1.125rem;
  }
  .muted {
    color: var(--muted);
  }
  .icon {
    flex: none;
  }
  .notice {
    margin: 0 0 16px;
    padding: 10px 16px;
    border-inline-start: 4px solid var(--pbx-color-success, light-dark(#116329, #6fdd8b));
    background: var(--sunken);
  }
  .notice.warn {
    border-color: var(--pbx-color-warning, light-dark(#7a4f00, #e3b341));
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--pbx-control-height, 36px);
    padding: 4px 14px;
    border: var(--border);
    border-radius: calc(var(--pbx-radius-s, 4px) + 2px);
    background: var(--raised);
    color: inherit;
    font: inherit;
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
  }
  .button.primary {
    border-color: transparent;
    background: var(--pbx-color-accent, light-dark(#0b57d0, #8ab4f8));
    color: var(--pbx-color-on-accent, light-dark(#fff, #000));
    font-weight: 500;
  }
  .bare {
    padding: 4px 8px;
    border-color: transparent;
    background: transparent;
  }
  input,
  select {
    min-block-size: var(--pbx-control-height, 36px);
    padding: 4px 10px;
    border: var(--pbx-border-width, 1px) solid
      var(--pbx-color-border-control, light-dark(#757d87, #838b96));
    border-radius: var(--pbx-radius-s, 4px);
    background: var(--raised);
    color: inherit;
    font: inherit;
  }
  .wait {
    padding: 48px 16px;
    color: var(--muted);
    text-align: center;
  }
  dialog {
    border: var(--border);
    background: var(--raised);
    color: inherit;
  }
  dialog::backdrop {
    background: var(--pbx-color-backdrop, light-dark(#0006, #0009));
  }
  .again h2 {
    margin-block-start: 0;
  }
  .again {
    inline-size: min(28rem, calc(100vw - 32px));
    padding: 24px;
    border-radius: 12px;
  }
`;
