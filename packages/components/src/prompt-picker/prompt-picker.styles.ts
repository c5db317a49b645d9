import { css } from 'lit';
import { comboboxes } from '../destination-picker/destination-picker.styles.js';

const own = css`
  :host {
    display: block;
  }
  [part='base'] {
    display: grid;
    gap: var(--_space-s);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-s);
  }
  .line > .field {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .told {
    margin: 0;
    color: var(--_danger);
    font-size: var(--_font-s);
  }
  .fixed {
    margin: 0;
  }
`;

export const styles = [...comboboxes, own];
