import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where the person is: the address without its origin and without its fragment. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Secret of a mailed link (`#token=…`): it leaves the address at once and stays in memory until its page is left. */
  readonly token: string;
}

/** Values of the `:name` segments of a pattern, or null when the path does not match. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const expected = pattern.split('/');
  const found = path.replace(/(.)\/$/, '$1').split('/');
  if (expected.length !== found.length) return null;
  const params: Record<string, string> = {};
  const matches = expected.every((segment, index) => {
    const value = found[index] ?? '';
    if (!segment.startsWith(':')) return segment === value;
    params[segment.slice(1)] = decode(value);
    return value !== '';
  });
  return matches ? params : null;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Keeps the host in step with the address bar; links of the same origin change the address without a reload. */
export class Router implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #moved: () => void;
  #link = { path: '', token: '' };

  /**
   * @param moved called after the path changed, not after a change of the query alone
   */
  constructor(host: ReactiveControllerHost, moved: () => void) {
    this.#host = host;
    this.#moved = moved;
    host.addController(this);
  }

  get place(): Place {
    const { pathname: path, search } = location;
    return { path, query: new URLSearchParams(search), token: this.#link.token };
  }

  hostConnected(): void {
    this.#takeToken();
    document.addEventListener('click', this.#followLink);
    addEventListener('popstate', this.#arrive);
  }

  hostDisconnected(): void {
    document.removeEventListener('click', this.#followLink);
    removeEventListener('popstate', this.#arrive);
  }

  /** Goes to an address of this portal; `replace` leaves no step to go back to. */
  go(to: string, options: { replace?: boolean } = {}): void {
    const target = new URL(to, location.href);
    if (target.href === location.href) return;
    const samePath = target.pathname === location.pathname;
    if (options.replace) history.replaceState(null, '', target);
    else history.pushState(null, '', target);
    this.#takeToken();
    this.#host.requestUpdate();
    if (!samePath) this.#moved();
  }

  readonly #arrive = () => {
    this.#takeToken();
    this.#host.requestUpdate();
    this.#moved();
  };

  #takeToken(): void {
    const { pathname: path, search, hash } = location;
    const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
    if (token) history.replaceState(history.state, '', path + search);
    if (token || path !== this.#link.path) this.#link = { path, token };
  }

  readonly #followLink = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && !!node.href);
    if (!link || link.target || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    this.go(link.href);
  };
}
