import { css } from 'lit';

export const styles = css`
  .form {
    display: grid;
    gap: var(--_space-l);
  }
  .form p {
    margin: 0;
  }
  pbx-call-story {
    background: none;
  }
`;
