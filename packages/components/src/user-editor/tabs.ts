import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../shared/localize.js';
import type { EditorTab } from './user-editor.model.js';

export interface Tabs {
  words: Localize;
  shown: EditorTab;
  /** Which of them are offered. */
  offers(tab: EditorTab): boolean;
  /** Refused fields on the Profile tab. */
  refused: number;
  show(tab: EditorTab): void;
}

const order: readonly EditorTab[] = [
  'profile',
  'answeringRules',
  'voicemail',
  'phones',
  'advanced',
];

/** ARIA tab list: one tab stop, arrows in reading direction, Home and End. */
export function tabList({ words, shown, offers, refused, show }: Tabs): TemplateResult {
  const tabs = order.filter(offers);
  const keys = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const next = nextTab(event.key, tabs, shown, getComputedStyle(list).direction === 'rtl');
    if (!next) return;
    event.preventDefault();
    show(next);
    list.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${words.text('userEditor.tabs')}
    @keydown=${keys}
  >
    ${tabs.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          part="tab"
          aria-controls="panel"
          aria-selected=${tab === shown}
          tabindex=${tab === shown ? 0 : -1}
          @click=${() => show(tab)}
        >
          ${words.text(`userEditor.${tab}`)}
          ${
            tab === 'profile' && refused > 0
              ? html`<span class="badge">
                  <span aria-hidden="true">${words.number(refused)}</span>
                  <span class="visually-hidden">
                    ${words.text('userEditor.tabErrors', { count: refused })}
                  </span>
                </span>`
              : nothing
          }
        </button>`,
    )}
  </div>`;
}

function nextTab(
  key: string,
  order: readonly EditorTab[],
  shown: EditorTab,
  rightToLeft: boolean,
): EditorTab | undefined {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const at = order.indexOf(shown);
  if (key === forward) return order[(at + 1) % order.length];
  if (key === back) return order[(at + order.length - 1) % order.length];
  if (key === 'Home') return order[0];
  if (key === 'End') return order.at(-1);
  return undefined;
}
