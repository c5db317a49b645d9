import { render, type ReactiveController, type TemplateResult } from 'lit';
import type { Host } from '../client-context.js';
import { runningText, secondsSince } from './durations.model.js';

const second = 1000;
/** From so many on, those that left the document are forgotten, also while the timer rests. */
const many = 500;

/**
 * Durations that run, and what turns with them: one timer writes all of them without drawing anything anew. It rests while the
 * element is not connected or cannot be seen.
 */
export class RunningClock implements ReactiveController {
  readonly #host: Host;
  /** What each shows at an instant. */
  readonly #running = new Map<HTMLElement, (now: number) => void>();
  readonly #sight = new IntersectionObserver((entries) => {
    this.#inSight = entries.at(-1)?.isIntersecting ?? true;
    this.#follow();
  });
  #inSight = true;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The time since a moment (ISO 8601), which runs while it stands in the document. */
  since(startedAt: string, textOf: (seconds: number) => string = runningText): HTMLElement {
    return this.#run('running', (shown, now) => {
      const text = textOf(secondsSince(startedAt, now));
      if (shown.textContent !== text) shown.textContent = text;
    });
  }

  /** The one thing until more than so many seconds have gone by since a moment (ISO 8601), from then on the other. */
  turning(
    startedAt: string,
    seconds: number,
    before: TemplateResult,
    after: TemplateResult,
  ): HTMLElement {
    let drawn: TemplateResult | undefined;
    return this.#run('turning', (shown, now) => {
      const wanted = secondsSince(startedAt, now) > seconds ? after : before;
      if (drawn !== wanted) render((drawn = wanted), shown);
    });
  }

  #run(className: string, write: (shown: HTMLElement, now: number) => void): HTMLElement {
    if (this.#running.size >= many) this.#forget();
    const shown = document.createElement('span');
    shown.className = className;
    write(shown, Date.now());
    this.#running.set(shown, (now) => write(shown, now));
    return shown;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#follow);
    this.#sight.observe(this.#host);
    this.#inSight = true;
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    this.#sight.disconnect();
    this.#stop();
  }

  /** Runs exactly while somebody can see it; what stood still is put right at once. */
  readonly #follow = (): void => {
    if (document.hidden || !this.#inSight) return this.#stop();
    if (this.#timer !== undefined) return;
    this.#write();
    this.#timer = setInterval(() => this.#write(), second);
  };

  #stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #write() {
    const now = Date.now();
    this.#forget();
    for (const write of this.#running.values()) write(now);
  }

  #forget() {
    for (const shown of this.#running.keys()) if (!shown.isConnected) this.#running.delete(shown);
  }
}
