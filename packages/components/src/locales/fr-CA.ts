import type { Catalogue } from '../shared/localize.js';
import { accountMenuFrench } from './fr-CA/account-menu.js';
import { accountSummaryFrench } from './fr-CA/account-summary.js';
import { activeCallsFrench } from './fr-CA/active-calls.js';
import { agentStatusFrench } from './fr-CA/agent-status.js';
import { agentStatisticsFrench } from './fr-CA/agent-statistics.js';
import { agentTableFrench } from './fr-CA/agent-table.js';
import { answeringRulesEditorFrench } from './fr-CA/answering-rules-editor.js';
import { attendantEditorFrench } from './fr-CA/attendant-editor.js';
import { attendantTableFrench } from './fr-CA/attendant-table.js';
import { audioFrench } from './fr-CA/audio.js';
import { callLogFrench } from './fr-CA/call-log.js';
import { blockedNumberTableFrench } from './fr-CA/blocked-number-table.js';
import { callPathFrench } from './fr-CA/call-path.js';
import { callStoryFrench } from './fr-CA/call-story.js';
import { callsFrench } from './fr-CA/calls.js';
import { capabilitiesFrench } from './fr-CA/capabilities.js';
import { conferenceEditorFrench } from './fr-CA/conference-editor.js';
import { conferencesFrench } from './fr-CA/conferences.js';
import { destinationsFrench } from './fr-CA/destinations.js';
import { deviceEditorFrench } from './fr-CA/device-editor.js';
import { deviceTableFrench } from './fr-CA/device-table.js';
import { devicesFrench } from './fr-CA/devices.js';
import { editorsFrench } from './fr-CA/editors.js';
import { holidayCalendarFrench } from './fr-CA/holiday-calendar.js';
import { leadingNumbersFrench } from './fr-CA/leading-numbers.js';
import { listsFrench } from './fr-CA/lists.js';
import { loginFrench } from './fr-CA/login.js';
import { momentsFrench } from './fr-CA/moments.js';
import { musicFrench } from './fr-CA/music.js';
import { promptsFrench } from './fr-CA/prompts.js';
import { promptTableFrench } from './fr-CA/prompt-table.js';
import { numberEditorFrench } from './fr-CA/number-editor.js';
import { numberTableFrench } from './fr-CA/number-table.js';
import { overrideListFrench } from './fr-CA/override-list.js';
import { passwordLinkFrench } from './fr-CA/password-link.js';
import { periodsFrench } from './fr-CA/periods.js';
import { problemsFrench } from './fr-CA/problems.js';
import { profileEditorFrench } from './fr-CA/profile-editor.js';
import { queueAgentEditorFrench } from './fr-CA/queue-agent-editor.js';
import { queueCallersFrench } from './fr-CA/queue-callers.js';
import { queueEditorFrench } from './fr-CA/queue-editor.js';
import { queueGraphFrench } from './fr-CA/queue-graph.js';
import { queueStatisticsFrench } from './fr-CA/queue-statistics.js';
import { queueTableFrench } from './fr-CA/queue-table.js';
import { queuesFrench } from './fr-CA/queues.js';
import { quickTaskFrench } from './fr-CA/quick-task.js';
import { routingFrench } from './fr-CA/routing.js';
import { secretsFrench } from './fr-CA/secrets.js';
import { securityEditorFrench } from './fr-CA/security-editor.js';
import { sessionTableFrench } from './fr-CA/session-table.js';
import { sharedFrench } from './fr-CA/shared.js';
import { timeFrameEditorFrench } from './fr-CA/time-frame-editor.js';
import { timeFramePickerFrench } from './fr-CA/time-frame-picker.js';
import { timeFrameTableFrench } from './fr-CA/time-frame-table.js';
import { timeFramesFrench } from './fr-CA/time-frames.js';
import { timeRulesFrench } from './fr-CA/time-rules.js';
import { userEditorFrench } from './fr-CA/user-editor.js';
import { userImportFrench } from './fr-CA/user-import.js';
import { userTableFrench } from './fr-CA/user-table.js';
import { voicemailEditorFrench } from './fr-CA/voicemail-editor.js';
import { voicemailFrench } from './fr-CA/voicemail.js';
import { weeklyFrench } from './fr-CA/weekly.js';

/** Textes en français du Québec, chargés au besoin. */
export const frCA = {
  ...accountMenuFrench,
  ...accountSummaryFrench,
  ...activeCallsFrench,
  ...agentStatusFrench,
  ...agentStatisticsFrench,
  ...agentTableFrench,
  ...answeringRulesEditorFrench,
  ...attendantEditorFrench,
  ...attendantTableFrench,
  ...audioFrench,
  ...callLogFrench,
  ...blockedNumberTableFrench,
  ...callPathFrench,
  ...callStoryFrench,
  ...callsFrench,
  ...capabilitiesFrench,
  ...conferenceEditorFrench,
  ...conferencesFrench,
  ...destinationsFrench,
  ...deviceEditorFrench,
  ...deviceTableFrench,
  ...devicesFrench,
  ...editorsFrench,
  ...holidayCalendarFrench,
  ...leadingNumbersFrench,
  ...listsFrench,
  ...loginFrench,
  ...momentsFrench,
  ...musicFrench,
  ...promptsFrench,
  ...promptTableFrench,
  ...numberEditorFrench,
  ...numberTableFrench,
  ...overrideListFrench,
  ...passwordLinkFrench,
  ...periodsFrench,
  ...problemsFrench,
  ...profileEditorFrench,
  ...queueAgentEditorFrench,
  ...queueCallersFrench,
  ...queueEditorFrench,
  ...queueGraphFrench,
  ...queueStatisticsFrench,
  ...queueTableFrench,
  ...queuesFrench,
  ...quickTaskFrench,
  ...routingFrench,
  ...secretsFrench,
  ...securityEditorFrench,
  ...sessionTableFrench,
  ...sharedFrench,
  ...timeFrameEditorFrench,
  ...timeFramePickerFrench,
  ...timeFrameTableFrench,
  ...timeFramesFrench,
  ...timeRulesFrench,
  ...userEditorFrench,
  ...userImportFrench,
  ...userTableFrench,
  ...voicemailEditorFrench,
  ...voicemailFrench,
  ...weeklyFrench,
} satisfies Catalogue;
