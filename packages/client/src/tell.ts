/** Calls every listener. One that throws is shown in the console and breaks neither the others nor the caller. */
export function tellAll<T>(listeners: Iterable<(value: T) => void>, value: T): void {
  for (const listener of [...listeners]) {
    try {
      listener(value);
    } catch (error) {
      console.error(error);
    }
  }
}
