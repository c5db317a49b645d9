import type { ReactiveControllerHost } from 'lit';
import {
  lengthOf,
  minutesOfDay,
  minutesOfWeek,
  startOf,
  type WeeklyRange,
} from '../shared/weekly.model.js';
import { drawnRange, rangeFrom, step, withoutRange, withRange } from './time-frame-picker.model.js';

type Grip = 'new' | 'start' | 'end' | 'whole';

interface Drag {
  readonly grip: Grip;
  /** Index of the range that is dragged; -1 for a new one. */
  readonly index: number;
  /** Minute of the week at which the drag began. */
  readonly at: number;
  readonly base: readonly WeeklyRange[];
  readonly shown: WeeklyRange | null;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

interface Drawn {
  ranges(): readonly WeeklyRange[];
  isFixed(): boolean;
  /** The person let go; `range` is what was drawn or moved. */
  commit(ranges: readonly WeeklyRange[], range: WeeklyRange, isNew: boolean): void;
  /** The person touched a place without drawing. */
  point(minute: number): void;
}

const shortest = step;
const longest = minutesOfDay - step;

/** Draws, moves and stretches ranges by pointer. */
export class WeekDrawing {
  readonly #host: Host;
  readonly #drawn: Drawn;
  #drag: Drag | null = null;

  constructor(host: Host, drawn: Drawn) {
    this.#host = host;
    this.#drawn = drawn;
  }

  /** What is shown while drawing, else null. */
  get shown(): readonly WeeklyRange[] | null {
    const { shown, base, index } = this.#drag ?? {};
    if (!shown || !base || index === undefined) return null;
    return [...withoutRange(base, index), shown];
  }

  readonly begin = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#drawn.isFixed()) return;
    const target = event.target as HTMLElement;
    const bar = event.currentTarget as HTMLElement;
    const piece = target.closest<HTMLElement>('[data-range]');
    const index = piece ? Number(piece.dataset['range']) : -1;
    const grip = (target.dataset['grip'] as Grip | undefined) ?? (piece ? 'whole' : 'new');
    const at = this.#minuteAt(event);
    this.#drag = { grip, index, at, base: this.#drawn.ranges(), shown: null };
    bar.setPointerCapture(event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag) return;
    const shown = this.#draw(drag, event);
    if (shown === null && drag.shown === null) return;
    this.#drag = { ...drag, shown };
    this.#host.requestUpdate();
  };

  readonly end = (): void => {
    const drag = this.#drag;
    this.#drag = null;
    if (!drag) return;
    this.#host.requestUpdate();
    if (!drag.shown) return this.#drawn.point(Math.floor(drag.at / step) * step);
    const rest = withoutRange(drag.base, drag.index);
    this.#drawn.commit(withRange(rest, drag.shown), drag.shown, drag.grip === 'new');
  };

  /** Gives the drag up, as when the finger scrolls instead. */
  readonly cancel = (): void => {
    this.#drag = null;
    this.#host.requestUpdate();
  };

  #draw({ grip, index, at, base, shown }: Drag, event: PointerEvent): WeeklyRange | null {
    if (grip === 'new') {
      const from = snapped(at);
      const to = snapped(this.#minuteAt(event));
      return from === to ? shown : drawnRange(from, to);
    }
    const range = base[index];
    if (!range) return null;
    const from = startOf(range);
    const to = from + lengthOf(range);
    if (grip === 'whole') {
      const by = snapped(this.#minuteAt(event) - at);
      return by === 0 && !shown ? null : rangeFrom(from + by, to + by);
    }
    const edge = near(snapped(this.#minuteAt(event)), grip === 'start' ? from : to);
    return grip === 'start'
      ? rangeFrom(within(edge, to - longest, to - shortest), to)
      : rangeFrom(from, within(edge, from + shortest, from + longest));
  }

  /** The minute of the week under the pointer: the day by height, the time by width. */
  #minuteAt({ clientX, clientY }: PointerEvent): number {
    const bars = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.bar')];
    const boxes = bars.map((bar) => bar.getBoundingClientRect());
    const day = boxes.findIndex(({ bottom }, at) => clientY < bottom || at === boxes.length - 1);
    const box = boxes[day];
    if (!box) return 0;
    const part = within((clientX - box.left) / box.width, 0, 1);
    return (day + part) * minutesOfDay;
  }
}

/** The nearest time of the grid. */
function snapped(minute: number): number {
  return Math.round(minute / step) * step;
}

/** The end of a range on Sunday night may lie on Monday, a week away in minutes. */
function near(minute: number, to: number): number {
  const shifts = [minute - minutesOfWeek, minute, minute + minutesOfWeek];
  return shifts.reduce(
    (best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best),
    minute,
  );
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
