import { css } from 'lit';

export const styles = css`
  .bulk-fields {
    display: grid;
    gap: var(--_space-l);
    padding-block-end: var(--_space-s);
  }
  .plan th[scope='row'] {
    font-variant-numeric: tabular-nums;
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: var(--_space-s);
    padding: var(--_space-xl);
    border: 2px dashed var(--_border-control);
    border-radius: var(--_radius-m);
    text-align: center;
  }
  .drop p {
    margin: 0;
  }
  .drop input {
    max-inline-size: 100%;
    min-block-size: 24px;
    background: none;
    font: inherit;
  }
  .drop ::file-selector-button {
    min-block-size: var(--_control-height);
    margin-inline-end: var(--_space-s);
    padding-inline: var(--_space-m);
    border: var(--_line);
    border-radius: calc(var(--_radius-s) + 2px);
    background: var(--_raised);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  .columns .field > label {
    position: absolute;
    clip-path: inset(50%);
  }
  .columns th[scope='row'] {
    font-weight: 500;
  }
  @media (max-width: 40rem) {
    .columns thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .columns :is(tr, th, td),
    .plan :is(tr, th, td) {
      display: block;
      block-size: auto;
      border: 0;
      padding-block: 2px;
    }
    .columns tr,
    .plan tr {
      padding-block: var(--_space-s);
      border-block-end: var(--_line);
    }
    .plan thead {
      position: absolute;
      clip-path: inset(50%);
    }
  }
`;
