/** Wakes whoever waits for a condition whenever something may have changed it. */
export class Signal {
  #waiting = new Set<() => void>();

  changed(): void {
    for (const look of [...this.#waiting]) look();
  }

  /** Resolves with what `find` finds; what it throws, or the deadline with `describe`, rejects. */
  until<T>(find: () => T | undefined, deadline: number, describe: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        settle();
      };
      const look = (): void => {
        try {
          const found = find();
          if (found !== undefined) finish(() => resolve(found));
        } catch (error) {
          finish(() => reject(error instanceof Error ? error : new Error(String(error))));
        }
      };
      const late = () =>
        finish(() => reject(new Error(`Not within ${deadline} ms: ${describe()}`)));
      const timer = setTimeout(late, deadline);
      this.#waiting.add(look);
      look();
    });
  }
}
