import { css } from 'lit';

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
  .lead {
    max-inline-size: 44rem;
    margin: 0 0 24px;
    color: var(--muted);
  }
  .muted {
    color: var(--muted);
  }
  .skip {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    z-index: 10;
    padding: 8px 12px;
    border-radius: 4px;
    background: var(--raised);
    translate: 0 -200%;
  }
  .skip:focus {
    translate: none;
  }
  .icon {
    flex: none;
  }

  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 56px;
    padding-inline: 12px 16px;
    border-block-end: var(--border);
    background: var(--raised);
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    margin-inline-end: auto;
    min-inline-size: 0;
    color: inherit;
    font-size: 1rem;
    font-weight: 650;
    text-decoration: none;
    white-space: nowrap;
  }
  .brand img {
    inline-size: 28px;
    block-size: 28px;
  }
  .top .item {
    white-space: nowrap;
  }

  .frame {
    display: grid;
    grid-template-columns: 232px minmax(0, 1fr);
    align-items: start;
  }
  .side {
    position: sticky;
    inset-block-start: 56px;
    block-size: calc(100vh - 56px);
    padding: 16px 12px;
    overflow: auto;
    border-inline-end: var(--border);
    background: var(--sunken);
  }
  .level {
    margin: 0 0 8px;
    padding-inline: 12px;
    color: var(--muted);
    font-size: var(--pbx-font-size-s, 0.8125rem);
    font-weight: 600;
  }
  nav ul {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 40px;
    padding-inline: 12px;
    border-radius: var(--pbx-radius-m, 8px);
    color: inherit;
    text-decoration: none;
  }
  .item:hover {
    background: var(--pbx-color-row-hover, light-dark(#eef2f8, #23272f));
  }
  .item[aria-current] {
    background: var(--pbx-color-row-selected, light-dark(#dde9fc, #1c3049));
    color: var(--accent-text);
    font-weight: 600;
  }
  .rest {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: var(--border);
  }
  main {
    min-inline-size: 0;
    max-inline-size: 100rem;
    padding: 24px 32px 64px;
  }
  .new::part(heading) {
    position: absolute;
    clip-path: inset(50%);
  }
  .crumb {
    margin: 0 0 4px;
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

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
    block-size: 100%;
    align-content: start;
    align-items: center;
    padding: 16px;
    border: var(--border);
    border-radius: var(--pbx-radius-m, 8px);
    background: var(--raised);
    color: inherit;
    text-decoration: none;
  }
  .card:hover {
    border-color: var(--accent-text);
  }
  .card .icon {
    color: var(--accent-text);
  }
  .card-title {
    font-weight: 600;
  }
  .card .muted {
    grid-column: 2;
  }

  .search {
    display: grid;
    gap: 4px;
    max-inline-size: 24rem;
    font-weight: 600;
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
  .glossary {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
    gap: 16px 32px;
    margin: 16px 0 0;
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  dd .muted {
    display: block;
    font-size: var(--pbx-font-size-s, 0.8125rem);
  }

  .entrance {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 24px;
    min-block-size: 100vh;
    padding: clamp(16px, 8vh, 96px) 16px 32px;
    background: var(--sunken);
  }
  .entrance .brand {
    margin: 0;
    font-size: 1.25rem;
  }
  .entrance main {
    inline-size: min(28rem, 100%);
    padding: clamp(16px, 5vw, 32px);
    border: var(--border);
    border-radius: 12px;
    background: var(--raised);
    box-shadow: var(--pbx-shadow, 0 4px 16px #0003);
  }
  .entrance footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px 16px;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px 16px;
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
  .drawer {
    inline-size: min(18rem, 85vw);
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    padding: 12px;
    border-width: 0;
    border-inline-end: var(--border);
  }
  .drawer .close {
    display: flex;
    justify-content: flex-end;
  }
  .menu-button {
    display: none;
  }

  @media (max-width: 54rem) {
    .frame {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      display: none;
    }
    .menu-button {
      display: inline-flex;
    }
    main {
      padding: 16px 16px 48px;
    }
  }
  @media (max-width: 40rem) {
    .wide-only {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .item,
    button,
    .button {
      min-block-size: 44px;
    }
  }
`;
