import type { FastifyInstance } from 'fastify';
import { answeringRules } from './answering-rules/answering-rules.js';
import { callRecordExport } from './call-records/call-record-export.js';
import { callRecordExports } from './call-record-exports/call-record-exports.js';
import { callRecords } from './call-records/call-records.js';
import { calls } from './calls/calls.js';
import { attendants } from './attendants/attendants.js';
import { apiKeys } from './api-keys/api-keys.js';
import { assemble, type Parts } from './assemble.js';
import { changes } from './changes/changes.js';
import type { Services } from './context.js';
import type { Handlers } from './contract.js';
import { departments } from './departments/departments.js';
import { devices } from './devices/devices.js';
import { domains } from './domains/domains.js';
import { embedSessions } from './embed-sessions/embed-sessions.js';
import { engineStatus } from './engine/engine-status.js';
import { conferences } from './conferences/conferences.js';
import { meetings } from './conferences/meetings.js';
import { participants } from './conferences/participants.js';
import { createEvents } from './events/events.js';
import { extensions } from './extensions/extensions.js';
import { holidayCatalogue } from './holidays/holiday-catalogue.js';
import { holidayDays } from './holidays/holiday-days.js';
import { holidays } from './holidays/holidays.js';
import { importMappings } from './import-mappings/import-mappings.js';
import { me } from './me/me.js';
import { ownSecrets } from './me/own-secrets.js';
import { ownSessions } from './me/own-sessions.js';
import { secondFactor } from './me/second-factor.js';
import { overrides } from './overrides/overrides.js';
import { blockedNumbers } from './blocked-numbers/blocked-numbers.js';
import { emergencyAddresses } from './emergency-addresses/emergency-addresses.js';
import { phoneNumberBulk } from './phone-numbers/phone-number-bulk.js';
import { phoneNumberExport } from './phone-numbers/phone-number-export.js';
import { phoneNumberImport } from './phone-numbers/phone-number-import.js';
import { phoneNumbers } from './phone-numbers/phone-numbers.js';
import { passwordLinks } from './sign-in/password-links.js';
import { musicOnHold } from './music-on-hold/music-on-hold.js';
import { promptRecordings } from './prompts/prompt-recordings.js';
import { promptSpeech } from './prompts/prompt-speech.js';
import { promptUploads } from './prompts/prompt-uploads.js';
import { prompts } from './prompts/prompts.js';
import { problems } from './problems/problems.js';
import { signIn } from './sign-in/sign-in.js';
import { createSimulations } from './simulations/simulations.js';
import { sites } from './sites/sites.js';
import { supervision } from './supervision/supervision.js';
import { tasks } from './tasks/tasks.js';
import { timeFrameTimes } from './time-frames/time-frame-times.js';
import { timeFrames } from './time-frames/time-frames.js';
import { userImports } from './user-imports/user-imports.js';
import { userAccounts } from './users/user-accounts.js';
import { userBulk } from './users/user-bulk.js';
import { userExport } from './users/user-export.js';
import { users } from './users/users.js';
import { nextAgents } from './queues/next-agents.js';
import { queueAgents } from './queues/queue-agents.js';
import { queueCallers } from './queues/queue-callers.js';
import { queueStatistics } from './queues/queue-statistics.js';
import { queues } from './queues/queues.js';
import { recordings } from './recordings/recordings.js';
import { voicemail } from './voicemail/voicemail.js';
import { voiceMessages } from './voice-messages/voice-messages.js';
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
    ...timeFrames,
    ...timeFrameTimes,
    ...holidays,
    ...holidayCatalogue,
    ...holidayDays,
    ...overrides,
    ...answeringRules,
    ...voicemail,
    ...createSimulations(document),
    ...problems,
    ...tasks,
    ...changes,
    ...calls,
    ...callRecords,
    ...callRecordExport,
    ...callRecordExports,
    ...devices,
    ...voiceMessages,
    ...recordings,
    ...prompts,
    ...promptUploads,
    ...promptRecordings,
    ...promptSpeech,
    ...musicOnHold,
    ...engineStatus,
    ...apiKeys,
    ...embedSessions,
    ...queues,
    ...queueAgents,
    ...nextAgents,
    ...queueCallers,
    ...queueStatistics,
    ...supervision,
    ...attendants,
    ...conferences,
    ...participants,
    ...meetings,
    ...phoneNumbers,
    ...phoneNumberBulk,
    ...phoneNumberExport,
    ...phoneNumberImport,
    ...blockedNumbers,
    ...emergencyAddresses,
    ...listUses,
    ...createEvents(document),
  };
}

export function createApp(parts: Parts): Promise<FastifyInstance> {
  return assemble(parts, createHandlers);
}
