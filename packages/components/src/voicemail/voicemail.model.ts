import type { components } from '@pbxkit/client';

export type VoiceMessage = components['schemas']['VoiceMessage'];
/** Which messages are shown. */
export type Shown = 'all' | 'new';

/** Name, else number of the caller; null when the number is withheld. */
export const callerOf = ({ from }: VoiceMessage): string | null => from.name ?? from.number;

/** The messages in sight, newest first; one that is being heard stays among the new ones until the next choice. */
export function inSight(
  messages: readonly VoiceMessage[],
  shown: Shown,
  opened: VoiceMessage | null,
): readonly VoiceMessage[] {
  if (shown === 'all') return messages;
  const others = messages.filter(({ id, heard }) => !heard && id !== opened?.id);
  if (!opened) return others;
  const now = messages.find(({ id }) => id === opened.id) ?? opened;
  const at = others.findIndex(({ receivedAt }) => receivedAt < now.receivedAt);
  return others.toSpliced(at < 0 ? others.length : at, 0, now);
}

/** The message that takes the place of a deleted one: the next one, else the one before. */
export function neighbourOf(messages: readonly VoiceMessage[], id: string): string | null {
  const at = messages.findIndex((message) => message.id === id);
  return (messages[at + 1] ?? messages[at - 1])?.id ?? null;
}

/** `voice-message-2026-06-10-1612.wav`, in universal time. */
export const fileName = (word: string, { receivedAt }: VoiceMessage): string =>
  `${word}-${receivedAt.slice(0, 16).replace('T', '-').replace(':', '')}.wav`;
