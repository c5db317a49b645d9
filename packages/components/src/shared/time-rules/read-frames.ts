import { paginate, type PbxClient } from '@pbxkit/client';
import type { TimeFrame } from './time-rules.model.js';

const most = 1000;

/** The time frames of the organization, with those of a user where one is named; for a `QueryController` on `time-frames`. */
export async function readFrames(
  client: PbxClient,
  [userId]: readonly [userId?: string],
  signal: AbortSignal,
): Promise<TimeFrame[]> {
  const all = await paginate(client, '/time-frames', { max: most, signal }).toArray();
  return all.filter(({ ownerUserId }) => ownerUserId === null || ownerUserId === userId);
}
