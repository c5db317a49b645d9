import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container: pbx-voicemail / inline-size;
  }
  [part='base'] {
    max-inline-size: 52rem;
  }
  .filter,
  .filter > div,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .filter {
    justify-content: space-between;
    margin-block-end: var(--_space-m);
  }
  .filter input {
    flex: 1 1 12rem;
    max-inline-size: 20rem;
    min-inline-size: 0;
  }
  .filter button[aria-pressed='true'] {
    border-color: var(--_accent-text);
    background: color-mix(in srgb, var(--_surface), var(--_accent) 12%);
    color: var(--_accent-text);
  }
  ul {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-s) var(--_space-l);
    padding: var(--_space-m) var(--_space-l);
    border: var(--_line);
    border-inline-start-width: 3px;
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  li.new {
    border-inline-start-color: var(--_accent);
  }
  .what {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .what p,
  .more {
    margin: 0;
  }
  .caller {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--_space-s);
  }
  .caller strong {
    font-weight: var(--_strong);
  }
  .muted,
  .more {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .more {
    margin-block-start: var(--_space-m);
  }
  .badge {
    padding-inline: 0.5em;
    border-radius: var(--_radius-s);
    background: color-mix(in srgb, var(--_surface), var(--_accent) 12%);
    color: var(--_accent-text);
    font-size: var(--_font-s);
    font-weight: var(--_strong);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: var(--_space-xs);
  }
  pbx-audio-player {
    grid-column: 1 / -1;
  }
  @container pbx-voicemail (max-width: 26rem) {
    li {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: var(--_space-m);
    }
    .acts {
      order: 1;
    }
  }
`;
