import type { PbxActionEvent } from '../shared/action-event.js';
import type { Shown, VoiceMessage } from './voicemail.model.js';
import type { Marking } from './voicemail-writes.js';

declare global {
  interface HTMLElementEventMap {
    'pbx-shown-change': CustomEvent<Shown>;
    'pbx-query-change': CustomEvent<string>;
    'pbx-voice-message-mark': PbxActionEvent<Marking>;
    'pbx-voice-message-marked': CustomEvent<VoiceMessage>;
    'pbx-voice-message-call': PbxActionEvent<VoiceMessage>;
    'pbx-voice-message-called': CustomEvent<VoiceMessage>;
    'pbx-voice-message-delete': PbxActionEvent<VoiceMessage>;
    'pbx-voice-message-deleted': CustomEvent<VoiceMessage>;
  }
}
