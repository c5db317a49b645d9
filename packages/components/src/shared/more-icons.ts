import type { TemplateResult } from 'lit';
import { draw, paths as listPaths } from './icons.js';

const paths = {
  ...listPaths,
  arrow: 'M4 12h15m0 0-5-5m5 5-5 5',
  block: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM6 6l12 12',
  building: 'M5 20V4h9v16m0-11h5v11M3 20h18M8 8h3m-3 4h3m-3 4h3',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3.5V7m8-3.5V7',
  caller: 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c0-3.5 3-5.5 7-5.5s7 2 7 5.5',
  clock: 'M12 7v5l3 2M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Z',
  directory: 'M6 4h13v16H6zM4 8h3M4 12h3M4 16h3m4-7h5m-5 4h5',
  external: 'M14 5h5v5m0-5-8 8M17 13v6H5V7h6',
  flow: 'M5 4h6v5H5zM13 15h6v5h-6zM8 9v8.5h5',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  hangup:
    'M3 14.5c5.500-5 12.500-5 18 0l-2.200 2.300-3.800-1.500v-2.600c-2-.6-4-.6-6 0v2.600l-3.800 1.500Z',
  inbound: 'M19 5 6 18m0 0h9m-9 0V9',
  internal: 'M4 8h14m0 0-3.500-3.500M18 8l-3.500 3.500M20 16H6m0 0 3.500-3.500M6 16l3.500 3.500',
  menu: 'M6 6h.01M12 6h.01M18 6h.01M6 12h.01M12 12h.01M18 12h.01M6 18h.01M12 18h.01M18 18h.01',
  note: 'M6 4h12v10l-5 6H6ZM18 14h-5v6',
  outbound: 'M6 19 19 6m0 0h-9m9 0v9',
  pause: 'M9 6v12m6-12v12',
  arrowDown: 'M12 5v14M6 13l6 6 6-6',
  arrowUp: 'M12 19V5M6 11l6-6 6 6',
  phone:
    'M6.500 4H10l1.500 4-2 1.500a11 11 0 0 0 5 5l1.500-2 4 1.500v3.500a2 2 0 0 1-2.200 2A16 16 0 0 1 4.500 6.200 2 2 0 0 1 6.500 4Z',
  play: 'M8 5.500v13l10.500-6.500Z',
  record:
    'M12 19.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15Zm0-4.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  speaker:
    'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500ZM15.500 9a4 4 0 0 1 0 6M18 6.500a7.500 7.500 0 0 1 0 11',
  transfer: 'M4 7h10l5 5-5 5H4m5-5h10',
  upload: 'M12 19V8m0 0 4 4m-4-4-4 4M5 5h14',
  voicemail:
    'M6.500 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm11 0a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm-11 0h11',
} as const;

export type Icon = keyof typeof paths;

/** Any of the drawings. */
export const icon = (name: Icon): TemplateResult => draw(paths[name]);
