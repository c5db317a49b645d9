export { createSession, tokenFrom } from '@pbxkit/client';
export type { PbxSession } from '@pbxkit/client';
export { PbxActionEvent } from './shared/action-event.js';
export type { PbxState, PbxStatus } from './shared/status.js';
