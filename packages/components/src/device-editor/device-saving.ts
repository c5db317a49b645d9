import type { Host } from '../shared/client-context.js';
import type { DeviceSecret } from '../shared/device-secret.js';
import type { Device } from '../shared/device.model.js';
import { Saving } from '../shared/editor/saving.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import * as model from './device-editor.model.js';

/** The element whose edits are saved. */
interface Editor extends Host {
  edits: model.DeviceEdits;
}

interface New {
  /** Whose device is added. */
  owner(): string;
  /** Shows the password of what was added: events tell the device without it. */
  show(secret: DeviceSecret): void;
}

/** Adds and updates a device. */
export function deviceSaving(editor: Editor, notice: UndoNotice, { owner, show }: New) {
  return new Saving<Device, model.DeviceDraft>(editor, notice, {
    name: 'device',
    draftOf: model.draftOf,
    nameOf: ({ sipUsername }) => sipUsername,
    sent: (input) =>
      'draft' in input ? model.createBody(owner(), input.draft) : model.updateBody(input.edits),
    create: async (client, draft, signal) => {
      const body = model.createBody(owner(), draft);
      const { data, ...reply } = await client.POST('/devices', { body, signal });
      if (data) show(data);
      return { ...reply, ...(data && { data: data.device }) };
    },
    update: (client, { id: deviceId }, edits, header, signal) => {
      const params = { path: { deviceId }, header };
      const body = model.updateBody(edits);
      return client.PATCH('/devices/{deviceId}', { params, body, signal });
    },
  });
}
