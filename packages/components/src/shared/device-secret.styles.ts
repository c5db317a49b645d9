import { css } from 'lit';

export const deviceSecrets = css`
  .steps {
    display: grid;
    gap: var(--_space-l);
    margin: var(--_space-s) 0;
    padding-inline-start: 1.5em;
  }
  .steps > li::marker {
    font-weight: var(--_strong);
  }
  .steps > li > p {
    margin: var(--_space-s) 0 0;
  }
  .steps > li > .tags {
    display: flex;
  }
  .secret {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-xs) var(--_space-l);
    margin: var(--_space-s) 0 0;
    padding: var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_sunken);
  }
  .secret > dt {
    color: var(--_muted);
  }
  .secret > dd {
    min-block-size: var(--_control-height);
    margin: 0;
    align-content: center;
    overflow-wrap: anywhere;
  }
  .secret-text {
    font-family: ui-monospace, monospace;
    user-select: all;
  }
  .engine-note {
    display: flex;
    gap: var(--_space-s);
    margin: 0 0 var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border-inline-start: 4px solid var(--_warning);
    background: var(--_sunken);
  }
  .engine-note > .icon {
    color: var(--_warning);
  }
  @media (max-width: 40rem) {
    .steps {
      padding-inline-start: 1.25em;
    }
    .secret {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--_space-s);
      padding: var(--_space-s) var(--_space-m);
    }
    .secret > dt {
      grid-column: 1 / -1;
      font-size: var(--_font-s);
    }
    .secret .wide-only {
      display: none;
    }
  }
`;
