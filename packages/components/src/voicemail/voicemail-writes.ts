import { unwrap } from '@pbxkit/client';
import type { PbxClient } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { MutationController } from '../shared/mutation-controller.js';
import type { VoiceMessage } from './voicemail.model.js';

/** A message, and what it becomes. */
export interface Marking {
  readonly message: VoiceMessage;
  readonly heard: boolean;
}

/** What is done with one message. */
export class VoicemailWrites {
  readonly marking: MutationController<Marking, VoiceMessage>;
  readonly deleting: MutationController<VoiceMessage, VoiceMessage>;
  readonly calling: MutationController<VoiceMessage, VoiceMessage>;

  constructor(host: Host) {
    const done = (what: string) => ({ done: `pbx-voice-message-${what}` });
    this.marking = new MutationController(host, 'voice-message-mark', mark, {
      ...done('marked'),
      inTurn: true,
    });
    this.deleting = new MutationController(host, 'voice-message-delete', remove, done('deleted'));
    this.calling = new MutationController(host, 'voice-message-call', callBack, done('called'));
  }

  get all() {
    return [this.marking, this.deleting, this.calling];
  }
}

/** Marking is the same whoever marked it last; it never asks which version. */
function mark(client: PbxClient, { message, heard }: Marking, signal: AbortSignal) {
  const params = { path: { voiceMessageId: message.id }, header: { 'If-Match': '*' } };
  return unwrap(
    client.PATCH('/voice-messages/{voiceMessageId}', { params, body: { heard }, signal }),
  );
}

async function remove(client: PbxClient, message: VoiceMessage, signal: AbortSignal) {
  const params = { path: { voiceMessageId: message.id }, header: { 'If-Match': '*' } };
  await unwrap(client.DELETE('/voice-messages/{voiceMessageId}', { params, signal }));
  return message;
}

async function callBack(client: PbxClient, message: VoiceMessage, signal: AbortSignal) {
  await unwrap(client.POST('/calls', { body: { to: message.from.number ?? '' }, signal }));
  return message;
}
