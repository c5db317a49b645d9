import { unwrap, type PbxClient, type components } from '@pbxkit/client';

/** Puts everything back as it was before a change. */
export const undoChange = (
  client: PbxClient,
  changeId: string,
  signal: AbortSignal,
): Promise<components['schemas']['BulkPlan']> =>
  unwrap(client.POST('/changes/{changeId}/undo', { params: { path: { changeId } }, signal }));
