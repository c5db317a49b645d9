import type { ReactiveControllerHost } from 'lit';
import {
  lengthOf,
  minutesOfDay,
  minutesOfWeek,
  startOf,
  type WeeklyRange,
} from '../shared/weekly.model.js';
import {
  drawnRange,
  rangeAt,
  rangeFrom,
  step,
  withoutRange,
  withRange,
} from './time-frame-picker.model.js';

type Host = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
};

interface Keyed {
  ranges(): readonly WeeklyRange[];
  isFixed(): boolean;
  added(ranges: readonly WeeklyRange[], range: WeeklyRange): void;
  moved(ranges: readonly WeeklyRange[], range: WeeklyRange): void;
  removed(ranges: readonly WeeklyRange[], range: WeeklyRange): void;
  started(minute: number): void;
  cancelled(): void;
}

const hour = 60;

/** A mark on one of the days, moved by keys; it starts, ends, moves and removes ranges. */
export class WeekKeys {
  /** Minute of the week at which the mark stands. */
  mark = 9 * hour;
  /** Where a range was started; null when none is. */
  start: number | null = null;
  readonly #host: Host;
  readonly #keyed: Keyed;

  constructor(host: Host, keyed: Keyed) {
    this.#host = host;
    this.#keyed = keyed;
  }

  get day(): number {
    return Math.min(6, Math.floor(this.mark / minutesOfDay));
  }

  /** Minute of its day. */
  get minute(): number {
    return this.mark - this.day * minutesOfDay;
  }

  /** The range that would be added if it ended at the mark. */
  get drawn(): WeeklyRange | null {
    if (this.start === null || this.start === this.mark) return null;
    return drawnRange(this.start, this.mark);
  }

  /** Puts the mark at a place, as by pointer. */
  put(minute: number): void {
    this.mark = Math.min(Math.max(minute, 0), minutesOfWeek - step);
    this.#host.requestUpdate();
  }

  readonly focus = (day: number) => (): void => {
    if (day !== this.day) this.put(day * minutesOfDay + this.minute);
  };

  readonly press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const act = event.altKey ? this.#moveAct(event.key) : this.#act(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  #act(key: string): (() => void) | null {
    const { day, minute } = this;
    const go = (to: number) => () => this.#go(to);
    const inDay = (to: number) =>
      go(day * minutesOfDay + Math.min(Math.max(to, 0), minutesOfDay - step));
    const acts: Record<string, () => void> = {
      ArrowRight: inDay(snapped(minute, 1)),
      ArrowLeft: inDay(snapped(minute, -1)),
      PageUp: inDay(minute + hour),
      PageDown: inDay(minute - hour),
      Home: inDay(0),
      End: inDay(minutesOfDay - step),
      ArrowUp: go(this.mark - (day > 0 ? minutesOfDay : 0)),
      ArrowDown: go(this.mark + (day < 6 ? minutesOfDay : 0)),
      Enter: () => this.#startOrEnd(),
      ' ': () => this.#startOrEnd(),
      Delete: () => this.#remove(),
      Backspace: () => this.#remove(),
    };
    if (key === 'Escape' && this.start !== null) return () => this.#cancel();
    // The last step reaches the end of the day, so that a range can end at midnight.
    if (key === 'ArrowRight' && this.start !== null && minute >= minutesOfDay - step)
      return go(Math.min(this.mark + step, minutesOfWeek));
    if (key === 'End' && this.start !== null) return go((day + 1) * minutesOfDay);
    return acts[key] ?? null;
  }

  #moveAct(key: string): (() => void) | null {
    const by = {
      ArrowLeft: -step,
      ArrowRight: step,
      ArrowUp: -minutesOfDay,
      ArrowDown: minutesOfDay,
    };
    const shift = key in by ? by[key as keyof typeof by] : 0;
    return shift ? () => this.#move(shift) : null;
  }

  #go(minute: number) {
    this.mark = minute;
    this.#host.requestUpdate();
    void this.#follow();
  }

  /** The focus goes with the mark to its day. */
  async #follow() {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.bar[tabindex="0"]')?.focus();
  }

  #startOrEnd() {
    if (this.#keyed.isFixed()) return;
    if (this.start === null) {
      this.start = this.mark;
      this.#keyed.started(this.mark);
    } else {
      const range = this.drawn;
      this.start = null;
      if (range) this.#keyed.added(withRange(this.#keyed.ranges(), range), range);
      else this.#keyed.cancelled();
      this.put(this.mark);
    }
    this.#host.requestUpdate();
  }

  #cancel() {
    this.start = null;
    this.put(this.mark);
    this.#keyed.cancelled();
  }

  #remove() {
    const { index, range } = this.#under;
    if (range && !this.#keyed.isFixed())
      this.#keyed.removed(withoutRange(this.#keyed.ranges(), index), range);
  }

  #move(by: number) {
    const { index, range } = this.#under;
    if (!range || this.#keyed.isFixed()) return;
    const from = startOf(range) + by;
    const moved = rangeFrom(from, from + lengthOf(range));
    this.#keyed.moved(withRange(withoutRange(this.#keyed.ranges(), index), moved), moved);
    this.#go((((this.mark + by) % minutesOfWeek) + minutesOfWeek) % minutesOfWeek);
  }

  get #under() {
    const ranges = this.#keyed.ranges();
    const index = rangeAt(ranges, this.mark);
    return { index, range: ranges[index] };
  }
}

/** The next or former time of the grid. */
function snapped(minute: number, direction: 1 | -1): number {
  const steps = direction > 0 ? Math.floor(minute / step) + 1 : Math.ceil(minute / step) - 1;
  return steps * step;
}
