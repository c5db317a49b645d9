import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    background: var(--_surface);
    container: pbx-data-table / inline-size;
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }
  .frame {
    position: relative;
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    overflow: clip;
  }
  .scroll {
    max-block-size: var(--pbx-data-table-max-block-size, max(20rem, 70dvh));
    min-block-size: 9rem;
    overflow: auto;
    contain: layout paint style;
    scroll-padding-block-start: var(--_row-height);
    overscroll-behavior-inline: contain;
  }
  .overlay {
    position: absolute;
    inset: var(--_row-height) 0 0;
    display: grid;
    align-content: center;
    overflow: auto;
    background: var(--_surface);
  }
  .frame.filled .scroll {
    min-block-size: 22rem;
  }
  .progress {
    position: absolute;
    inset: 0 0 auto;
    z-index: 2;
    block-size: 2px;
    background: var(--_accent);
    transform-origin: left;
    animation: sweep 1.2s ease-in-out infinite;
  }
  .card-bar {
    display: none;
  }
  @keyframes sweep {
    from {
      transform: translateX(-30%) scaleX(0.2);
    }
    to {
      transform: translateX(100%) scaleX(0.6);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress {
      animation: none !important;
    }
  }
`;
