import type { User } from '@pbxkit/client';
import type { Write } from '../write.js';

/** The answering rules tell how long a phone rings, too. */
export function announceRinging(
  tx: Write,
  changed: readonly { before: User; after: User }[],
): void {
  const ids = changed.flatMap(({ before, after }) =>
    before.ringSeconds === after.ringSeconds ? [] : after.id,
  );
  if (ids.length) tx.announce('answering-rules', ids);
}
