import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

const shapes = {
  home: svg`<path d="M3.5 10.5 12 3.5l8.5 7M5.5 9v11h13V9M10 20v-6h4v6" />`,
  users: svg`<circle cx="9" cy="8" r="3.5" /><path d="M2.5 20c.4-3.9 2.9-6 6.5-6s6.1 2.1 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M17.5 14.3c2.3.7 3.7 2.7 4 5.7" />`,
  profile: svg`<circle cx="12" cy="8" r="4" /><path d="M4.5 20.5c.6-4.2 3.4-6.5 7.5-6.5s6.9 2.3 7.5 6.5" />`,
  security: svg`<path d="M12 3 4.5 6v5.5c0 4.6 3.1 7.8 7.5 9.5 4.4-1.7 7.5-4.9 7.5-9.5V6zM9 12l2.2 2.2L15.2 10" />`,
  sessions: svg`<path d="M3.5 5h17v11.5h-17zM8.5 20h7M12 16.5V20" />`,
  messages: svg`<circle cx="6.5" cy="12" r="3.5" /><circle cx="17.5" cy="12" r="3.5" /><path d="M6.5 15.5h11" />`,
  answeringRules: svg`<path d="M4 6h9M4 12h6M4 18h6M15.5 3.5 19 6l-3.5 2.5M14 12.5l2.2 2.2 4.3-4.4M14 18h6.5" />`,
  conferences: svg`<circle cx="12" cy="12" r="3" /><circle cx="12" cy="4.500" r="1.500" /><circle cx="5" cy="16.500" r="1.500" /><circle cx="19" cy="16.500" r="1.500" /><path d="M12 6v3M6.300 15.700l3.200-2M17.700 15.700l-3.200-2" />`,
  timeFrames: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3.5 2" />`,
  music: svg`<path d="M9 18V5.500l11-2V16M9 9l11-2" /><circle cx="6.500" cy="18" r="2.500" /><circle cx="17.500" cy="16" r="2.500" />`,
  attendants: svg`<path d="M6 3.5h12v17H6zM9.5 8h.01M12 8h.01M14.5 8h.01M9.5 12h.01M12 12h.01M14.5 12h.01M9.5 16h.01M12 16h.01M14.5 16h.01" />`,
  numbers: svg`<path d="M6.5 3.5h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A15.5 15.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2" />`,
  phones: svg`<path d="M3.5 9.5c0-3.2 3.8-5 8.5-5s8.5 1.8 8.5 5V11h-5V8.7c-2.2-.7-4.8-.7-7 0V11h-5zM7 14l1.5-1.5h7L17 14l1.5 5.5h-13zM10 16h4" />`,
  tasks: svg`<path d="M12.5 3 5 13.5h6L10.5 21 19 10h-6.5z" />`,
  simulate: svg`<circle cx="5.5" cy="6" r="2" /><circle cx="18.5" cy="12" r="2" /><circle cx="5.5" cy="18" r="2" /><path d="M7.5 6h3c3 0 3 6 6 6M7.5 18h3c3 0 3-6 6-6" />`,
  problems: svg`<path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1" />`,
  holiday: svg`<path d="M4 5.5h16V20H4zM4 10h16M8.5 3v4M15.5 3v4M12 12.5l.8 1.6 1.8.3-1.3 1.2.3 1.8-1.6-.8-1.6.8.3-1.8-1.3-1.2 1.8-.3z" />`,
  forward: svg`<path d="M4 18v-3.5a5 5 0 0 1 5-5h10M15 5l4.5 4.5L15 14" />`,
  block: svg`<circle cx="12" cy="12" r="8.5" /><path d="m6 6 12 12" />`,
  callHistory: svg`<path d="M3.5 12a8.500 8.500 0 1 0 2.600-6.100L3.500 8.500M3.500 4v4.500H8M12 7.500V12l3 2" />`,
  queues: svg`<circle cx="18" cy="7" r="2.5" /><circle cx="11" cy="7" r="2.5" /><circle cx="4.500" cy="7" r="2" /><path d="M14 19c.3-3.500 1.700-5.500 4-5.500s3.700 2 4 5.500M7 19c.3-3.500 1.700-5.500 4-5.500 1.200 0 2.100.500 2.800 1.500M2 17.500c.2-2.600 1-4 2.500-4" />`,
  callCentre: svg`<path d="M4.500 15v-3a7.500 7.500 0 0 1 15 0v3M4.500 13.500h3v5h-3zM16.500 13.500h3v5h-3zM18 18.500c0 1.600-1.600 2.500-4.500 2.500" />`,
  help: svg`<circle cx="12" cy="12" r="9" /><path d="M9.4 9.3a2.7 2.7 0 0 1 5.3.7c0 1.9-2.7 2.2-2.7 4M12 17.2v.1" />`,
  menu: svg`<path d="M4 6.5h16M4 12h16M4 17.5h16" />`,
  close: svg`<path d="m6 6 12 12M18 6 6 18" />`,
  question: svg`<path d="M12 3a9 9 0 0 0-7.7 13.7L3.5 20.5l3.9-.9A9 9 0 1 0 12 3M9.8 9.6a2.3 2.3 0 0 1 4.5.6c0 1.6-2.3 1.9-2.3 3.4M12 16.5v.1" />`,
} satisfies Record<string, SVGTemplateResult>;

export type Icon = keyof typeof shapes;

/** A 20-pixel line drawing beside a text that says the same; hidden from assistive technology. */
export function icon(name: Icon): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shapes[name]}
  </svg>`;
}
