import type { PbxError } from '@pbxkit/client';
import type { Localize } from '../shared/localize.js';
import { textOf } from '../shared/states.js';

/** Why signing in failed; unknown login and wrong password read the same. */
export function reasonOf(error: PbxError, words: Localize): string {
  if (error.code === 'wrong-credentials') return words.text('login.wrong');
  if (error.code === 'wrong-code') return words.text('login.wrongCode');
  if (error.kind === 'limit' && error.code === 'locked') {
    const minutes = Math.max(1, Math.ceil((error.retryAfterSeconds ?? 0) / 60));
    return words.text('login.locked', { count: minutes });
  }
  return textOf(error, words);
}
