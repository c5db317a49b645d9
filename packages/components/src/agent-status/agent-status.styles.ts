import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container: pbx-agent-status / inline-size;
  }
  [part='base'] {
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
  }
  .queues {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .queue {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 13rem minmax(15rem, auto);
    align-items: center;
    gap: var(--_space-xs) var(--_space-l);
    padding: var(--_space-s) var(--_space-l);
  }
  .queues > .queue:not(:first-child),
  .all + .queues > .queue {
    border-block-start: var(--_line);
  }
  .all {
    grid-template-columns: minmax(0, 1fr) auto;
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
    background: var(--_sunken);
  }
  .what {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .title {
    font-weight: var(--_strong);
  }
  .muted {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
  .since {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
    color: var(--_muted);
    font-size: var(--_font-s);
    font-variant-numeric: tabular-nums;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_space-s);
  }
  @container pbx-agent-status (inline-size <= 640px) {
    .queue {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: var(--_space-m);
    }
    .buttons {
      justify-content: start;
    }
  }
`;
