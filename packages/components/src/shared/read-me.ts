import { unwrap } from '@pbxkit/client';
import type { Me, PbxClient } from '@pbxkit/client';

/** The person who is signed in, for a `QueryController` on `me`. */
export function readMe(client: PbxClient, _args: readonly [], signal: AbortSignal): Promise<Me> {
  return unwrap(client.GET('/me', { signal }));
}
