import { render, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { Column, Range } from './data-table.model.js';

/** What the pool must know to draw the rows of a range. */
export interface PoolView {
  readonly columns: readonly Column[];
  readonly selectable: boolean;
  readonly actions: boolean;
  rowAt(index: number): unknown;
  isSelected(row: unknown): boolean;
  selectLabel(row: unknown): string;
  actionsLabel(row: unknown): string;
  /** A `render` or `value` of the page threw. */
  failed(column: Column, error: unknown): void;
}

interface Slot {
  readonly element: HTMLElement;
  readonly cells: HTMLElement[];
  readonly check: HTMLInputElement | null;
  readonly button: HTMLButtonElement | null;
  index: number;
  row: unknown;
  view: PoolView | null;
}

/**
 * Plain rows, recycled: a row of the table costs a handful of elements, is written only where it changed and moves only
 * when it gets another index. The focused row is never taken away.
 */
export class RowPool {
  readonly #body: HTMLElement;
  readonly #buttonIcon = drawn(icon('more'));
  readonly #used = new Map<number, Slot>();
  #free: Slot[] = [];
  #shape = '';

  constructor(body: HTMLElement) {
    this.#body = body;
  }

  /** Rows in the document. */
  get size(): number {
    return this.#used.size;
  }

  elementAt(index: number): HTMLElement | undefined {
    return this.#used.get(index)?.element;
  }

  cellAt(index: number, column: number): HTMLElement | undefined {
    return this.#used.get(index)?.cells[column];
  }

  buttonAt(index: number): HTMLButtonElement | null {
    return this.#used.get(index)?.button ?? null;
  }

  /** Index of the row and column that hold an element; null outside of the rows. */
  positionOf(target: Element): { row: number; column: number } | null {
    for (const slot of this.#used.values()) {
      if (!slot.element.contains(target)) continue;
      const column = slot.cells.findIndex((cell) => cell.contains(target));
      return { row: slot.index, column: Math.max(0, column) };
    }
    return null;
  }

  /** Draws the rows of a range; everything else but the focused row is put aside. */
  fill({ first, last }: Range, view: PoolView, rowHeight: number, focused: number): void {
    this.#reshape(view);
    for (const [index, slot] of this.#used) {
      if ((index >= first && index <= last) || index === focused) continue;
      this.#used.delete(index);
      this.#free.push(slot);
    }
    for (let index = first; index <= last; index += 1) this.#draw(index, view, rowHeight);
    if (focused >= 0 && this.#used.has(focused)) this.#draw(focused, view, rowHeight);
    for (const slot of this.#free.splice(0)) slot.element.remove();
  }

  /** Height that a row takes now; 0 without a row to draw. */
  rowHeight(view: PoolView | undefined): number {
    if (!view) return 0;
    this.#reshape(view);
    const [used] = this.#used.values();
    if (used) return used.element.offsetHeight;
    const { element } = this.#create(view);
    this.#body.append(element);
    const height = element.offsetHeight;
    element.remove();
    return height;
  }

  #draw(index: number, view: PoolView, rowHeight: number) {
    const row = view.rowAt(index);
    let slot = this.#used.get(index);
    if (!slot) {
      slot = this.#free.pop() ?? this.#create(view);
      slot.index = index;
      this.#used.set(index, slot);
      slot.element.setAttribute('aria-rowindex', String(index + 1));
      if (!slot.element.isConnected) this.#body.append(slot.element);
    }
    place(slot.element, index * rowHeight);
    if (slot.row !== row || slot.view !== view) this.#write(slot, row, view);
    this.#mark(slot, view);
  }

  #write(slot: Slot, row: unknown, view: PoolView) {
    slot.row = row;
    slot.view = view;
    slot.element.classList.toggle('loading', row === undefined);
    const offset = view.selectable ? 1 : 0;
    view.columns.forEach((column, at) => {
      const cell = slot.cells[at + offset];
      if (cell) this.#writeCell(cell, column, row, view);
    });
    if (slot.check) {
      slot.check.disabled = row === undefined;
      slot.check.setAttribute('aria-label', row === undefined ? '' : view.selectLabel(row));
    }
    if (slot.button) {
      slot.button.disabled = row === undefined;
      slot.button.setAttribute('aria-label', row === undefined ? '' : view.actionsLabel(row));
    }
  }

  #writeCell(cell: HTMLElement, column: Column, row: unknown, view: PoolView) {
    try {
      if (row !== undefined && column.render) {
        cell.replaceChildren(column.render(row));
        return;
      }
      const text = row === undefined ? '' : column.value(row);
      if (cell.firstElementChild || cell.textContent !== text) cell.textContent = text;
    } catch (error) {
      cell.textContent = '';
      view.failed(column, error);
    }
  }

  #mark({ element, check, row }: Slot, view: PoolView) {
    if (!view.selectable) return;
    const selected = row !== undefined && view.isSelected(row);
    if (check) check.checked = selected;
    const before = element.getAttribute('aria-selected');
    if (before !== String(selected)) element.setAttribute('aria-selected', String(selected));
  }

  /** Other columns need other rows. */
  #reshape(view: PoolView) {
    const shape = JSON.stringify([
      view.selectable,
      view.actions,
      view.columns.map(({ id, header, numeric, align }) => [id, header, numeric, align]),
    ]);
    if (shape === this.#shape) return;
    this.#shape = shape;
    for (const { element } of this.#used.values()) element.remove();
    this.#used.clear();
    this.#free = [];
  }

  #create(view: PoolView): Slot {
    const element = div('row', 'row');
    element.setAttribute('part', 'row');
    const check = view.selectable ? checkbox() : null;
    const button = view.actions ? this.#menuButton() : null;
    const cells = view.columns.map(dataCell);
    if (check) cells.unshift(widgetCell('select', check));
    if (button) cells.push(widgetCell('actions', button));
    cells.forEach((cell, at) => cell.setAttribute('aria-colindex', String(at + 1)));
    element.append(...cells);
    return { element, cells, check, button, index: -1, row: undefined, view: null };
  }

  #menuButton(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet icon-only';
    button.tabIndex = -1;
    button.setAttribute('aria-haspopup', 'menu');
    button.append(this.#buttonIcon.cloneNode(true));
    return button;
  }
}

/** The nodes of a template, to be cloned. */
function drawn(template: TemplateResult): Node {
  const holder = document.createElement('div');
  render(template, holder);
  return holder.querySelector('svg') ?? holder;
}

function dataCell(column: Column, at: number): HTMLElement {
  const cell = div('gridcell', 'cell');
  cell.classList.toggle('primary', at === 0);
  cell.classList.toggle('numeric', !!column.numeric);
  cell.classList.toggle('end', column.align === 'end');
  cell.setAttribute('part', 'cell');
  cell.dataset['label'] = column.header;
  cell.dataset['column'] = column.id;
  cell.tabIndex = -1;
  return cell;
}

function widgetCell(name: string, widget: HTMLElement): HTMLElement {
  const cell = div('gridcell', `cell widget ${name}`);
  cell.tabIndex = -1;
  cell.append(widget);
  return cell;
}

function checkbox(): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.tabIndex = -1;
  return input;
}

function div(role: string, className: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', role);
  element.className = className;
  return element;
}

function place(element: HTMLElement, top: number) {
  const transform = `translateY(${top}px)`;
  if (element.style.transform !== transform) element.style.setProperty('transform', transform);
}
