import { html, type TemplateResult } from 'lit';
import type { RowAction } from './data-table.model.js';

export interface RowMenu {
  label: string;
  actions: readonly RowAction[];
  run(action: RowAction): void;
  /** Closed by Escape. */
  leave(): void;
}

/** The menu of a row: arrows move, Home and End jump, Escape closes and gives the focus back. */
export function rowMenu({ label, actions, run, leave }: RowMenu): TemplateResult {
  return html`<div
    id="row-menu"
    class="popover menu"
    part="menu"
    popover
    role="menu"
    aria-label=${label}
    @keydown=${(event: KeyboardEvent) => {
      moveInMenu(event);
      if (event.key === 'Escape') leave();
    }}
  >
    ${actions.map(
      (action) =>
        html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          part="menu-item"
          class=${action.danger ? 'danger' : ''}
          data-action=${action.id}
          @click=${() => run(action)}
        >
          ${action.label}
        </button>`,
    )}
  </div>`;
}

function moveInMenu(event: KeyboardEvent) {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(event.target as HTMLElement);
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items.at(at < 0 ? -1 : at - 1),
    Home: items[0],
    End: items.at(-1),
  };
  if (event.key === 'Tab' || event.key === 'Escape') menu.hidePopover();
  if (!(event.key in targets)) return;
  event.preventDefault();
  targets[event.key]?.focus();
}
