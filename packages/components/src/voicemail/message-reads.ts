import { unwrap, type components, type PbxClient } from '@pbxkit/client';
import type { VoiceMessage } from './voicemail.model.js';

type MessageList = components['schemas']['VoiceMessageList'];

/** The first of the messages that were asked for. */
export interface ReadMessages {
  readonly items: readonly VoiceMessage[];
  readonly total: number;
  /** What was looked for. */
  readonly query: string;
}

const pageSize = 200;

/**
 * Reads own messages, page by page.
 * @param query name or number of the caller; '' = of anybody
 * @param most of them at most
 */
export async function readMessages(
  client: PbxClient,
  [query, most]: readonly [query: string, most: number],
  signal: AbortSignal,
): Promise<ReadMessages> {
  const items: VoiceMessage[] = [];
  const next = (cursor: string | null) => ({
    limit: Math.min(pageSize, most - items.length),
    ...(query && { q: query }),
    ...(cursor && { cursor }),
  });
  for (let cursor: string | null = null; ;) {
    const page: MessageList = await unwrap(
      client.GET('/voice-messages', { params: { query: next(cursor) }, signal }),
    );
    items.push(...page.items);
    if (!page.nextCursor || items.length >= most) return { items, total: page.total, query };
    cursor = page.nextCursor;
  }
}

/** The sound of a message. */
export async function readSound(client: PbxClient, { id }: VoiceMessage): Promise<ArrayBuffer> {
  const params = { path: { voiceMessageId: id } };
  return unwrap(
    client.GET('/voice-messages/{voiceMessageId}/audio', { params, parseAs: 'arrayBuffer' }),
  );
}
