import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';
import { waveforms } from '../shared/prompt.styles.js';

const own = css`
  .stack {
    display: grid;
    gap: var(--_space-l);
  }
  .sound {
    display: grid;
    gap: var(--_space-s);
    padding: var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-l);
    min-inline-size: 0;
    margin: 0 0 var(--_space-m);
    padding: 0;
    border: 0;
  }
  .ways legend {
    padding: 0;
    margin-block-end: var(--_space-s);
    font-weight: 500;
  }
  .way {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_control-height);
  }
  .way input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: var(--_space-s);
    padding: var(--_space-xl) var(--_space-l);
    border: 1px dashed var(--_border-strong, currentcolor);
    border-radius: var(--_radius-m);
    text-align: center;
    text-wrap: balance;
  }
  .drop.over {
    border-color: var(--_accent);
    background: var(--_row-selected);
  }
  .drop p {
    margin: 0;
  }
  .drop progress {
    inline-size: min(16rem, 100%);
    accent-color: var(--_accent);
  }
`;

export const styles = [editors, waveforms, own];
