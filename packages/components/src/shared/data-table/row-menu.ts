import { html, type TemplateResult } from 'lit';
import { placePopover } from '../popover.js';
import type { Host } from '../client-context.js';
import type { RowAction } from './data-table.model.js';
import type { PageCode } from './page-code.js';

interface MenuHost {
  rowAt(index: number): unknown;
  /** Accessible name of the menu of a row. */
  label(row: unknown): string;
  /** The button that opens it. */
  buttonAt(index: number): HTMLElement | null;
  /** Closed by Escape or by a choice. */
  leave(): void;
}

/** The menu of a row: arrows move, Home and End jump, Escape closes and gives the focus back. */
export class RowMenu {
  readonly #host: Host;
  readonly #page: PageCode;
  readonly #table: MenuHost;
  #row: unknown;

  constructor(host: Host, page: PageCode, table: MenuHost) {
    this.#host = host;
    this.#page = page;
    this.#table = table;
  }

  async open(index: number): Promise<void> {
    const row = this.#table.rowAt(index);
    if (row === undefined) return;
    this.#row = row;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const anchor = this.#table.buttonAt(index);
    const menu = this.#element;
    if (!anchor || !menu || menu.matches(':popover-open')) return;
    menu.showPopover();
    placePopover(menu, anchor);
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }

  render(actions: readonly RowAction[]): TemplateResult {
    const row = this.#row;
    return html`<div
      id="row-menu"
      class="popover menu"
      part="menu"
      popover
      role="menu"
      aria-label=${row === undefined ? '' : this.#table.label(row)}
      @keydown=${(event: KeyboardEvent) => {
        moveInMenu(event);
        if (event.key === 'Escape') this.#table.leave();
      }}
    >
      ${this.#offered(actions, row).map(
        (action) =>
          html`<button
            type="button"
            role="menuitem"
            tabindex="-1"
            part="menu-item"
            class=${action.danger ? 'danger' : ''}
            data-action=${action.id}
            @click=${() => this.#run(action, row)}
          >
            ${action.label}
          </button>`,
      )}
    </div>`;
  }

  #offered(actions: readonly RowAction[], row: unknown): readonly RowAction[] {
    if (row === undefined) return [];
    return actions.filter(({ when }) => !when || this.#page.tried('when', () => when(row)));
  }

  #run(action: RowAction, row: unknown) {
    this.#element?.hidePopover();
    this.#table.leave();
    this.#page.tried(action.id, () => action.run(row));
  }

  get #element(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#row-menu') ?? null;
  }
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
