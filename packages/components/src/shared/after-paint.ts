import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

/** Resolves once what stands in the document now is on screen: after the frame that follows the one that draws it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

class AfterPaintDirective extends AsyncDirective {
  #draw: () => unknown = () => nothing;
  #waiting: Promise<void> | undefined;
  #isPainted = false;

  override render(draw: () => unknown) {
    this.#draw = draw;
    if (this.#isPainted) return draw();
    this.#waiting ??= this.#wait();
    return nothing;
  }

  protected override reconnected(): void {
    if (this.#isPainted) this.setValue(this.#draw());
  }

  async #wait() {
    await painted();
    this.#isPainted = true;
    if (this.isConnected) this.setValue(this.#draw());
  }
}

/** Draws what may come a moment later than everything beside it, because it takes long the first time. */
export const afterPaint = directive(AfterPaintDirective);
