/** Puts a popover into the top layer, once it is in the document. */
export function showPopover(element: HTMLElement | null): void {
  if (element?.isConnected && !element.matches(':popover-open')) element.showPopover();
}
