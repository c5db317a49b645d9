import type { User, components } from '@pbxkit/client';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { UserView } from './user-table.model.js';
import type { UserBulk } from './user-writes.js';

type BulkPlan = components['schemas']['BulkPlan'];
type SentLink = components['schemas']['SentLink'];

declare global {
  interface HTMLElementEventMap {
    'pbx-user-select': CustomEvent<User>;
    'pbx-user-clone': CustomEvent<User>;
    'pbx-view-change': CustomEvent<UserView>;
    'pbx-user-delete': PbxActionEvent<User>;
    'pbx-user-deleted': CustomEvent<User>;
    'pbx-user-lock': PbxActionEvent<{ user: User; locked: boolean }>;
    'pbx-user-locked': CustomEvent<User>;
    'pbx-user-send-link': PbxActionEvent<User>;
    'pbx-user-link-sent': CustomEvent<SentLink>;
    'pbx-user-bulk-save': PbxActionEvent<UserBulk>;
    'pbx-user-bulk-saved': CustomEvent<BulkPlan>;
    'pbx-user-undo': PbxActionEvent<string>;
    'pbx-user-undone': CustomEvent<BulkPlan>;
  }
}
