/* Generated from openapi.yaml by `npm run generate`; never edited. */

export interface paths {
  '/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in
     * @description Unknown login and wrong password read the same. 10 failures in 15 minutes lock the login for 15 minutes (429 `locked`).
     */
    post: operations['login'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/login/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in with a code */
    post: operations['verifyTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get a new access token
     * @description Uses and rotates the refresh cookie. A cookie used twice ends the session.
     */
    post: operations['refreshSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign out
     * @description Ends the session of the refresh cookie. Answers 204 without a cookie too.
     */
    post: operations['logout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a reset link by e-mail
     * @description The answer never tells whether the account exists.
     */
    post: operations['requestPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/password-links/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Look at a link without using it */
    post: operations['checkPasswordLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/password-links/use': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set password and PIN by a link
     * @description Single use. Ends all sessions of the person.
     */
    post: operations['usePasswordLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who am I */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change my profile */
    patch: operations['updateMe'];
    trace?: never;
  };
  '/me/capabilities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What may I do */
    get: operations['getMyCapabilities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change my password */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/pin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change my voicemail PIN */
    post: operations['changePin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Start enrolment of an authenticator */
    post: operations['enrolTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/totp/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm the authenticator with one code */
    post: operations['confirmTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/totp/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remove the authenticator */
    post: operations['disableTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/totp/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Replace the recovery codes */
    post: operations['replaceRecoveryCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List my sessions */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one of my sessions */
    delete: operations['deleteSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List users */
    get: operations['listUsers'];
    put?: never;
    /**
     * Add a user
     * @description Claims the extension; 409 `extension-taken` names the holder and the next free one. Nobody gives a role above their own.
     */
    post: operations['createUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export users as CSV
     * @description UTF-8 with BOM, the columns of the import. Cells that a spreadsheet would run as a formula start with an apostrophe, which the import takes off again.
     */
    get: operations['exportUsers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change many users at once
     * @description One transaction: any row in error leaves all unchanged (422 with the plan in `errors`). `dryRun` answers the plan alone.
     */
    post: operations['bulkUpdateUsers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a user */
    get: operations['getUser'];
    put?: never;
    post?: never;
    /**
     * Delete a user
     * @description 409 `last-office-manager` for the last one; 409 `in-use` with the uses.
     */
    delete: operations['deleteUser'];
    options?: never;
    head?: never;
    /**
     * Change a user
     * @description Renaming an extension moves its claim atomically. The last office manager keeps the role.
     */
    patch: operations['updateUser'];
    trace?: never;
  };
  '/users/{userId}/password-link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mail a first-login or reset link */
    post: operations['sendPasswordLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{userId}/lock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lock or unlock a user
     * @description A locked person cannot sign in; open sessions end at once.
     */
    post: operations['lockUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{userId}/recycle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replace an employee
     * @description Extension and settings stay; password, PIN, second factor and sessions of the former person are erased.
     */
    post: operations['recycleUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{userId}/sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Access log of a user */
    get: operations['listSignIns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/user-imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List imports */
    get: operations['listUserImports'];
    put?: never;
    /**
     * Upload a file of users
     * @description CSV of at most 5,000 rows and 10 MB. Byte order mark, encoding (UTF-8, UTF-16, Windows-1252) and delimiter are found by content. Nothing is written yet.
     */
    post: operations['createUserImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/user-imports/{importId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** State and progress of an import */
    get: operations['getUserImport'];
    put?: never;
    post?: never;
    /**
     * Forget an import
     * @description The file and its report are forgotten; users that it wrote stay.
     */
    delete: operations['deleteUserImport'];
    options?: never;
    head?: never;
    /** Map the columns */
    patch: operations['updateUserImport'];
    trace?: never;
  };
  '/user-imports/{importId}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Plan or apply an import
     * @description With `dryRun` plans every row (create, update, unchanged, conflict, error). Without, applies the plan in one transaction: `all` refuses when a row is in error or conflict (409 `import-has-errors`), `valid` leaves such rows out. Answers at once; progress is in the import.
     */
    post: operations['applyUserImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/user-imports/{importId}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Plan row by row */
    get: operations['listUserImportRows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/user-imports/{importId}/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Report as CSV */
    get: operations['exportUserImportReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/import-mappings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List kept mappings */
    get: operations['listImportMappings'];
    put?: never;
    /**
     * Keep a mapping
     * @description A name that exists is replaced.
     */
    post: operations['createImportMapping'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/import-mappings/{mappingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Forget a mapping */
    delete: operations['deleteImportMapping'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/extensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List claimed extensions */
    get: operations['listExtensions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/extensions/next': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Next free extension */
    get: operations['getNextExtension'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/extensions/{number}/availability': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Can this extension be claimed */
    get: operations['getExtensionAvailability'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/domains': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List domains */
    get: operations['listDomains'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/domains/{domainId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a domain */
    get: operations['getDomain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change a domain */
    patch: operations['updateDomain'];
    trace?: never;
  };
  '/sites': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List sites */
    get: operations['listSites'];
    put?: never;
    /** Add a site */
    post: operations['createSite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sites/{siteId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a site */
    get: operations['getSite'];
    put?: never;
    post?: never;
    /**
     * Delete a site
     * @description 409 `in-use` with the uses, unless `repointTo` names where they go.
     */
    delete: operations['deleteSite'];
    options?: never;
    head?: never;
    /** Change a site */
    patch: operations['updateSite'];
    trace?: never;
  };
  '/departments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List departments */
    get: operations['listDepartments'];
    put?: never;
    /** Add a department */
    post: operations['createDepartment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/departments/{departmentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a department */
    get: operations['getDepartment'];
    put?: never;
    post?: never;
    /**
     * Delete a department
     * @description 409 `in-use` with the uses, unless `repointTo` names where they go.
     */
    delete: operations['deleteDepartment'];
    options?: never;
    head?: never;
    /** Change a department */
    patch: operations['updateDepartment'];
    trace?: never;
  };
  '/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Change history */
    get: operations['listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes/{changeId}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Undo a change
     * @description Restores what was before, in one transaction. Fields changed since are conflicts: 409 `undo-conflict`, nothing is changed.
     */
    post: operations['undoChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List API keys */
    get: operations['listApiKeys'];
    put?: never;
    /** Make an API key */
    post: operations['createApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api-keys/{apiKeyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke an API key */
    delete: operations['deleteApiKey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/embed-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List live embed sessions */
    get: operations['listEmbedSessions'];
    put?: never;
    /**
     * Mint an embed session
     * @description Rights are key AND role AND requested. Everything dropped is listed in `denied`; nothing granted is 403. The token is never repeated: the same Idempotency-Key answers 409 `secret-not-repeated`.
     */
    post: operations['createEmbedSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/embed-sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End the embed session of this token */
    delete: operations['deleteCurrentEmbedSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/embed-sessions/{embedSessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End an embed session */
    delete: operations['deleteEmbedSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What changes, live
     * @description Server-sent events: `change` with a ResourceEvent, `reset` when the given Last-Event-ID is older than 5 minutes, a comment every 15 s as heartbeat. Only resources that the token may read are sent.
     */
    get: operations['streamEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * Format: uuid
     * @description UUIDv7 (RFC 9562), so ids sort by creation.
     */
    Id: string;
    /**
     * @description Language of labels, mails and voice prompts (BCP 47).
     * @enum {string}
     */
    Language: 'en-CA' | 'fr-CA';
    /** @description IANA time zone name, for example `America/Toronto`. */
    TimeZone: string;
    /** @description E.164 number. National spellings are accepted and normalized by the country of the domain. */
    PhoneNumberText: string;
    /** @description 2 to 7 digits; the length and the ranges are those of the number plan of the domain. Never starts with 0, never 911 or 933. */
    ExtensionNumber: string;
    /**
     * @description Named set of capabilities, from narrow to wide.
     * @enum {string}
     */
    Role:
      | 'no-portal'
      | 'basic-user'
      | 'advanced-user'
      | 'call-center-agent'
      | 'call-center-supervisor'
      | 'site-manager'
      | 'office-manager'
      | 'reseller'
      | 'super-user';
    /**
     * @description What a caller may do; each operation names the one it needs as its security scope.
     * @enum {string}
     */
    Capability:
      | 'profile:read'
      | 'profile:write'
      | 'voicemail:own'
      | 'queues:self'
      | 'answeringRules:write'
      | 'timeFrames:own'
      | 'calls:read'
      | 'calls:control'
      | 'musicOnHold:read'
      | 'callRecords:read'
      | 'callRecords:export'
      | 'phones:read'
      | 'phones:write'
      | 'musicOnHold:write'
      | 'changes:read'
      | 'changes:undo'
      | 'conferences:read'
      | 'conferences:moderate'
      | 'conferences:write'
      | 'queues:read'
      | 'users:read'
      | 'users:masquerade'
      | 'queues:options'
      | 'queues:agents'
      | 'reports:read'
      | 'reports:schedule'
      | 'overrides:write'
      | 'calls:listen'
      | 'calls:whisper'
      | 'calls:barge'
      | 'recordings:listen'
      | 'attendants:read'
      | 'timeFrames:read'
      | 'phoneNumbers:read'
      | 'users:write'
      | 'users:import'
      | 'queues:write'
      | 'organization:manage'
      | 'users:role'
      | 'attendants:write'
      | 'timeFrames:write'
      | 'phoneNumbers:route'
      | 'emergency:write'
      | 'settings:write'
      | 'simulations:run'
      | 'recordings:delete'
      | 'phoneNumbers:assign'
      | 'domains:write'
      | 'branding:write'
      | 'apiKeys:write'
      | 'embedSessions:write'
      | 'resellers:write'
      | 'roles:write'
      | 'platform:write';
    /**
     * @description How far a capability goes: own things, assigned queues, own site, own domain, own domains, everything.
     * @enum {string}
     */
    Reach: 'own' | 'queues' | 'site' | 'domain' | 'reseller' | 'all';
    /** @description Tag of an element without the `pbx-` prefix, for example `user-table`. */
    ComponentName: string;
    /**
     * @description Word by which a change is announced; the same in paths, events and elements.
     * @enum {string}
     */
    ResourceName:
      | 'me'
      | 'sessions'
      | 'domains'
      | 'sites'
      | 'departments'
      | 'extensions'
      | 'users'
      | 'user-imports'
      | 'import-mappings'
      | 'changes'
      | 'api-keys'
      | 'embed-sessions';
    /** @description Error of RFC 9457 in the language of the caller. */
    Problem: {
      /** @description Stable name of the problem: `urn:pbxkit:problem:` and a code such as `invalid`, `in-use`, `extension-taken`, `stale`, `limit-reached`. */
      type: string;
      /** @description Short text in the language of the caller. */
      title: string;
      status: number;
      /** @description What is wrong, the limit and the remedy. */
      detail?: string;
      /** @description Same as the `Request-Id` header. */
      requestId?: string;
      capability?: components['schemas']['Capability'];
      /** @description Every field that was refused. */
      errors?: components['schemas']['FieldError'][];
      /** @description The resource as it is now, when another write came first (409, 412). */
      current?: {
        [key: string]: unknown;
      };
      holder?: components['schemas']['ExtensionHolder'];
      /** @description A free extension to take instead. */
      next?: string;
      /** @description What refers to the object that was to be deleted. */
      uses?: components['schemas']['Use'][];
      /** @description The limit that was reached. */
      limit?: number;
      /** @description How much of it is used. */
      used?: number;
      retryAfterSeconds?: number;
    };
    /** @description One refused field. */
    FieldError: {
      /** @description JSON pointer (RFC 6901) into the request body, or the name of a parameter. */
      pointer: string;
      /** @description Stable code such as `required`, `too-long`, `invalid-number`, `unknown-reference`. */
      code: string;
      /** @description Fault, limit and remedy in the language of the caller. */
      message: string;
    };
    /** @description An object that refers to another. */
    Use: {
      resource: components['schemas']['ResourceName'];
      id: components['schemas']['Id'];
      name: string;
      /** @description Field that holds the reference. */
      field: string;
    };
    /** @description Owner of an extension. */
    ExtensionHolder: {
      /** @enum {string} */
      kind: 'user' | 'attendant' | 'queue' | 'conference' | 'featureCode';
      id: components['schemas']['Id'] | null;
      name: string;
    };
    /** @description Credentials of a person. */
    LoginRequest: {
      /** @description `extension@domain` or login name. */
      login: string;
      password: string;
    };
    /** @description Access token and what it allows. The same shape is minted for embedding. */
    Grant: {
      /** @description Opaque bearer token; kept in memory only. */
      token: string;
      /** @description Life from receipt. */
      expiresInSeconds: number;
      /** @description Name of the domain the token acts in. */
      domain: string;
      /** @description Who acts: `user:<login>` or `external:<id>`. */
      subject: string;
      timeZone: components['schemas']['TimeZone'];
      language: components['schemas']['Language'];
      /** @description Capabilities by component name; `*` stands for every component. */
      granted: {
        [key: string]: components['schemas']['Capability'][];
      };
      /** @description Everything asked for and not granted. */
      denied: components['schemas']['Denial'][];
    };
    /** @description One thing that was asked for and not granted. */
    Denial: {
      component: components['schemas']['ComponentName'];
      /** @description Null when the component itself is unknown. */
      capability: string | null;
      /** @enum {string} */
      why: 'key' | 'role' | 'plan' | 'unknown';
    };
    /** @description The person is signed in; the refresh token is in an HttpOnly cookie. */
    SignedIn: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      status: 'signedIn';
      grant: components['schemas']['Grant'];
    };
    /** @description The password is right; a TOTP or recovery code is needed. */
    MfaRequired: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      status: 'mfaRequired';
      /** @description Opaque, single use, 5 minutes. */
      challenge: string;
    };
    /** @description The role requires TOTP and none is set: the grant holds profile capabilities only until one is confirmed. */
    MfaEnrolmentRequired: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      status: 'mfaEnrolmentRequired';
      grant: components['schemas']['Grant'];
    };
    /** @description Outcome of a login. */
    LoginResult:
      | components['schemas']['SignedIn']
      | components['schemas']['MfaRequired']
      | components['schemas']['MfaEnrolmentRequired'];
    /** @description Second step of a login. */
    TotpLogin: {
      challenge: string;
      /** @description 6 digits (RFC 6238) or a recovery code. */
      code: string;
    };
    /** @description Whose password to reset. */
    PasswordResetRequest: {
      login: string;
    };
    /** @description Token of an e-mailed link; it travels in bodies, never in a URL path or query. */
    PasswordLinkToken: {
      token: string;
    };
    /** @description What a link is for. */
    PasswordLink: {
      /** @enum {string} */
      purpose: 'firstLogin' | 'reset';
      loginName: string;
      displayName: string;
      extension: string | null;
      language: components['schemas']['Language'];
      /**
       * Format: date-time
       * @description End of its life.
       */
      expiresAt: string;
      minPasswordLength: number;
    };
    /** @description New credentials. */
    PasswordLinkUse: {
      token: string;
      password: string;
      /** @description Voicemail PIN, required at first login. */
      pin?: string;
    };
    /** @description The person who is signed in. */
    Me: {
      /** @description Null for an API key and for an external subject. */
      id: components['schemas']['Id'] | null;
      version: number;
      firstName: string;
      lastName: string;
      loginName: string;
      extension: string | null;
      emails: string[];
      role: components['schemas']['Role'];
      domain: components['schemas']['MyDomain'];
      /** @description Own site. */
      siteId: components['schemas']['Id'] | null;
      /** @description Null = that of the domain. */
      timeZone: components['schemas']['TimeZone'] | null;
      /** @description Null = that of the domain. */
      language: components['schemas']['Language'] | null;
      /** @enum {string} */
      theme: 'auto' | 'light' | 'dark';
      hasPin: boolean;
      mfa: components['schemas']['MfaState'];
    };
    /** @description The domain one works in. */
    MyDomain: {
      id: components['schemas']['Id'];
      name: string;
      displayName: string;
      timeZone: components['schemas']['TimeZone'];
      language: components['schemas']['Language'];
      extensionLength: number;
    };
    /** @description State of the second factor. */
    MfaState: {
      /** @enum {string} */
      policy: 'off' | 'optional' | 'required';
      enabled: boolean;
      recoveryCodesLeft: number;
    };
    /** @description Own profile; absent = unchanged, null = that of the domain. */
    MeUpdate: {
      firstName?: string;
      lastName?: string;
      emails?: string[];
      timeZone?: components['schemas']['TimeZone'] | null;
      language?: components['schemas']['Language'] | null;
      /** @enum {string} */
      theme?: 'auto' | 'light' | 'dark';
    };
    /** @description A capability and how far it goes. */
    HeldCapability: {
      capability: components['schemas']['Capability'];
      reach: components['schemas']['Reach'];
    };
    /** @description A capability that is not held, why, and who can grant it. */
    MissingCapability: {
      capability: components['schemas']['Capability'];
      /** @enum {string} */
      why: 'key' | 'role' | 'plan' | 'unknown' | 'not-requested';
      /** @description Least role that may give it. */
      grantedBy: components['schemas']['Role'] | null;
    };
    /** @description What the caller may do and what not. */
    Capabilities: {
      role: components['schemas']['Role'];
      held: components['schemas']['HeldCapability'][];
      missing: components['schemas']['MissingCapability'][];
    };
    /** @description New password, proven by the current one. */
    PasswordChange: {
      currentPassword: string;
      newPassword: string;
      /** @default true */
      endOtherSessions?: boolean;
    };
    /** @description New voicemail PIN, proven by the password. */
    PinChange: {
      currentPassword: string;
      /** @description 4 to 10 digits; no repeats, sequences or own extension. */
      pin: string;
    };
    /** @description Secret for an authenticator app, shown once. */
    TotpEnrolment: {
      /** @description Base32. */
      secret: string;
      /** @description `otpauth://` URI for the QR code. */
      uri: string;
    };
    /** @description Proof of the person at the keyboard. */
    PasswordProof: {
      currentPassword: string;
    };
    /** @description A current code. */
    TotpCode: {
      /** @description 6 digits (RFC 6238). */
      code: string;
    };
    /** @description Ten single-use codes, shown once. */
    RecoveryCodes: {
      codes: string[];
    };
    /** @description A signed-in browser. */
    Session: {
      id: components['schemas']['Id'];
      version: number;
      current: boolean;
      userAgent: string;
      /** @description Address of the last use. */
      address: string;
      /**
       * Format: date-time
       * @description Sign-in.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Last renewal.
       */
      lastUsedAt: string;
    };
    /** @description Own sessions. */
    SessionList: {
      items: components['schemas']['Session'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A new user. */
    UserCreate: {
      /**
       * @description Only persons sign in.
       * @default person
       * @enum {string}
       */
      kind?: 'person' | 'sharedMailbox' | 'routing';
      /**
       * @description Required for a person.
       * @default
       */
      firstName?: string;
      lastName: string;
      extension: components['schemas']['ExtensionNumber'];
      /** @description Unique over the platform. Default `{extension}@{domain}`. */
      loginName?: string;
      /** @description At least one for a person. */
      emails?: string[];
      role?: components['schemas']['Role'];
      /** @description Department. */
      departmentId?: components['schemas']['Id'] | null;
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
      /** @description Null = that of the domain. */
      timeZone?: components['schemas']['TimeZone'] | null;
      /** @description Null = that of the domain. */
      language?: components['schemas']['Language'] | null;
      /** @description Null = that of the site, else of the domain. */
      callerIdName?: string | null;
      /** @description Null = that of the site, else of the domain. */
      callerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      /** @description Number shown to emergency services; null = that of the site, else of the domain. */
      emergencyCallerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      /** @description Prefix for local dialling, 200 to 999. */
      areaCode?: string | null;
      /**
       * @description How long the phones ring.
       * @default 25
       */
      ringSeconds?: number;
      /** @default 4 */
      maxActiveCalls?: number;
      /** @default true */
      voicemailEnabled?: boolean;
      /**
       * @description Found by the dial-by-name directory.
       * @default true
       */
      inAudioDirectory?: boolean;
      /**
       * @description Shown in the contacts of colleagues.
       * @default true
       */
      inContactList?: boolean;
      /**
       * @default none
       * @enum {string}
       */
      recordCalls?: 'none' | 'all';
      /**
       * @description Own recordings are hidden from the person.
       * @default false
       */
      hideRecordings?: boolean;
      /** @description For administrators. */
      notes?: string | null;
      /**
       * @description Mail the single-use link of the first login.
       * @default true
       */
      sendWelcome?: boolean;
    };
    /** @description Changed fields; absent = unchanged, null = cleared. */
    UserUpdate: {
      /** @description Required for a person. */
      firstName?: string;
      lastName?: string;
      extension?: components['schemas']['ExtensionNumber'];
      /** @description Unique over the platform. Default `{extension}@{domain}`. */
      loginName?: string;
      /** @description At least one for a person. */
      emails?: string[];
      role?: components['schemas']['Role'];
      /** @description Department. */
      departmentId?: components['schemas']['Id'] | null;
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
      /** @description Null = that of the domain. */
      timeZone?: components['schemas']['TimeZone'] | null;
      /** @description Null = that of the domain. */
      language?: components['schemas']['Language'] | null;
      /** @description Null = that of the site, else of the domain. */
      callerIdName?: string | null;
      /** @description Null = that of the site, else of the domain. */
      callerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      /** @description Number shown to emergency services; null = that of the site, else of the domain. */
      emergencyCallerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      /** @description Prefix for local dialling, 200 to 999. */
      areaCode?: string | null;
      /** @description How long the phones ring. */
      ringSeconds?: number;
      maxActiveCalls?: number;
      voicemailEnabled?: boolean;
      /** @description Found by the dial-by-name directory. */
      inAudioDirectory?: boolean;
      /** @description Shown in the contacts of colleagues. */
      inContactList?: boolean;
      /** @enum {string} */
      recordCalls?: 'none' | 'all';
      /** @description Own recordings are hidden from the person. */
      hideRecordings?: boolean;
      /** @description For administrators. */
      notes?: string | null;
    };
    /**
     * @description Mark in the list of users.
     * @enum {string}
     */
    UserTag: 'new' | 'passwordRequired' | 'locked' | 'problem';
    /** @description A person, shared mailbox or routing user with an extension. */
    User: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      /**
       * @description Only persons sign in.
       * @enum {string}
       */
      kind: 'person' | 'sharedMailbox' | 'routing';
      /** @description Required for a person. */
      firstName: string;
      lastName: string;
      extension: components['schemas']['ExtensionNumber'];
      /** @description Unique over the platform. Default `{extension}@{domain}`. */
      loginName: string;
      /** @description At least one for a person. */
      emails: string[];
      role: components['schemas']['Role'];
      /** @description Department. */
      departmentId: components['schemas']['Id'] | null;
      /** @description Site. */
      siteId: components['schemas']['Id'] | null;
      /** @description Null = that of the domain. */
      timeZone: components['schemas']['TimeZone'] | null;
      /** @description Null = that of the domain. */
      language: components['schemas']['Language'] | null;
      /** @description Null = that of the site, else of the domain. */
      callerIdName: string | null;
      /** @description Null = that of the site, else of the domain. */
      callerIdNumber: components['schemas']['PhoneNumberText'] | null;
      /** @description Number shown to emergency services; null = that of the site, else of the domain. */
      emergencyCallerIdNumber: components['schemas']['PhoneNumberText'] | null;
      /** @description Prefix for local dialling, 200 to 999. */
      areaCode: string | null;
      /** @description How long the phones ring. */
      ringSeconds: number;
      maxActiveCalls: number;
      voicemailEnabled: boolean;
      /** @description Found by the dial-by-name directory. */
      inAudioDirectory: boolean;
      /** @description Shown in the contacts of colleagues. */
      inContactList: boolean;
      /** @enum {string} */
      recordCalls: 'none' | 'all';
      /** @description Own recordings are hidden from the person. */
      hideRecordings: boolean;
      /** @description For administrators. */
      notes: string | null;
      readonly departmentName: string | null;
      readonly siteName: string | null;
      /** @enum {string} */
      accountState: 'new' | 'active' | 'resetPending' | 'locked';
      mfaEnabled: boolean;
      hasPin: boolean;
      /** @description What an administrator should see at once. */
      tags: components['schemas']['UserTag'][];
      /**
       * Format: date-time
       * @description Null when never.
       */
      lastSignInAt: string | null;
      /**
       * Format: date-time
       * @description Creation.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string;
    };
    /** @description A page of users. */
    UserList: {
      items: components['schemas']['User'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description What to do with which users. */
    UserBulk: {
      /** @enum {string} */
      action: 'update' | 'delete' | 'sendWelcome';
      /** @description Users by id. */
      ids: components['schemas']['Id'][];
      changes?: components['schemas']['UserBulkChanges'];
    };
    /** @description Fields given to every user (action `update`). */
    UserBulkChanges: {
      role?: components['schemas']['Role'];
      /** @description Department. */
      departmentId?: components['schemas']['Id'] | null;
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
      /** @description Null = that of the domain. */
      timeZone?: components['schemas']['TimeZone'] | null;
      /** @description Null = that of the domain. */
      language?: components['schemas']['Language'] | null;
      /** @description Null = that of the site, else of the domain. */
      callerIdName?: string | null;
      /** @description Null = that of the site, else of the domain. */
      callerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      /** @description Number shown to emergency services; null = that of the site, else of the domain. */
      emergencyCallerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      /** @description Prefix for local dialling, 200 to 999. */
      areaCode?: string | null;
      /** @description How long the phones ring. */
      ringSeconds?: number;
      maxActiveCalls?: number;
      voicemailEnabled?: boolean;
      /** @description Found by the dial-by-name directory. */
      inAudioDirectory?: boolean;
      /** @description Shown in the contacts of colleagues. */
      inContactList?: boolean;
      /** @enum {string} */
      recordCalls?: 'none' | 'all';
      /** @description Own recordings are hidden from the person. */
      hideRecordings?: boolean;
    };
    /** @description Difference of one field. */
    FieldChange: {
      field: string;
      /** @description Value before, null when absent. */
      before: unknown;
      /** @description Value after, null when absent. */
      after: unknown;
    };
    /** @description Plan for one object. */
    BulkRow: {
      id: components['schemas']['Id'];
      name: string;
      /** @enum {string} */
      action: 'create' | 'update' | 'delete' | 'send' | 'unchanged' | 'error';
      changes: components['schemas']['FieldChange'][];
      errors: components['schemas']['FieldError'][];
    };
    /** @description Plan of a bulk write, and what was done unless it was a dry run. */
    BulkPlan: {
      applied: boolean;
      counts: components['schemas']['BulkCounts'];
      rows: components['schemas']['BulkRow'][];
      /** @description Change set to undo; null on a dry run. */
      changeId: components['schemas']['Id'] | null;
    };
    /** @description Rows by plan. */
    BulkCounts: {
      create: number;
      update: number;
      delete: number;
      send: number;
      unchanged: number;
      error: number;
    };
    /** @description Where the link went. */
    SentLink: {
      /** @enum {string} */
      purpose: 'firstLogin' | 'reset';
      /** @description Masked addresses. */
      emails: string[];
      /**
       * Format: date-time
       * @description End of its life.
       */
      expiresAt: string;
    };
    /** @description Whether the person may sign in. */
    Lock: {
      locked: boolean;
    };
    /** @description A new person at an old extension. */
    Recycle: {
      firstName: string;
      lastName: string;
      emails: string[];
      /** @description Department. */
      departmentId?: components['schemas']['Id'] | null;
      /** @default true */
      sendWelcome?: boolean;
    };
    /** @description A sign-in or an attempt. */
    SignIn: {
      id: components['schemas']['Id'];
      /**
       * Format: date-time
       * @description When.
       */
      at: string;
      /** @enum {string} */
      outcome: 'succeeded' | 'wrongPassword' | 'wrongCode' | 'locked' | 'linkUsed' | 'signedOut';
      address: string;
      userAgent: string;
    };
    /** @description Access log of a user. */
    SignInList: {
      items: components['schemas']['SignIn'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A column of the file. */
    ImportColumn: {
      name: string;
      examples: string[];
      suggested: components['schemas']['UserField'] | null;
    };
    /**
     * @description A field that a column of a file can fill.
     * @enum {string}
     */
    UserField:
      | 'id'
      | 'extension'
      | 'domain'
      | 'kind'
      | 'firstName'
      | 'lastName'
      | 'loginName'
      | 'emails'
      | 'role'
      | 'department'
      | 'site'
      | 'timeZone'
      | 'language'
      | 'callerIdName'
      | 'callerIdNumber'
      | 'emergencyCallerIdNumber'
      | 'areaCode'
      | 'ringSeconds'
      | 'maxActiveCalls'
      | 'voicemailEnabled'
      | 'inAudioDirectory'
      | 'inContactList'
      | 'recordCalls'
      | 'hideRecordings'
      | 'notes';
    /** @description Field by column name; a column that is absent is left out. */
    ColumnMapping: {
      [key: string]: components['schemas']['UserField'];
    };
    /** @description A file of users on its way from upload to report. */
    UserImport: {
      id: components['schemas']['Id'];
      version: number;
      fileName: string;
      /**
       * @description A plan and its application run on in the background; every step is announced as `user-imports`.
       * @enum {string}
       */
      status: 'mapping' | 'planning' | 'planned' | 'applying' | 'applied' | 'undone' | 'failed';
      /** @description Encoding found, for example `utf-8`. */
      encoding: string;
      /** @description Delimiter found. */
      delimiter: string;
      columns: components['schemas']['ImportColumn'][];
      mapping: components['schemas']['ColumnMapping'];
      /** @description Departments and sites that do not exist are created; else their rows are refused. */
      createMissing: boolean;
      /** @description Rows in the file. */
      total: number;
      /** @description Rows done in the running step. */
      processed: number;
      counts: components['schemas']['ImportCounts'];
      /** @description Why it failed. */
      failure: string | null;
      createdDepartments: string[];
      createdSites: string[];
      /** @description Change set of the application, for undo. */
      changeId: components['schemas']['Id'] | null;
      /**
       * Format: date-time
       * @description Upload.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Last step.
       */
      updatedAt: string;
    };
    /** @description Rows by plan; `repaired` rows are also counted by their action. */
    ImportCounts: {
      create: number;
      update: number;
      unchanged: number;
      conflict: number;
      error: number;
      repaired: number;
    };
    /** @description Imports of the domain. */
    UserImportList: {
      items: components['schemas']['UserImport'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description How to read the file. */
    UserImportUpdate: {
      mapping?: components['schemas']['ColumnMapping'];
      createMissing?: boolean;
    };
    /** @description What was refused or repaired in a cell. */
    ImportProblem: {
      /** @description Column of the file; null for the whole row. */
      column: string | null;
      field: string | null;
      code: string;
      message: string;
      /** @enum {string} */
      severity: 'error' | 'repaired' | 'warning';
      /** @description What the cell holds. */
      value: string;
    };
    /** @description Plan of one row. */
    ImportRow: {
      /** @description Row number as in a spreadsheet: the header is row 1. */
      row: number;
      extension: string | null;
      name: string;
      /** @enum {string} */
      action: 'create' | 'update' | 'unchanged' | 'conflict' | 'error';
      changes: components['schemas']['FieldChange'][];
      problems: components['schemas']['ImportProblem'][];
    };
    /** @description Plan row by row. */
    ImportRowList: {
      items: components['schemas']['ImportRow'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A column mapping kept under a name. */
    ImportMapping: {
      id: components['schemas']['Id'];
      version: number;
      name: string;
      mapping: components['schemas']['ColumnMapping'];
      /**
       * Format: date-time
       * @description Creation.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string;
    };
    /** @description A mapping to keep. */
    ImportMappingCreate: {
      name: string;
      mapping: components['schemas']['ColumnMapping'];
    };
    /** @description Kept mappings. */
    ImportMappingList: {
      items: components['schemas']['ImportMapping'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A claimed extension. */
    Extension: {
      number: components['schemas']['ExtensionNumber'];
      owner: components['schemas']['ExtensionHolder'];
    };
    /** @description Claimed extensions. */
    ExtensionList: {
      items: components['schemas']['Extension'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Whether an extension can be claimed. */
    ExtensionAvailability: {
      number: string;
      available: boolean;
      /** @description Why not: `extension-taken`, `extension-format`, `extension-reserved`, `extension-length`, `extension-range`. */
      code: string | null;
      message: string | null;
      holder: components['schemas']['ExtensionHolder'] | null;
      /** @description Next free extension of the kind. */
      next: string | null;
    };
    /** @description First and last extension of a kind. */
    ExtensionRange: {
      from: components['schemas']['ExtensionNumber'];
      to: components['schemas']['ExtensionNumber'];
    };
    /** @description What the reseller allows. */
    DomainLimits: {
      users: number;
      sites: number;
    };
    /** @description How much is used. */
    DomainUsage: {
      users: number;
      sites: number;
    };
    /** @description A tenant; "organization" in the portal. */
    Domain: {
      id: components['schemas']['Id'];
      version: number;
      resellerId: components['schemas']['Id'];
      /** @description Appears in logins; a rename keeps the old name as alias. */
      name: string;
      displayName: string;
      /** @description No sign-in and no calls except emergency. */
      locked: boolean;
      timeZone: components['schemas']['TimeZone'];
      language: components['schemas']['Language'];
      extensionLength: number;
      /** @description Range of extensions by kind. */
      ranges: {
        user?: components['schemas']['ExtensionRange'];
        attendant?: components['schemas']['ExtensionRange'];
        queue?: components['schemas']['ExtensionRange'];
        conference?: components['schemas']['ExtensionRange'];
        featureCode?: components['schemas']['ExtensionRange'];
      };
      /** @description Refuse extensions out of range instead of suggesting. */
      enforceRanges: boolean;
      callerIdName: string | null;
      callerIdNumber: components['schemas']['PhoneNumberText'] | null;
      areaCode: string | null;
      /** @description Second factor by role: off, optional (default) or required. */
      mfaPolicy: {
        [key: string]: 'off' | 'optional' | 'required';
      };
      minPasswordLength: number;
      limits: components['schemas']['DomainLimits'];
      used: components['schemas']['DomainUsage'];
      /**
       * Format: date-time
       * @description Creation.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string;
    };
    /** @description Domains in reach. */
    DomainList: {
      items: components['schemas']['Domain'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Changed fields. `name`, `locked` and `limits` need `domains:write`. */
    DomainUpdate: {
      /** @description Appears in logins; a rename keeps the old name as alias. */
      name?: string;
      displayName?: string;
      /** @description No sign-in and no calls except emergency. */
      locked?: boolean;
      timeZone?: components['schemas']['TimeZone'];
      language?: components['schemas']['Language'];
      extensionLength?: number;
      /** @description Range of extensions by kind. */
      ranges?: {
        user?: components['schemas']['ExtensionRange'];
        attendant?: components['schemas']['ExtensionRange'];
        queue?: components['schemas']['ExtensionRange'];
        conference?: components['schemas']['ExtensionRange'];
        featureCode?: components['schemas']['ExtensionRange'];
      };
      /** @description Refuse extensions out of range instead of suggesting. */
      enforceRanges?: boolean;
      callerIdName?: string | null;
      callerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      areaCode?: string | null;
      /** @description Second factor by role: off, optional (default) or required. */
      mfaPolicy?: {
        [key: string]: 'off' | 'optional' | 'required';
      };
      minPasswordLength?: number;
      limits?: components['schemas']['DomainLimits'];
    };
    /** @description A site of a domain. */
    Site: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      version: number;
      name: string;
      /** @description Null = that of the domain. */
      timeZone: components['schemas']['TimeZone'] | null;
      callerIdName: string | null;
      callerIdNumber: components['schemas']['PhoneNumberText'] | null;
      areaCode: string | null;
      userCount: number;
      /**
       * Format: date-time
       * @description Creation.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string;
    };
    /** @description A page of sites. */
    SiteList: {
      items: components['schemas']['Site'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A new site. */
    SiteCreate: {
      name: string;
      /** @description Null = that of the domain. */
      timeZone?: components['schemas']['TimeZone'] | null;
      callerIdName?: string | null;
      callerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      areaCode?: string | null;
    };
    /** @description Changed fields; absent = unchanged, null = cleared. */
    SiteUpdate: {
      name?: string;
      /** @description Null = that of the domain. */
      timeZone?: components['schemas']['TimeZone'] | null;
      callerIdName?: string | null;
      callerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      areaCode?: string | null;
    };
    /** @description A department of a domain. */
    Department: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      version: number;
      name: string;
      /** @description Site of the department, null = all. */
      siteId: components['schemas']['Id'] | null;
      userCount: number;
      /**
       * Format: date-time
       * @description Creation.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string;
    };
    /** @description A page of departments. */
    DepartmentList: {
      items: components['schemas']['Department'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A new department. */
    DepartmentCreate: {
      name: string;
      /** @description Site of the department, null = all. */
      siteId?: components['schemas']['Id'] | null;
    };
    /** @description Changed fields; absent = unchanged, null = cleared. */
    DepartmentUpdate: {
      name?: string;
      /** @description Site of the department, null = all. */
      siteId?: components['schemas']['Id'] | null;
    };
    /** @description Who acted; the last one is at the keyboard. */
    Actor: {
      /** @enum {string} */
      kind: 'user' | 'apiKey' | 'external' | 'system';
      id: string | null;
      name: string;
    };
    /** @description One object of a change set. Secrets read `changed`. */
    ChangeItem: {
      resource: components['schemas']['ResourceName'];
      id: components['schemas']['Id'];
      name: string;
      changes: components['schemas']['FieldChange'][];
      /** @enum {string} */
      action: 'create' | 'update' | 'delete';
    };
    /** @description A change set: everything one write did. */
    Change: {
      id: components['schemas']['Id'];
      /**
       * Format: date-time
       * @description When.
       */
      at: string;
      actors: components['schemas']['Actor'][];
      /** @enum {string} */
      channel: 'portal' | 'embed' | 'apiKey' | 'import' | 'system';
      title: string;
      /** @description The first 100 objects. */
      items: components['schemas']['ChangeItem'][];
      itemCount: number;
      /** @description Change set that undid it. */
      undoneBy: components['schemas']['Id'] | null;
      requestId: string;
    };
    /** @description Change history. */
    ChangeList: {
      items: components['schemas']['Change'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A key for servers; the secret is never shown again. */
    ApiKey: {
      id: components['schemas']['Id'];
      version: number;
      name: string;
      /** @description First characters, to recognise it. */
      prefix: string;
      /**
       * @description A `dev` key (`pbx_dev_`) works only from and for localhost.
       * @enum {string}
       */
      kind: 'live' | 'dev';
      capabilities: components['schemas']['Capability'][];
      /** @enum {string} */
      reach: 'domain' | 'reseller';
      /** @description Domain of a key with reach `domain`. */
      domainId: components['schemas']['Id'] | null;
      /** @description Allowed client addresses (CIDR); empty = any. */
      addresses: string[];
      readOnly: boolean;
      /**
       * Format: date-time
       * @description End of its life.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description Null when never.
       */
      lastUsedAt: string | null;
      /**
       * Format: date-time
       * @description Creation.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string;
    };
    /** @description A new key. It never holds more than its maker. */
    ApiKeyCreate: {
      name: string;
      /**
       * @default live
       * @enum {string}
       */
      kind?: 'live' | 'dev';
      capabilities: components['schemas']['Capability'][];
      /**
       * @default domain
       * @enum {string}
       */
      reach?: 'domain' | 'reseller';
      addresses?: string[];
      /** @default false */
      readOnly?: boolean;
      /**
       * Format: date-time
       * @description At most 5 years; default 1 year.
       */
      expiresAt?: string;
    };
    /** @description A new key with its secret. */
    ApiKeySecret: {
      /** @description Shown once. */
      secret: string;
      id: components['schemas']['Id'];
      version: number;
      name: string;
      /** @description First characters, to recognise it. */
      prefix: string;
      /**
       * @description A `dev` key (`pbx_dev_`) works only from and for localhost.
       * @enum {string}
       */
      kind: 'live' | 'dev';
      capabilities: components['schemas']['Capability'][];
      /** @enum {string} */
      reach: 'domain' | 'reseller';
      /** @description Domain of a key with reach `domain`. */
      domainId: components['schemas']['Id'] | null;
      /** @description Allowed client addresses (CIDR); empty = any. */
      addresses: string[];
      readOnly: boolean;
      /**
       * Format: date-time
       * @description End of its life.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description Null when never.
       */
      lastUsedAt: string | null;
      /**
       * Format: date-time
       * @description Creation.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string;
    };
    /** @description API keys. */
    ApiKeyList: {
      items: components['schemas']['ApiKey'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Who may do what, where, for how long. */
    EmbedSessionCreate: {
      /** @description The one tenant the token can touch. */
      domain: string;
      /** @description `user:1001@acme.example` or `external:<id>`; audited. */
      subject: string;
      actAs?: components['schemas']['Role'];
      /** @description Component name to `"all"` or a list of capabilities. */
      components: {
        [key: string]: 'all' | string[];
      };
      /** @description Exact origins; https, or http for localhost. */
      origins: string[];
      /** @default 600 */
      ttlSeconds?: number;
    };
    /** @description A narrowed, short-lived session of an embedding page. */
    EmbedSession: {
      id: components['schemas']['Id'];
      version: number;
      domain: string;
      subject: string;
      role: components['schemas']['Role'];
      origins: string[];
      /** @description Capabilities by component name; `*` stands for every component. */
      granted: {
        [key: string]: components['schemas']['Capability'][];
      };
      denied: components['schemas']['Denial'][];
      /**
       * Format: date-time
       * @description Minting.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description End.
       */
      expiresAt: string;
    };
    /** @description Live embed sessions. */
    EmbedSessionList: {
      items: components['schemas']['EmbedSession'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Announcement that something changed; sent as the data of a server-sent event whose id is the sequence number. */
    ResourceEvent: {
      sequence: number;
      resource: components['schemas']['ResourceName'];
      /** @description Objects that changed; empty when there were many. */
      ids: components['schemas']['Id'][];
      /**
       * Format: date-time
       * @description When.
       */
      at: string;
    };
  };
  responses: {
    /** @description The request cannot be read, or a parameter is wrong. */
    BadRequest: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description No token, or one that is unknown, expired or revoked. */
    Unauthorized: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The token lacks the capability named, or the origin is not listed. */
    Forbidden: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Unknown here; also everything of another domain. */
    NotFound: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The state does not allow it: taken, in use, last one, limit reached. */
    Conflict: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Someone saved first; `current` holds the state now. */
    PreconditionFailed: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is too large. */
    PayloadTooLarge: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The content type is not the one of the contract. */
    UnsupportedMediaType: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Fields are refused; `errors` names each. */
    Invalid: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description If-Match is missing. */
    PreconditionRequired: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too many requests or a locked login; see `Retry-After`. */
    TooManyRequests: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Our fault; quote the request id. */
    ServerProblem: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
    PbxDomain: string;
    /** @description `nextCursor` of the page before, with the same filters and sort. */
    Cursor: string;
    /** @description Items per page. */
    Limit: number;
    /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
    Offset: number;
    /** @description Words to find, ignoring case and accents. */
    SearchText: string;
    /** @description Answer the plan and write nothing. */
    DryRun: boolean;
    /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
    IfMatch: string;
    /** @description A key of the own making (a UUID): the reply is kept 24 h and repeated. Same key with another body: 422. */
    IdempotencyKey: string;
    /** @description As for creates; optional where the write can be repeated safely. */
    OptionalIdempotencyKey: string;
  };
  requestBodies: never;
  headers: {
    /** @description Id of the request, for support. */
    RequestId: string;
    /** @description Version of the resource, for If-Match. */
    ETag: string;
    /** @description Change set that this write made, for undo. */
    ChangeId: string;
    /** @description Path of the new resource. */
    Location: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  login: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoginRequest'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          /** @description Refresh token: HttpOnly, Secure (except on localhost), SameSite=Strict. */
          'Set-Cookie'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoginResult'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  verifyTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TotpLogin'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          /** @description Refresh token: HttpOnly, Secure (except on localhost), SameSite=Strict. */
          'Set-Cookie'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  refreshSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          /** @description Refresh token: HttpOnly, Secure (except on localhost), SameSite=Strict. */
          'Set-Cookie'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Grant'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  logout: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          /** @description Refresh token: HttpOnly, Secure (except on localhost), SameSite=Strict. */
          'Set-Cookie'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  requestPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordResetRequest'];
      };
    };
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  checkPasswordLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordLinkToken'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasswordLink'];
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  usePasswordLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordLinkUse'];
      };
    };
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getMe: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  updateMe: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MeUpdate'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getMyCapabilities: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Capabilities'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordChange'];
      };
    };
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  changePin: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PinChange'];
      };
    };
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  enrolTotp: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordProof'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TotpEnrolment'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  confirmTotp: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TotpCode'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  disableTotp: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordProof'];
      };
    };
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  replaceRecoveryCodes: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordProof'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listSessions: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `-lastUsedAt`. */
        sort?: 'lastUsedAt' | '-lastUsedAt' | 'createdAt' | '-createdAt';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  deleteSession: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the session. */
        sessionId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listUsers: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `extension`. */
        sort?:
          | 'extension'
          | '-extension'
          | 'firstName'
          | '-firstName'
          | 'lastName'
          | '-lastName'
          | 'loginName'
          | '-loginName'
          | 'departmentName'
          | '-departmentName'
          | 'siteName'
          | '-siteName'
          | 'role'
          | '-role'
          | 'lastSignInAt'
          | '-lastSignInAt'
          | 'createdAt'
          | '-createdAt';
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
        /** @description Only this department. */
        departmentId?: components['schemas']['Id'];
        /** @description Only this role. */
        role?: components['schemas']['Role'];
        /** @description Only this kind. */
        kind?: 'person' | 'sharedMailbox' | 'routing';
        /** @description Only users with this tag. */
        tag?: components['schemas']['UserTag'];
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  createUser: {
    parameters: {
      query?: never;
      header: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description A key of the own making (a UUID): the reply is kept 24 h and repeated. Same key with another body: 422. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UserCreate'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  exportUsers: {
    parameters: {
      query?: {
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `extension`. */
        sort?:
          | 'extension'
          | '-extension'
          | 'firstName'
          | '-firstName'
          | 'lastName'
          | '-lastName'
          | 'loginName'
          | '-loginName'
          | 'departmentName'
          | '-departmentName'
          | 'siteName'
          | '-siteName'
          | 'role'
          | '-role'
          | 'lastSignInAt'
          | '-lastSignInAt'
          | 'createdAt'
          | '-createdAt';
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
        /** @description Only this department. */
        departmentId?: components['schemas']['Id'];
        /** @description Only this role. */
        role?: components['schemas']['Role'];
        /** @description Only this kind. */
        kind?: 'person' | 'sharedMailbox' | 'routing';
        /** @description Only users with this tag. */
        tag?: components['schemas']['UserTag'];
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  bulkUpdateUsers: {
    parameters: {
      query?: {
        /** @description Answer the plan and write nothing. */
        dryRun?: components['parameters']['DryRun'];
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UserBulk'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkPlan'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the user. */
        userId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  deleteUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the user. */
        userId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  updateUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the user. */
        userId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UserUpdate'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  sendPasswordLink: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the user. */
        userId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentLink'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  lockUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the user. */
        userId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Lock'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  recycleUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the user. */
        userId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Recycle'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listSignIns: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `-at`. */
        sort?: 'at' | '-at';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the user. */
        userId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listUserImports: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `-createdAt`. */
        sort?: 'createdAt' | '-createdAt';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserImportList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  createUserImport: {
    parameters: {
      query?: {
        /** @description Name to show. */
        fileName?: string;
      };
      header: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description A key of the own making (a UUID): the reply is kept 24 h and repeated. Same key with another body: 422. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserImport'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getUserImport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the import. */
        importId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserImport'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  deleteUserImport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the import. */
        importId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  updateUserImport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the import. */
        importId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UserImportUpdate'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserImport'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  applyUserImport: {
    parameters: {
      query?: {
        /** @description Answer the plan and write nothing. */
        dryRun?: components['parameters']['DryRun'];
        /** @description Which rows to apply. */
        rows?: 'all' | 'valid';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the import. */
        importId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserImport'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listUserImportRows: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `row`. */
        sort?: 'row' | '-row';
        /** @description Only rows with this plan. */
        action?: 'create' | 'update' | 'unchanged' | 'conflict' | 'error' | 'repaired';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the import. */
        importId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportRowList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  exportUserImportReport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the import. */
        importId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listImportMappings: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `name`. */
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportMappingList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  createImportMapping: {
    parameters: {
      query?: never;
      header: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description A key of the own making (a UUID): the reply is kept 24 h and repeated. Same key with another body: 422. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportMappingCreate'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportMapping'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  deleteImportMapping: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the mapping. */
        mappingId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listExtensions: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `number`. */
        sort?: 'number' | '-number';
        /** @description Only owners of this kind. */
        kind?: 'user' | 'attendant' | 'queue' | 'conference' | 'featureCode';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExtensionList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getNextExtension: {
    parameters: {
      query?: {
        /** @description Range of the number plan. */
        kind?: 'user' | 'attendant' | 'queue' | 'conference';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExtensionAvailability'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getExtensionAvailability: {
    parameters: {
      query?: {
        /** @description Range of the number plan. */
        kind?: 'user' | 'attendant' | 'queue' | 'conference';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description The extension as typed. */
        number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExtensionAvailability'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listDomains: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `name`. */
        sort?: 'name' | '-name' | 'displayName' | '-displayName' | 'createdAt' | '-createdAt';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DomainList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getDomain: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the domain. */
        domainId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Domain'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  updateDomain: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the domain. */
        domainId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DomainUpdate'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Domain'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listSites: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `name`. */
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  createSite: {
    parameters: {
      query?: never;
      header: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description A key of the own making (a UUID): the reply is kept 24 h and repeated. Same key with another body: 422. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SiteCreate'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Site'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getSite: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the site. */
        siteId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Site'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  deleteSite: {
    parameters: {
      query?: {
        /** @description The site that takes the uses over. */
        repointTo?: components['schemas']['Id'];
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the site. */
        siteId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  updateSite: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the site. */
        siteId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SiteUpdate'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Site'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listDepartments: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `name`. */
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepartmentList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  createDepartment: {
    parameters: {
      query?: never;
      header: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description A key of the own making (a UUID): the reply is kept 24 h and repeated. Same key with another body: 422. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DepartmentCreate'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Department'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getDepartment: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the department. */
        departmentId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Department'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  deleteDepartment: {
    parameters: {
      query?: {
        /** @description The department that takes the uses over. */
        repointTo?: components['schemas']['Id'];
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the department. */
        departmentId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  updateDepartment: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the department. */
        departmentId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DepartmentUpdate'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Department'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listChanges: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `-at`. */
        sort?: 'at' | '-at';
        /** @description Only changes of this resource. */
        resource?: components['schemas']['ResourceName'];
        /** @description Only changes of this object. */
        id?: components['schemas']['Id'];
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  undoChange: {
    parameters: {
      query?: {
        /** @description Answer the plan and write nothing. */
        dryRun?: components['parameters']['DryRun'];
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the change. */
        changeId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkPlan'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listApiKeys: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `name`. */
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  createApiKey: {
    parameters: {
      query?: never;
      header: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description A key of the own making (a UUID): the reply is kept 24 h and repeated. Same key with another body: 422. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyCreate'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Change-Id': components['headers']['ChangeId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeySecret'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  deleteApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the API key. */
        apiKeyId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listEmbedSessions: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `-createdAt`. */
        sort?: 'createdAt' | '-createdAt';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmbedSessionList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  createEmbedSession: {
    parameters: {
      query?: never;
      header: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description A key of the own making (a UUID): the reply is kept 24 h and repeated. Same key with another body: 422. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmbedSessionCreate'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Grant'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  deleteCurrentEmbedSession: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  deleteEmbedSession: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description ETag of the version that the change is based on, or `*`. Missing: 428; stale: 412 with the current state. */
        'If-Match'?: components['parameters']['IfMatch'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the embed session. */
        embedSessionId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, nothing to return. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      422: components['responses']['Invalid'];
      428: components['responses']['PreconditionRequired'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  streamEvents: {
    parameters: {
      query?: {
        /** @description Only these. */
        resources?: components['schemas']['ResourceName'][];
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description Resume after this sequence number. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
}
