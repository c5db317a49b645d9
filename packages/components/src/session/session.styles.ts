import { css } from 'lit';

export const styles = css`
  .prompt {
    position: fixed;
    inset: auto 0 var(--_space-l);
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-l);
    inline-size: min(36rem, 100vw - 2 * var(--_space-l));
    margin: 0 auto;
    padding: var(--_space-m) var(--_space-l);
    border: var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-family: var(--pbx-font-family, system-ui, sans-serif);
    font-size: var(--_font-m);
    line-height: var(--pbx-line-height, 1.45);
    text-align: start;
  }
  .prompt p {
    margin: 0;
  }
  .words {
    flex: 1 1 14rem;
  }
  .title {
    font-weight: var(--_strong);
  }
  .lead {
    color: var(--_muted);
  }
  .failed {
    color: var(--_danger);
  }
`;
