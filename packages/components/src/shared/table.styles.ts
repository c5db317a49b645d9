import { css } from 'lit';

/** Plain `<table class="table">` and the pills of statuses, for lists short enough not to scroll. */
export const tables = css`
  .table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .table th,
  .table td {
    block-size: var(--_row-height);
    padding: var(--_space-xs) var(--_space-m);
    border-block-end: var(--_line);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .table thead th {
    color: var(--_muted);
    font-size: var(--_font-s);
    font-weight: var(--_strong);
  }
  .table tbody tr:hover {
    background: var(--_row-hover);
  }
  .table .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .tag {
    --_tag: var(--_muted);
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.05em 0.6em;
    border-radius: 99px;
    border: var(--pbx-border-width, 1px) solid color-mix(in srgb, transparent, var(--_tag) 25%);
    background: color-mix(in srgb, var(--_surface), var(--_tag) var(--_tint, 13%));
    color: var(--_tag);
    font-size: var(--_font-s);
    font-weight: 500;
    line-height: 1.5;
    white-space: nowrap;
  }
  .tag.success {
    --_tag: var(--_success);
  }
  .tag.warning {
    --_tag: var(--_warning);
  }
  .tag.danger {
    --_tag: var(--_danger);
  }
  .tag.accent {
    --_tag: var(--_accent-text);
  }
  .tags {
    display: inline-flex;
    gap: var(--_space-xs);
    vertical-align: middle;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
`;
