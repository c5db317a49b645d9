import type { PbxActionEvent } from '../shared/action-event.js';
import type { PhoneNumber } from '../shared/editor/leading-numbers.js';
import type { Queue, QueueEdits } from './queue-editor.model.js';

declare global {
  interface HTMLElementEventMap {
    'pbx-queue-save': PbxActionEvent<QueueEdits & { id?: string }>;
    'pbx-queue-saved': CustomEvent<Queue>;
    'pbx-queue-edit': CustomEvent<QueueEdits>;
    'pbx-queue-delete': PbxActionEvent<Queue>;
    'pbx-queue-deleted': CustomEvent<Queue>;
    'pbx-queue-agents-open': CustomEvent<Queue>;
    'pbx-queue-number-attach': PbxActionEvent<PhoneNumber>;
    'pbx-queue-number-attached': CustomEvent<PhoneNumber>;
  }
}
