import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    background: var(--_surface);
    container: pbx-call-story pbx-editor / inline-size;
  }
  section {
    padding-block: var(--_space-l) var(--_space-m);
  }
  h3 {
    margin: 0 0 var(--_space-s);
    font-size: var(--_font-l);
    font-weight: var(--_strong);
  }
  .signs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
    margin: 0 0 var(--_space-s);
  }
  .line {
    margin: 0;
    font-size: 1.125rem;
    font-weight: 500;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .second {
    white-space: nowrap;
  }
  .second,
  .muted,
  time {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .cause {
    display: flex;
    gap: var(--_space-s);
    margin-block-start: var(--_space-m);
    padding: var(--_space-m);
    border: 1px solid color-mix(in srgb, transparent, var(--_warning) 40%);
    border-radius: var(--_radius-m);
    background: color-mix(in srgb, var(--_surface), var(--_warning) 8%);
  }
  .cause .icon {
    color: var(--_warning);
  }
  .cause p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
    gap: var(--_space-s) var(--_space-l);
    margin: var(--_space-l) 0 0;
  }
  dt {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .recordings {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .recordings li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
  }
  .recordings .name {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .recordings pbx-audio-player {
    grid-column: 1 / -1;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-s);
  }
  form {
    display: grid;
    gap: var(--_space-m);
  }
  @container pbx-call-story (inline-size <= 24rem) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts > div {
      display: grid;
      grid-template-columns: 40% minmax(0, 1fr);
    }
  }
`;
