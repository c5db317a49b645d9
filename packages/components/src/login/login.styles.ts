import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    max-inline-size: 26rem;
  }
  form,
  .asked {
    display: grid;
    gap: var(--_space-l);
  }
  p {
    margin: 0;
  }
  .submit {
    inline-size: 100%;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
  }
`;
