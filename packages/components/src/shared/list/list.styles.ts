import { css } from 'lit';

const toolbar = css`
  :host {
    display: block;
    background: var(--_surface);
    container: pbx-list / inline-size;
  }
  .reserve {
    min-block-size: 24rem;
  }
  .reserve.rows {
    margin-block-start: calc(var(--_control-height) + var(--_space-m));
    border: var(--_line);
    border-radius: var(--_radius-m);
  }
  .search {
    position: relative;
    flex: 0 1 18rem;
    min-inline-size: 10rem;
  }
  .search .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_space-m);
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .search input {
    padding-inline-start: calc(var(--_space-m) + 1.75em);
  }
  .search input::-webkit-search-cancel-button {
    cursor: pointer;
  }
  ::slotted(button) {
    min-block-size: var(--_control-height);
    padding-inline: var(--_space-m);
    border: var(--_line);
    border-radius: calc(var(--_radius-s) + 2px);
    background: var(--_raised);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  ::slotted(button[slot='actions']) {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .spacer {
    flex: 1;
  }
  .badge {
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.75rem;
    line-height: 1.5;
    text-align: center;
  }
  .filters {
    inline-size: 20rem;
    padding: var(--_space-l);
  }
  .filters:popover-open {
    display: grid;
    gap: var(--_space-m);
  }
  .chips {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: var(--_space-s);
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chip {
    min-block-size: 28px;
    padding-inline: var(--_space-m) var(--_space-s);
    gap: var(--_space-xs);
    border-color: transparent;
    border-radius: 99px;
    background: var(--_row-selected);
    font-size: var(--_font-s);
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  @container pbx-list (inline-size <= 40rem) {
    .search {
      flex: 1 1 100%;
    }
    .wide-only {
      position: absolute;
      clip-path: inset(50%);
    }
    .spacer {
      display: none;
    }
    [slot='bulk'] {
      padding-inline: var(--_space-s);
    }
  }
`;

export const footers = css`
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
    min-block-size: 28px;
    color: var(--_muted);
    font-size: var(--_font-s);
    font-variant-numeric: tabular-nums;
  }
  .footer .total {
    margin-inline-end: auto;
    color: var(--_text);
    font-weight: 500;
  }
  .footer.figures {
    margin-block: var(--_space-s);
  }
  .footer button {
    --_control-height: 28px;
  }
  @container pbx-list (inline-size <= 20rem) {
    .footer .total {
      flex: 1 0 100%;
    }
    .footer button {
      margin-inline-start: auto;
    }
  }
`;

export const toasts = css`
  .toast {
    position: fixed;
    inset: auto 0 var(--_space-xl);
    align-items: center;
    gap: var(--_space-m);
    inline-size: fit-content;
    max-inline-size: min(34rem, 100vw - 2 * var(--_space-l));
    margin: 0 auto;
    padding: var(--_space-s) var(--_space-s) var(--_space-s) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .toast:popover-open {
    display: flex;
  }
  .toast p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .toast > .icon {
    color: var(--_success);
  }
  .toast.failed > .icon {
    color: var(--_danger);
  }
`;

/** Toolbar, filters, footer and toast around a `<pbx-data-table>`. */
export const lists = [toolbar, footers, toasts];
