import { css } from 'lit';

/** What single pages add. */
export const pageStyles = css`
  .lead {
    max-inline-size: 44rem;
    margin: 0 0 24px;
    color: var(--muted);
  }
  .titled::part(heading) {
    position: absolute;
    clip-path: inset(50%);
  }
  .crumb {
    margin: 0 0 4px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin-block-end: 20px;
    box-shadow: inset 0 -1px var(--pbx-color-border, light-dark(#d0d7de, #3a404a));
  }
  .tabs a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: clamp(6px, 2vw, 12px);
    border-block: 2px solid transparent;
    color: var(--muted);
    text-decoration: none;
    white-space: nowrap;
  }
  .tabs a:hover {
    color: inherit;
  }
  .tabs a:focus-visible {
    outline-offset: -2px;
  }
  .tabs a[aria-current] {
    border-block-end-color: currentColor;
    color: var(--accent-text);
    font-weight: 600;
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
  .beside {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px 16px;
  }
`;
