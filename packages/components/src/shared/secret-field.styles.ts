import { css } from 'lit';

export const secretStyles = css`
  .secret {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space-xs);
  }
  .caps:empty {
    display: none;
  }
  .caps {
    color: var(--_warning);
  }
  .rules {
    display: grid;
    gap: var(--_space-xs);
    margin: var(--_space-xs) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--_font-s);
    color: var(--_muted);
  }
  .rules li {
    display: flex;
    align-items: baseline;
    gap: var(--_space-s);
  }
  .rules .met {
    color: var(--_success);
  }
  .mark {
    flex: none;
    inline-size: 1em;
    text-align: center;
  }
  .strength {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: var(--_space-xs);
    margin-block-start: var(--_space-s);
  }
  .strength span {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_border);
  }
  .strength .lit {
    background: var(--_warning);
  }
  .strength.good .lit,
  .strength.strong .lit {
    background: var(--_success);
  }
  .strength.weak .lit {
    background: var(--_danger);
  }
  @media (forced-colors: active) {
    .strength span {
      border: 1px solid;
    }
    .strength .lit {
      background: Highlight;
    }
  }
`;
