const marker = 'data-pbx-announcer';
const mergeWithin = 500;

const hidden = {
  position: 'absolute',
  'inline-size': '1px',
  'block-size': '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
};

let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
const dialogs: HTMLElement[] = [];

/** Says something to screen readers: one polite live region per page, messages within 500 ms are merged. */
export function announce(text: string): void {
  if (!text) return;
  if (!waiting.includes(text)) waiting.push(text);
  region();
  timer ??= setTimeout(say, mergeWithin);
}

/** While a modal dialog is open the rest of the page is silent, so the live region moves into it, without what it said before. */
export function enterDialog(dialog: HTMLElement): void {
  const live = region();
  live.textContent = '';
  dialogs.push(dialog);
  dialog.append(live);
}

export function leaveDialog(dialog: HTMLElement): void {
  const at = dialogs.indexOf(dialog);
  if (at < 0) return;
  const live = region();
  dialogs.splice(at, 1);
  (dialogs.at(-1) ?? document.body).append(live);
}

function say() {
  timer = undefined;
  region().textContent = waiting.join(' ');
  waiting = [];
}

function region(): HTMLElement {
  const home = dialogs.at(-1) ?? document.body;
  const found =
    home.querySelector<HTMLElement>(`[${marker}]`) ??
    document.querySelector<HTMLElement>(`[${marker}]`);
  if (found) return found;
  const created = document.createElement('div');
  created.setAttribute(marker, '');
  created.setAttribute('role', 'status');
  created.setAttribute('aria-live', 'polite');
  for (const [name, value] of Object.entries(hidden)) created.style.setProperty(name, value);
  home.append(created);
  return created;
}
