import { html, svg, type TemplateResult } from 'lit';

const paths = {
  alert:
    'M12 8v5m0 3h.01M10.3 3.9 2.4 18a2 2 0 0 0 1.7 3h15.8a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0Z',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3.5V7m8-3.5V7',
  arrow: 'M4 12h15m0 0-5-5m5 5-5 5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 7v5l3 2M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Z',
  close: 'm6 6 12 12M18 6 6 18',
  columns: 'M4 5h16v14H4zM9.3 5v14M14.7 5v14',
  download: 'M12 4v11m0 0 4-4m-4 4-4-4M5 19h14',
  filter: 'M4 6h16M7 12h10M10 18h4',
  inbound: 'M19 5 6 18m0 0h9m-9 0V9',
  internal: 'M4 8h14m0 0-3.500-3.500M18 8l-3.500 3.500M20 16H6m0 0 3.500-3.500M6 16l3.500 3.500',
  note: 'M6 4h12v10l-5 6H6ZM18 14h-5v6',
  outbound: 'M6 19 19 6m0 0h-9m9 0v9',
  record:
    'M12 19.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15Zm0-4.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  transfer: 'M4 7h10l5 5-5 5H4m5-5h10',
  chevron: 'm6 9.5 6 6 6-6',
  down: 'M12 5v14m0 0-5.5-5.5M12 19l5.5-5.5',
  up: 'M12 19V5m0 0-5.5 5.5M12 5l5.5 5.5',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  info: 'M12 11v5m0-8h.01M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  mail: 'M4 6h16v12H4zm0 1 8 6 8-6',
  more: 'M5 12a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0Zm6.5 0a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0Zm6.5 0a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0Z',
  next: 'm9.5 6 6 6-6 6',
  pause: 'M9 6v12m6-12v12',
  play: 'M8 5.500v13l10.500-6.500Z',
  plus: 'M12 5v14M5 12h14',
  previous: 'm14.5 6-6 6 6 6',
  refresh: 'M19 8a8 8 0 1 0 1 5M20 4v4.5h-4.5',
  search: 'm20 20-4.2-4.2M10.8 17a6.2 6.2 0 1 0 0-12.4 6.2 6.2 0 0 0 0 12.4Z',
  edit: 'm5 19 1-4L16.5 4.5a1.4 1.4 0 0 1 2 0l1 1a1.4 1.4 0 0 1 0 2L9 18l-4 1Z',
  trash: 'M5 7h14M10 7V4.5h4V7m3 0-.8 12.5H7.8L7 7m3 3.5v6m4-6v6',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  users:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 5.2a3.2 3.2 0 0 1 0 6M17.5 15c2.1.700 3.5 2.6 3.5 5',
  block: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM6 6l12 12',
  building: 'M5 20V4h9v16m0-11h5v11M3 20h18M8 8h3m-3 4h3m-3 4h3',
  caller: 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c0-3.5 3-5.5 7-5.5s7 2 7 5.5',
  directory: 'M6 4h13v16H6zM4 8h3M4 12h3M4 16h3m4-7h5m-5 4h5',
  external: 'M14 5h5v5m0-5-8 8M17 13v6H5V7h6',
  flow: 'M5 4h6v5H5zM13 15h6v5h-6zM8 9v8.5h5',
  hangup:
    'M3 14.5c5.500-5 12.500-5 18 0l-2.200 2.300-3.800-1.500v-2.600c-2-.6-4-.6-6 0v2.600l-3.800 1.500Z',
  menu: 'M6 6h.01M12 6h.01M18 6h.01M6 12h.01M12 12h.01M18 12h.01M6 18h.01M12 18h.01M18 18h.01',
  phone:
    'M6.500 4H10l1.500 4-2 1.500a11 11 0 0 0 5 5l1.500-2 4 1.500v3.500a2 2 0 0 1-2.200 2A16 16 0 0 1 4.500 6.200 2 2 0 0 1 6.500 4Z',
  speaker:
    'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500ZM15.500 9a4 4 0 0 1 0 6M18 6.500a7.500 7.500 0 0 1 0 11',
  upload: 'M12 19V8m0 0 4 4m-4-4-4 4M5 5h14',
  voicemail:
    'M6.500 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm11 0a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm-11 0h11',
} as const;

export type Icon = keyof typeof paths;

/** A line drawing of 20 px in the colour of the text; says nothing to screen readers. */
export function icon(name: Icon): TemplateResult {
  return html`<svg
    class="icon"
    part="icon"
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    ${svg`<path d=${paths[name]}></path>`}
  </svg>`;
}
