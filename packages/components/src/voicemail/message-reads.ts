import { unwrap, type components, type PbxClient } from '@pbxkit/client';
import type { Shown, VoiceMessage } from './voicemail.model.js';

type MessageList = components['schemas']['VoiceMessageList'];

/** The first of the messages that were asked for. */
export interface ReadMessages {
  readonly items: readonly VoiceMessage[];
  readonly shown: Shown;
  /** How many there are, whether they were read or not. */
  readonly counts: Readonly<Record<Shown, number>>;
  /** What was looked for. */
  readonly query: string;
}

const pageSize = 200;

/**
 * Reads own messages, page by page, and counts the others.
 * @param query name or number of the caller; '' = of anybody
 * @param shown all, or the new ones
 * @param most of them at most
 */
export async function readMessages(
  client: PbxClient,
  [query, shown, most]: readonly [query: string, shown: Shown, most: number],
  signal: AbortSignal,
): Promise<ReadMessages> {
  const items: VoiceMessage[] = [];
  const read = (which: Shown, limit: number, cursor: string | null): Promise<MessageList> => {
    const heard = which === 'new' ? { heard: false } : {};
    const asked = { limit, ...heard, ...(query && { q: query }), ...(cursor && { cursor }) };
    return unwrap(client.GET('/voice-messages', { params: { query: asked }, signal }));
  };
  const other = shown === 'all' ? 'new' : 'all';
  const counted = read(other, 1, null);
  // A failure of the pages comes first; that of the count is then no news.
  counted.catch(() => undefined);
  for (let cursor: string | null = null; ;) {
    const page: MessageList = await read(shown, Math.min(pageSize, most - items.length), cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor && items.length < most) continue;
    const counts = { [shown]: page.total, [other]: (await counted).total };
    return { items, shown, counts: counts as ReadMessages['counts'], query };
  }
}

/** The sound of a message. */
export async function readSound(client: PbxClient, { id }: VoiceMessage): Promise<ArrayBuffer> {
  const params = { path: { voiceMessageId: id } };
  return unwrap(
    client.GET('/voice-messages/{voiceMessageId}/audio', { params, parseAs: 'arrayBuffer' }),
  );
}
