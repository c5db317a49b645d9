import { css } from 'lit';
import { deviceSecrets } from '../shared/device-secret.styles.js';
import { editors } from '../shared/editor/editor.styles.js';
import { tables } from '../shared/table.styles.js';

const own = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
    margin-block-end: var(--_space-l);
  }
  .heading > h2[part='heading'] {
    margin: 0;
  }
  .heading .muted {
    font-size: var(--_font-m);
    font-weight: 400;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .section:first-of-type {
    padding-block-start: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
    gap: var(--_space-m) var(--_space-l);
    margin: 0 0 var(--_space-xl);
    padding: var(--_space-m) var(--_space-l);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
  }
  .facts dt {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

export const styles = [tables, editors, deviceSecrets, own];
