import { css } from 'lit';

export const periodStyles = css`
  .period select {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .days label {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    color: var(--_muted);
  }
  .days input {
    inline-size: auto;
  }
  .fault {
    color: var(--_danger);
    font-size: var(--_font-s);
  }
  @container pbx-list (inline-size <= 40rem) {
    .period,
    .days,
    .days label {
      flex: 1 1 100%;
    }
    .period select,
    .days input {
      inline-size: 100%;
    }
    .days label > span {
      flex: 0 0 3rem;
    }
  }
`;
