import { css } from 'lit';
import { styles as pickers } from '../destination-picker/destination-picker.styles.js';
import { moments } from '../shared/moment-field.styles.js';

const list = css`
  :host {
    display: block;
    container: pbx-editor / inline-size;
  }
  [part='base'] {
    max-inline-size: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-m);
    margin-block-end: var(--_space-l);
  }
  h2[part='heading'] {
    flex: 1 1 12rem;
    margin: 0;
  }
  h3 {
    margin: var(--_space-l) 0 var(--_space-s);
    font-size: var(--_font-m);
    font-weight: var(--_strong);
  }
  section > ul {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .override {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
    padding: var(--_space-m) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .what {
    display: grid;
    flex: 1 1 16rem;
    gap: var(--_space-xs);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .what p {
    margin: 0;
  }
  .target {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
  }
  .goes {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
  .goes .icon {
    color: var(--_muted);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding-inline: 0.5em;
    border: var(--_line);
    border-radius: var(--_radius-s);
    font-size: var(--_font-s);
    font-weight: var(--_strong);
  }
  .badge.on {
    border-color: color-mix(in srgb, var(--_surface), var(--_warning) 45%);
    background: color-mix(in srgb, var(--_surface), var(--_warning) 10%);
    color: var(--_warning);
  }
  .badge .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .form,
  .two {
    display: grid;
    gap: var(--_space-m);
  }
  @media (min-width: 30rem) {
    .two {
      grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    }
  }
`;

export const styles = [...pickers, moments, list];
