import { html, nothing, type TemplateResult } from 'lit';
import '../../locales/en/editors.js';
import type { Localize } from '../localize.js';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Refused fields on it. */
  readonly refused?: number;
}

export interface Tabs<Id extends string> {
  words: Localize;
  label: string;
  tabs: readonly Tab<Id>[];
  shown: Id;
  show(tab: Id): void;
}

/** ARIA tab list: one tab stop, arrows in reading direction, Home and End. Its panel has the id `panel`. */
export function tabList<Id extends string>(list: Tabs<Id>): TemplateResult {
  const { label, tabs, shown, show } = list;
  const keys = (event: KeyboardEvent) => {
    const element = event.currentTarget as HTMLElement;
    const rightToLeft = getComputedStyle(element).direction === 'rtl';
    const ids = tabs.map(({ id }) => id);
    const next = nextTab(event.key, ids, shown, rightToLeft);
    if (!next) return;
    event.preventDefault();
    show(next);
    element.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${label} @keydown=${keys}>
    ${tabs.map((tab) => tabButton(list, tab))}
  </div>`;
}

function tabButton<Id extends string>({ words, shown, show }: Tabs<Id>, tab: Tab<Id>) {
  const { id, label, refused = 0 } = tab;
  return html`<button
    type="button"
    role="tab"
    id="tab-${id}"
    part="tab"
    aria-controls="panel"
    aria-selected=${id === shown}
    tabindex=${id === shown ? 0 : -1}
    @click=${() => show(id)}
  >
    ${label}
    ${
      refused > 0
        ? html`<span class="badge">
            <span aria-hidden="true">${words.number(refused)}</span>
            <span class="visually-hidden"
              >${words.text('editor.tabErrors', { count: refused })}</span
            >
          </span>`
        : nothing
    }
  </button>`;
}

function nextTab<Id extends string>(
  key: string,
  order: readonly Id[],
  shown: Id,
  rightToLeft: boolean,
): Id | undefined {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const at = order.indexOf(shown);
  if (key === forward) return order[(at + 1) % order.length];
  if (key === back) return order[(at + order.length - 1) % order.length];
  if (key === 'Home') return order[0];
  if (key === 'End') return order.at(-1);
  return undefined;
}

declare global {
  interface HTMLElementEventMap {
    /** The person chose a tab. */
    'pbx-tab-change': CustomEvent<string>;
  }
}
