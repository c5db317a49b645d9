import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';
import { timeRules } from '../shared/time-rules/time-rules.styles.js';

const own = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-s);
    margin-block-end: var(--_space-l);
  }
  .heading > h2[part='heading'] {
    margin: 0;
  }
  .section:first-of-type {
    padding-block-start: 0;
  }
  .stack,
  .menu,
  .attempts,
  .key-form,
  .greeting-list {
    display: grid;
    gap: var(--_space-l);
    min-inline-size: 0;
  }
  .stack > button,
  .key-form > button {
    justify-self: start;
  }
  .attempts {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .attempts > legend {
    margin-block-end: var(--_space-s);
    padding: 0;
    font-weight: var(--_strong);
  }
  .greeting-list {
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .greeting {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) auto;
    align-items: start;
    gap: var(--_space-m);
    padding: var(--_space-m);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
`;

const keys = css`
  .crumbs > ol {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
    margin: 0;
    padding: 0;
    list-style: none;
    font-weight: var(--_strong);
  }
  .crumbs li + li::before {
    content: '›';
    margin-inline-end: var(--_space-xs);
    color: var(--_muted);
  }
  .keys {
    display: grid;
    grid-template-columns: minmax(15rem, 21rem) minmax(0, 1fr);
    align-items: start;
    gap: var(--_space-xl);
  }
  .pad,
  .dial {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--_space-s);
  }
  .pad-key {
    display: grid;
    grid-template-rows: auto 2.6em;
    align-content: start;
    justify-items: center;
    block-size: auto;
    min-inline-size: 0;
    min-block-size: 5.25rem;
    padding: var(--_space-s) var(--_space-xs);
    border-style: dashed;
    background: transparent;
    color: var(--_muted);
  }
  .pad-key:is(.destination, .menu, .repeat, .back) {
    border-style: solid;
    background: var(--_raised);
    color: var(--_text);
  }
  .pad-key[aria-checked='true'] {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .digit {
    font-size: 1.375rem;
    font-weight: var(--_strong);
    line-height: 1.3;
  }
  .does {
    display: -webkit-box;
    max-inline-size: 100%;
    overflow: hidden;
    color: var(--_muted);
    font-size: var(--_font-s);
    font-weight: 400;
    line-height: 1.3;
    text-align: center;
    white-space: normal;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .key-form > h4 {
    margin: 0;
    font-size: var(--_font-l);
    font-weight: var(--_strong);
  }
  .key-table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .key-table > caption {
    padding-block-end: var(--_space-s);
    font-weight: var(--_strong);
    text-align: start;
  }
  .key-table :is(th, td) {
    padding: var(--_space-xs) var(--_space-s) var(--_space-xs) 0;
    border-block-end: var(--_line);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .key-table thead th {
    color: var(--_muted);
    font-weight: 500;
  }
  .key-table .link {
    min-inline-size: 2.75rem;
    font-weight: var(--_strong);
  }
  .chosen {
    background: color-mix(in srgb, var(--_surface), var(--_accent) 8%);
  }
`;

const trial = css`
  .trial {
    display: grid;
    grid-template-columns: minmax(12rem, 16rem) minmax(0, 1fr);
    align-items: start;
    gap: var(--_space-xl);
  }
  .trial-keys {
    display: grid;
    gap: var(--_space-m);
    justify-items: start;
  }
  .trial-keys > * {
    margin: 0;
    min-inline-size: 0;
  }
  .dial {
    inline-size: 100%;
  }
  .dial-key {
    min-block-size: 3rem;
    font-size: 1.25rem;
    font-weight: var(--_strong);
  }
  .trial-way {
    min-inline-size: 0;
  }
  .trial-way > * {
    margin: 0;
  }
  @container pbx-editor (inline-size <= 640px) {
    .keys,
    .trial {
      grid-template-columns: minmax(0, 1fr);
    }
    .greeting {
      grid-template-columns: minmax(0, 1fr);
    }
    .key-table thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .key-table :is(tr, td, th) {
      display: block;
      border: 0;
    }
    .key-table tr {
      padding-block: var(--_space-xs);
      border-block-end: var(--_line);
    }
    .key-table td:empty {
      display: none;
    }
  }
`;

export const styles = [editors, timeRules, own, keys, trial];
