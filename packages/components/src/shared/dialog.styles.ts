import { css } from 'lit';

export const dialogs = css`
  .dialog {
    inline-size: min(30rem, 100vw - 2 * var(--_space-l));
    max-block-size: calc(100dvh - 2 * var(--_space-l));
    margin: auto;
    padding: 0;
    border: var(--_line);
    border-radius: calc(var(--_radius-m) * 1.5);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  .dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    animation: rise var(--_duration) ease-out;
  }
  .dialog.wide {
    inline-size: min(48rem, 100vw - 2 * var(--_space-l));
  }
  .dialog::backdrop {
    background: var(--pbx-color-backdrop, light-dark(#0006, #0009));
  }
  .dialog-title {
    margin: 0;
    padding: var(--_space-xl) var(--_space-xl) var(--_space-s);
    font-size: 1.125rem;
    font-weight: var(--_strong);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .dialog-content {
    padding: 0 var(--_space-xl) var(--_space-s);
    overflow: auto;
    overflow-wrap: anywhere;
    outline-offset: -2px;
  }
  .dialog-content > p {
    margin: 0 0 var(--_space-m);
  }
  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-s);
    padding: var(--_space-l) var(--_space-xl) var(--_space-xl);
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  @media (max-width: 30rem) {
    .dialog-title,
    .dialog-content,
    .dialog-actions {
      padding-inline: var(--_space-l);
    }
    .dialog-actions > button {
      flex: 1 1 auto;
    }
  }
`;
