import { css } from 'lit';

/** What stands around a page. */
export const shellStyles = css`
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
  .level.more {
    margin-block-start: 16px;
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
