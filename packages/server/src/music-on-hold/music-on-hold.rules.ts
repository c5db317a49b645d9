import type { FieldFault } from '../problem.js';
import type { DocumentReference } from '../uses/document-references.js';
import type { MusicFields, OwnerKind } from './music-on-hold.queries.js';

/** Seconds of music between two messages at least; a caller would hear nothing but messages. */
export const leastSeconds = 10;

/** What is wrong with music of one's own. */
export function checkMusic(music: MusicFields): FieldFault[] {
  const { trackIds, messageIds, messageEverySeconds: seconds } = music;
  const faults: FieldFault[] = [];
  if (trackIds.length === 0) faults.push({ pointer: '/trackIds', code: 'tracks-required' });
  if (seconds > 0 && messageIds.length === 0)
    faults.push({ pointer: '/messageIds', code: 'messages-required' });
  if (seconds > 0 && seconds < leastSeconds)
    faults.push({
      pointer: '/messageEverySeconds',
      code: 'message-too-often',
      values: { limit: leastSeconds },
    });
  return faults;
}

/** What music refers to. */
export const referencesOfMusic = ({
  trackIds,
  messageIds,
}: Pick<MusicFields, 'trackIds' | 'messageIds'>): DocumentReference[] =>
  Object.entries({ trackIds, messageIds }).flatMap(([field, ids]) =>
    ids.map((id, index) => ({
      field,
      pointer: `/${field}/${index}`,
      to: { resource: 'prompts' as const, id },
    })),
  );

/**
 * Name under which the engine asks for the music of an owner, for example `queue-0197…`; what is heard is decided
 * when it asks.
 */
export const musicClassOf = (ownerKind: OwnerKind, ownerId: string): string =>
  `${ownerKind}-${ownerId}`;

/** The owner that a class is named after. */
export function ownerOfClass(name: string): { ownerKind: OwnerKind; ownerId: string } | null {
  const [, kind, id] = /^(domain|site|queue|user)-([0-9a-f-]{36})$/.exec(name) ?? [];
  return kind && id ? { ownerKind: kind as OwnerKind, ownerId: id } : null;
}
