import { css } from 'lit';
import { editors } from '../shared/editor/editor.styles.js';

const own = css`
  .tracks {
    display: grid;
    gap: var(--_space-s);
    margin: 0 0 var(--_space-m);
    padding: 0;
    list-style: none;
  }
  .section > :is(p, .field, pbx-prompt-picker) + * {
    margin-block-start: var(--_space-m);
  }
  #messageEverySeconds {
    max-inline-size: 8rem;
  }
  .tracks > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .tracks > li[draggable='true'] {
    cursor: grab;
  }
  .tracks > li.dragged {
    opacity: 0.5;
  }
  .tracks pbx-audio-player {
    grid-column: 1 / -1;
  }
  .place {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .title {
    overflow-wrap: anywhere;
  }
  .acts {
    display: flex;
    grid-area: 1 / 3;
  }
  .inherits {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
    margin: 0 0 var(--_space-m);
  }
  @container pbx-editor (inline-size > 40rem) {
    .tracks > li {
      grid-template-columns: 2rem minmax(0, 1fr) minmax(0, 18rem) auto;
    }
    .tracks pbx-audio-player {
      grid-column: 3;
    }
    .acts {
      grid-area: 1 / 4;
    }
  }
`;

export const styles = [editors, own];
