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
     * @description 409 `last-office-manager` for the last one; 409 `in-use` with the uses, unless `repointTo` names where they go.
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
     * @description Extension and settings stay; password, PIN, second factor, sessions and voice messages of the former person are erased.
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
  '/users/{userId}/answering-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get how calls for a user are answered */
    get: operations['getAnsweringRules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change how calls for a user are answered
     * @description 422 `loop` with the path when calls would go round.
     */
    patch: operations['updateAnsweringRules'];
    trace?: never;
  };
  '/users/{userId}/voicemail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the settings of a mailbox */
    get: operations['getVoicemail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change the settings of a mailbox
     * @description One's own by `voicemail:own`, that of others by `users:write`.
     */
    patch: operations['updateVoicemail'];
    trace?: never;
  };
  '/time-frames': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List time frames */
    get: operations['listTimeFrames'];
    put?: never;
    /** Add a time frame */
    post: operations['createTimeFrame'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/time-frames/{timeFrameId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a time frame */
    get: operations['getTimeFrame'];
    put?: never;
    post?: never;
    /**
     * Delete a time frame
     * @description 409 `in-use` with the uses, unless `repointTo` names where they go.
     */
    delete: operations['deleteTimeFrame'];
    options?: never;
    head?: never;
    /** Change a time frame */
    patch: operations['updateTimeFrame'];
    trace?: never;
  };
  '/time-frames/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Show when a time frame would be in force
     * @description Nothing is written.
     */
    post: operations['previewTimeFrame'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/time-frames/{timeFrameId}/occurrences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get when a time frame is in force */
    get: operations['getOccurrences'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/holidays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List holidays */
    get: operations['listHolidays'];
    put?: never;
    /** Add a holiday */
    post: operations['createHoliday'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/holidays/{holidayId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a holiday */
    get: operations['getHoliday'];
    put?: never;
    post?: never;
    /**
     * Delete a holiday
     * @description 409 `in-use` with the uses, unless `repointTo` names where they go.
     */
    delete: operations['deleteHoliday'];
    options?: never;
    head?: never;
    /** Change a holiday */
    patch: operations['updateHoliday'];
    trace?: never;
  };
  '/holidays/regions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the regions of the catalogue */
    get: operations['getHolidayRegions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/holidays/catalogue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the holidays of a region in a year */
    get: operations['getCatalogueHolidays'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/holidays/adopt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take holidays from the catalogue */
    post: operations['adoptHolidays'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/holidays/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the days that are kept */
    get: operations['getHolidayDays'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/overrides': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List overrides */
    get: operations['listOverrides'];
    put?: never;
    /** Add an override */
    post: operations['createOverride'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/overrides/{overrideId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get an override */
    get: operations['getOverride'];
    put?: never;
    post?: never;
    /**
     * Delete an override
     * @description Routing is as before from this moment on.
     */
    delete: operations['deleteOverride'];
    options?: never;
    head?: never;
    /** Change an override */
    patch: operations['updateOverride'];
    trace?: never;
  };
  '/phone-numbers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List phone numbers */
    get: operations['listPhoneNumbers'];
    put?: never;
    /**
     * Add a phone number
     * @description Unique on the platform: 409 `number-taken`.
     */
    post: operations['createPhoneNumber'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/phone-numbers/{phoneNumberId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a phone number */
    get: operations['getPhoneNumber'];
    put?: never;
    post?: never;
    /** Delete a phone number */
    delete: operations['deletePhoneNumber'];
    options?: never;
    head?: never;
    /** Change a phone number */
    patch: operations['updatePhoneNumber'];
    trace?: never;
  };
  '/phone-numbers/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export phone numbers as CSV
     * @description UTF-8 with BOM, the columns of the import; destinations as `user:1001`, `external:+15145550100`, `hangup:busy`.
     */
    get: operations['exportPhoneNumbers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/phone-numbers/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change many phone numbers at once
     * @description One transaction: any row in error leaves all unchanged (422 with the plan in `errors`). `dryRun` answers the plan alone.
     */
    post: operations['bulkUpdatePhoneNumbers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/phone-numbers/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add and change phone numbers from a file
     * @description Matched by number. One transaction; `dryRun` answers the plan alone.
     */
    post: operations['importPhoneNumbers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/blocked-numbers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List blocked numbers */
    get: operations['listBlockedNumbers'];
    put?: never;
    /** Block a number for everybody */
    post: operations['createBlockedNumber'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/blocked-numbers/{blockedNumberId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a blocked number */
    get: operations['getBlockedNumber'];
    put?: never;
    post?: never;
    /** Let a blocked number through again */
    delete: operations['deleteBlockedNumber'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/emergency-addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List emergency addresses */
    get: operations['listEmergencyAddresses'];
    put?: never;
    /** Add an emergency address */
    post: operations['createEmergencyAddress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/emergency-addresses/{emergencyAddressId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get an emergency address */
    get: operations['getEmergencyAddress'];
    put?: never;
    post?: never;
    /**
     * Delete an emergency address
     * @description 409 `in-use` with the uses, unless `repointTo` names where they go.
     */
    delete: operations['deleteEmergencyAddress'];
    options?: never;
    head?: never;
    /** Change an emergency address */
    patch: operations['updateEmergencyAddress'];
    trace?: never;
  };
  '/simulations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask what would happen to a call
     * @description Nothing is written and nobody rings. The function that answers is the one that routes calls.
     */
    post: operations['simulateCall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List problems of the call routing */
    get: operations['listProblems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/uses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what refers to an object */
    get: operations['listUses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tasks/opening-hours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change opening hours
     * @description One change set: the effect, with one simulated call per object before and after, is the plan; `dryRun` writes nothing.
     */
    post: operations['applyOpeningHours'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tasks/holiday': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say what happens on holidays
     * @description One change set: the effect, with one simulated call per object before and after, is the plan; `dryRun` writes nothing.
     */
    post: operations['applyHoliday'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tasks/forwarding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Forward the calls of a user
     * @description One change set: the effect, with one simulated call per object before and after, is the plan; `dryRun` writes nothing.
     */
    post: operations['applyForwarding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tasks/block': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Block a caller
     * @description One change set: the effect, with one simulated call per object before and after, is the plan; `dryRun` writes nothing.
     */
    post: operations['applyBlock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List calls under way */
    get: operations['listCalls'];
    put?: never;
    /**
     * Place a call from the own phone
     * @description 409 `no-phone` when none of the phones is registered, 409 `engine-away` when nothing carries calls.
     */
    post: operations['placeCall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calls/{callId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a call under way */
    get: operations['getCall'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calls/{callId}/hang-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hang up */
    post: operations['hangUpCall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calls/{callId}/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Transfer the caller
     * @description The other end is hung up. 409 `not-connected` while there is nobody to transfer.
     */
    post: operations['transferCall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calls/{callId}/listen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Listen, whisper or barge
     * @description Each mode needs its own capability. Kept in the change history. Those who talk hear a tone first where the domain has `listeningNotice`.
     */
    post: operations['listenToCall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/call-records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the call history */
    get: operations['listCallRecords'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/call-records/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export the call history as CSV
     * @description UTF-8 with BOM. 409 `export-too-large` above 50,000 calls: `/call-record-exports` makes such a file in the background.
     */
    get: operations['exportCallRecords'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/call-record-exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List own exports of the call history */
    get: operations['listCallRecordExports'];
    put?: never;
    /**
     * Export a long call history in the background
     * @description Every step is announced as `call-record-exports`. One at a time for each caller: 409 `export-busy`. The file is kept for 7 days, and the last 5 of a caller at most. An export goes on where it was when the server restarts.
     */
    post: operations['createCallRecordExport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/call-record-exports/{exportId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * State and progress of an export
     * @description An export is seen by who made it, as long as the reach of that time is held.
     */
    get: operations['getCallRecordExport'];
    put?: never;
    post?: never;
    /** Stop an export, or delete its file */
    delete: operations['deleteCallRecordExport'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/call-record-exports/{exportId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the file of an export
     * @description UTF-8 with BOM. 409 `export-not-ready` before it is done.
     */
    get: operations['downloadCallRecordExport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/call-records/{callRecordId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a call with its legs and its way */
    get: operations['getCallRecord'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Write a note on a call */
    patch: operations['updateCallRecord'];
    trace?: never;
  };
  '/devices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List devices */
    get: operations['listDevices'];
    put?: never;
    /**
     * Add a device
     * @description The password is in the reply and never again.
     */
    post: operations['createDevice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/devices/{deviceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a device */
    get: operations['getDevice'];
    put?: never;
    post?: never;
    /**
     * Delete a device
     * @description The phone can no longer register; its calls go on until they end.
     */
    delete: operations['deleteDevice'];
    options?: never;
    head?: never;
    /** Change a device */
    patch: operations['updateDevice'];
    trace?: never;
  };
  '/devices/{deviceId}/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give a device a new password
     * @description The old one stops working at once.
     */
    post: operations['renewDevicePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/devices/{deviceId}/resync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask a phone to fetch its configuration
     * @description 409 `not-registered` when the phone cannot be reached.
     */
    post: operations['resyncDevice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/voice-messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List voice messages */
    get: operations['listVoiceMessages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/voice-messages/{voiceMessageId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a voice message */
    get: operations['getVoiceMessage'];
    put?: never;
    post?: never;
    /**
     * Delete a voice message
     * @description For good: the sound goes, too.
     */
    delete: operations['deleteVoiceMessage'];
    options?: never;
    head?: never;
    /** Mark a voice message as heard or new */
    patch: operations['updateVoiceMessage'];
    trace?: never;
  };
  '/voice-messages/{voiceMessageId}/audio': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the sound of a voice message */
    get: operations['getVoiceMessageAudio'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/recordings/{recordingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a recording
     * @description For good: the call stays in the history without its sound.
     */
    delete: operations['deleteRecording'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/recordings/{recordingId}/audio': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the sound of a recorded call
     * @description 404 for the own recordings of a person from whom they are hidden.
     */
    get: operations['getRecordingAudio'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/engine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get what carries the calls */
    get: operations['getEngine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prompts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List prompts */
    get: operations['listPrompts'];
    put?: never;
    /** Add a prompt */
    post: operations['createPrompt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prompts/{promptId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a prompt */
    get: operations['getPrompt'];
    put?: never;
    post?: never;
    /**
     * Delete a prompt
     * @description 409 `in-use` with the uses, unless `repointTo` names where they go.
     */
    delete: operations['deletePrompt'];
    options?: never;
    head?: never;
    /** Change a prompt */
    patch: operations['updatePrompt'];
    trace?: never;
  };
  '/prompts/{promptId}/audio': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the sound of a prompt */
    get: operations['getPromptAudio'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prompt-uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a sound file
     * @description WAV, MP3, Ogg, FLAC or M4A, judged by its content; at most 20 MB and 60 minutes. Converted to what the engine plays; kept for 24 hours until a prompt takes it. 422 `audio-*` says what was found instead.
     */
    post: operations['createPromptUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prompt-uploads/{promptUploadId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a sound that was sent or is being recorded */
    get: operations['getPromptUpload'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prompt-uploads/{promptUploadId}/audio': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Listen to it before it is kept */
    get: operations['getPromptUploadAudio'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prompt-recordings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record by phone
     * @description Calls the person's own phone, who speaks after the tone and ends with `#`. The upload is `recording` until then. 409 `no-phone` without a registered phone.
     */
    post: operations['recordPrompt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/prompt-speech': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get whether text can be spoken */
    get: operations['getSpeechProvider'];
    put?: never;
    /**
     * Turn text into speech
     * @description 409 `speech-not-configured` where the platform has no provider; `GET /prompt-speech` tells before.
     */
    post: operations['speakPrompt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/music-on-hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List owners and their music */
    get: operations['listMusicOnHold'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/music-on-hold/{ownerKind}/{ownerId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the music of an owner
     * @description An owner without music of its own answers what it inherits, with version 0.
     */
    get: operations['getMusicOnHold'];
    put?: never;
    post?: never;
    /** Let an owner inherit */
    delete: operations['deleteMusicOnHold'];
    options?: never;
    head?: never;
    /**
     * Change the music of an owner
     * @description Gives an owner that inherits music of its own.
     */
    patch: operations['updateMusicOnHold'];
    trace?: never;
  };
  '/attendants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List auto attendants */
    get: operations['listAttendants'];
    put?: never;
    /** Add an auto attendant */
    post: operations['createAttendant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/attendants/{attendantId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get an auto attendant */
    get: operations['getAttendant'];
    put?: never;
    post?: never;
    /**
     * Delete an auto attendant
     * @description 409 `in-use` with the uses, unless `repointTo` names where they go.
     */
    delete: operations['deleteAttendant'];
    options?: never;
    head?: never;
    /** Change an auto attendant */
    patch: operations['updateAttendant'];
    trace?: never;
  };
  '/conferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List conferences */
    get: operations['listConferences'];
    put?: never;
    /** Add a conference */
    post: operations['createConference'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conferences/{conferenceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a conference */
    get: operations['getConference'];
    put?: never;
    post?: never;
    /**
     * Delete a conference
     * @description 409 `in-use` with the uses, unless `repointTo` names where they go.
     */
    delete: operations['deleteConference'];
    options?: never;
    head?: never;
    /** Change a conference */
    patch: operations['updateConference'];
    trace?: never;
  };
  '/conferences/{conferenceId}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List who is in a conference now */
    get: operations['listConferenceParticipants'];
    put?: never;
    /**
     * Call someone in
     * @description Rings the number; whoever answers is in the conference.
     */
    post: operations['inviteToConference'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conferences/{conferenceId}/participants/{participantId}/moderate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mute, unmute, turn up or remove one participant */
    post: operations['moderateParticipant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conferences/{conferenceId}/moderate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mute all, lock or end a conference */
    post: operations['moderateConference'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conferences/{conferenceId}/join': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Join by phone
     * @description Rings the caller's own phone; 409 `no-phone` without a registered one.
     */
    post: operations['joinConference'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conference-meetings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List past meetings */
    get: operations['listConferenceMeetings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conference-meetings/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export past meetings as CSV
     * @description UTF-8 with BOM; one row per meeting.
     */
    get: operations['exportConferenceMeetings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/queues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List call queues */
    get: operations['listQueues'];
    put?: never;
    /** Add a call queue */
    post: operations['createQueue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/queues/{queueId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get a call queue */
    get: operations['getQueue'];
    put?: never;
    post?: never;
    /**
     * Delete a call queue
     * @description 409 `in-use` with the uses, unless `repointTo` names where they go.
     */
    delete: operations['deleteQueue'];
    options?: never;
    head?: never;
    /** Change a call queue */
    patch: operations['updateQueue'];
    trace?: never;
  };
  '/queues/{queueId}/agents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the agents of a queue in their order */
    get: operations['getQueueAgents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change the agents of a queue
     * @description The whole list in its order: an agent with an id stays, one without is added, one that is not in the list leaves.
     */
    patch: operations['updateQueueAgents'];
    trace?: never;
  };
  '/queues/{queueId}/next-agents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who rings next, and why
     * @description Asks the function that offers waiting calls, for a caller who joined now.
     */
    get: operations['listNextAgents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/queue-agents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List agents with their state
     * @description With `queues:self` alone: one's own.
     */
    get: operations['listQueueAgents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/queue-agents/{queueAgentId}/state': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Log in, log out, be unavailable */
    post: operations['setAgentState'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/queue-callers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List who waits */
    get: operations['listQueueCallers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/queue-callers/{callId}/take': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a waiting caller
     * @description Rings the caller's own phone with the waiting call. 409 `no-phone`, `not-waiting`, `caller-taken`.
     */
    post: operations['takeQueueCaller'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/queue-callers/{callId}/move-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a waiting caller first */
    post: operations['moveUpQueueCaller'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/queue-statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Figures of queues */
    get: operations['listQueueStatistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/queue-intervals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Figures of queues by the hour
     * @description One row for each queue and each hour of the period that has begun, by the clock of the domain. The period is no longer than 7 days.
     */
    get: operations['listQueueIntervals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agent-statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Figures of agents */
    get: operations['listAgentStatistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/supervision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get the own layout of the call centre */
    get: operations['getSupervision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change the own layout of the call centre */
    patch: operations['updateSupervision'];
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
      | 'answering-rules'
      | 'time-frames'
      | 'holidays'
      | 'overrides'
      | 'phone-numbers'
      | 'blocked-numbers'
      | 'emergency-addresses'
      | 'calls'
      | 'call-records'
      | 'call-record-exports'
      | 'recordings'
      | 'devices'
      | 'voicemail'
      | 'voice-messages'
      | 'engine'
      | 'changes'
      | 'prompts'
      | 'prompt-uploads'
      | 'music-on-hold'
      | 'attendants'
      | 'queues'
      | 'queue-agents'
      | 'queue-callers'
      | 'supervision'
      | 'conferences'
      | 'conference-participants'
      | 'conference-meetings'
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
      /** @description Those who talk hear a tone before somebody listens to them. */
      listeningNotice: boolean;
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
      /** @description Address given to emergency services; null = that of the site, else of the domain. */
      emergencyAddressId?: components['schemas']['Id'] | null;
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
      /** @description Address given to emergency services; null = that of the site, else of the domain. */
      emergencyAddressId?: components['schemas']['Id'] | null;
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
      /** @description Address given to emergency services; null = that of the site, else of the domain. */
      emergencyAddressId: components['schemas']['Id'] | null;
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
      /** @description Change set to undo; null on a dry run, and where nothing was changed. */
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
      | 'emergencyAddress'
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
      queues: number;
      attendants: number;
      conferences: number;
      /** @description Calls at once; above it a call is refused. */
      concurrentCalls: number;
      /** @description Of sounds, recordings and voice messages; of these, sounds alone are refused. */
      storageMegabytes: number;
    };
    /** @description How much is used. */
    DomainUsage: {
      users: number;
      sites: number;
      queues: number;
      attendants: number;
      conferences: number;
      /** @description Calls under way. */
      concurrentCalls: number;
      /** @description Of sounds, recordings and voice messages; of these, sounds alone are refused. */
      storageMegabytes: number;
    };
    /** @description Changed limits. */
    DomainLimitsUpdate: {
      users?: number;
      sites?: number;
      queues?: number;
      attendants?: number;
      conferences?: number;
      /** @description Calls at once; above it a call is refused. */
      concurrentCalls?: number;
      /** @description Of sounds, recordings and voice messages; of these, sounds alone are refused. */
      storageMegabytes?: number;
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
        /** @description Of call queues that park calls */
        callPark?: components['schemas']['ExtensionRange'];
        conference?: components['schemas']['ExtensionRange'];
        featureCode?: components['schemas']['ExtensionRange'];
      };
      /** @description Refuse extensions out of range instead of suggesting. */
      enforceRanges: boolean;
      callerIdName: string | null;
      callerIdNumber: components['schemas']['PhoneNumberText'] | null;
      /** @description Address given to emergency services. */
      emergencyAddressId: components['schemas']['Id'] | null;
      areaCode: string | null;
      dialPolicy: components['schemas']['DialPolicy'];
      /** @description Second factor by role: off, optional (default) or required. */
      mfaPolicy: {
        [key: string]: 'off' | 'optional' | 'required';
      };
      minPasswordLength: number;
      /** @description Those who talk hear a tone before somebody listens, whispers or barges in. */
      listeningNotice: boolean;
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
    /**
     * @description How far phones dial outside; emergency numbers always. `internal` nowhere, `local` own area codes and toll-free, `national` the United States and Canada without premium numbers, `international` everywhere.
     * @enum {string}
     */
    DialPolicy: 'internal' | 'local' | 'national' | 'international';
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
        /** @description Of call queues that park calls */
        callPark?: components['schemas']['ExtensionRange'];
        conference?: components['schemas']['ExtensionRange'];
        featureCode?: components['schemas']['ExtensionRange'];
      };
      /** @description Refuse extensions out of range instead of suggesting. */
      enforceRanges?: boolean;
      callerIdName?: string | null;
      callerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      /** @description Address given to emergency services. */
      emergencyAddressId?: components['schemas']['Id'] | null;
      areaCode?: string | null;
      dialPolicy?: components['schemas']['DialPolicy'];
      /** @description Second factor by role: off, optional (default) or required. */
      mfaPolicy?: {
        [key: string]: 'off' | 'optional' | 'required';
      };
      minPasswordLength?: number;
      /** @description Those who talk hear a tone before somebody listens, whispers or barges in. */
      listeningNotice?: boolean;
      limits?: components['schemas']['DomainLimitsUpdate'];
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
      /** @description Address given to emergency services; null = that of the domain. */
      emergencyAddressId: components['schemas']['Id'] | null;
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
      /** @description Address given to emergency services; null = that of the domain. */
      emergencyAddressId?: components['schemas']['Id'] | null;
      areaCode?: string | null;
    };
    /** @description Changed fields; absent = unchanged, null = cleared. */
    SiteUpdate: {
      name?: string;
      /** @description Null = that of the domain. */
      timeZone?: components['schemas']['TimeZone'] | null;
      callerIdName?: string | null;
      callerIdNumber?: components['schemas']['PhoneNumberText'] | null;
      /** @description Address given to emergency services; null = that of the domain. */
      emergencyAddressId?: components['schemas']['Id'] | null;
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
    /**
     * @description Day of the week (ISO 8601 order).
     * @enum {string}
     */
    Weekday: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
    /** @description Wall-clock time `HH:MM`, 00:00 to 23:59, in the zone of its owner. */
    ClockTime: string;
    /** @description Wall-clock time that is no longer inside; `24:00` is the end of the day. */
    EndTime: string;
    /** @description Wall-clock date and time `YYYY-MM-DDTHH:MM` without an offset (ISO 8601), in the zone of its owner. */
    LocalDateTime: string;
    /** @description Part of a week. An end at or before the start lies on the next day. */
    WeeklyRange: {
      day: components['schemas']['Weekday'];
      start: components['schemas']['ClockTime'];
      end: components['schemas']['EndTime'];
    };
    /** @description From a date and time until another, the end excluded. */
    DateRange: {
      start: components['schemas']['LocalDateTime'];
      end: components['schemas']['LocalDateTime'];
    };
    /** @description A first occurrence and the rule by which it repeats. */
    Recurrence: {
      start: components['schemas']['LocalDateTime'];
      end: components['schemas']['LocalDateTime'];
      /** @description RRULE of RFC 5545, section 3.3.10, without its name, for example `FREQ=MONTHLY;BYDAY=1MO`; `FREQ` is daily or longer. */
      rule: string;
    };
    /**
     * @description How a time frame says when it is in force.
     * @enum {string}
     */
    TimeFrameType: 'always' | 'weekly' | 'dates' | 'holidays' | 'recurring';
    /** @description When something is in force: opening hours, nights, holidays. The parts of another type are kept while the type changes. */
    TimeFrame: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      name: string;
      /** @description Whose personal time frame it is; null = of the organization. */
      ownerUserId: components['schemas']['Id'] | null;
      type: components['schemas']['TimeFrameType'];
      /** @description Of a weekly one; at most 4 a day, none may overlap. */
      ranges: components['schemas']['WeeklyRange'][];
      /** @description Of one with dates; none may overlap. */
      dates: components['schemas']['DateRange'][];
      /** @description Of one with holidays. */
      holidayIds: components['schemas']['Id'][];
      /** @description Of a recurring one. */
      recurrence: components['schemas']['Recurrence'] | null;
      timeZone: components['schemas']['TimeZone'];
      /** @description Now. */
      inForce: boolean;
      /**
       * Format: date-time
       * @description When `inForce` turns over; null when not within 400 days.
       */
      nextChangeAt: string | null;
      /** @description Objects that refer to it. */
      useCount: number;
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
    /** @description New: when something is in force: opening hours, nights, holidays. The parts of another type are kept while the type changes. */
    TimeFrameCreate: {
      name: string;
      /** @description Whose personal time frame it is; null = of the organization. */
      ownerUserId?: components['schemas']['Id'] | null;
      type: components['schemas']['TimeFrameType'];
      /**
       * @description Of a weekly one; at most 4 a day, none may overlap.
       * @default []
       */
      ranges?: components['schemas']['WeeklyRange'][];
      /**
       * @description Of one with dates; none may overlap.
       * @default []
       */
      dates?: components['schemas']['DateRange'][];
      /**
       * @description Of one with holidays.
       * @default []
       */
      holidayIds?: components['schemas']['Id'][];
      /** @description Of a recurring one. */
      recurrence?: components['schemas']['Recurrence'] | null;
    };
    /** @description Changed fields; absent = unchanged, null = cleared. */
    TimeFrameUpdate: {
      name?: string;
      type?: components['schemas']['TimeFrameType'];
      /** @description Of a weekly one; at most 4 a day, none may overlap. */
      ranges?: components['schemas']['WeeklyRange'][];
      /** @description Of one with dates; none may overlap. */
      dates?: components['schemas']['DateRange'][];
      /** @description Of one with holidays. */
      holidayIds?: components['schemas']['Id'][];
      /** @description Of a recurring one. */
      recurrence?: components['schemas']['Recurrence'] | null;
    };
    /** @description A page of time frames. */
    TimeFrameList: {
      items: components['schemas']['TimeFrame'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description From an instant until another, the end excluded. */
    Interval: {
      /**
       * Format: date-time
       * @description First instant inside.
       */
      startsAt: string;
      /**
       * Format: date-time
       * @description First instant outside.
       */
      endsAt: string;
    };
    /** @description When a time frame is in force, joined where one time ends as the next begins. */
    Occurrences: {
      timeZone: components['schemas']['TimeZone'];
      intervals: components['schemas']['Interval'][];
      /** @description Now. */
      inForce: boolean;
      /**
       * Format: date-time
       * @description When `inForce` turns over; null when not within 400 days.
       */
      nextChangeAt: string | null;
    };
    /** @description A time frame that is not saved, and what to show of it. */
    TimeFramePreview: {
      timeFrame: components['schemas']['TimeFrameCreate'];
      /**
       * Format: date-time
       * @description Start of the time shown.
       */
      from: string;
      /**
       * Format: date-time
       * @description End of the time shown, at most 400 days later.
       */
      until: string;
    };
    /** @description A day, or part of one, that repeats by a rule or happens once. */
    Holiday: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      name: string;
      /**
       * Format: date
       * @description A single day; null when a rule says which.
       */
      date: string | null;
      /** @description Yearly rule in the grammar of the date-holidays library: `12-25`, `easter -2`, `1st monday in September`, `monday before 05-25`. */
      rule: string | null;
      start: components['schemas']['ClockTime'];
      end: components['schemas']['EndTime'];
      /**
       * @description Where it is kept when it falls on a Saturday or Sunday.
       * @enum {string}
       */
      observance: 'sameDay' | 'previousWorkday' | 'nextWorkday';
      /** @description Region of the catalogue (ISO 3166-2), for example `CA-QC`; null for an own one. */
      region: string | null;
      /** @enum {string} */
      source: 'catalogue' | 'own';
      /**
       * Format: date
       * @description The next day it is kept, today included.
       */
      nextDate: string | null;
      /** @description Objects that refer to it. */
      useCount: number;
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
    /** @description New: a day, or part of one, that repeats by a rule or happens once. */
    HolidayCreate: {
      name: string;
      /**
       * Format: date
       * @description A single day; null when a rule says which.
       */
      date?: string | null;
      /** @description Yearly rule in the grammar of the date-holidays library: `12-25`, `easter -2`, `1st monday in September`, `monday before 05-25`. */
      rule?: string | null;
      start?: components['schemas']['ClockTime'];
      end?: components['schemas']['EndTime'];
      /**
       * @description Where it is kept when it falls on a Saturday or Sunday.
       * @default sameDay
       * @enum {string}
       */
      observance?: 'sameDay' | 'previousWorkday' | 'nextWorkday';
    };
    /** @description Changed fields; absent = unchanged, null = cleared. */
    HolidayUpdate: {
      name?: string;
      /**
       * Format: date
       * @description A single day; null when a rule says which.
       */
      date?: string | null;
      /** @description Yearly rule in the grammar of the date-holidays library: `12-25`, `easter -2`, `1st monday in September`, `monday before 05-25`. */
      rule?: string | null;
      start?: components['schemas']['ClockTime'];
      end?: components['schemas']['EndTime'];
      /**
       * @description Where it is kept when it falls on a Saturday or Sunday.
       * @enum {string}
       */
      observance?: 'sameDay' | 'previousWorkday' | 'nextWorkday';
    };
    /** @description A page of holidays. */
    HolidayList: {
      items: components['schemas']['Holiday'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A region of the catalogue. */
    HolidayRegion: {
      /** @description ISO 3166-1 or 3166-2. */
      code: string;
      name: string;
      /** @description ISO 3166-1. */
      country: string;
      countryName: string;
    };
    /** @description Regions of the catalogue, by country and name. */
    HolidayRegions: {
      regions: components['schemas']['HolidayRegion'][];
    };
    /** @description A holiday of the catalogue in one year. */
    CatalogueHoliday: {
      /** @description Identifies it in its region. */
      rule: string;
      name: string;
      /** Format: date */
      date: string;
      start: components['schemas']['ClockTime'];
      end: components['schemas']['EndTime'];
      /** @enum {string} */
      type: 'public' | 'bank' | 'school' | 'optional' | 'observance';
      /** @description The own holiday that came from it, if any. */
      holidayId: components['schemas']['Id'] | null;
    };
    /** @description Holidays of a region in a year. */
    CatalogueHolidays: {
      region: string;
      year: number;
      holidays: components['schemas']['CatalogueHoliday'][];
    };
    /** @description Holidays to take from the catalogue. Those that are there already are refreshed; own ones are never touched. */
    HolidayAdoption: {
      region: string;
      rules: string[];
    };
    /** @description The holidays, as they are now. */
    AdoptedHolidays: {
      holidays: components['schemas']['Holiday'][];
    };
    /** @description A holiday on its day. */
    HolidayDay: {
      /** Format: date */
      date: string;
      holidayId: components['schemas']['Id'];
      name: string;
      start: components['schemas']['ClockTime'];
      end: components['schemas']['EndTime'];
    };
    /** @description Days that are kept, in order. */
    HolidayDays: {
      days: components['schemas']['HolidayDay'][];
    };
    /** @description Where a call goes. */
    Destination:
      | components['schemas']['ObjectDestination']
      | components['schemas']['ExternalDestination']
      | components['schemas']['DirectoryDestination']
      | components['schemas']['PromptDestination']
      | components['schemas']['HangupDestination'];
    /** @description Any destination but another prompt. */
    PlainDestination:
      | components['schemas']['ObjectDestination']
      | components['schemas']['ExternalDestination']
      | components['schemas']['DirectoryDestination']
      | components['schemas']['HangupDestination'];
    /** @description A user by the answering rules (`user`) or past them (`userDevices`), the mailbox of a user, an auto attendant, a call queue or a conference. */
    ObjectDestination: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'user' | 'userDevices' | 'voicemail' | 'attendant' | 'queue' | 'conference';
      id: components['schemas']['Id'];
    };
    /** @description A number outside; the dial policy applies. */
    ExternalDestination: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'external';
      number: components['schemas']['PhoneNumberText'];
    };
    /** @description The dial-by-name directory. */
    DirectoryDestination: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'directory';
    };
    /** @description A prompt, then somewhere else. */
    PromptDestination: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'prompt';
      id: components['schemas']['Id'];
      then: components['schemas']['PlainDestination'];
    };
    /** @description The end of the call, on purpose. */
    HangupDestination: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'hangup';
      /**
       * @description Busy tone, reorder tone, or a message that nobody can be reached.
       * @enum {string}
       */
      signal: 'busy' | 'tone' | 'message';
    };
    /** @description Where a call goes while a time frame is in force. */
    TimeRule: {
      timeFrameId: components['schemas']['Id'];
      destination: components['schemas']['Destination'];
    };
    /** @description Own phones of the user. */
    DeviceTarget: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'devices';
      /** @default 0 */
      delaySeconds?: number;
    };
    /** @description Phones of a colleague. */
    UserTarget: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'user';
      id: components['schemas']['Id'];
      /** @default 0 */
      delaySeconds?: number;
    };
    /** @description A number outside, which is asked to press 1 unless `confirm` is off. */
    ExternalTarget: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'external';
      number: components['schemas']['PhoneNumberText'];
      /** @default 0 */
      delaySeconds?: number;
      /** @default true */
      confirm?: boolean;
    };
    /** @description What rings at once with the others, or later. */
    RingTarget:
      | components['schemas']['DeviceTarget']
      | components['schemas']['UserTarget']
      | components['schemas']['ExternalTarget'];
    /** @description Where a call goes instead, by condition; null = as without the condition. */
    Forward: {
      /** @description Without ringing. */
      always?: components['schemas']['Destination'] | null;
      /** @description While on a call. */
      onActive?: components['schemas']['Destination'] | null;
      /** @description When as many calls as allowed are on; refused with more than one ring target. */
      whenBusy?: components['schemas']['Destination'] | null;
      /** @description After the ring time; null = voicemail. */
      whenUnanswered?: components['schemas']['Destination'] | null;
      /** @description When no phone is registered; null = as unanswered. */
      whenOffline?: components['schemas']['Destination'] | null;
      /** @description While not to be disturbed; null = voicemail. */
      onDnd?: components['schemas']['Destination'] | null;
    };
    /** @description What happens to a call for a user while a time frame is in force. */
    AnsweringRule: {
      id: components['schemas']['Id'];
      /** @description When it applies; null = Default, always the last one. */
      timeFrameId: components['schemas']['Id'] | null;
      /** @description The Default rule always is. */
      enabled: boolean;
      doNotDisturb: boolean;
      /** @description The caller says a name, and the person decides. */
      callScreening: boolean;
      /** @description Empty = own phones. */
      ringTargets: components['schemas']['RingTarget'][];
      /** @description Null = that of the user. */
      ringSeconds: number | null;
      forward: components['schemas']['Forward'];
    };
    /** @description A rule to keep, with its id, or a new one. */
    AnsweringRuleInput: {
      id?: components['schemas']['Id'];
      /** @description When it applies; null = Default, always the last one. */
      timeFrameId: components['schemas']['Id'] | null;
      /**
       * @description The Default rule always is.
       * @default true
       */
      enabled?: boolean;
      /** @default false */
      doNotDisturb?: boolean;
      /**
       * @description The caller says a name, and the person decides.
       * @default false
       */
      callScreening?: boolean;
      /**
       * @description Empty = own phones.
       * @default []
       */
      ringTargets?: components['schemas']['RingTarget'][];
      /** @description Null = that of the user. */
      ringSeconds?: number | null;
      forward?: components['schemas']['Forward'];
    };
    /** @description How calls for one user are answered: the rules in their order, and who is let through. */
    AnsweringRules: {
      userId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      timeZone: components['schemas']['TimeZone'];
      /** @description How long the phones ring unless the rule says otherwise. */
      ringSeconds: number;
      /** @description Pass do-not-disturb and screening. */
      allowedNumbers: string[];
      /** @description Hear the busy tone. The same text in both lists is refused. */
      blockedNumbers: string[];
      /** @description Calls without a number hear the busy tone. */
      blockAnonymous: boolean;
      /** @description First match first; Default is the last one. */
      rules: components['schemas']['AnsweringRule'][];
      activeRuleId: components['schemas']['Id'];
      /**
       * Format: date-time
       * @description When another rule takes over; null when not within 400 days.
       */
      activeUntil: string | null;
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string;
    };
    /** @description Changed parts; absent = unchanged. `rules` replaces all in one step. */
    AnsweringRulesUpdate: {
      /** @description How long the phones ring unless the rule says otherwise. */
      ringSeconds?: number;
      /** @description Pass do-not-disturb and screening. */
      allowedNumbers?: string[];
      /** @description Hear the busy tone. The same text in both lists is refused. */
      blockedNumbers?: string[];
      /** @description Calls without a number hear the busy tone. */
      blockAnonymous?: boolean;
      /** @description One per time frame, Default last. */
      rules?: components['schemas']['AnsweringRuleInput'][];
    };
    /** @description A number that the outside can dial. */
    PhoneNumber: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      number: components['schemas']['PhoneNumberText'];
      enabled: boolean;
      /**
       * Format: date-time
       * @description In service from; null = since ever.
       */
      enabledFrom: string | null;
      /**
       * Format: date-time
       * @description In service until; null = without end.
       */
      enabledUntil: string | null;
      /** @description Where calls go when no time rule matches; null = free, callers hear that it is not in service. */
      destination: components['schemas']['Destination'] | null;
      /** @description First match first. */
      timeRules: components['schemas']['TimeRule'][];
      /** @description Put before the caller name, for example `Sales`. */
      callerIdPrefix: string | null;
      notes: string | null;
      /** @description Site. */
      siteId: components['schemas']['Id'] | null;
      /**
       * @description By the numbering plan of its country.
       * @enum {string}
       */
      kind: 'local' | 'mobile' | 'tollFree' | 'premium' | 'other';
      readonly siteName: string | null;
      /** @description The destination in words, in the language of the caller; null = free. */
      readonly destinationName: string | null;
      /** @description Now. */
      inService: boolean;
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
    /** @description New: a number that the outside can dial. */
    PhoneNumberCreate: {
      number: components['schemas']['PhoneNumberText'];
      /** @default true */
      enabled?: boolean;
      /**
       * Format: date-time
       * @description In service from; null = since ever.
       */
      enabledFrom?: string | null;
      /**
       * Format: date-time
       * @description In service until; null = without end.
       */
      enabledUntil?: string | null;
      /** @description Where calls go when no time rule matches; null = free, callers hear that it is not in service. */
      destination?: components['schemas']['Destination'] | null;
      /**
       * @description First match first.
       * @default []
       */
      timeRules?: components['schemas']['TimeRule'][];
      /** @description Put before the caller name, for example `Sales`. */
      callerIdPrefix?: string | null;
      notes?: string | null;
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
    };
    /** @description Changed fields; absent = unchanged, null = cleared. */
    PhoneNumberUpdate: {
      enabled?: boolean;
      /**
       * Format: date-time
       * @description In service from; null = since ever.
       */
      enabledFrom?: string | null;
      /**
       * Format: date-time
       * @description In service until; null = without end.
       */
      enabledUntil?: string | null;
      /** @description Where calls go when no time rule matches; null = free, callers hear that it is not in service. */
      destination?: components['schemas']['Destination'] | null;
      /** @description First match first. */
      timeRules?: components['schemas']['TimeRule'][];
      /** @description Put before the caller name, for example `Sales`. */
      callerIdPrefix?: string | null;
      notes?: string | null;
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
    };
    /** @description A page of phone numbers. */
    PhoneNumberList: {
      items: components['schemas']['PhoneNumber'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description What is set on every chosen number. */
    PhoneNumberChange: {
      enabled?: boolean;
      /** @description Where calls go when no time rule matches; null = free, callers hear that it is not in service. */
      destination?: components['schemas']['Destination'] | null;
      /** @description Put before the caller name, for example `Sales`. */
      callerIdPrefix?: string | null;
      notes?: string | null;
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
    };
    /** @description Numbers, and what to do with them. */
    PhoneNumberBulk: {
      ids: components['schemas']['Id'][];
      /**
       * @description `delete` needs `phoneNumbers:assign`.
       * @enum {string}
       */
      action: 'update' | 'delete';
      changes?: components['schemas']['PhoneNumberChange'];
    };
    /** @description Numbers from a file. */
    PhoneNumberImport: {
      /** @description CSV (RFC 4180) of at most 5,000 rows; the first line names the columns. */
      file: string;
      /** @description Header of the file to column of the export; a header that is left out is matched by name. */
      mapping?: {
        [key: string]: string;
      };
      /**
       * @description Write the rows without error and leave the others; default: any error leaves all unchanged.
       * @default false
       */
      validOnly?: boolean;
    };
    /** @description A caller that the whole organization refuses. */
    BlockedNumber: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      /** @description E.164 number, or a prefix that ends in `*`, for example `+1514*`. */
      number: string;
      /**
       * Format: date-time
       * @description End of the block; null = without end.
       */
      until: string | null;
      notes: string | null;
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
    /** @description A caller to refuse. */
    BlockedNumberCreate: {
      /** @description E.164 number, or a prefix that ends in `*`, for example `+1514*`. */
      number: string;
      /**
       * Format: date-time
       * @description End of the block; null = without end.
       */
      until?: string | null;
      notes?: string | null;
    };
    /** @description A page of blocked numbers. */
    BlockedNumberList: {
      items: components['schemas']['BlockedNumber'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description What an override stands before. */
    OverrideTarget: {
      /** @enum {string} */
      kind: 'domain' | 'site' | 'phoneNumber' | 'user' | 'attendant' | 'queue';
      id: components['schemas']['Id'];
    };
    /** @description "Closed until…": sends every call of an object elsewhere until its end. */
    Override: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      target: components['schemas']['OverrideTarget'];
      destination: components['schemas']['Destination'];
      /**
       * Format: date-time
       * @description Default now.
       */
      startsAt: string;
      /**
       * Format: date-time
       * @description Mandatory; at most 30 days after the start.
       */
      endsAt: string;
      reason: string;
      readonly targetName: string;
      /** @description The destination in words, in the language of the caller. */
      readonly destinationName: string;
      /** @description Now. */
      inForce: boolean;
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
    /** @description A new override. */
    OverrideCreate: {
      target: components['schemas']['OverrideTarget'];
      destination: components['schemas']['Destination'];
      /**
       * Format: date-time
       * @description Default now.
       */
      startsAt?: string;
      /**
       * Format: date-time
       * @description Mandatory; at most 30 days after the start.
       */
      endsAt: string;
      /** @default  */
      reason?: string;
    };
    /** @description Changed fields; absent = unchanged. */
    OverrideUpdate: {
      destination?: components['schemas']['Destination'];
      /**
       * Format: date-time
       * @description Mandatory; at most 30 days after the start.
       */
      endsAt?: string;
      reason?: string;
    };
    /** @description A page of overrides. */
    OverrideList: {
      items: components['schemas']['Override'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A civic address that is given to emergency services. */
    EmergencyAddress: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      label: string;
      /** @description Civic number and street. */
      street: string;
      /** @description Floor, suite or room. */
      unit: string | null;
      city: string;
      /** @description Province, state or département. */
      region: string;
      postalCode: string;
      /** @description ISO 3166-1. */
      country: string;
      /** @description Told of an emergency call. */
      alertEmails: string[];
      /**
       * Format: date-time
       * @description When its form was found right for its country; only then is it used.
       */
      validatedAt: string | null;
      /** @description Objects that refer to it. */
      useCount: number;
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
    /** @description New: a civic address that is given to emergency services. */
    EmergencyAddressCreate: {
      label: string;
      /** @description Civic number and street. */
      street: string;
      /** @description Floor, suite or room. */
      unit?: string | null;
      city: string;
      /** @description Province, state or département. */
      region: string;
      postalCode: string;
      /** @description ISO 3166-1. */
      country: string;
      /**
       * @description Told of an emergency call.
       * @default []
       */
      alertEmails?: string[];
    };
    /** @description Changed fields; absent = unchanged, null = cleared. */
    EmergencyAddressUpdate: {
      label?: string;
      /** @description Civic number and street. */
      street?: string;
      /** @description Floor, suite or room. */
      unit?: string | null;
      city?: string;
      /** @description Province, state or département. */
      region?: string;
      postalCode?: string;
      /** @description ISO 3166-1. */
      country?: string;
      /** @description Told of an emergency call. */
      alertEmails?: string[];
    };
    /** @description A page of emergency addresses. */
    EmergencyAddressList: {
      items: components['schemas']['EmergencyAddress'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description What refers to an object. */
    UseList: {
      items: components['schemas']['Use'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Something that a call passes. */
    RoutingObject: {
      /** @enum {string} */
      kind:
        | 'caller'
        | 'phoneNumber'
        | 'extension'
        | 'override'
        | 'blockList'
        | 'timeRule'
        | 'user'
        | 'userDevices'
        | 'voicemail'
        | 'attendant'
        | 'queue'
        | 'conference'
        | 'external'
        | 'emergency'
        | 'directory'
        | 'prompt'
        | 'hangup'
        | 'domain';
      /** @description Null where there is no object of its own. */
      id: components['schemas']['Id'] | null;
      /** @description In the language of the caller. */
      name: string;
    };
    /** @description What is taken for granted of the people at the phones. */
    SimulationAssumptions: {
      /**
       * @description Whether a phone that rings is answered.
       * @default nobody
       * @enum {string}
       */
      answer?: 'somebody' | 'nobody';
      /**
       * @description On a call.
       * @default []
       */
      busyUserIds?: components['schemas']['Id'][];
      /**
       * @description With no phone registered.
       * @default []
       */
      offlineUserIds?: components['schemas']['Id'][];
      /**
       * @description No agent is logged in to any queue.
       * @default false
       */
      agentsOut?: boolean;
      /**
       * @description Calls under way in the organization.
       * @default 0
       */
      callsNow?: number;
      /**
       * @description Callers who wait already, in each queue.
       * @default 0
       */
      callersWaiting?: number;
    };
    /** @description An object that is imagined to be saved already. */
    SimulationDraft: {
      /** @enum {string} */
      resource:
        'time-frames' | 'phone-numbers' | 'answering-rules' | 'overrides' | 'attendants' | 'queues';
      /** @description Object (for `answering-rules` the user); null = a new one. */
      id: components['schemas']['Id'] | null;
      /** @description As in the body of its create or update. */
      fields: {
        [key: string]: unknown;
      };
    };
    /** @description An imagined call. */
    SimulationRequest: {
      /** @description Number or extension that is dialled. */
      to: string;
      /** @description Number or extension of the caller; null = anonymous. */
      from?: string | null;
      /**
       * Format: date-time
       * @description Default now.
       */
      at?: string;
      /**
       * @description Keys that the caller presses, in order.
       * @default
       */
      digits?: string;
      assume?: components['schemas']['SimulationAssumptions'];
      /** @default [] */
      draft?: components['schemas']['SimulationDraft'][];
    };
    /** @description One decision. */
    SimulationStep: {
      object: components['schemas']['RoutingObject'];
      /** @description Name of the rule that matched, as the page shows it. */
      rule: string | null;
      /** @description Stable code of the reason, for example `time-rule`, `forward-when-unanswered`. */
      code: string;
      /** @description Why, in the language of the caller. */
      reason: string;
      /**
       * Format: date-time
       * @description When the call got there.
       */
      at: string;
      /** @description Time that passes here. */
      waitSeconds: number;
    };
    /** @description How the call ends. */
    SimulationEnd: {
      /** @enum {string} */
      kind:
        | 'answered'
        | 'voicemail'
        | 'external'
        | 'conference'
        | 'waiting'
        | 'directory'
        | 'emergency'
        | 'busy'
        | 'tone'
        | 'message'
        | 'notInService'
        | 'blocked'
        | 'deadEnd'
        | 'loop';
      object: components['schemas']['RoutingObject'] | null;
      /** @description In the language of the caller. */
      text: string;
    };
    /** @description Something to look at, though the call has an end. */
    SimulationWarning: {
      code: string;
      /** @description In the language of the caller. */
      text: string;
    };
    /** @description What would happen: the same function decides real calls. */
    Simulation: {
      /**
       * Format: date-time
       * @description When the call comes in.
       */
      at: string;
      timeZone: components['schemas']['TimeZone'];
      steps: components['schemas']['SimulationStep'][];
      end: components['schemas']['SimulationEnd'];
      warnings: components['schemas']['SimulationWarning'][];
    };
    /** @description Something that an administrator should mend. */
    RoutingProblem: {
      /** @description The same as long as the problem is. */
      id: string;
      /** @enum {string} */
      kind:
        | 'loop'
        | 'deadEnd'
        | 'unreachableRule'
        | 'freeNumber'
        | 'numberToNowhere'
        | 'unusedTimeFrame'
        | 'holidayGap'
        | 'noEmergencyAddress'
        | 'silentMenu'
        | 'queueWithoutAgents'
        | 'conferenceWithoutLeader';
      /** @enum {string} */
      severity: 'error' | 'warning' | 'notice';
      object: components['schemas']['RoutingObject'];
      /** @description What is wrong, in the language of the caller. */
      text: string;
      /** @description What to do, in the language of the caller. */
      remedy: string;
      /** @description The way of the call, where there is one. */
      path: components['schemas']['RoutingObject'][];
    };
    /** @description Problems, worst first. */
    RoutingProblemList: {
      items: components['schemas']['RoutingProblem'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description One call, before and after. */
    TaskSimulation: {
      to: string;
      name: string;
      /**
       * Format: date-time
       * @description When the call comes in.
       */
      at: string;
      before: components['schemas']['Simulation'];
      after: components['schemas']['Simulation'];
    };
    /** @description What a task changes, and what was done unless it was a dry run. */
    TaskPlan: {
      applied: boolean;
      /** @description Change set to undo; null on a dry run, and where nothing was changed. */
      changeId: components['schemas']['Id'] | null;
      items: components['schemas']['ChangeItem'][];
      /** @description What follows what is changed. */
      uses: components['schemas']['Use'][];
      simulations: components['schemas']['TaskSimulation'][];
    };
    /** @description New ranges of a weekly time frame. */
    OpeningHours: {
      timeFrameId: components['schemas']['Id'];
      ranges: components['schemas']['WeeklyRange'][];
    };
    /** @description A day of the task: one of the calendar by its id, or a new own one. */
    HolidayTaskDay: {
      holidayId?: components['schemas']['Id'];
      name?: string;
      /** Format: date */
      date?: string;
      start?: components['schemas']['ClockTime'];
      end?: components['schemas']['EndTime'];
    };
    /** @description Where the calls of an object go on these days. */
    HolidayOutcome: {
      /** @description A phone number or a user. */
      target: {
        /** @enum {string} */
        kind: 'phoneNumber' | 'user';
        id: components['schemas']['Id'];
      };
      destination: components['schemas']['Destination'];
    };
    /** @description Days, and an outcome for each object. */
    HolidayTask: {
      /** @description Name of the time frame that holds the days. */
      name: string;
      days: components['schemas']['HolidayTaskDay'][];
      outcomes: components['schemas']['HolidayOutcome'][];
    };
    /** @description Forwarding of a user. */
    ForwardingTask: {
      userId: components['schemas']['Id'];
      /** @enum {string} */
      when: 'always' | 'onActive' | 'whenBusy' | 'whenUnanswered' | 'whenOffline' | 'onDnd';
      destination: components['schemas']['Destination'];
      /**
       * Format: date-time
       * @description End; null = until it is taken off.
       */
      until?: string | null;
    };
    /** @description A caller to refuse. */
    BlockTask: {
      /** @description E.164 number, or a prefix that ends in `*`, for example `+1514*`. */
      number: string;
      /** @enum {string} */
      scope: 'user' | 'domain';
      /** @description Who refuses the caller, with scope `user`. */
      userId?: components['schemas']['Id'] | null;
      /**
       * Format: date-time
       * @description End, with scope `domain`; null = without end.
       */
      until?: string | null;
    };
    /** @description Somebody at one end of a call. */
    CallParty: {
      /** @description E.164 or extension; null = withheld. */
      number: string | null;
      /** @description As shown to the other end. */
      name: string | null;
      /** @description A user of the organization. */
      userId: components['schemas']['Id'] | null;
    };
    /**
     * @description Seen from the organization.
     * @enum {string}
     */
    CallDirection: 'inbound' | 'outbound' | 'internal';
    /**
     * @description What a call under way is doing; `announcement` = hears a menu, a message or a mailbox.
     * @enum {string}
     */
    CallState: 'ringing' | 'queued' | 'announcement' | 'talking' | 'held' | 'parked';
    /**
     * @description How a leg ended; `elsewhere` = somebody else answered, `cancelled` = the caller gave up.
     * @enum {string}
     */
    CallLegReason:
      | 'completed'
      | 'noAnswer'
      | 'busy'
      | 'declined'
      | 'offline'
      | 'elsewhere'
      | 'cancelled'
      | 'transferred'
      | 'failed';
    /** @description One phone, mailbox or outside line that a call reached. */
    CallLeg: {
      target: components['schemas']['RoutingObject'];
      /** @description The phone, where it is one of the organization. */
      deviceId: components['schemas']['Id'] | null;
      /** @enum {string} */
      state: 'ringing' | 'talking' | 'held' | 'ended';
      /**
       * Format: date-time
       * @description Began to ring.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description Answered; null = never.
       */
      answeredAt: string | null;
      /**
       * Format: date-time
       * @description Ended; null = still up.
       */
      endedAt: string | null;
      /** @description Null = still up. */
      reason: components['schemas']['CallLegReason'] | null;
    };
    /** @description A call under way. */
    Call: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      direction: components['schemas']['CallDirection'];
      from: components['schemas']['CallParty'];
      /** @description As dialled: E.164 or extension. */
      dialled: string;
      /** @description Who that is, where the organization knows. */
      dialledName: string | null;
      /**
       * Format: date-time
       * @description Began.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description First answered by a person or a machine; null = not yet.
       */
      answeredAt: string | null;
      state: components['schemas']['CallState'];
      /** @description Where it is now. */
      at: components['schemas']['RoutingObject'] | null;
      /** @description Who it is connected with; null = nobody yet. */
      to: components['schemas']['CallParty'] | null;
      /** @description Whom a transfer would send elsewhere: the other end than the one who asks, else the caller, or whoever was called outside; null = nobody yet. */
      transfers: components['schemas']['CallParty'] | null;
      legs: components['schemas']['CallLeg'][];
      /** @description Site of the user it concerns. */
      siteId: components['schemas']['Id'] | null;
      /** @description Imagined by the simulated engine. */
      demo: boolean;
    };
    /** @description Calls under way. */
    CallList: {
      items: components['schemas']['Call'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A call to place: the own phone rings, then the number is dialled. */
    CallRequest: {
      /** @description Number or extension. */
      to: string;
      /** @description Phone to ring; null = the first of the own phones that can be reached. */
      deviceId?: components['schemas']['Id'] | null;
    };
    /** @description A call that was begun. */
    CallStarted: {
      id: components['schemas']['Id'];
    };
    /** @description Where the caller goes. */
    CallTransfer: {
      /** @description Number or extension. */
      to: string;
    };
    /** @description How to take part; the own phone rings first. `listen` = unheard, `whisper` = heard by the user alone, `barge` = heard by all. */
    CallListening: {
      /** @enum {string} */
      mode: 'listen' | 'whisper' | 'barge';
      /** @description Phone to ring; null = the first of the own phones that can be reached. */
      deviceId?: components['schemas']['Id'] | null;
    };
    /**
     * @description How a call ended.
     * @enum {string}
     */
    CallOutcome:
      | 'answered'
      | 'missed'
      | 'abandoned'
      | 'voicemail'
      | 'forwarded'
      | 'blocked'
      | 'busy'
      | 'failed';
    /** @description Why a call was blocked, failed or broke off. */
    CallCause: {
      /** @description Stable: a reason of the routing such as `domain-locked`, or `q850-<number>` of the network (ITU-T Q.850). */
      code: string;
      /** @description The cause and what would change it, in the language of the caller. */
      text: string;
    };
    /** @description A call that ended: one row, however many phones rang. */
    CallRecord: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      direction: components['schemas']['CallDirection'];
      from: components['schemas']['CallParty'];
      /** @description As dialled: E.164 or extension. */
      dialled: string;
      /** @description Who that is, where the organization knows. */
      dialledName: string | null;
      /**
       * Format: date-time
       * @description Began.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description First answered by a person or a machine; null = not yet.
       */
      answeredAt: string | null;
      outcome: components['schemas']['CallOutcome'];
      /** @description Null = nobody. */
      answeredBy: components['schemas']['CallParty'] | null;
      /**
       * Format: date-time
       * @description Ended.
       */
      endedAt: string;
      /** @description Until a person answered, or the end. */
      waitSeconds: number;
      /** @description With a person. */
      talkSeconds: number;
      totalSeconds: number;
      /** @description The call in a line, for example `Main → Sales 38 s → Anne 4 min 10`, in the language of the caller. */
      story: string;
      cause: components['schemas']['CallCause'] | null;
      /** @description Site of the user it concerns. */
      siteId: components['schemas']['Id'] | null;
      recordings: components['schemas']['Id'][];
      note: string | null;
      /** @description Imagined by the simulated engine. */
      demo: boolean;
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
    /** @description A call that ended, with its legs and its way. */
    CallRecordDetail: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      direction: components['schemas']['CallDirection'];
      from: components['schemas']['CallParty'];
      /** @description As dialled: E.164 or extension. */
      dialled: string;
      /** @description Who that is, where the organization knows. */
      dialledName: string | null;
      /**
       * Format: date-time
       * @description Began.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description First answered by a person or a machine; null = not yet.
       */
      answeredAt: string | null;
      outcome: components['schemas']['CallOutcome'];
      /** @description Null = nobody. */
      answeredBy: components['schemas']['CallParty'] | null;
      /**
       * Format: date-time
       * @description Ended.
       */
      endedAt: string;
      /** @description Until a person answered, or the end. */
      waitSeconds: number;
      /** @description With a person. */
      talkSeconds: number;
      totalSeconds: number;
      /** @description The call in a line, for example `Main → Sales 38 s → Anne 4 min 10`, in the language of the caller. */
      story: string;
      cause: components['schemas']['CallCause'] | null;
      /** @description Site of the user it concerns. */
      siteId: components['schemas']['Id'] | null;
      recordings: components['schemas']['Id'][];
      note: string | null;
      /** @description Imagined by the simulated engine. */
      demo: boolean;
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
      legs: components['schemas']['CallLeg'][];
      /** @description Every decision of the routing, as a simulation shows it. */
      steps: components['schemas']['SimulationStep'][];
    };
    /**
     * @description Column of a file of the call history.
     * @enum {string}
     */
    CallRecordColumn:
      | 'id'
      | 'direction'
      | 'startedAt'
      | 'fromNumber'
      | 'fromName'
      | 'dialled'
      | 'dialledName'
      | 'answeredBy'
      | 'outcome'
      | 'waitSeconds'
      | 'talkSeconds'
      | 'totalSeconds'
      | 'story'
      | 'cause'
      | 'note'
      | 'site';
    /**
     * @description data = names of fields, codes and times in UTC (RFC 3339), for programs; readable = headings and values in words of the language, times on the clock of the zone, for people.
     * @default data
     * @enum {string}
     */
    CallRecordFileFormat: 'data' | 'readable';
    /** @description Which calls, as the list is filtered, and how they are written: default the language of the request and the time zone of the organization. */
    CallRecordExportCreate: {
      /**
       * @description A row for each call, or for each leg.
       * @default call
       * @enum {string}
       */
      rows?: 'call' | 'leg';
      /** @description In their order; default all but `site`. Rows for legs have their own columns. */
      columns?: components['schemas']['CallRecordColumn'][];
      format?: components['schemas']['CallRecordFileFormat'];
      language?: components['schemas']['Language'];
      timeZone?: components['schemas']['TimeZone'];
      /** @description As in the list. */
      q?: string;
      /**
       * Format: date-time
       * @description Start of the period; default today, in the time zone of the organization.
       */
      from?: string;
      /**
       * Format: date-time
       * @description End of the period, at most 400 days after the start; default now.
       */
      until?: string;
      direction?: components['schemas']['CallDirection'];
      /**
       * @description As in the list.
       * @enum {string}
       */
      type?: 'missed' | 'received' | 'external';
      outcome?: components['schemas']['CallOutcome'];
      userId?: components['schemas']['Id'];
      /** @description As in the list. */
      number?: string;
      queueId?: components['schemas']['Id'];
      siteId?: components['schemas']['Id'];
      /** @description At least as long. */
      minSeconds?: number;
      /** @description At most as long. */
      maxSeconds?: number;
      /** @description Only those with a recording, or only the others. */
      recorded?: boolean;
    };
    /** @description A file of the call history on its way. */
    CallRecordExport: {
      id: components['schemas']['Id'];
      version: number;
      fileName: string;
      /** @enum {string} */
      status: 'queued' | 'running' | 'done' | 'failed';
      /**
       * @description A row for each call, or for each leg.
       * @enum {string}
       */
      rows: 'call' | 'leg';
      /**
       * Format: date-time
       * @description Start of the period.
       */
      from: string;
      /**
       * Format: date-time
       * @description End of the period.
       */
      until: string;
      /** @description Calls that match. */
      total: number;
      /** @description Calls written so far. */
      processed: number;
      /** @description Rows written so far, without the heading. */
      lines: number;
      /** @description Why it failed. */
      failure: string | null;
      /**
       * Format: date-time
       * @description When it is deleted.
       */
      expiresAt: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    /** @description Own exports. */
    CallRecordExportList: {
      items: components['schemas']['CallRecordExport'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Changed fields; null = cleared. */
    CallRecordUpdate: {
      note?: string | null;
    };
    /** @description A page of the call history. */
    CallRecordList: {
      items: components['schemas']['CallRecord'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A phone, softphone or browser that registers for a user. */
    Device: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      userId: components['schemas']['Id'];
      /** @description After the extension in the SIP user name; unique per user. */
      suffix: string;
      /** @enum {string} */
      kind: 'desk' | 'softphone' | 'web' | 'mobile';
      /**
       * @description How the phone is told to connect.
       * @enum {string}
       */
      transport: 'tls' | 'tcp' | 'udp';
      /**
       * @description Encrypted audio (RFC 3711).
       * @enum {string}
       */
      srtp: 'required' | 'optional' | 'off';
      /** @description Answers calls that its user places from the portal. */
      autoAnswer: boolean;
      userName: string;
      extension: string;
      /** @description Kept when the extension changes, until the phone is resynchronized. */
      sipUsername: string;
      /** @description Domain part of the address of record (RFC 3261). */
      sipDomain: string;
      /** @description Now. */
      registered: boolean;
      /** @description Where it registered from last. */
      address: string | null;
      /** @description What it says it is. */
      userAgent: string | null;
      /**
       * Format: date-time
       * @description Last registration.
       */
      lastSeenAt: string | null;
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
    /** @description New: a phone, softphone or browser that registers for a user. */
    DeviceCreate: {
      userId: components['schemas']['Id'];
      /**
       * @description After the extension in the SIP user name; unique per user.
       * @default
       */
      suffix?: string;
      /**
       * @default desk
       * @enum {string}
       */
      kind?: 'desk' | 'softphone' | 'web' | 'mobile';
      /**
       * @description How the phone is told to connect.
       * @default tls
       * @enum {string}
       */
      transport?: 'tls' | 'tcp' | 'udp';
      /**
       * @description Encrypted audio (RFC 3711).
       * @default optional
       * @enum {string}
       */
      srtp?: 'required' | 'optional' | 'off';
      /**
       * @description Answers calls that its user places from the portal.
       * @default false
       */
      autoAnswer?: boolean;
    };
    /** @description Changed fields; absent = unchanged, null = cleared. */
    DeviceUpdate: {
      /** @enum {string} */
      kind?: 'desk' | 'softphone' | 'web' | 'mobile';
      /**
       * @description How the phone is told to connect.
       * @enum {string}
       */
      transport?: 'tls' | 'tcp' | 'udp';
      /**
       * @description Encrypted audio (RFC 3711).
       * @enum {string}
       */
      srtp?: 'required' | 'optional' | 'off';
      /** @description Answers calls that its user places from the portal. */
      autoAnswer?: boolean;
    };
    /** @description A page of devices. */
    DeviceList: {
      items: components['schemas']['Device'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description What a phone registers with. The password is shown only once. */
    DeviceSecret: {
      device: components['schemas']['Device'];
      password: string;
      /** @description Host and port to register with. */
      server: string;
    };
    /** @description The mailbox of a user: what callers hear, how long they may speak, and who is told of it. */
    Voicemail: {
      userId: components['schemas']['Id'];
      readonly userName: string;
      /** @description Also the ETag; 0 = as it begins. */
      version: number;
      /** @description Prompts of the user or of the organization, in their order. */
      greetingIds: components['schemas']['Id'][];
      /** @description Heard before the tone, one of `greetingIds`; null = the words of the engine. */
      activeGreetingId: components['schemas']['Id'] | null;
      /**
       * @description Mail about a new message: none, one line, or who called, when, how long and where to listen.
       * @enum {string}
       */
      emailNotice: 'none' | 'short' | 'full';
      /** @description The mail brings the sound along. */
      attach: boolean;
      /**
       * @description What becomes of a message that was mailed: it stays new, counts as heard, or is deleted.
       * @enum {string}
       */
      afterEmail: 'keep' | 'save' | 'delete';
      /** @description Where key 0 leads a caller; null = nowhere. */
      operator: components['schemas']['Destination'] | null;
      /** @description Whose mailboxes get a copy of each message. */
      copyToUserIds: components['schemas']['Id'][];
      /** @description Order in which messages are shown. */
      newestFirst: boolean;
      /** @description Messages that are heard by phone begin with their time. */
      sayTime: boolean;
      /** @description Messages that are heard by phone begin with the number of the caller. */
      sayCaller: boolean;
      /** @description Longest message. */
      maxMessageSeconds: number;
      /** @description So many messages at most; then callers hear that the mailbox is full. */
      maxMessages: number;
      /** @description The greetings in their order. */
      readonly greetings: components['schemas']['MusicTrack'][];
      /** @description Whose mailboxes get a copy, in their order. */
      readonly copyTo: components['schemas']['VoicemailCopy'][];
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string;
    };
    /** @description Somebody whose mailbox gets a copy of each message. */
    VoicemailCopy: {
      userId: components['schemas']['Id'];
      name: string;
      extension: components['schemas']['ExtensionNumber'];
    };
    /** @description Changed fields; absent = unchanged. */
    VoicemailUpdate: {
      /** @description Prompts of the user or of the organization, in their order. */
      greetingIds?: components['schemas']['Id'][];
      /** @description Heard before the tone, one of `greetingIds`; null = the words of the engine. */
      activeGreetingId?: components['schemas']['Id'] | null;
      /**
       * @description Mail about a new message: none, one line, or who called, when, how long and where to listen.
       * @enum {string}
       */
      emailNotice?: 'none' | 'short' | 'full';
      /** @description The mail brings the sound along. */
      attach?: boolean;
      /**
       * @description What becomes of a message that was mailed: it stays new, counts as heard, or is deleted.
       * @enum {string}
       */
      afterEmail?: 'keep' | 'save' | 'delete';
      /** @description Where key 0 leads a caller; null = nowhere. */
      operator?: components['schemas']['Destination'] | null;
      /** @description Whose mailboxes get a copy of each message. */
      copyToUserIds?: components['schemas']['Id'][];
      /** @description Order in which messages are shown. */
      newestFirst?: boolean;
      /** @description Messages that are heard by phone begin with their time. */
      sayTime?: boolean;
      /** @description Messages that are heard by phone begin with the number of the caller. */
      sayCaller?: boolean;
      /** @description Longest message. */
      maxMessageSeconds?: number;
      /** @description So many messages at most; then callers hear that the mailbox is full. */
      maxMessages?: number;
    };
    /** @description A message that a caller left. */
    VoiceMessage: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      userId: components['schemas']['Id'];
      from: components['schemas']['CallParty'];
      /**
       * Format: date-time
       * @description Left.
       */
      receivedAt: string;
      durationSeconds: number;
      heard: boolean;
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
    /** @description Changed fields. */
    VoiceMessageUpdate: {
      heard?: boolean;
    };
    /** @description A page of voice messages. */
    VoiceMessageList: {
      items: components['schemas']['VoiceMessage'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A recording by phone. */
    PromptRecording: {
      /** @description Phone to ring; null = all of the person. */
      deviceId?: components['schemas']['Id'] | null;
    };
    /** @description A text to speak. */
    PromptSpeech: {
      script: string;
      language: components['schemas']['Language'];
      voice?: string | null;
    };
    /** @description Whether text can be spoken. */
    SpeechProvider: {
      configured: boolean;
      voices: string[];
    };
    /**
     * @description Who has music: the organization, a site, a call queue or a user.
     * @enum {string}
     */
    MusicOwnerKind: 'domain' | 'site' | 'queue' | 'user';
    /** @description A prompt in a list. */
    MusicTrack: {
      promptId: components['schemas']['Id'];
      readonly title: string;
      readonly durationSeconds: number;
    };
    /** @description What callers of an owner hear while they wait. */
    MusicOnHold: {
      ownerKind: components['schemas']['MusicOwnerKind'];
      ownerId: components['schemas']['Id'];
      ownerName: string;
      domainId: components['schemas']['Id'];
      /** @description Also the ETag; 0 = inherits. */
      version: number;
      /** @description Has music of its own. */
      own: boolean;
      /** @description Name of the owner whose music is heard instead; null with music of its own, or for the music of the engine. */
      inheritedFrom: string | null;
      /** @description In their order. */
      tracks: components['schemas']['MusicTrack'][];
      randomize: boolean;
      /** @description Comfort messages, one after the other. */
      messages: components['schemas']['MusicTrack'][];
      /** @description 0 = no messages. */
      messageEverySeconds: number;
      /**
       * Format: date-time
       * @description Last change.
       */
      updatedAt: string | null;
    };
    /** @description Changed fields; absent = unchanged. */
    MusicOnHoldUpdate: {
      /** @description Prompts in their order. */
      trackIds?: components['schemas']['Id'][];
      randomize?: boolean;
      messageIds?: components['schemas']['Id'][];
      messageEverySeconds?: number;
    };
    /** @description A page of owners and their music. */
    MusicOnHoldList: {
      items: components['schemas']['MusicOnHold'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A menu that callers answer by keys. */
    Attendant: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      name: string;
      extension: components['schemas']['ExtensionNumber'];
      /** @description Site. */
      siteId: components['schemas']['Id'] | null;
      /** @description null = the domain's. */
      language: components['schemas']['Language'] | null;
      /** @description First match first; played before the menu prompt. */
      greetings: components['schemas']['AttendantGreeting'][];
      /** @description First match first; a match sends the call elsewhere. */
      timeRules: components['schemas']['TimeRule'][];
      menu: components['schemas']['AttendantMenu'];
      dialByExtension: boolean;
      /** @description Silence that counts as no key. */
      noKeySeconds: number;
      /** @description Wait for another digit. */
      interDigitSeconds: number;
      noKey: components['schemas']['AttendantAttempts'];
      invalidKey: components['schemas']['AttendantAttempts'];
      readonly siteName: string | null;
      /** @description Title of the greeting that callers hear now. */
      readonly greetingNow: string | null;
      /** @description Numbers that lead straight here. */
      readonly phoneNumbers: components['schemas']['AttachedNumber'][];
      readonly problemCount: number;
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
    /** @description A new auto attendant. */
    AttendantCreate: {
      name: string;
      extension: components['schemas']['ExtensionNumber'];
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
      /** @description null = the domain's. */
      language?: components['schemas']['Language'] | null;
      /**
       * @description First match first; played before the menu prompt.
       * @default []
       */
      greetings?: components['schemas']['AttendantGreeting'][];
      /**
       * @description First match first; a match sends the call elsewhere.
       * @default []
       */
      timeRules?: components['schemas']['TimeRule'][];
      menu: components['schemas']['AttendantMenu'];
      /** @default true */
      dialByExtension?: boolean;
      /**
       * @description Silence that counts as no key.
       * @default 5
       */
      noKeySeconds?: number;
      /**
       * @description Wait for another digit.
       * @default 2
       */
      interDigitSeconds?: number;
      noKey?: components['schemas']['AttendantAttempts'];
      invalidKey?: components['schemas']['AttendantAttempts'];
    };
    /** @description Changed fields; absent = unchanged. */
    AttendantUpdate: {
      name?: string;
      extension?: components['schemas']['ExtensionNumber'];
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
      /** @description null = the domain's. */
      language?: components['schemas']['Language'] | null;
      /** @description First match first; played before the menu prompt. */
      greetings?: components['schemas']['AttendantGreeting'][];
      /** @description First match first; a match sends the call elsewhere. */
      timeRules?: components['schemas']['TimeRule'][];
      menu?: components['schemas']['AttendantMenu'];
      dialByExtension?: boolean;
      /** @description Silence that counts as no key. */
      noKeySeconds?: number;
      /** @description Wait for another digit. */
      interDigitSeconds?: number;
      noKey?: components['schemas']['AttendantAttempts'];
      invalidKey?: components['schemas']['AttendantAttempts'];
    };
    /** @description A page of auto attendants. */
    AttendantList: {
      items: components['schemas']['Attendant'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A room where several people talk with each other. */
    Conference: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      name: string;
      extension: components['schemas']['ExtensionNumber'];
      /** @enum {string} */
      kind: 'dedicated' | 'owned';
      /** @description Required with `owned`. */
      ownerUserId: components['schemas']['Id'] | null;
      /** @description Site. */
      siteId: components['schemas']['Id'] | null;
      /** @description 4 to 10 digits; absent where the caller may not moderate. */
      leaderPin?: string | null;
      /** @description 4 to 10 digits; absent where the caller may not moderate. */
      participantPin?: string | null;
      maxParticipants: number;
      /** @description Callers hear music until so many are there. */
      minParticipants: number;
      /** @description Callers hear music until a leader is there. */
      requireLeader: boolean;
      announceJoin: boolean;
      announceLeave: boolean;
      muteOnEntry: boolean;
      /** @description Each says their name, which is played to the others. */
      askName: boolean;
      /** @description Nobody else gets in. */
      locked: boolean;
      /**
       * Format: date-time
       * @description In service from; null = since ever.
       */
      activeFrom: string | null;
      /**
       * Format: date-time
       * @description In service until; null = without end.
       */
      activeUntil: string | null;
      readonly ownerName: string | null;
      readonly siteName: string | null;
      /** @description Numbers that lead straight here. */
      readonly phoneNumbers: components['schemas']['AttachedNumber'][];
      /** @description Now. */
      readonly participantCount: number;
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
    /** @description A new conference. */
    ConferenceCreate: {
      name: string;
      extension: components['schemas']['ExtensionNumber'];
      /**
       * @default dedicated
       * @enum {string}
       */
      kind?: 'dedicated' | 'owned';
      /** @description Required with `owned`. */
      ownerUserId?: components['schemas']['Id'] | null;
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
      /** @description 4 to 10 digits. */
      leaderPin?: string | null;
      /** @description 4 to 10 digits. */
      participantPin?: string | null;
      /** @default 20 */
      maxParticipants?: number;
      /**
       * @description Callers hear music until so many are there.
       * @default 1
       */
      minParticipants?: number;
      /**
       * @description Callers hear music until a leader is there.
       * @default true
       */
      requireLeader?: boolean;
      /** @default true */
      announceJoin?: boolean;
      /** @default true */
      announceLeave?: boolean;
      /** @default false */
      muteOnEntry?: boolean;
      /**
       * @description Each says their name, which is played to the others.
       * @default false
       */
      askName?: boolean;
      /**
       * @description Nobody else gets in.
       * @default false
       */
      locked?: boolean;
      /**
       * Format: date-time
       * @description In service from; null = since ever.
       */
      activeFrom?: string | null;
      /**
       * Format: date-time
       * @description In service until; null = without end.
       */
      activeUntil?: string | null;
    };
    /** @description Changed fields; absent = unchanged. */
    ConferenceUpdate: {
      name?: string;
      extension?: components['schemas']['ExtensionNumber'];
      /** @enum {string} */
      kind?: 'dedicated' | 'owned';
      /** @description Required with `owned`. */
      ownerUserId?: components['schemas']['Id'] | null;
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
      /** @description 4 to 10 digits. */
      leaderPin?: string | null;
      /** @description 4 to 10 digits. */
      participantPin?: string | null;
      maxParticipants?: number;
      /** @description Callers hear music until so many are there. */
      minParticipants?: number;
      /** @description Callers hear music until a leader is there. */
      requireLeader?: boolean;
      announceJoin?: boolean;
      announceLeave?: boolean;
      muteOnEntry?: boolean;
      /** @description Each says their name, which is played to the others. */
      askName?: boolean;
      /** @description Nobody else gets in. */
      locked?: boolean;
      /**
       * Format: date-time
       * @description In service from; null = since ever.
       */
      activeFrom?: string | null;
      /**
       * Format: date-time
       * @description In service until; null = without end.
       */
      activeUntil?: string | null;
    };
    /** @description A page of conferences. */
    ConferenceList: {
      items: components['schemas']['Conference'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Somebody who is in a conference. */
    ConferenceParticipant: {
      id: components['schemas']['Id'];
      /** @description The call, while it is known. */
      callId: components['schemas']['Id'] | null;
      name: string | null;
      number: string | null;
      userId: components['schemas']['Id'] | null;
      leader: boolean;
      muted: boolean;
      talking: boolean;
      /**
       * Format: date-time
       * @description When they came in.
       */
      joinedAt: string;
    };
    /** @description A page of participants. */
    ConferenceParticipantList: {
      items: components['schemas']['ConferenceParticipant'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Whom to call in. */
    ConferenceInvitation: {
      to: components['schemas']['PhoneNumberText'];
    };
    /** @description What happens to a participant. */
    ParticipantModeration: {
      /** @enum {string} */
      action: 'mute' | 'unmute' | 'remove' | 'louder' | 'quieter';
    };
    /** @description What happens to the conference. */
    ConferenceModeration: {
      /** @enum {string} */
      action: 'muteAll' | 'unmuteAll' | 'lock' | 'unlock' | 'end';
    };
    /** @description How to join. */
    ConferenceJoin: {
      /** @description Phone to ring; null = all of the person. */
      deviceId?: components['schemas']['Id'] | null;
    };
    /** @description From the first who joined to the last who left. */
    ConferenceMeeting: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      conferenceId: components['schemas']['Id'];
      name: string;
      /**
       * Format: date-time
       * @description Beginning.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description End; null = under way.
       */
      endedAt: string | null;
      durationSeconds: number;
      /** @description Most participants at once. */
      peak: number;
      participants: components['schemas']['MeetingParticipant'][];
    };
    /** @description Somebody who was there. */
    MeetingParticipant: {
      name: string | null;
      number: string | null;
      userId: components['schemas']['Id'] | null;
      leader: boolean;
      /**
       * Format: date-time
       * @description Came in.
       */
      joinedAt: string;
      /**
       * Format: date-time
       * @description Left.
       */
      leftAt: string | null;
    };
    /** @description A page of meetings. */
    ConferenceMeetingList: {
      items: components['schemas']['ConferenceMeeting'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A phone number that leads straight to an object. */
    AttachedNumber: {
      id: components['schemas']['Id'];
      number: components['schemas']['PhoneNumberText'];
    };
    /** @description What is said first while a time frame is in force. */
    AttendantGreeting: {
      /** @description null = always. */
      timeFrameId: components['schemas']['Id'] | null;
      promptId: components['schemas']['Id'];
    };
    /** @description A prompt and what the keys do; menus nest up to 5 deep. */
    AttendantMenu: {
      /** @description null = silence. */
      promptId: components['schemas']['Id'] | null;
      /** @description Each key once. */
      keys: components['schemas']['AttendantKey'][];
    };
    /** @description What one key does: `destination` sends the call on, `menu` opens the nested menu, `repeat` says this menu again, `back` returns to the menu before. */
    AttendantKey: {
      key: string;
      /** @enum {string} */
      action: 'destination' | 'menu' | 'repeat' | 'back';
      /** @description With `destination` only. */
      destination?: components['schemas']['Destination'] | null;
      /** @description With `menu` only. */
      menu?: components['schemas']['AttendantMenu'] | null;
      description?: string;
      callerIdPrefix?: string | null;
    };
    /** @description How often the menu is repeated, and where the call goes then. */
    AttendantAttempts: {
      maxRepeats: number;
      destination: components['schemas']['Destination'];
    };
    /** @description A sound that callers hear: greeting, menu, announcement or music. */
    Prompt: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      title: string;
      /** @description null = none, such as music. */
      language: components['schemas']['Language'] | null;
      /** @description null = of the organization. */
      ownerUserId: components['schemas']['Id'] | null;
      /** @description What is said; kept with a spoken prompt. */
      script: string | null;
      /** @description Who speaks a spoken prompt; null = the usual voice. */
      voice: string | null;
      /** @enum {string} */
      source: 'upload' | 'recorded' | 'spoken';
      fileName: string | null;
      durationSeconds: number;
      /** @description Loudest sample of equal parts; the waveform. */
      peaks: number[];
      /** @description How many objects play it. */
      useCount: number;
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
    /** @description A new prompt. */
    PromptCreate: {
      /** @description The sound. */
      uploadId: components['schemas']['Id'];
      title: string;
      /** @description null = none, such as music. */
      language?: components['schemas']['Language'] | null;
      /** @description null = of the organization. */
      ownerUserId?: components['schemas']['Id'] | null;
      /** @description What is said; kept with a spoken prompt. */
      script?: string | null;
      /** @description Who speaks a spoken prompt; null = the usual voice. */
      voice?: string | null;
    };
    /** @description Changed fields; absent = unchanged. */
    PromptUpdate: {
      /** @description Another sound. */
      uploadId?: components['schemas']['Id'];
      title?: string;
      /** @description null = none, such as music. */
      language?: components['schemas']['Language'] | null;
      /** @description What is said; kept with a spoken prompt. */
      script?: string | null;
      /** @description Who speaks a spoken prompt; null = the usual voice. */
      voice?: string | null;
    };
    /** @description A page of prompts. */
    PromptList: {
      items: components['schemas']['Prompt'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description A sound that no prompt has taken yet. */
    PromptUpload: {
      id: components['schemas']['Id'];
      /** @enum {string} */
      source: 'upload' | 'recorded' | 'spoken';
      /** @enum {string} */
      status: 'recording' | 'ready' | 'failed';
      /** @description Why it failed, in the language of the caller. */
      problem: string | null;
      fileName: string | null;
      /** @description What the content is, for example `mp3`. */
      format: string | null;
      durationSeconds: number | null;
      peaks: number[];
      /**
       * Format: date-time
       * @description Deleted then, unless a prompt took it.
       */
      expiresAt: string;
    };
    /** @description What carries the calls. */
    EngineStatus: {
      /**
       * @description `off` = everything can be administered, nothing rings; `simulated` = calls are imagined.
       * @enum {string}
       */
      kind: 'off' | 'simulated' | 'asterisk';
      connected: boolean;
      /**
       * Format: date-time
       * @description Connected or disconnected since.
       */
      since: string | null;
      version: string | null;
      /** @description Host and port that phones register with. */
      server: string | null;
      /** @description How phones can connect (RFC 3261 section 18); empty where none can. */
      transports: ('tls' | 'tcp' | 'udp')[];
    };
    /** @description A line of callers and the agents who answer them. */
    Queue: {
      id: components['schemas']['Id'];
      domainId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      name: string;
      extension: components['schemas']['ExtensionNumber'];
      /** @description Site. */
      siteId: components['schemas']['Id'] | null;
      /** @description Department. */
      departmentId: components['schemas']['Id'] | null;
      strategy: components['schemas']['QueueStrategy'];
      /** @description First match first; a match sends the call elsewhere. */
      timeRules: components['schemas']['TimeRule'][];
      /** @description 0 = no limit. */
      maxCallers: number;
      /** @description 0 = no limit. */
      maxExpectedWaitSeconds: number;
      /** @description Nobody waits while no agent is logged in. */
      requireAgents: boolean;
      /** @description Where a call goes that may not wait; required with one of the three limits. */
      unavailable: components['schemas']['Destination'] | null;
      /** @description Said before the wait. */
      introPromptId: components['schemas']['Id'] | null;
      /** @description No agent is rung before the introduction is over. */
      forceFullIntro: boolean;
      /** @description 0 = unlimited. */
      maxWaitSeconds: number;
      /** @description Where a call goes that waited too long. */
      unanswered: components['schemas']['Destination'] | null;
      /** @description Where waiting calls go when the last agent leaves; null = they stay. */
      noAgents: components['schemas']['Destination'] | null;
      agentRingSeconds: number;
      /** @description linearCascade: how many ring first. */
      initialAgents: number;
      /** @description linearCascade: how many are added each time. */
      agentsPerRound: number;
      /** @description 0 = never. */
      autoLogoutAfterMissed: number;
      announcePosition: boolean;
      announceWait: boolean;
      announceEverySeconds: number;
      /** @description A key by which callers leave the queue. */
      exitKey: components['schemas']['QueueExitKey'] | null;
      /** @enum {string} */
      callerHears: 'music' | 'ringback';
      /** @description Answered within so long counts for the service level. */
      serviceLevelSeconds: number;
      /** @enum {string} */
      recordCalls: 'none' | 'all';
      statistics: boolean;
      readonly siteName: string | null;
      readonly departmentName: string | null;
      readonly phoneNumbers: components['schemas']['AttachedNumber'][];
      /** @description Callers now. */
      waiting: number;
      /**
       * Format: date-time
       * @description Since when the first of them waits; null = nobody.
       */
      longestWaitSince: string | null;
      /** @description Callers of the queue who talk now. */
      active: number;
      agentsTotal: number;
      agentsLoggedIn: number;
      agentsAvailable: number;
      /** @description Percent; null without calls. */
      serviceLevelToday: number | null;
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
    /** @description A new call queue. */
    QueueCreate: {
      name: string;
      extension: components['schemas']['ExtensionNumber'];
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
      /** @description Department. */
      departmentId?: components['schemas']['Id'] | null;
      strategy?: components['schemas']['QueueStrategy'];
      /**
       * @description First match first; a match sends the call elsewhere.
       * @default []
       */
      timeRules?: components['schemas']['TimeRule'][];
      /**
       * @description 0 = no limit.
       * @default 0
       */
      maxCallers?: number;
      /**
       * @description 0 = no limit.
       * @default 0
       */
      maxExpectedWaitSeconds?: number;
      /**
       * @description Nobody waits while no agent is logged in.
       * @default false
       */
      requireAgents?: boolean;
      /** @description Where a call goes that may not wait; required with one of the three limits. */
      unavailable?: components['schemas']['Destination'] | null;
      /** @description Said before the wait. */
      introPromptId?: components['schemas']['Id'] | null;
      /**
       * @description No agent is rung before the introduction is over.
       * @default false
       */
      forceFullIntro?: boolean;
      /**
       * @description 0 = unlimited.
       * @default 0
       */
      maxWaitSeconds?: number;
      /** @description Where a call goes that waited too long. */
      unanswered?: components['schemas']['Destination'] | null;
      /** @description Where waiting calls go when the last agent leaves; null = they stay. */
      noAgents?: components['schemas']['Destination'] | null;
      /** @default 20 */
      agentRingSeconds?: number;
      /**
       * @description linearCascade: how many ring first.
       * @default 1
       */
      initialAgents?: number;
      /**
       * @description linearCascade: how many are added each time.
       * @default 1
       */
      agentsPerRound?: number;
      /**
       * @description 0 = never.
       * @default 0
       */
      autoLogoutAfterMissed?: number;
      /** @default false */
      announcePosition?: boolean;
      /** @default false */
      announceWait?: boolean;
      /** @default 60 */
      announceEverySeconds?: number;
      /** @description A key by which callers leave the queue. */
      exitKey?: components['schemas']['QueueExitKey'] | null;
      /**
       * @default music
       * @enum {string}
       */
      callerHears?: 'music' | 'ringback';
      /**
       * @description Answered within so long counts for the service level.
       * @default 20
       */
      serviceLevelSeconds?: number;
      /**
       * @default none
       * @enum {string}
       */
      recordCalls?: 'none' | 'all';
      /** @default true */
      statistics?: boolean;
    };
    /** @description Changed fields; absent = unchanged. */
    QueueUpdate: {
      name?: string;
      extension?: components['schemas']['ExtensionNumber'];
      /** @description Site. */
      siteId?: components['schemas']['Id'] | null;
      /** @description Department. */
      departmentId?: components['schemas']['Id'] | null;
      strategy?: components['schemas']['QueueStrategy'];
      /** @description First match first; a match sends the call elsewhere. */
      timeRules?: components['schemas']['TimeRule'][];
      /** @description 0 = no limit. */
      maxCallers?: number;
      /** @description 0 = no limit. */
      maxExpectedWaitSeconds?: number;
      /** @description Nobody waits while no agent is logged in. */
      requireAgents?: boolean;
      /** @description Where a call goes that may not wait; required with one of the three limits. */
      unavailable?: components['schemas']['Destination'] | null;
      /** @description Said before the wait. */
      introPromptId?: components['schemas']['Id'] | null;
      /** @description No agent is rung before the introduction is over. */
      forceFullIntro?: boolean;
      /** @description 0 = unlimited. */
      maxWaitSeconds?: number;
      /** @description Where a call goes that waited too long. */
      unanswered?: components['schemas']['Destination'] | null;
      /** @description Where waiting calls go when the last agent leaves; null = they stay. */
      noAgents?: components['schemas']['Destination'] | null;
      agentRingSeconds?: number;
      /** @description linearCascade: how many ring first. */
      initialAgents?: number;
      /** @description linearCascade: how many are added each time. */
      agentsPerRound?: number;
      /** @description 0 = never. */
      autoLogoutAfterMissed?: number;
      announcePosition?: boolean;
      announceWait?: boolean;
      announceEverySeconds?: number;
      /** @description A key by which callers leave the queue. */
      exitKey?: components['schemas']['QueueExitKey'] | null;
      /** @enum {string} */
      callerHears?: 'music' | 'ringback';
      /** @description Answered within so long counts for the service level. */
      serviceLevelSeconds?: number;
      /** @enum {string} */
      recordCalls?: 'none' | 'all';
      statistics?: boolean;
    };
    /** @description A page of call queues. */
    QueueList: {
      items: components['schemas']['Queue'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /**
     * @description Who is rung for a waiting call: the one idle longest, the same tier by tier, all, one at a time from the top, ever more from the top; or nobody (callPark, callers are fetched).
     * @enum {string}
     */
    QueueStrategy:
      'roundRobin' | 'tiered' | 'ringAll' | 'linearHunt' | 'linearCascade' | 'callPark';
    /** @description A key by which callers leave. */
    QueueExitKey: {
      key: string;
      destination: components['schemas']['Destination'];
    };
    /**
     * @description offline = logged in without a registered phone.
     * @enum {string}
     */
    AgentState:
      'available' | 'ringing' | 'onCall' | 'wrapUp' | 'unavailable' | 'loggedOut' | 'offline';
    /** @enum {string} */
    UnavailableReason:
      | 'lunch'
      | 'break'
      | 'meeting'
      | 'other'
      | 'web'
      | 'custom1'
      | 'custom2'
      | 'custom3'
      | 'custom4'
      | 'custom5'
      | 'custom6'
      | 'custom7'
      | 'custom8';
    /** @description An agent as a list holds it. */
    QueueAgentInput: {
      /** @description Absent = a new agent. */
      id?: components['schemas']['Id'];
      userId?: components['schemas']['Id'] | null;
      deviceId?: components['schemas']['Id'] | null;
      /** @description Exactly one of these three. */
      externalNumber?: components['schemas']['PhoneNumberText'] | null;
      /**
       * @description Lower first.
       * @default 1
       */
      tier?: number;
      /**
       * @description In several queues: lower first.
       * @default 1
       */
      priority?: number;
      /**
       * @description automatic = always logged in.
       * @default manual
       * @enum {string}
       */
      mode?: 'manual' | 'automatic';
      /** @default 0 */
      wrapUpSeconds?: number;
      /** @default 1 */
      maxCalls?: number;
      /**
       * @description Whoever answers presses 1; always with an external number.
       * @default false
       */
      confirm?: boolean;
      /** @default false */
      autoAnswer?: boolean;
    };
    /** @description Who answers calls of a queue: a user, one phone or a number outside. */
    QueueAgent: {
      id: components['schemas']['Id'];
      queueId: components['schemas']['Id'];
      readonly queueName: string;
      /** @description From the top. */
      position: number;
      userId: components['schemas']['Id'] | null;
      deviceId: components['schemas']['Id'] | null;
      /** @description Exactly one of these three. */
      externalNumber: components['schemas']['PhoneNumberText'] | null;
      /** @description Lower first. */
      tier: number;
      /** @description In several queues: lower first. */
      priority: number;
      /**
       * @description automatic = always logged in.
       * @enum {string}
       */
      mode: 'manual' | 'automatic';
      wrapUpSeconds: number;
      maxCalls: number;
      /** @description Whoever answers presses 1; always with an external number. */
      confirm: boolean;
      autoAnswer: boolean;
      readonly name: string;
      readonly extension: string | null;
      state: components['schemas']['AgentState'];
      reason: components['schemas']['UnavailableReason'] | null;
      /**
       * Format: date-time
       * @description Since when.
       */
      stateSince: string;
      /** @description The call that the agent has now. */
      callId: components['schemas']['Id'] | null;
      answeredToday: number;
      missedToday: number;
    };
    /** @description A page of agents. */
    QueueAgentList: {
      items: components['schemas']['QueueAgent'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description The agents of a queue in their order. */
    QueueAgents: {
      queueId: components['schemas']['Id'];
      /** @description Also the ETag. */
      version: number;
      agents: components['schemas']['QueueAgent'][];
    };
    /** @description The whole list in its order. */
    QueueAgentsUpdate: {
      agents: components['schemas']['QueueAgentInput'][];
    };
    /** @description Who would be rung for a caller who joined now. */
    NextAgents: {
      queueId: components['schemas']['Id'];
      /** @description In the order in which they ring. */
      agents: components['schemas']['NextAgent'][];
    };
    /** @description An agent and why. */
    NextAgent: {
      agentId: components['schemas']['Id'];
      name: string;
      /** @description 1 = rings first; null = does not ring now. */
      rank: number | null;
      /** @enum {string} */
      code:
        | 'longest-idle'
        | 'tier'
        | 'all'
        | 'from-the-top'
        | 'cascade'
        | 'rings-now'
        | 'on-call'
        | 'wrap-up'
        | 'unavailable'
        | 'logged-out'
        | 'offline'
        | 'resting'
        | 'other-queue'
        | 'tried';
      /** @description In words of the caller's language. */
      why: string;
    };
    /** @description What the agent is from now on. */
    AgentStateChange: {
      /** @enum {string} */
      state: 'available' | 'unavailable' | 'loggedOut';
      /** @description With `unavailable` only; null = other. */
      reason?: components['schemas']['UnavailableReason'] | null;
    };
    /** @description Somebody who waits. */
    QueueCaller: {
      callId: components['schemas']['Id'];
      queueId: components['schemas']['Id'];
      queueName: string;
      position: number;
      name: string | null;
      number: string | null;
      /**
       * Format: date-time
       * @description Joined.
       */
      since: string;
      /** @description null = cannot be said. */
      expectedWaitSeconds: number | null;
      /** @description Names of the agents who ring now. */
      ringing: string[];
    };
    /** @description A page of waiting callers. */
    QueueCallerList: {
      items: components['schemas']['QueueCaller'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Where the caller comes. */
    QueueCallerTake: {
      /** @description Phone to ring; null = all of the person. */
      deviceId?: components['schemas']['Id'] | null;
    };
    /** @description Figures of one queue over a period. */
    QueueStatistics: {
      queueId: components['schemas']['Id'];
      queueName: string;
      /** @description Calls that joined. */
      offered: number;
      answered: number;
      /** @description Hung up while waiting. */
      abandoned: number;
      /** @description Of these, within 10 seconds. */
      abandonedShort: number;
      /** @description Left for another destination. */
      forwarded: number;
      /** @description Left for a mailbox. */
      voicemail: number;
      /** @description Of all that were answered. */
      averageWaitSeconds: number;
      /** @description Of all that joined. */
      longestWaitSeconds: number;
      /** @description Of all that were answered. */
      averageTalkSeconds: number;
      /** @description Of all that were answered. */
      averageHoldSeconds: number;
      /** @description Of all that were answered. */
      averageWrapUpSeconds: number;
      /** @description Talk and wrap-up. */
      averageHandlingSeconds: number;
      /** @description Percent; null without calls. */
      serviceLevel: number | null;
    };
    /** @description A page of queues and their figures. */
    QueueStatisticsList: {
      items: components['schemas']['QueueStatistics'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Figures of one queue over an hour; the present bounds the last one. */
    QueueInterval: {
      queueId: components['schemas']['Id'];
      queueName: string;
      /**
       * Format: date-time
       * @description Beginning of the hour.
       */
      startsAt: string;
      /** @description Calls that joined. */
      offered: number;
      answered: number;
      /** @description Hung up while waiting. */
      abandoned: number;
      /** @description Of these, within 10 seconds. */
      abandonedShort: number;
      /** @description Left for another destination. */
      forwarded: number;
      /** @description Left for a mailbox. */
      voicemail: number;
      /** @description Of all that were answered. */
      averageWaitSeconds: number;
      /** @description Of all that joined. */
      longestWaitSeconds: number;
      /** @description Of all that were answered. */
      averageTalkSeconds: number;
      /** @description Of all that were answered. */
      averageHoldSeconds: number;
      /** @description Of all that were answered. */
      averageWrapUpSeconds: number;
      /** @description Talk and wrap-up. */
      averageHandlingSeconds: number;
      /** @description Percent; null without calls. */
      serviceLevel: number | null;
    };
    /** @description A page of hours of queues. */
    QueueIntervalList: {
      items: components['schemas']['QueueInterval'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @description Time unavailable for one reason. */
    ReasonMinutes: {
      reason: components['schemas']['UnavailableReason'];
      minutes: number;
    };
    /** @description Figures of one agent over a period, over all queues. */
    AgentStatistics: {
      /** @description Stable key of the person or number. */
      id: string;
      userId: components['schemas']['Id'] | null;
      name: string;
      answered: number;
      missed: number;
      /** @description In all. */
      talkSeconds: number;
      /** @description Per call. */
      averageTalkSeconds: number;
      /** @description Per call. */
      averageWrapUpSeconds: number;
      /** @description Talk and wrap-up, per call. */
      averageHandlingSeconds: number;
      /** @description In all. */
      loggedInSeconds: number;
      /** @description In all, for any reason. */
      unavailableSeconds: number;
      unavailable: components['schemas']['ReasonMinutes'][];
    };
    /** @description A page of agents and their figures. */
    AgentStatisticsList: {
      items: components['schemas']['AgentStatistics'][];
      /** @description Pass as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
      /** @description Number of items that match, over all pages. */
      total: number;
    };
    /** @enum {string} */
    QueueMetric:
      | 'offered'
      | 'answered'
      | 'abandoned'
      | 'abandonedShort'
      | 'forwarded'
      | 'voicemail'
      | 'averageWaitSeconds'
      | 'longestWaitSeconds'
      | 'averageTalkSeconds'
      | 'averageHoldSeconds'
      | 'averageWrapUpSeconds'
      | 'averageHandlingSeconds'
      | 'serviceLevel'
      | 'waiting'
      | 'longestWaitNowSeconds'
      | 'agentsAvailable';
    /** @description From which value a figure is yellow (lower) and red (upper). */
    MetricThreshold: {
      metric: components['schemas']['QueueMetric'];
      /** @description null = all queues. */
      queueId?: components['schemas']['Id'] | null;
      /** @description Blank = 70 % of upper. */
      lower?: number | null;
      upper: number;
    };
    /** @description How a person sees the call centre. */
    Supervision: {
      /** @description Also the ETag. */
      version: number;
      /** @description Queues in view; empty = all. */
      queueIds: components['schemas']['Id'][];
      /** @description Columns in their order. */
      metrics: components['schemas']['QueueMetric'][];
      thresholds: components['schemas']['MetricThreshold'][];
    };
    /** @description Changed fields; absent = unchanged. */
    SupervisionUpdate: {
      queueIds?: components['schemas']['Id'][];
      metrics?: components['schemas']['QueueMetric'][];
      thresholds?: components['schemas']['MetricThreshold'][];
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
      query?: {
        /** @description The user that takes the uses over. */
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
  getAnsweringRules: {
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
          'application/json': components['schemas']['AnsweringRules'];
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
  updateAnsweringRules: {
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
        'application/json': components['schemas']['AnsweringRulesUpdate'];
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
          'application/json': components['schemas']['AnsweringRules'];
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
  getVoicemail: {
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
          'application/json': components['schemas']['Voicemail'];
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
  updateVoicemail: {
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
        'application/json': components['schemas']['VoicemailUpdate'];
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
          'application/json': components['schemas']['Voicemail'];
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
  listTimeFrames: {
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
        sort?: 'name' | '-name' | 'type' | '-type' | 'createdAt' | '-createdAt';
        /** @description Personal time frames of this user only. */
        ownerUserId?: components['schemas']['Id'];
        /** @description Those of the organization, or the personal ones; default all within reach. */
        owner?: 'organization' | 'personal';
        /** @description Only this type. */
        type?: components['schemas']['TimeFrameType'];
        /** @description Only those in force now, or only the others. */
        inForce?: boolean;
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
          'application/json': components['schemas']['TimeFrameList'];
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
  createTimeFrame: {
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
        'application/json': components['schemas']['TimeFrameCreate'];
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
          'application/json': components['schemas']['TimeFrame'];
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
  getTimeFrame: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the time frame. */
        timeFrameId: components['schemas']['Id'];
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
          'application/json': components['schemas']['TimeFrame'];
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
  deleteTimeFrame: {
    parameters: {
      query?: {
        /** @description The time frame that takes the uses over. */
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
        /** @description Id of the time frame. */
        timeFrameId: components['schemas']['Id'];
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
  updateTimeFrame: {
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
        /** @description Id of the time frame. */
        timeFrameId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TimeFrameUpdate'];
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
          'application/json': components['schemas']['TimeFrame'];
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
  previewTimeFrame: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TimeFramePreview'];
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
          'application/json': components['schemas']['Occurrences'];
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
  getOccurrences: {
    parameters: {
      query?: {
        /** @description Start; default now. */
        from?: string;
        /** @description End, at most 400 days after the start; default 28 days. */
        until?: string;
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the time frame. */
        timeFrameId: components['schemas']['Id'];
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
          'application/json': components['schemas']['Occurrences'];
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
  listHolidays: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `nextDate`. */
        sort?: 'name' | '-name' | 'nextDate' | '-nextDate' | 'createdAt' | '-createdAt';
        /** @description Only from this region of the catalogue. */
        region?: string;
        /** @description Only own ones, or only those of the catalogue. */
        source?: 'catalogue' | 'own';
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
          'application/json': components['schemas']['HolidayList'];
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
  createHoliday: {
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
        'application/json': components['schemas']['HolidayCreate'];
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
          'application/json': components['schemas']['Holiday'];
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
  getHoliday: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the holiday. */
        holidayId: components['schemas']['Id'];
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
          'application/json': components['schemas']['Holiday'];
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
  deleteHoliday: {
    parameters: {
      query?: {
        /** @description The holiday that takes the uses over. */
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
        /** @description Id of the holiday. */
        holidayId: components['schemas']['Id'];
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
  updateHoliday: {
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
        /** @description Id of the holiday. */
        holidayId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HolidayUpdate'];
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
          'application/json': components['schemas']['Holiday'];
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
  getHolidayRegions: {
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
          'application/json': components['schemas']['HolidayRegions'];
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
  getCatalogueHolidays: {
    parameters: {
      query: {
        /** @description Region (ISO 3166-2), for example `CA-QC`. */
        region: string;
        /** @description Year. */
        year: number;
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
          'application/json': components['schemas']['CatalogueHolidays'];
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
  adoptHolidays: {
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
        'application/json': components['schemas']['HolidayAdoption'];
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
          'application/json': components['schemas']['AdoptedHolidays'];
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
  getHolidayDays: {
    parameters: {
      query?: {
        /** @description First day; default today. */
        from?: string;
        /** @description Last day, at most 400 days later; default a year. */
        until?: string;
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
          'application/json': components['schemas']['HolidayDays'];
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
  listOverrides: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `endsAt`. */
        sort?: 'endsAt' | '-endsAt' | 'startsAt' | '-startsAt' | 'createdAt' | '-createdAt';
        /** @description Only those in force now, or only the others. */
        inForce?: boolean;
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
          'application/json': components['schemas']['OverrideList'];
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
  createOverride: {
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
        'application/json': components['schemas']['OverrideCreate'];
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
          'application/json': components['schemas']['Override'];
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
  getOverride: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the override. */
        overrideId: components['schemas']['Id'];
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
          'application/json': components['schemas']['Override'];
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
  deleteOverride: {
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
        /** @description Id of the override. */
        overrideId: components['schemas']['Id'];
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
  updateOverride: {
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
        /** @description Id of the override. */
        overrideId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OverrideUpdate'];
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
          'application/json': components['schemas']['Override'];
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
  listPhoneNumbers: {
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
        sort?: 'number' | '-number' | 'siteName' | '-siteName' | 'createdAt' | '-createdAt';
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
        /** @description Only numbers without destination, or only the others. */
        free?: boolean;
        /** @description Only enabled ones, or only the others. */
        enabled?: boolean;
        /** @description Only this kind. */
        kind?: 'local' | 'mobile' | 'tollFree' | 'premium' | 'other';
        /** @description Only numbers that lead straight to this object, by any rule. */
        destinationId?: components['schemas']['Id'];
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
          'application/json': components['schemas']['PhoneNumberList'];
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
  createPhoneNumber: {
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
        'application/json': components['schemas']['PhoneNumberCreate'];
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
          'application/json': components['schemas']['PhoneNumber'];
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
  getPhoneNumber: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the phone number. */
        phoneNumberId: components['schemas']['Id'];
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
          'application/json': components['schemas']['PhoneNumber'];
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
  deletePhoneNumber: {
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
        /** @description Id of the phone number. */
        phoneNumberId: components['schemas']['Id'];
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
  updatePhoneNumber: {
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
        /** @description Id of the phone number. */
        phoneNumberId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PhoneNumberUpdate'];
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
          'application/json': components['schemas']['PhoneNumber'];
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
  exportPhoneNumbers: {
    parameters: {
      query?: {
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `number`. */
        sort?: 'number' | '-number' | 'siteName' | '-siteName' | 'createdAt' | '-createdAt';
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
        /** @description Only numbers without destination, or only the others. */
        free?: boolean;
        /** @description Only enabled ones, or only the others. */
        enabled?: boolean;
        /** @description Only this kind. */
        kind?: 'local' | 'mobile' | 'tollFree' | 'premium' | 'other';
        /** @description Only numbers that lead straight to this object, by any rule. */
        destinationId?: components['schemas']['Id'];
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
  bulkUpdatePhoneNumbers: {
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
        'application/json': components['schemas']['PhoneNumberBulk'];
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
  importPhoneNumbers: {
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
        'application/json': components['schemas']['PhoneNumberImport'];
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
  listBlockedNumbers: {
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
        sort?: 'number' | '-number' | 'until' | '-until' | 'createdAt' | '-createdAt';
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
          'application/json': components['schemas']['BlockedNumberList'];
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
  createBlockedNumber: {
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
        'application/json': components['schemas']['BlockedNumberCreate'];
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
          'application/json': components['schemas']['BlockedNumber'];
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
  getBlockedNumber: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the entry. */
        blockedNumberId: components['schemas']['Id'];
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
          'application/json': components['schemas']['BlockedNumber'];
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
  deleteBlockedNumber: {
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
        /** @description Id of the entry. */
        blockedNumberId: components['schemas']['Id'];
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
  listEmergencyAddresses: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `label`. */
        sort?: 'label' | '-label' | 'city' | '-city' | 'createdAt' | '-createdAt';
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
          'application/json': components['schemas']['EmergencyAddressList'];
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
  createEmergencyAddress: {
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
        'application/json': components['schemas']['EmergencyAddressCreate'];
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
          'application/json': components['schemas']['EmergencyAddress'];
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
  getEmergencyAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the emergency address. */
        emergencyAddressId: components['schemas']['Id'];
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
          'application/json': components['schemas']['EmergencyAddress'];
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
  deleteEmergencyAddress: {
    parameters: {
      query?: {
        /** @description The address that takes the uses over. */
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
        /** @description Id of the emergency address. */
        emergencyAddressId: components['schemas']['Id'];
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
  updateEmergencyAddress: {
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
        /** @description Id of the emergency address. */
        emergencyAddressId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmergencyAddressUpdate'];
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
          'application/json': components['schemas']['EmergencyAddress'];
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
  simulateCall: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SimulationRequest'];
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
          'application/json': components['schemas']['Simulation'];
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
  listProblems: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `severity`. */
        sort?: 'severity' | '-severity' | 'kind' | '-kind';
        /** @description Only this kind. */
        kind?:
          | 'loop'
          | 'deadEnd'
          | 'unreachableRule'
          | 'freeNumber'
          | 'numberToNowhere'
          | 'unusedTimeFrame'
          | 'holidayGap'
          | 'noEmergencyAddress'
          | 'silentMenu'
          | 'queueWithoutAgents'
          | 'conferenceWithoutLeader';
        /** @description Only of this object. */
        objectId?: components['schemas']['Id'];
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
          'application/json': components['schemas']['RoutingProblemList'];
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
  listUses: {
    parameters: {
      query: {
        /** @description `nextCursor` of the page before, with the same filters and sort. */
        cursor?: components['parameters']['Cursor'];
        /** @description Items per page. */
        limit?: components['parameters']['Limit'];
        /** @description Items to pass over after the cursor, for a scroll bar; the cost grows with it, so prefer `cursor`. */
        offset?: components['parameters']['Offset'];
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `name`. */
        sort?: 'name' | '-name' | 'resource' | '-resource';
        /** @description Kind of the object. */
        resource:
          | 'users'
          | 'sites'
          | 'departments'
          | 'time-frames'
          | 'holidays'
          | 'emergency-addresses'
          | 'prompts'
          | 'attendants'
          | 'conferences'
          | 'queues';
        /** @description Id of the object. */
        id: components['schemas']['Id'];
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
          'application/json': components['schemas']['UseList'];
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
  applyOpeningHours: {
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
        'application/json': components['schemas']['OpeningHours'];
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
          'application/json': components['schemas']['TaskPlan'];
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
  applyHoliday: {
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
        'application/json': components['schemas']['HolidayTask'];
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
          'application/json': components['schemas']['TaskPlan'];
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
  applyForwarding: {
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
        'application/json': components['schemas']['ForwardingTask'];
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
          'application/json': components['schemas']['TaskPlan'];
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
  applyBlock: {
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
        'application/json': components['schemas']['BlockTask'];
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
          'application/json': components['schemas']['TaskPlan'];
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
  listCalls: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `startedAt`. */
        sort?: 'startedAt' | '-startedAt' | 'from' | '-from' | 'state' | '-state';
        /** @description Only this direction. */
        direction?: components['schemas']['CallDirection'];
        /** @description Only this state. */
        state?: components['schemas']['CallState'];
        /** @description Only calls that were in this queue. */
        queueId?: components['schemas']['Id'];
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
        /** @description Only calls that concern this user. */
        userId?: components['schemas']['Id'];
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
          'application/json': components['schemas']['CallList'];
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
  placeCall: {
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
        'application/json': components['schemas']['CallRequest'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          'Change-Id': components['headers']['ChangeId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallStarted'];
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
  getCall: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the call. */
        callId: components['schemas']['Id'];
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
          'application/json': components['schemas']['Call'];
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
  hangUpCall: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the call. */
        callId: components['schemas']['Id'];
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
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  transferCall: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the call. */
        callId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CallTransfer'];
      };
    };
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
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listenToCall: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the call. */
        callId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CallListening'];
      };
    };
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
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listCallRecords: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `-startedAt`. */
        sort?:
          | 'startedAt'
          | '-startedAt'
          | 'totalSeconds'
          | '-totalSeconds'
          | 'talkSeconds'
          | '-talkSeconds'
          | 'waitSeconds'
          | '-waitSeconds';
        /** @description Start of the period; default today, in the time zone of the organization. */
        from?: string;
        /** @description End of the period, at most 400 days after the start; default now. */
        until?: string;
        /** @description Only this direction. */
        direction?: components['schemas']['CallDirection'];
        /** @description Missed = it came and nobody answered; received = it came and somebody did; external = from outside or to there. With `userId`, or for those who see their own calls alone, calls that the person made are neither missed nor received. */
        type?: 'missed' | 'received' | 'external';
        /** @description Only this outcome. */
        outcome?: components['schemas']['CallOutcome'];
        /** @description Only calls that reached this user or came from there. */
        userId?: components['schemas']['Id'];
        /** @description Only calls from or to this number or prefix. */
        number?: string;
        /** @description Only calls that were in this queue. */
        queueId?: components['schemas']['Id'];
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
        /** @description At least as long. */
        minSeconds?: number;
        /** @description At most as long. */
        maxSeconds?: number;
        /** @description Only those with a recording, or only the others. */
        recorded?: boolean;
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
          'application/json': components['schemas']['CallRecordList'];
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
  exportCallRecords: {
    parameters: {
      query?: {
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description A row for each call, or for each leg. */
        rows?: 'call' | 'leg';
        /** @description Columns of the file in their order; default all but `site`. Rows for legs have their own columns. */
        columns?: components['schemas']['CallRecordColumn'][];
        /** @description How headings and values are written. */
        format?: components['schemas']['CallRecordFileFormat'];
        /** @description Zone of the times of a readable file; default that of the organization. */
        timeZone?: components['schemas']['TimeZone'];
        /** @description Start of the period; default today, in the time zone of the organization. */
        from?: string;
        /** @description End of the period, at most 400 days after the start; default now. */
        until?: string;
        /** @description Only this direction. */
        direction?: components['schemas']['CallDirection'];
        /** @description Missed = it came and nobody answered; received = it came and somebody did; external = from outside or to there. With `userId`, or for those who see their own calls alone, calls that the person made are neither missed nor received. */
        type?: 'missed' | 'received' | 'external';
        /** @description Only this outcome. */
        outcome?: components['schemas']['CallOutcome'];
        /** @description Only calls that reached this user or came from there. */
        userId?: components['schemas']['Id'];
        /** @description Only calls from or to this number or prefix. */
        number?: string;
        /** @description Only calls that were in this queue. */
        queueId?: components['schemas']['Id'];
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
        /** @description At least as long. */
        minSeconds?: number;
        /** @description At most as long. */
        maxSeconds?: number;
        /** @description Only those with a recording, or only the others. */
        recorded?: boolean;
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
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listCallRecordExports: {
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
          'application/json': components['schemas']['CallRecordExportList'];
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
  createCallRecordExport: {
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
        'application/json': components['schemas']['CallRecordExportCreate'];
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallRecordExport'];
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
  getCallRecordExport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the export. */
        exportId: components['schemas']['Id'];
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
          'application/json': components['schemas']['CallRecordExport'];
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
  deleteCallRecordExport: {
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
        /** @description Id of the export. */
        exportId: components['schemas']['Id'];
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
  downloadCallRecordExport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the export. */
        exportId: components['schemas']['Id'];
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
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  getCallRecord: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the call record. */
        callRecordId: components['schemas']['Id'];
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
          'application/json': components['schemas']['CallRecordDetail'];
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
  updateCallRecord: {
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
        /** @description Id of the call record. */
        callRecordId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CallRecordUpdate'];
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
          'application/json': components['schemas']['CallRecord'];
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
  listDevices: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `sipUsername`. */
        sort?:
          | 'sipUsername'
          | '-sipUsername'
          | 'userName'
          | '-userName'
          | 'lastSeenAt'
          | '-lastSeenAt'
          | 'createdAt'
          | '-createdAt';
        /** @description Only of this user. */
        userId?: components['schemas']['Id'];
        /** @description Only registered ones, or only the others. */
        registered?: boolean;
        /** @description Only this kind. */
        kind?: 'desk' | 'softphone' | 'web' | 'mobile';
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
          'application/json': components['schemas']['DeviceList'];
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
  createDevice: {
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
        'application/json': components['schemas']['DeviceCreate'];
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
          'application/json': components['schemas']['DeviceSecret'];
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
  getDevice: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the device. */
        deviceId: components['schemas']['Id'];
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
          'application/json': components['schemas']['Device'];
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
  deleteDevice: {
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
        /** @description Id of the device. */
        deviceId: components['schemas']['Id'];
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
  updateDevice: {
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
        /** @description Id of the device. */
        deviceId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeviceUpdate'];
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
          'application/json': components['schemas']['Device'];
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
  renewDevicePassword: {
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
        /** @description Id of the device. */
        deviceId: components['schemas']['Id'];
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
          'Change-Id': components['headers']['ChangeId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceSecret'];
        };
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
  resyncDevice: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the device. */
        deviceId: components['schemas']['Id'];
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
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listVoiceMessages: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default by time, as `newestFirst` of the mailbox has it. */
        sort?: 'receivedAt' | '-receivedAt' | 'durationSeconds' | '-durationSeconds';
        /** @description Only of this mailbox; default the own one. */
        userId?: components['schemas']['Id'];
        /** @description Only heard ones, or only the others. */
        heard?: boolean;
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
          'application/json': components['schemas']['VoiceMessageList'];
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
  getVoiceMessage: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the voice message. */
        voiceMessageId: components['schemas']['Id'];
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
          'application/json': components['schemas']['VoiceMessage'];
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
  deleteVoiceMessage: {
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
        /** @description Id of the voice message. */
        voiceMessageId: components['schemas']['Id'];
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
  updateVoiceMessage: {
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
        /** @description Id of the voice message. */
        voiceMessageId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VoiceMessageUpdate'];
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
          'application/json': components['schemas']['VoiceMessage'];
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
  getVoiceMessageAudio: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the voice message. */
        voiceMessageId: components['schemas']['Id'];
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
          'audio/wav': string;
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
  deleteRecording: {
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
        /** @description Id of the recording. */
        recordingId: components['schemas']['Id'];
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
  getRecordingAudio: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the recording. */
        recordingId: components['schemas']['Id'];
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
          'audio/wav': string;
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
  getEngine: {
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
          'application/json': components['schemas']['EngineStatus'];
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
  listPrompts: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `title`. */
        sort?:
          'title' | '-title' | 'durationSeconds' | '-durationSeconds' | 'createdAt' | '-createdAt';
        /** @description Personal prompts of this user only. */
        ownerUserId?: components['schemas']['Id'];
        /** @description Those of the organization, or the personal ones; default all within reach. */
        owner?: 'organization' | 'personal';
        /** @description Only this language. */
        language?: components['schemas']['Language'];
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
          'application/json': components['schemas']['PromptList'];
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
  createPrompt: {
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
        'application/json': components['schemas']['PromptCreate'];
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
          'application/json': components['schemas']['Prompt'];
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
  getPrompt: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the prompt. */
        promptId: components['schemas']['Id'];
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
          'application/json': components['schemas']['Prompt'];
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
  deletePrompt: {
    parameters: {
      query?: {
        /** @description The prompt that takes the uses over. */
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
        /** @description Id of the prompt. */
        promptId: components['schemas']['Id'];
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
  updatePrompt: {
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
        /** @description Id of the prompt. */
        promptId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PromptUpdate'];
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
          'application/json': components['schemas']['Prompt'];
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
  getPromptAudio: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the prompt. */
        promptId: components['schemas']['Id'];
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
          'audio/wav': string;
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
  createPromptUpload: {
    parameters: {
      query?: {
        /** @description Name of the file as the person knows it. */
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
        'application/octet-stream': string;
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
          'application/json': components['schemas']['PromptUpload'];
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
  getPromptUpload: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the upload. */
        promptUploadId: components['schemas']['Id'];
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
          'application/json': components['schemas']['PromptUpload'];
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
  getPromptUploadAudio: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the upload. */
        promptUploadId: components['schemas']['Id'];
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
          'audio/wav': string;
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
  recordPrompt: {
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
        'application/json': components['schemas']['PromptRecording'];
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
          'application/json': components['schemas']['PromptUpload'];
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
  getSpeechProvider: {
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
          'application/json': components['schemas']['SpeechProvider'];
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
  speakPrompt: {
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
        'application/json': components['schemas']['PromptSpeech'];
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
          'application/json': components['schemas']['PromptUpload'];
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
  listMusicOnHold: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `ownerName`. */
        sort?: 'ownerName' | '-ownerName' | 'ownerKind' | '-ownerKind';
        /** @description Only owners with music of their own, or only those that inherit. */
        own?: boolean;
        /** @description Only owners of this kind. */
        ownerKind?: components['schemas']['MusicOwnerKind'];
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
          'application/json': components['schemas']['MusicOnHoldList'];
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
  getMusicOnHold: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Kind of the owner. */
        ownerKind: components['schemas']['MusicOwnerKind'];
        /** @description Id of the owner. */
        ownerId: components['schemas']['Id'];
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
          'application/json': components['schemas']['MusicOnHold'];
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
  deleteMusicOnHold: {
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
        /** @description Kind of the owner. */
        ownerKind: components['schemas']['MusicOwnerKind'];
        /** @description Id of the owner. */
        ownerId: components['schemas']['Id'];
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
  updateMusicOnHold: {
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
        /** @description Kind of the owner. */
        ownerKind: components['schemas']['MusicOwnerKind'];
        /** @description Id of the owner. */
        ownerId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MusicOnHoldUpdate'];
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
          'application/json': components['schemas']['MusicOnHold'];
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
  listAttendants: {
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
        sort?: 'name' | '-name' | 'extension' | '-extension' | 'createdAt' | '-createdAt';
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
        /** @description Only those with a problem, or only the others. */
        problem?: boolean;
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
          'application/json': components['schemas']['AttendantList'];
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
  createAttendant: {
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
        'application/json': components['schemas']['AttendantCreate'];
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
          'application/json': components['schemas']['Attendant'];
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
  getAttendant: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the auto attendant. */
        attendantId: components['schemas']['Id'];
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
          'application/json': components['schemas']['Attendant'];
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
  deleteAttendant: {
    parameters: {
      query?: {
        /** @description The auto attendant that takes the uses over. */
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
        /** @description Id of the auto attendant. */
        attendantId: components['schemas']['Id'];
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
  updateAttendant: {
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
        /** @description Id of the auto attendant. */
        attendantId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AttendantUpdate'];
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
          'application/json': components['schemas']['Attendant'];
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
  listConferences: {
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
        sort?: 'name' | '-name' | 'extension' | '-extension' | 'createdAt' | '-createdAt';
        /** @description Only this kind. */
        kind?: 'dedicated' | 'owned';
        /** @description Only those of this owner. */
        ownerUserId?: components['schemas']['Id'];
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
          'application/json': components['schemas']['ConferenceList'];
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
  createConference: {
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
        'application/json': components['schemas']['ConferenceCreate'];
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
          'application/json': components['schemas']['Conference'];
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
  getConference: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the conference. */
        conferenceId: components['schemas']['Id'];
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
          'application/json': components['schemas']['Conference'];
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
  deleteConference: {
    parameters: {
      query?: {
        /** @description The conference that takes the uses over. */
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
        /** @description Id of the conference. */
        conferenceId: components['schemas']['Id'];
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
  updateConference: {
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
        /** @description Id of the conference. */
        conferenceId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConferenceUpdate'];
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
          'application/json': components['schemas']['Conference'];
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
  listConferenceParticipants: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `joinedAt`. */
        sort?: 'joinedAt' | '-joinedAt' | 'name' | '-name';
      };
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the conference. */
        conferenceId: components['schemas']['Id'];
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
          'application/json': components['schemas']['ConferenceParticipantList'];
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
  inviteToConference: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the conference. */
        conferenceId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConferenceInvitation'];
      };
    };
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
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  moderateParticipant: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the conference. */
        conferenceId: components['schemas']['Id'];
        /** @description Id of the participant. */
        participantId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ParticipantModeration'];
      };
    };
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
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  moderateConference: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the conference. */
        conferenceId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConferenceModeration'];
      };
    };
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
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  joinConference: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the conference. */
        conferenceId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConferenceJoin'];
      };
    };
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
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listConferenceMeetings: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `-startedAt`. */
        sort?:
          'startedAt' | '-startedAt' | 'durationSeconds' | '-durationSeconds' | 'peak' | '-peak';
        /** @description Only meetings of this conference. */
        conferenceId?: components['schemas']['Id'];
        /** @description Meetings that began at or after. */
        from?: string;
        /** @description Meetings that began before. */
        until?: string;
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
          'application/json': components['schemas']['ConferenceMeetingList'];
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
  exportConferenceMeetings: {
    parameters: {
      query?: {
        /** @description Words to find, ignoring case and accents. */
        q?: components['parameters']['SearchText'];
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `-startedAt`. */
        sort?:
          'startedAt' | '-startedAt' | 'durationSeconds' | '-durationSeconds' | 'peak' | '-peak';
        /** @description Only meetings of this conference. */
        conferenceId?: components['schemas']['Id'];
        /** @description Meetings that began at or after. */
        from?: string;
        /** @description Meetings that began before. */
        until?: string;
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
  listQueues: {
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
        sort?:
          | 'name'
          | '-name'
          | 'extension'
          | '-extension'
          | 'strategy'
          | '-strategy'
          | 'createdAt'
          | '-createdAt';
        /** @description Only this site. */
        siteId?: components['schemas']['Id'];
        /** @description Only this department. */
        departmentId?: components['schemas']['Id'];
        /** @description Only this strategy. */
        strategy?: components['schemas']['QueueStrategy'];
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
          'application/json': components['schemas']['QueueList'];
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
  createQueue: {
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
        'application/json': components['schemas']['QueueCreate'];
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
          'application/json': components['schemas']['Queue'];
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
  getQueue: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the call queue. */
        queueId: components['schemas']['Id'];
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
          'application/json': components['schemas']['Queue'];
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
  deleteQueue: {
    parameters: {
      query?: {
        /** @description The call queue that takes the uses over. */
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
        /** @description Id of the call queue. */
        queueId: components['schemas']['Id'];
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
  updateQueue: {
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
        /** @description Id of the call queue. */
        queueId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QueueUpdate'];
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
          'application/json': components['schemas']['Queue'];
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
  getQueueAgents: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the call queue. */
        queueId: components['schemas']['Id'];
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
          'application/json': components['schemas']['QueueAgents'];
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
  updateQueueAgents: {
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
        /** @description Id of the call queue. */
        queueId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QueueAgentsUpdate'];
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
          'application/json': components['schemas']['QueueAgents'];
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
  listNextAgents: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
      };
      path: {
        /** @description Id of the call queue. */
        queueId: components['schemas']['Id'];
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
          'application/json': components['schemas']['NextAgents'];
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
  listQueueAgents: {
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
        sort?:
          | 'name'
          | '-name'
          | 'state'
          | '-state'
          | 'stateSince'
          | '-stateSince'
          | 'queueName'
          | '-queueName';
        /** @description Only agents of this queue. */
        queueId?: components['schemas']['Id'];
        /** @description Only this user. */
        userId?: components['schemas']['Id'];
        /** @description Only this state. */
        state?: components['schemas']['AgentState'];
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
          'application/json': components['schemas']['QueueAgentList'];
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
  setAgentState: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the agent. */
        queueAgentId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgentStateChange'];
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
          'application/json': components['schemas']['QueueAgent'];
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
  listQueueCallers: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `position`. */
        sort?: 'position' | '-position' | 'queueName' | '-queueName';
        /** @description Only these queues. */
        queueIds?: components['schemas']['Id'][];
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
          'application/json': components['schemas']['QueueCallerList'];
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
  takeQueueCaller: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the call that waits. */
        callId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QueueCallerTake'];
      };
    };
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
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  moveUpQueueCaller: {
    parameters: {
      query?: never;
      header?: {
        /** @description Name of the domain to act in, for callers that reach several. Default: the own one. A domain out of reach answers 404. */
        'Pbx-Domain'?: components['parameters']['PbxDomain'];
        /** @description As for creates; optional where the write can be repeated safely. */
        'Idempotency-Key'?: components['parameters']['OptionalIdempotencyKey'];
      };
      path: {
        /** @description Id of the call that waits. */
        callId: components['schemas']['Id'];
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
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      '5XX': components['responses']['ServerProblem'];
    };
  };
  listQueueStatistics: {
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
        /** @description Order of the list, `-` for descending; ties are broken by id. Default `queueName`. */
        sort?: 'queueName' | '-queueName' | 'offered' | '-offered';
        /** @description Calls that joined at or after; default the beginning of today in the zone of the domain. */
        from?: string;
        /** @description Calls that joined before; default now. */
        until?: string;
        /** @description Only this queue. */
        queueId?: components['schemas']['Id'];
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
          'application/json': components['schemas']['QueueStatisticsList'];
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
  listQueueIntervals: {
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
        /** @description Order of the list, `-` for descending; ties are broken by queue. Default `startsAt`. */
        sort?: 'startsAt' | '-startsAt';
        /** @description Hours that begin at or after; default the beginning of today in the zone of the domain. */
        from?: string;
        /** @description Calls that joined before; default now. */
        until?: string;
        /** @description Only these queues. */
        queueIds?: components['schemas']['Id'][];
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
          'application/json': components['schemas']['QueueIntervalList'];
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
  listAgentStatistics: {
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
        sort?:
          | 'name'
          | '-name'
          | 'answered'
          | '-answered'
          | 'missed'
          | '-missed'
          | 'talkSeconds'
          | '-talkSeconds'
          | 'averageTalkSeconds'
          | '-averageTalkSeconds'
          | 'averageWrapUpSeconds'
          | '-averageWrapUpSeconds'
          | 'averageHandlingSeconds'
          | '-averageHandlingSeconds'
          | 'loggedInSeconds'
          | '-loggedInSeconds'
          | 'unavailableSeconds'
          | '-unavailableSeconds';
        /** @description Calls that joined at or after; default the beginning of today in the zone of the domain. */
        from?: string;
        /** @description Calls that joined before; default now. */
        until?: string;
        /** @description Only this queue. */
        queueId?: components['schemas']['Id'];
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
          'application/json': components['schemas']['AgentStatisticsList'];
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
  getSupervision: {
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
          'application/json': components['schemas']['Supervision'];
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
  updateSupervision: {
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
        'application/json': components['schemas']['SupervisionUpdate'];
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
          'application/json': components['schemas']['Supervision'];
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
