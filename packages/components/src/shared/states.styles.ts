import { css } from 'lit';

export const states = css`
  .state {
    display: grid;
    justify-items: center;
    gap: var(--_space-s);
    max-inline-size: 30rem;
    margin-inline: auto;
    padding: calc(var(--_space-xl) * 1.5) var(--_space-l);
    text-align: center;
  }
  .state p {
    margin: 0;
  }
  .state-icon {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    margin-block-end: var(--_space-xs);
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 1.125rem;
  }
  .state-icon.danger {
    background: color-mix(in srgb, var(--_surface), var(--_danger) var(--_tint, 12%));
    color: var(--_danger);
  }
  .state-title {
    font-size: var(--_font-l);
    font-weight: var(--_strong);
  }
  .state-lead {
    color: var(--_muted);
    text-wrap: balance;
  }
  .request-id {
    color: var(--_muted);
    font-size: var(--_font-s);
    overflow-wrap: anywhere;
  }
  .request-id code {
    font-family: ui-monospace, monospace;
    user-select: all;
  }
  .state button {
    margin-block-start: var(--_space-s);
  }
  .alert {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-s);
    padding: var(--_space-s) var(--_space-m);
    border: var(--pbx-border-width, 1px) solid
      color-mix(in srgb, var(--_surface), var(--_danger) 45%);
    border-radius: var(--_radius-m);
    background: color-mix(in srgb, var(--_surface), var(--_danger) var(--_tint, 8%));
  }
  .alert .icon {
    margin-block-start: 0.1em;
    color: var(--_danger);
  }
  .skeleton {
    display: grid;
    gap: var(--_space-m);
    padding-block: var(--_space-m);
  }
  .bone {
    block-size: var(--_control-height);
    border-radius: var(--_radius-s);
    background: linear-gradient(
      100deg,
      var(--_sunken) 35%,
      color-mix(in srgb, var(--_sunken), var(--_border) 45%) 50%,
      var(--_sunken) 65%
    );
    background-size: 250% 100%;
    animation: shimmer 1.6s linear infinite;
  }
  @keyframes shimmer {
    from {
      background-position: 120% 0;
    }
    to {
      background-position: -60% 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
