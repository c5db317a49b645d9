import { noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { Directive, directive, type ChildPart, type ElementPart } from 'lit/directive.js';

const gap = 4;
const margin = 8;

/** Puts an open popover under its anchor, or above where there is no room; within the window in any case. */
export function placePopover(popover: HTMLElement, anchor: HTMLElement, alignEnd = true): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const rightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const wanted = alignEnd !== rightToLeft ? at.right - width : at.left;
  const left = Math.max(margin, Math.min(wanted, innerWidth - width - margin));
  const below = at.bottom + gap;
  const fits = below + height <= innerHeight - margin || at.top - gap - height < margin;
  const top = fits
    ? Math.min(below, Math.max(margin, innerHeight - height - margin))
    : at.top - gap - height;
  popover.style.setProperty('left', `${left}px`);
  popover.style.setProperty('top', `${top}px`);
}

class PopoverDirective extends Directive {
  override render(_toggled?: (open: boolean) => void) {
    return noChange;
  }

  #bound = false;
  #toggled: ((open: boolean) => void) | undefined;

  override update({ element }: ElementPart, [toggled]: [((open: boolean) => void)?]) {
    this.#toggled = toggled;
    if (this.#bound) return noChange;
    this.#bound = true;
    const popover = element as HTMLElement;
    popover.addEventListener('toggle', (event) => {
      const open = event.newState === 'open';
      const anchor = (popover.getRootNode() as ParentNode).querySelector<HTMLElement>(
        `[popovertarget="${popover.id}"]`,
      );
      anchor?.setAttribute('aria-expanded', String(open));
      if (open && anchor) placePopover(popover, anchor);
      this.#toggled?.(open);
    });
    return noChange;
  }
}

/** On a `popover` with an id: places it at the button whose `popovertarget` it is, and tells when it opens or closes. */
export const anchored = directive(PopoverDirective);

class WhenOpenedDirective extends AsyncDirective {
  #draw: () => unknown = () => nothing;
  #popover: Node | undefined;
  #wasOpened = false;

  override render(draw: () => unknown) {
    this.#draw = draw;
    return this.#wasOpened ? draw() : nothing;
  }

  override update({ parentNode }: ChildPart, [draw]: [() => unknown]) {
    if (!this.#popover) {
      this.#popover = parentNode;
      parentNode.addEventListener('beforetoggle', () => this.#open(), { once: true });
    }
    return this.render(draw);
  }

  #open() {
    this.#wasOpened = true;
    this.setValue(this.#draw());
  }
}

/** The content of a popover, drawn when it is opened for the first time. */
export const whenOpened = directive(WhenOpenedDirective);
