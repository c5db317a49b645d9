/**
 * What of a browser is used here, so that the module needs no DOM, neither in types nor when
 * imported in Node.
 */
interface Page {
  addEventListener?: (type: string, listener: () => void) => void;
  removeEventListener?: (type: string, listener: () => void) => void;
  document?: Page & { visibilityState?: string };
}

const windowEvents = ['focus', 'online', 'pageshow'];

/** Whether the page is in a hidden tab. Always false outside a browser. */
export function isHidden(): boolean {
  return (globalThis as Page).document?.visibilityState === 'hidden';
}

/**
 * Calls back when the page may have slept: shown, focused, online or restored. Returns the function
 * that stops it.
 */
export function onWake(listener: () => void): () => void {
  const page = globalThis as Page;
  page.document?.addEventListener?.('visibilitychange', listener);
  for (const type of windowEvents) page.addEventListener?.(type, listener);
  return () => {
    page.document?.removeEventListener?.('visibilitychange', listener);
    for (const type of windowEvents) page.removeEventListener?.(type, listener);
  };
}
