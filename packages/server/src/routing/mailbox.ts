import type { Destination } from './directory.js';
import { because, by, end, go, missing, stay } from './moves.js';
import type { State } from './state.js';
import type { Asked, Place, Step } from './steps.js';

/** The mailbox of a user. */
export interface MailboxFacts {
  voicemailEnabled: boolean;
  /** What callers hear before the tone; null = the engine's own words. */
  greetingId: string | null;
  /** Where key 0 leads out of it. */
  operator: Destination | null;
  /** So many messages at most. */
  maxMessages: number;
  mailboxFull: boolean;
}

/** A mailbox; key 0 leads to its operator. */
export async function atVoicemail({ directory, question }: Asked, state: State): Promise<Step> {
  const user = await directory.object('user', state.key);
  if (!user) return missing(state);
  const object: Place = { kind: 'voicemail', id: user.id, name: user.name };
  if (state.phase === 'done')
    return question.digits === '0' && user.operator
      ? go(object, user.operator, by('menu-key', '0'), because('mailbox-operator'), state, {
          hops: 0,
        })
      : end(object, null, because('call-ends'), 'tone', 'finished');
  if (!user.voicemailEnabled)
    return end(object, null, because('mailbox-off'), 'message', 'deadEnd');
  if (user.mailboxFull) return full(object, user);
  const { id: userId, greetingId, operator } = user;
  const action = { kind: 'voicemail', userId, greetingId, operator: operator !== null } as const;
  return stay(object, null, because('takes-message'), action, { ...state, phase: 'done' });
}

/** Hears why no message can be left. */
function full(object: Place, { maxMessages: limit }: MailboxFacts): Step {
  const says = 'mailboxFull';
  const action = { kind: 'hangup', signal: 'message', cause: 'deadEnd', says } as const;
  return { object, rule: null, reason: because('mailbox-full', { limit }), action, state: null };
}
