import { accountMenuWords } from './en/account-menu.js';
import { accountSummaryWords } from './en/account-summary.js';
import { activeCallsWords } from './en/active-calls.js';
import { agentStatusWords } from './en/agent-status.js';
import { agentStatisticsWords } from './en/agent-statistics.js';
import { agentTableWords } from './en/agent-table.js';
import { answeringRulesEditorWords } from './en/answering-rules-editor.js';
import { attendantEditorWords } from './en/attendant-editor.js';
import { attendantTableWords } from './en/attendant-table.js';
import { audioWords } from './en/audio.js';
import { callLogWords } from './en/call-log.js';
import { blockedNumberTableWords } from './en/blocked-number-table.js';
import { callPathWords } from './en/call-path.js';
import { callStoryWords } from './en/call-story.js';
import { callsWords } from './en/calls.js';
import { capabilitiesWords } from './en/capabilities.js';
import { conferenceEditorWords } from './en/conference-editor.js';
import { conferencesWords } from './en/conferences.js';
import { destinationsWords } from './en/destinations.js';
import { deviceEditorWords } from './en/device-editor.js';
import { deviceTableWords } from './en/device-table.js';
import { devicesWords } from './en/devices.js';
import { editorsWords } from './en/editors.js';
import { holidayCalendarWords } from './en/holiday-calendar.js';
import { leadingNumbersWords } from './en/leading-numbers.js';
import { listsWords } from './en/lists.js';
import { loginWords } from './en/login.js';
import { momentsWords } from './en/moments.js';
import { musicWords } from './en/music.js';
import { promptsWords } from './en/prompts.js';
import { promptTableWords } from './en/prompt-table.js';
import { numberEditorWords } from './en/number-editor.js';
import { numberTableWords } from './en/number-table.js';
import { overrideListWords } from './en/override-list.js';
import { passwordLinkWords } from './en/password-link.js';
import { periodsWords } from './en/periods.js';
import { problemsWords } from './en/problems.js';
import { profileEditorWords } from './en/profile-editor.js';
import { queueAgentEditorWords } from './en/queue-agent-editor.js';
import { queueCallersWords } from './en/queue-callers.js';
import { queueEditorWords } from './en/queue-editor.js';
import { queueGraphWords } from './en/queue-graph.js';
import { queueStatisticsWords } from './en/queue-statistics.js';
import { queueTableWords } from './en/queue-table.js';
import { queuesWords } from './en/queues.js';
import { quickTaskWords } from './en/quick-task.js';
import { routingWords } from './en/routing.js';
import { secretsWords } from './en/secrets.js';
import { securityEditorWords } from './en/security-editor.js';
import { sessionTableWords } from './en/session-table.js';
import { sharedWords } from './en/shared.js';
import { timeFrameEditorWords } from './en/time-frame-editor.js';
import { timeFramePickerWords } from './en/time-frame-picker.js';
import { timeFrameTableWords } from './en/time-frame-table.js';
import { timeFramesWords } from './en/time-frames.js';
import { timeRulesWords } from './en/time-rules.js';
import { userEditorWords } from './en/user-editor.js';
import { userImportWords } from './en/user-import.js';
import { userTableWords } from './en/user-table.js';
import { voicemailEditorWords } from './en/voicemail-editor.js';
import { voicemailWords } from './en/voicemail.js';
import { weeklyWords } from './en/weekly.js';

/**
 * Every English text, the source of the other catalogues. Each element imports its own part from `en/`, so that nobody loads
 * the words of elements that are not there; this whole is for types and checks.
 */
export const en = {
  ...accountMenuWords,
  ...accountSummaryWords,
  ...activeCallsWords,
  ...agentStatusWords,
  ...agentStatisticsWords,
  ...agentTableWords,
  ...answeringRulesEditorWords,
  ...attendantEditorWords,
  ...attendantTableWords,
  ...audioWords,
  ...callLogWords,
  ...blockedNumberTableWords,
  ...callPathWords,
  ...callStoryWords,
  ...callsWords,
  ...capabilitiesWords,
  ...conferenceEditorWords,
  ...conferencesWords,
  ...destinationsWords,
  ...deviceEditorWords,
  ...deviceTableWords,
  ...devicesWords,
  ...editorsWords,
  ...holidayCalendarWords,
  ...leadingNumbersWords,
  ...listsWords,
  ...loginWords,
  ...momentsWords,
  ...musicWords,
  ...promptsWords,
  ...promptTableWords,
  ...numberEditorWords,
  ...numberTableWords,
  ...overrideListWords,
  ...passwordLinkWords,
  ...periodsWords,
  ...problemsWords,
  ...profileEditorWords,
  ...queueAgentEditorWords,
  ...queueCallersWords,
  ...queueEditorWords,
  ...queueGraphWords,
  ...queueStatisticsWords,
  ...queueTableWords,
  ...queuesWords,
  ...quickTaskWords,
  ...routingWords,
  ...secretsWords,
  ...securityEditorWords,
  ...sessionTableWords,
  ...sharedWords,
  ...timeFrameEditorWords,
  ...timeFramePickerWords,
  ...timeFrameTableWords,
  ...timeFramesWords,
  ...timeRulesWords,
  ...userEditorWords,
  ...userImportWords,
  ...userTableWords,
  ...voicemailEditorWords,
  ...voicemailWords,
  ...weeklyWords,
};
