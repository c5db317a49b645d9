import { html, svg, type TemplateResult } from 'lit';

/** Drawings that every list needs; the others stand in more-icons.ts, so that a list alone stays small. */
export const paths = {
  alert:
    'M12 8v5m0 3h.01M10.3 3.9 2.4 18a2 2 0 0 0 1.7 3h15.8a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevron: 'm6 9.5 6 6 6-6',
  close: 'm6 6 12 12M18 6 6 18',
  columns: 'M4 5h16v14H4zM9.3 5v14M14.7 5v14',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  down: 'M12 5v14m0 0-5.5-5.5M12 19l5.5-5.5',
  download: 'M12 4v11m0 0 4-4m-4 4-4-4M5 19h14',
  edit: 'm5 19 1-4L16.5 4.5a1.4 1.4 0 0 1 2 0l1 1a1.4 1.4 0 0 1 0 2L9 18l-4 1Z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  info: 'M12 11v5m0-8h.01M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  mail: 'M4 6h16v12H4zm0 1 8 6 8-6',
  more: 'M5 12a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0Zm6.5 0a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0Zm6.5 0a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0Z',
  next: 'm9.5 6 6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  previous: 'm14.5 6-6 6 6 6',
  refresh: 'M19 8a8 8 0 1 0 1 5M20 4v4.5h-4.5',
  search: 'm20 20-4.2-4.2M10.8 17a6.2 6.2 0 1 0 0-12.4 6.2 6.2 0 0 0 0 12.4Z',
  trash: 'M5 7h14M10 7V4.5h4V7m3 0-.8 12.5H7.8L7 7m3 3.5v6m4-6v6',
  up: 'M12 19V5m0 0-5.5 5.5M12 5l5.5 5.5',
  users:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 5.2a3.2 3.2 0 0 1 0 6M17.5 15c2.1.700 3.5 2.6 3.5 5',
} as const;

export type Icon = keyof typeof paths;

export const icon = (name: Icon): TemplateResult => draw(paths[name]);

/** A line drawing of 20 px in the colour of the text; says nothing to screen readers. */
export function draw(path: string): TemplateResult {
  return html`<svg
    class="icon"
    part="icon"
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    ${svg`<path d=${path}></path>`}
  </svg>`;
}
