import type { components } from '@pbxkit/client';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { me } from './seed-account.js';
import { promptHandlers } from './seed-prompts.js';
import { userHandlers, users } from './seed.js';

type Voicemail = components['schemas']['Voicemail'];

const change = { 'Change-Id': '01890000-0000-7000-8000-0000000000c1' };
const welcome = {
  promptId: '01930000-0000-7000-8000-0000000000a1',
  title: 'Welcome',
  durationSeconds: 12.4,
};
const bienvenue = {
  promptId: '01930000-0000-7000-8000-0000000000a3',
  title: 'Bienvenue',
  durationSeconds: 12.4,
};
const [colleague] = users;
const copy = {
  userId: colleague?.id ?? '',
  name: `${colleague?.firstName} ${colleague?.lastName}`,
  extension: colleague?.extension ?? '1003',
};

/** The own mailbox, with two greetings, an operator and a copy. */
export const voicemail: Voicemail = {
  userId: me.id ?? '',
  userName: `${me.firstName} ${me.lastName}`,
  version: 3,
  greetingIds: [welcome.promptId, bienvenue.promptId],
  activeGreetingId: bienvenue.promptId,
  greetings: [welcome, bienvenue],
  emailNotice: 'full',
  attach: true,
  afterEmail: 'keep',
  operator: { kind: 'external', number: '+14185550177' },
  copyToUserIds: [copy.userId],
  copyTo: [copy],
  newestFirst: true,
  sayTime: false,
  sayCaller: false,
  maxMessageSeconds: 180,
  maxMessages: 100,
  updatedAt: '2026-11-20T14:00:00Z',
};

/** As a mailbox begins. */
export const untouched: Voicemail = {
  ...voicemail,
  ...{ version: 0, greetingIds: [], activeGreetingId: null, greetings: [], emailNotice: 'none' },
  ...{ attach: false, operator: null, copyToUserIds: [], copyTo: [] },
};

/** A server that keeps one mailbox; what is added has the title of the first greeting. */
export function voicemailHandlers(begins: Voicemail = voicemail): TestHandlers {
  let stored = begins;
  return {
    ...userHandlers(),
    ...promptHandlers,
    getMe: () => me,
    getVoicemail: () => stored,
    updateVoicemail: ({ body }) => {
      const next = { ...stored, ...body };
      stored = {
        ...next,
        version: stored.version + 1,
        greetings: next.greetingIds.map(
          (id) => voicemail.greetings.find(({ promptId }) => promptId === id) ?? welcome,
        ),
        copyTo: next.copyToUserIds.flatMap((id) => {
          const user = users.find((one) => one.id === id);
          const name = `${user?.firstName} ${user?.lastName}`;
          return user ? [{ userId: id, name, extension: user.extension }] : [];
        }),
      };
      return { status: 200, body: stored, headers: change };
    },
  };
}
