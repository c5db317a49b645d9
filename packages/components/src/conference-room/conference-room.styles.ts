import { css } from 'lit';

export const styles = css`
  .room {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
    margin-block-end: var(--_space-m);
  }
  .room > h2 {
    margin: 0;
    font-size: 1.375rem;
    overflow-wrap: anywhere;
  }
  .room > .buttons,
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .running-for {
    margin: 0 0 var(--_space-m);
    color: var(--_muted);
  }
  .waits {
    margin: 0 0 var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: color-mix(in srgb, var(--_surface), var(--_warning) 12%);
  }
`;
