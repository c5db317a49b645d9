import { css } from 'lit';

const form = css`
  :host {
    display: block;
    container: pbx-editor / inline-size;
  }
  h2[part='heading'] {
    margin: 0 0 var(--_space-l);
    font-size: 1.375rem;
    font-weight: var(--_strong);
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  [part='base'] {
    max-inline-size: 64rem;
  }
  .section {
    min-inline-size: 0;
    padding-block: var(--_space-xl);
    border-block-end: var(--_line);
  }
  .section:last-of-type {
    border-block-end: 0;
  }
  .section > h3 {
    margin: 0 0 var(--_space-l);
    font-size: var(--_font-l);
    font-weight: var(--_strong);
  }
  .grid {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    gap: var(--_space-l) var(--_space-xl);
  }
  .muted {
    margin: 0;
    color: var(--_muted);
  }
  .section :is(input, select, textarea, button) {
    scroll-margin-block: 6rem;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--_space-s) var(--_space-m);
    padding-block: var(--_space-m);
    border-block-start: var(--_line);
    background: var(--_surface);
  }
  .bar > .muted {
    flex: 1 1 10rem;
  }
  .uses {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-l);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .use-kind {
    color: var(--_muted);
  }
  @container pbx-editor (inline-size > 640px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .wide {
      grid-column: 1 / -1;
    }
  }
  @container pbx-editor (inline-size <= 480px) {
    .bar > .muted {
      flex-basis: 100%;
    }
    .bar > .muted:empty {
      display: none;
    }
    .bar > button {
      flex: 1 1 auto;
    }
  }
`;

const messages = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
    margin: 0 0 var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border: var(--pbx-border-width, 1px) solid
      color-mix(in srgb, var(--_surface), var(--_success) 45%);
    border-radius: var(--_radius-m);
    background: color-mix(in srgb, var(--_surface), var(--_success) 8%);
    box-shadow: var(--_shadow);
  }
  .notice.warning {
    border-color: color-mix(in srgb, var(--_surface), var(--_warning) 45%);
    background: color-mix(in srgb, var(--_surface), var(--_warning) 8%);
  }
  .notice > p {
    flex: 1 1 12rem;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .notice > .icon {
    color: var(--_success);
  }
  .alert {
    margin-block-end: var(--_space-m);
  }
  .summary {
    display: block;
  }
  .summary > p {
    margin: 0;
    font-weight: var(--_strong);
  }
  .summary > ul {
    margin: var(--_space-xs) 0 0;
    padding-inline-start: 1.25em;
  }
`;

const merge = css`
  .merge {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .merge :is(th, td) {
    padding: var(--_space-s) var(--_space-s) var(--_space-s) 0;
    border-block-end: var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .merge label {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-s);
    min-block-size: 24px;
    cursor: pointer;
  }
  .merge .side {
    display: none;
    color: var(--_muted);
  }
  .collides {
    display: block;
    color: var(--_warning);
    font-size: var(--_font-s);
    font-weight: 400;
  }
  @media (max-width: 40rem) {
    .merge thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .merge :is(tr, th, td) {
      display: block;
      block-size: auto;
      border: 0;
      padding-block: 2px;
    }
    .merge tr {
      padding-block: var(--_space-s);
      border-block-end: var(--_line);
    }
    .merge .side {
      display: inline;
    }
  }
`;

/** Form, save bar, notices and merge of an editor. */
export const editors = [form, messages, merge];
