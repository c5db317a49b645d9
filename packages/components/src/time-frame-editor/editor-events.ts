import type { components } from '@pbxkit/client';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { TimeFrame } from '../shared/time-frame-words.js';
import type { TimeFrameEdits } from './time-frame-editor.model.js';

declare global {
  interface HTMLElementEventMap {
    'pbx-time-frame-save': PbxActionEvent<
      components['schemas']['TimeFrameUpdate'] & { id?: string }
    >;
    'pbx-time-frame-saved': CustomEvent<TimeFrame>;
    'pbx-time-frame-delete': PbxActionEvent<TimeFrame>;
    'pbx-time-frame-deleted': CustomEvent<TimeFrame>;
    'pbx-time-frame-edit': CustomEvent<TimeFrameEdits>;
    'pbx-holidays-open': CustomEvent<null>;
  }
}
