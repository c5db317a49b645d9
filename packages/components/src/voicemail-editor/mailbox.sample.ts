import type { Voicemail } from './voicemail-editor.model.js';

/** A mailbox as it begins. */
export const mailboxOf = (userId: string, userName: string): Voicemail => ({
  ...{ userId, userName, version: 0 },
  ...{ greetingIds: [], activeGreetingId: null, greetings: [] },
  ...{ emailNotice: 'none', attach: false, afterEmail: 'keep' },
  ...{ operator: null, copyToUserIds: [], copyTo: [] },
  ...{ newestFirst: true, sayTime: false, sayCaller: false },
  ...{ maxMessageSeconds: 180, maxMessages: 100 },
  updatedAt: '2026-11-20T14:00:00Z',
});
