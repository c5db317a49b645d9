import { css } from 'lit';
import { comboboxes } from '../destination-picker/destination-picker.styles.js';
import { editors } from '../shared/editor/editor.styles.js';

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
  .beside {
    display: grid;
    gap: var(--_space-xs);
    justify-items: start;
  }
  .beside > .field {
    justify-self: stretch;
  }
  .notice.warning > .icon {
    color: var(--_warning);
  }
  [part='warning'] {
    box-shadow: none;
  }
`;

export const styles = [editors, ...comboboxes, own];
