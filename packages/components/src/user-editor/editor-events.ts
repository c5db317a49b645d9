import type { User, components } from '@pbxkit/client';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { EditorTab, UserEdits } from './user-editor.model.js';

type UserUpdate = components['schemas']['UserUpdate'];

/** Tells the page what the person did, or what was confirmed. */
export function tell<Name extends 'pbx-user-edit' | 'pbx-tab-change' | 'pbx-user-deleted'>(
  editor: HTMLElement,
  name: Name,
  detail: HTMLElementEventMap[Name]['detail'],
): void {
  editor.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'pbx-user-save': PbxActionEvent<UserUpdate & { id?: string }>;
    'pbx-user-saved': CustomEvent<User>;
    'pbx-user-delete': PbxActionEvent<User>;
    'pbx-user-deleted': CustomEvent<User>;
    'pbx-user-edit': CustomEvent<UserEdits>;
    'pbx-tab-change': CustomEvent<EditorTab>;
  }
}
