import { css } from 'lit';

/**
 * The public tokens with their defaults, read once under private names. Nothing here declares a public token, so one set
 * on `:root`, a wrapper, the session or one element works.
 */
export const tokens = css`
  :host {
    --_accent: var(--pbx-color-accent, light-dark(#0b57d0, #8ab4f8));
    --_on-accent: var(
      --pbx-color-on-accent,
      color(
        from var(--_accent) xyz-d65 calc(0.9505 * clamp(0, (0.1791 - y) * 99999, 1))
          clamp(0, (0.1791 - y) * 99999, 1) calc(1.089 * clamp(0, (0.1791 - y) * 99999, 1))
      )
    );
    --_accent-text: var(--pbx-color-accent-text, light-dark(#0b57d0, #a8c7fa));
    --_surface: var(--pbx-color-surface, light-dark(#fff, #16181d));
    --_raised: var(--pbx-color-surface-raised, light-dark(#fff, #20242b));
    --_sunken: var(--pbx-color-surface-sunken, light-dark(#f3f4f6, #0f1114));
    --_text: var(--pbx-color-text, light-dark(#1b1f24, #e6e8eb));
    --_muted: var(--pbx-color-text-muted, light-dark(#525b66, #aab1bb));
    --_border: var(--pbx-color-border, light-dark(#d0d7de, #3a404a));
    --_border-control: var(--pbx-color-border-control, light-dark(#757d87, #838b96));
    --_row-hover: var(--pbx-color-row-hover, light-dark(#eef2f8, #23272f));
    --_row-selected: var(--pbx-color-row-selected, light-dark(#dde9fc, #1c3049));
    --_focus: var(--pbx-color-focus, light-dark(#0b57d0, #a8c7fa));
    --_success: var(--pbx-color-success, light-dark(#116329, #6fdd8b));
    --_warning: var(--pbx-color-warning, light-dark(#7a4f00, #e3b341));
    --_danger: var(--pbx-color-danger, light-dark(#b3261e, #ff8f85));
    --_on-danger: color(
      from var(--_danger) xyz-d65 calc(0.9505 * clamp(0, (0.1791 - y) * 99999, 1))
        clamp(0, (0.1791 - y) * 99999, 1) calc(1.089 * clamp(0, (0.1791 - y) * 99999, 1))
    );
    --_backdrop: var(--pbx-color-backdrop, light-dark(#0006, #0009));
    --_font-s: var(--pbx-font-size-s, 0.8125rem);
    --_font-m: var(--pbx-font-size-m, 0.875rem);
    --_font-l: var(--pbx-font-size-l, 1rem);
    --_strong: var(--pbx-font-weight-strong, 600);
    --_space-xs: var(--pbx-space-xs, 4px);
    --_space-s: var(--pbx-space-s, 8px);
    --_space-m: var(--pbx-space-m, 12px);
    --_space-l: var(--pbx-space-l, 16px);
    --_space-xl: var(--pbx-space-xl, 24px);
    --_radius-s: var(--pbx-radius-s, 4px);
    --_radius-m: var(--pbx-radius-m, 8px);
    --_line: var(--pbx-border-width, 1px) solid var(--_border);
    --_line-control: var(--pbx-border-width, 1px) solid var(--_border-control);
    --_ring: var(--pbx-focus-width, 2px) solid var(--_focus);
    --_shadow: var(--pbx-shadow, 0 4px 16px #0003);
    --_control-height: var(--pbx-control-height, 36px);
    --_row-height: var(--pbx-row-height, 44px);
    --_duration: var(--pbx-duration, 150ms);
  }
  @media (pointer: coarse) {
    :host {
      --_control-height: max(44px, var(--pbx-control-height, 36px));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
`;

/** What every element starts from. */
export const base = css`
  :host {
    color: var(--_text);
    font-family: var(--pbx-font-family, system-ui, sans-serif);
    font-size: var(--_font-m);
    line-height: var(--pbx-line-height, 1.45);
    text-align: start;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Not of *::before and *::after: every element would be given the styles of both. */
  * {
    box-sizing: border-box;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
