import { css } from 'lit';

export const exportStyles = css`
  .exports {
    display: grid;
    flex: 1 0 100%;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: var(--_line);
    border-radius: var(--_radius-m);
    list-style: none;
  }
  .exports li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
  }
  .exports li + li {
    border-block-start: var(--_line);
  }
  .exports .what {
    display: grid;
    flex: 1 1 14rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .exports .second {
    color: var(--_muted);
    font-size: var(--_font-s);
    font-variant-numeric: tabular-nums;
  }
  .exports .failed .second,
  .exports .failed .icon {
    color: var(--_danger);
  }
  .exports progress {
    flex: 0 1 10rem;
    min-inline-size: 5rem;
    accent-color: var(--_accent);
  }
  .exports .acts {
    display: flex;
    gap: var(--_space-xs);
    margin-inline-start: auto;
  }
`;
