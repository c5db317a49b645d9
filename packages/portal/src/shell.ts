import type { Capability, User } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from './icons.js';
import { levelOf, menuOf, upperLevel } from './navigation.js';
import type { Route } from './routes.js';
import type { Language, WordId, Words } from './words.js';

/** What stands around a page. */
export interface Shell {
  readonly words: Words;
  readonly path: string;
  /** Undefined until the person is known. */
  readonly role: User['role'] | undefined;
  /** Nothing else opens until the second step of the sign-in is set up. */
  readonly restricted: boolean;
  can(capability: Capability): boolean;
  /** Goes past the menu. */
  skip(): void;
  openMenu(): void;
  closeMenu(): void;
}

function brand(words: Words): TemplateResult {
  return html`<a class="brand" href="/">
    <img src="/icon.svg" alt="" width="28" height="28" />${words('brand')}
  </a>`;
}

/** The bar on top: brand, link to the other level, account menu. */
export function topBar(shell: Shell, accountMenu: TemplateResult): TemplateResult {
  const { words } = shell;
  return html`<header class="top">
    <button class="skip" @click=${shell.skip}>${words('skip')}</button>
    <button
      class="bare menu-button"
      aria-label=${words('menu.open')}
      aria-haspopup="dialog"
      @click=${shell.openMenu}
    >
      ${icon('menu')}
    </button>
    ${brand(words)}
    <span class="wide-only">${levelLink(shell)}</span>
    ${accountMenu}
  </header>`;
}

/** The menu beside the page. */
export function sideMenu(shell: Shell): TemplateResult {
  return html`<div class="side">${menu(shell)}</div>`;
}

/** The menu on a phone: a modal drawer. */
export function drawer(shell: Shell): TemplateResult {
  const { words } = shell;
  const close = (event: Event) => {
    const onLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
    if (onLink || event.target === event.currentTarget) shell.closeMenu();
  };
  return html`<dialog class="drawer" id="drawer" aria-label=${words('menu.main')} @click=${close}>
    <div class="close">
      <button class="bare" aria-label=${words('menu.close')} @click=${shell.closeMenu}>
        ${icon('close')}
      </button>
    </div>
    ${menu(shell)}
    <div class="rest">${levelLink(shell)}</div>
  </dialog>`;
}

function menu(shell: Shell): TemplateResult {
  const { words, path, restricted } = shell;
  const level = levelOf(path);
  const entries = menuOf(level, shell.can).filter(
    (route) => !restricted || route.path === '/account/security',
  );
  const heading = level === 'account' ? 'level.account' : organizationWord(shell);
  return html`<nav aria-label=${words('menu.main')}>
    <p class="level">${words(heading)}</p>
    <ul>
      ${entries.filter(({ more }) => !more).map((route) => entry(shell, route))}
    </ul>
    ${entries.some(({ more }) => more) ? moreEntries(shell, entries) : nothing}
    <ul class="rest">
      <li>
        <a
          class="item"
          href="/account/missing"
          aria-current=${path === '/account/missing' ? 'page' : nothing}
        >
          ${icon('question')} ${words('page.missing')}
        </a>
      </li>
      <li>
        <a class="item" href="/help" aria-current=${path === '/help' ? 'page' : nothing}>
          ${icon('help')} ${words('page.help')}
        </a>
      </li>
    </ul>
  </nav>`;
}

function moreEntries(shell: Shell, entries: readonly Route[]) {
  return html`<p class="level more" id="more">${shell.words('menu.more')}</p>
    <ul aria-labelledby="more">
      ${entries.filter(({ more }) => more).map((route) => entry(shell, route))}
    </ul>`;
}

function entry({ words, path }: Shell, route: Route) {
  const isHome = route.path === `/${levelOf(route.path)}`;
  const under = !isHome && path.startsWith(`${route.path}/`);
  const current = route.path === path ? 'page' : under ? 'true' : nothing;
  return html`<li>
    <a class="item" href=${route.path} aria-current=${current}>
      ${route.icon ? icon(route.icon) : nothing} ${words(route.entry ?? route.title)}
    </a>
  </li>`;
}

/** To the organization for those who manage it, and back. */
function levelLink(shell: Shell) {
  const { words, path, restricted } = shell;
  if (levelOf(path) === 'organization') {
    return html`<a class="item" href="/account">${icon('profile')} ${words('level.account')}</a>`;
  }
  const upper = upperLevel(shell.role, shell.can);
  if (!upper || restricted) return nothing;
  return html`<a class="item" href="/organization">${icon('users')} ${words(upper)}</a>`;
}

function organizationWord({ role, can }: Shell): WordId {
  return upperLevel(role, can) ?? 'level.users';
}

/** A page outside of the menu: to sign in, to ask for a link, to use one. */
export function entrance(
  words: Words,
  content: TemplateResult,
  choose: (language: Language) => void,
): TemplateResult {
  return html`<div class="entrance">
    <header>${brand(words)}</header>
    <main id="main">${content}</main>
    <footer>${(['fr-CA', 'en-CA'] as const).map((language) => languageButton(language))}</footer>
  </div>`;

  function languageButton(language: Language) {
    const own = language === words.language;
    return html`<button
      class="bare"
      lang=${language}
      aria-pressed=${own}
      @click=${() => choose(language)}
    >
      ${language === 'fr-CA' ? 'Français' : 'English'}
    </button>`;
  }
}
