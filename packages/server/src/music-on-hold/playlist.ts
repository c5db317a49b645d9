/** A prompt in a list, and its sound. */
export interface Track {
  readonly hash: string;
  readonly milliseconds: number;
}

/** A part of a sound; the whole without a range. */
export interface Piece {
  readonly hash: string;
  readonly range?: { readonly from: number; readonly to: number };
}

/** What waiting callers hear, as it is set. */
export interface Playlist {
  readonly tracks: readonly Track[];
  readonly messages: readonly Track[];
  readonly messageEverySeconds: number;
}

/** Pieces that one list has at most; it begins anew after the last. */
const mostPieces = 1_000;

/** What is played one after the other: whole tracks, or tracks cut where a message comes in between. */
export function piecesOf({ tracks, messages, messageEverySeconds }: Playlist): Piece[] {
  if (messages.length === 0 || messageEverySeconds === 0)
    return tracks.map(({ hash }) => ({ hash }));
  const every = messageEverySeconds * 1000;
  const pieces: Piece[] = [];
  let next = 0;
  let left = every;
  for (const { hash, milliseconds } of tracks)
    for (let from = 0; from < milliseconds && pieces.length < mostPieces;) {
      const to = Math.min(milliseconds, from + left);
      pieces.push(from === 0 && to === milliseconds ? { hash } : { hash, range: { from, to } });
      left -= to - from;
      from = to;
      if (left > 0) continue;
      const message = messages[next++ % messages.length];
      if (message) pieces.push({ hash: message.hash });
      left = every;
    }
  // Tracks that are shorter than the time between two messages still have one in each round.
  const [first] = messages;
  if (next === 0 && first) pieces.push({ hash: first.hash });
  return pieces;
}

/** The same tracks in another order (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: () => number = Math.random): T[] {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}
