import type { FastifyInstance } from 'fastify';
import { apiKeys } from './api-keys/api-keys.js';
import { assemble, type Parts } from './assemble.js';
import { changes } from './changes/changes.js';
import type { Services } from './context.js';
import type { Handlers } from './contract.js';
import { departments } from './departments/departments.js';
import { domains } from './domains/domains.js';
import { embedSessions } from './embed-sessions/embed-sessions.js';
import { createEvents } from './events/events.js';
import { extensions } from './extensions/extensions.js';
import { importMappings } from './import-mappings/import-mappings.js';
import { me } from './me/me.js';
import { ownSecrets } from './me/own-secrets.js';
import { ownSessions } from './me/own-sessions.js';
import { secondFactor } from './me/second-factor.js';
import { passwordLinks } from './sign-in/password-links.js';
import { signIn } from './sign-in/sign-in.js';
import { sites } from './sites/sites.js';
import { userImports } from './user-imports/user-imports.js';
import { userAccounts } from './users/user-accounts.js';
import { userBulk } from './users/user-bulk.js';
import { userExport } from './users/user-export.js';
import { users } from './users/users.js';
import { listUses } from './uses/list-uses.js';

/** Every operation of the contract; one that is missing does not compile. */
export function createHandlers({ document }: Services): Handlers {
  return {
    ...signIn,
    ...passwordLinks,
    ...me,
    ...ownSecrets,
    ...secondFactor,
    ...ownSessions,
    ...users,
    ...userAccounts,
    ...userBulk,
    ...userExport,
    ...userImports,
    ...importMappings,
    ...extensions,
    ...domains,
    ...sites,
    ...departments,
    ...changes,
    ...apiKeys,
    ...embedSessions,
    ...listUses,
    ...createEvents(document),
  };
}

export function createApp(parts: Parts): Promise<FastifyInstance> {
  return assemble(parts, createHandlers);
}
