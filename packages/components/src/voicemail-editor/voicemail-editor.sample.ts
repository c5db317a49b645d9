import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { bienvenue, prompts, welcome } from '../shared/prompts.sample.js';
import { luc, manager, marie } from '../user-editor/user-editor.sample.js';
import { mailboxOf } from './mailbox.sample.js';
import type { Voicemail } from './voicemail-editor.model.js';

const track = ({ id: promptId, title, durationSeconds }: typeof welcome) => ({
  ...{ promptId, title, durationSeconds },
});

/** The mailbox of the person who is signed in. */
export const mailbox: Voicemail = {
  ...mailboxOf(manager.id ?? '', 'Luc Gagnon'),
  version: 3,
  greetingIds: [welcome.id],
  activeGreetingId: welcome.id,
  greetings: [track(welcome)],
  operator: { kind: 'external', number: '+14185550177' },
  copyToUserIds: [marie.id],
  copyTo: [{ userId: marie.id, name: 'Marie-Ève Tremblay', extension: '1001' }],
};

/** A server that keeps one mailbox. */
export function mailboxServer(begins: Voicemail = mailbox) {
  let stored = begins;
  let before = begins;
  const known = [welcome, bienvenue];
  const people = [marie, luc].map(({ id, extension, firstName, lastName }) => ({
    ...{ userId: id, extension, name: `${firstName} ${lastName}` },
  }));
  const handlers = {
    getMe: () => manager,
    getVoicemail: () => stored,
    listUsers: () => ({ items: [luc, marie], nextCursor: null, total: 2 }),
    listPrompts: () => ({ items: [...prompts], nextCursor: null, total: prompts.length }),
    getPrompt: ({ params }) =>
      known.find(({ id }) => id === params.path.promptId) ?? problem(404, 'not-found'),
    updateVoicemail: ({ body }) => {
      const next = { ...stored, ...body };
      before = stored;
      stored = {
        ...next,
        version: stored.version + 1,
        greetings: next.greetingIds.flatMap((id) =>
          known.filter((one) => one.id === id).map(track),
        ),
        copyTo: next.copyToUserIds.flatMap((id) => people.filter(({ userId }) => userId === id)),
      };
      return { status: 200, body: stored, headers: { 'Change-Id': 'change-1' } };
    },
    undoChange: () => {
      stored = { ...before, version: stored.version + 1 };
      return {
        applied: true,
        counts: { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 },
        rows: [],
        changeId: null,
      };
    },
  } satisfies TestHandlers;
  return { handlers, save: (changes: Partial<Voicemail>) => (stored = { ...stored, ...changes }) };
}
