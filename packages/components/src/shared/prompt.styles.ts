import { css } from 'lit';

/** The waveform of a sound. */
export const waveforms = css`
  .waveform {
    display: block;
    inline-size: 100%;
    block-size: 48px;
    color: var(--_accent);
  }
  .waveform path {
    stroke: currentcolor;
    stroke-width: 0.8;
  }
`;
