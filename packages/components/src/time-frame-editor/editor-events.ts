import type { components } from '@pbxkit/client';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { TimeFrame } from '../shared/time-frame-words.js';
import type { TimeFrameEdits } from './time-frame-editor.model.js';

type Told = 'pbx-time-frame-edit' | 'pbx-time-frame-deleted' | 'pbx-holidays-open';

/** Tells the page what the person did, or what was confirmed. */
export function tell<Name extends Told>(
  editor: HTMLElement,
  name: Name,
  detail: HTMLElementEventMap[Name]['detail'],
): void {
  editor.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

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
