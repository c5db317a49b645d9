import type { User, components } from '@pbxkit/client';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { UserEdits } from './user-editor.model.js';

type UserUpdate = components['schemas']['UserUpdate'];

declare global {
  interface HTMLElementEventMap {
    'pbx-user-save': PbxActionEvent<UserUpdate & { id?: string }>;
    'pbx-user-saved': CustomEvent<User>;
    'pbx-user-delete': PbxActionEvent<User>;
    'pbx-user-deleted': CustomEvent<User>;
    'pbx-user-edit': CustomEvent<UserEdits>;
  }
}
