import { unwrap, type PbxClient } from '@pbxkit/client';
import type { PbxActionEvent } from '../action-event.js';
import type { Host } from '../client-context.js';
import { MutationController } from '../mutation-controller.js';
import type { Call } from './call-words.js';
import type { ListeningMode } from './listening.model.js';

/** A call and where its caller goes. */
export interface Transfer {
  readonly call: Call;
  readonly to: string;
}

/** A call and how to take part in it; no device = every own phone rings. */
export interface Listening {
  readonly call: Call;
  readonly mode: ListeningMode;
  readonly deviceId: string | null;
}

/** What is done with one call under way. */
export class CallWrites {
  readonly hangingUp: MutationController<Call, Call>;
  readonly transferring: MutationController<Transfer, Transfer>;
  readonly listening: MutationController<Listening, Listening>;

  constructor(host: Host) {
    this.hangingUp = new MutationController(host, 'call-hang-up', hangUp, {
      done: 'pbx-call-hung-up',
    });
    this.transferring = new MutationController(host, 'call-transfer', transfer, {
      done: 'pbx-call-transferred',
    });
    this.listening = new MutationController(host, 'call-listen', listen, {
      done: 'pbx-call-listened',
    });
  }

  get all() {
    return [this.hangingUp, this.transferring, this.listening];
  }

  reset(): void {
    for (const write of this.all) write.reset();
  }
}

async function hangUp(client: PbxClient, call: Call, signal: AbortSignal): Promise<Call> {
  const params = { path: { callId: call.id } };
  await unwrap(client.POST('/calls/{callId}/hang-up', { params, signal }));
  return call;
}

async function transfer(client: PbxClient, input: Transfer, signal: AbortSignal) {
  const params = { path: { callId: input.call.id } };
  const body = { to: input.to };
  await unwrap(client.POST('/calls/{callId}/transfer', { params, body, signal }));
  return input;
}

async function listen(client: PbxClient, input: Listening, signal: AbortSignal) {
  const params = { path: { callId: input.call.id } };
  const { mode, deviceId } = input;
  await unwrap(client.POST('/calls/{callId}/listen', { params, body: { mode, deviceId }, signal }));
  return input;
}

declare global {
  interface HTMLElementEventMap {
    'pbx-call-select': CustomEvent<Call>;
    'pbx-call-hang-up': PbxActionEvent<Call>;
    'pbx-call-hung-up': CustomEvent<Call>;
    'pbx-call-transfer': PbxActionEvent<Transfer>;
    'pbx-call-transferred': CustomEvent<Transfer>;
    'pbx-call-listen': PbxActionEvent<Listening>;
    'pbx-call-listened': CustomEvent<Listening>;
  }
}
