import { css } from 'lit';

export const styles = css`
  .engine {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
    margin: 0;
    color: var(--_muted);
  }
  .form {
    display: grid;
    gap: var(--_space-l);
  }
  .form p {
    margin: 0;
  }
  .muted {
    color: var(--_muted);
  }
`;
