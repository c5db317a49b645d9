type Detail<Happened> = Happened extends CustomEvent<infer D> ? D : never;

/** Tells the page what the person did, or what was confirmed. */
export function tell<Name extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
  detail: Detail<HTMLElementEventMap[Name]>,
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
