import type { Capability, User } from '@pbxkit/client';
import type { TemplateResult } from 'lit';
import type { Icon } from './icons.js';
import { matchPath } from './router.js';
import type { WordId, Words } from './words.js';

/** What a page may know and do; data it leaves to the elements. */
export interface PageContext {
  readonly words: Words;
  /** Values of the `:name` segments of its path. */
  readonly params: Readonly<Record<string, string>>;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Secret of the mailed link that led here, or empty. */
  readonly token: string;
  can(capability: Capability): boolean;
  /** Goes to another page or query; does nothing once the page was left. */
  go(to: string, options?: { replace?: boolean }): void;
  /** Says something that the next page shows, such as what was saved. */
  announce(text: string): void;
}

export interface Route {
  readonly path: string;
  readonly title: WordId;
  readonly load: () => Promise<{ readonly page: (context: PageContext) => TemplateResult }>;
  /** Needed to open it; nobody else sees its menu entry. */
  readonly capability?: Capability;
  /** Drawn in the menu; a page without it is reached from another page. */
  readonly icon?: Icon;
  /** Opens without signing in, outside of the menu. */
  readonly visitor?: true;
}

// Pages that two addresses share keep their elements, and what these show, from one to the other.
const userPage = () => import('./pages/user.js');
const importPage = () => import('./pages/user-import.js');
const linkPage = () => import('./pages/password-link.js');

/** Every page, in the order of the menu. */
export const routes: readonly Route[] = [
  { path: '/account', title: 'page.home', icon: 'home', load: () => import('./pages/home.js') },
  {
    path: '/account/profile',
    title: 'page.profile',
    icon: 'profile',
    load: () => import('./pages/profile.js'),
  },
  {
    path: '/account/security',
    title: 'page.security',
    icon: 'security',
    load: () => import('./pages/security.js'),
  },
  {
    path: '/account/sessions',
    title: 'page.sessions',
    icon: 'sessions',
    load: () => import('./pages/sessions.js'),
  },
  {
    path: '/account/missing',
    title: 'page.missing',
    load: () => import('./pages/missing.js'),
  },
  {
    path: '/organization/users',
    title: 'page.users',
    icon: 'users',
    capability: 'users:read',
    load: () => import('./pages/users.js'),
  },
  {
    path: '/organization/users/new',
    title: 'page.userAdd',
    capability: 'users:write',
    load: userPage,
  },
  {
    path: '/organization/users/import',
    title: 'page.userImport',
    capability: 'users:import',
    load: importPage,
  },
  {
    path: '/organization/users/import/:importId',
    title: 'page.userImport',
    capability: 'users:import',
    load: importPage,
  },
  {
    path: '/organization/users/:userId',
    title: 'page.userEdit',
    capability: 'users:read',
    load: userPage,
  },
  { path: '/help', title: 'page.help', load: () => import('./pages/help.js') },
  {
    path: '/forgot-password',
    title: 'page.forgot',
    visitor: true,
    load: () => import('./pages/forgot-password.js'),
  },
  {
    path: '/welcome',
    title: 'page.welcome',
    visitor: true,
    load: linkPage,
  },
  {
    path: '/reset',
    title: 'page.reset',
    visitor: true,
    load: linkPage,
  },
];

export const notFound: Route = {
  path: '',
  title: 'page.notFound',
  load: () => import('./pages/not-found.js'),
};

export const noPermission: Route = {
  path: '',
  title: 'page.noPermission',
  load: () => import('./pages/no-permission.js'),
};

/** Paths that only lead on. */
export const redirects: Readonly<Record<string, string>> = {
  '/': '/account',
  '/organization': '/organization/users',
};

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The page of a path; the page that says so when there is none. */
export function findRoute(path: string): FoundRoute {
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params) return { route, params };
  }
  return { route: notFound, params: {} };
}

export type Level = 'account' | 'organization';

export function levelOf(path: string): Level {
  return path.startsWith('/organization') ? 'organization' : 'account';
}

/** Entries of the menu of a level that this person may open. */
export function menuOf(level: Level, can: (capability: Capability) => boolean): readonly Route[] {
  return routes.filter(
    ({ path, icon, capability }) =>
      icon && path.startsWith(`/${level}`) && (!capability || can(capability)),
  );
}

/** Name of the link to the level above My Account, or null when the role has none. */
export function upperLevel(
  role: User['role'] | undefined,
  can: (capability: Capability) => boolean,
): WordId | null {
  if (can('organization:manage')) return 'level.organization';
  return role === 'site-manager' && can('users:read') ? 'level.site' : null;
}
