import { css } from 'lit';
import { comboboxes } from '../destination-picker/destination-picker.styles.js';
import { editors } from '../shared/editor/editor.styles.js';

const own = css`
  .section > * + * {
    margin-block-start: var(--_space-m);
  }
  .greetings {
    display: grid;
    gap: var(--_space-s);
    min-inline-size: 0;
    margin-inline: 0;
    padding: 0;
    border: 0;
  }
  .legend {
    margin-block-end: var(--_space-s);
    padding: 0;
    font-weight: var(--_strong);
  }
  .greeting {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .greeting > label {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: 24px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .greeting input {
    flex: none;
  }
  .greeting pbx-audio-player {
    grid-column: 1 / -1;
  }
  .greeting button {
    grid-area: 1 / 2;
  }
  .stack {
    display: grid;
    gap: var(--_space-m);
  }
  .copies {
    display: grid;
    gap: var(--_space-s);
    margin-block-end: 0;
    padding: 0;
    list-style: none;
  }
  .copies > li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-m);
    max-inline-size: 32rem;
  }
  .error {
    margin-block-end: 0;
    color: var(--_danger);
    font-size: var(--_font-s);
  }
  .section > .field {
    max-inline-size: 32rem;
  }
  @container pbx-editor (inline-size > 40rem) {
    .greeting {
      grid-template-columns: minmax(0, 1fr) minmax(0, 18rem) 2.5rem;
    }
    .greeting pbx-audio-player {
      grid-column: 2;
    }
    .greeting button {
      grid-area: 1 / 3;
    }
  }
`;

export const styles = [editors, ...comboboxes, own];
