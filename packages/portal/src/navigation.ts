import type { Capability, User } from '@pbxkit/client';
import { matchPath } from './router.js';
import { notFound, routes, type Level, type Route } from './routes.js';
import type { WordId } from './words.js';

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
  if (role === 'site-manager' && can('users:read')) return 'level.site';
  return role === 'call-center-supervisor' && can('queues:read') ? 'page.callCentre' : null;
}
