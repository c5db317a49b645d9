import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container: pbx-profile-editor / inline-size;
  }
  form {
    display: grid;
    gap: var(--_space-l);
    max-inline-size: 44rem;
  }
  .grid {
    display: grid;
    gap: var(--_space-l);
  }
  fieldset {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    font-weight: var(--_strong);
  }
  .email {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--_space-s);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    padding-block-start: var(--_space-s);
  }
  p {
    margin: 0;
  }
  .start {
    justify-self: start;
  }
  @container pbx-profile-editor (inline-size > 36rem) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
