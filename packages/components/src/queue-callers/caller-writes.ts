import { unwrap, type PbxClient } from '@pbxkit/client';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { Host } from '../shared/client-context.js';
import { MutationController } from '../shared/mutation-controller.js';
import type { CallerRow } from './queue-callers.model.js';

/** A waiting caller and the own phone that rings; null = all of them. */
export interface Taking {
  readonly caller: CallerRow;
  readonly deviceId: string | null;
}

/** A waiting caller and where the call goes. */
export interface Sending {
  readonly caller: CallerRow;
  readonly to: string;
}

/** What is done with one waiting caller. */
export class CallerWrites {
  readonly taking: MutationController<Taking, Taking>;
  readonly movingUp: MutationController<CallerRow, CallerRow>;
  readonly transferring: MutationController<Sending, Sending>;
  readonly hangingUp: MutationController<CallerRow, CallerRow>;

  constructor(host: Host) {
    this.taking = new MutationController(host, 'queue-caller-take', take, {
      done: 'pbx-queue-caller-taken',
    });
    this.movingUp = new MutationController(host, 'queue-caller-move-up', moveUp, {
      done: 'pbx-queue-caller-moved-up',
      inTurn: true,
    });
    this.transferring = new MutationController(host, 'queue-caller-transfer', transfer, {
      done: 'pbx-queue-caller-transferred',
    });
    this.hangingUp = new MutationController(host, 'queue-caller-hang-up', hangUp, {
      done: 'pbx-queue-caller-hung-up',
    });
  }

  get all() {
    return [this.taking, this.movingUp, this.transferring, this.hangingUp];
  }

  reset(): void {
    for (const write of this.all) write.reset();
  }
}

async function take(client: PbxClient, taking: Taking, signal: AbortSignal): Promise<Taking> {
  const { caller, deviceId } = taking;
  const params = { path: { callId: caller.callId } };
  const body = { deviceId };
  await unwrap(client.POST('/queue-callers/{callId}/take', { params, body, signal }));
  return taking;
}

async function moveUp(client: PbxClient, caller: CallerRow, signal: AbortSignal) {
  const params = { path: { callId: caller.callId } };
  await unwrap(client.POST('/queue-callers/{callId}/move-up', { params, signal }));
  return caller;
}

async function transfer(client: PbxClient, sending: Sending, signal: AbortSignal) {
  const params = { path: { callId: sending.caller.callId } };
  const body = { to: sending.to };
  await unwrap(client.POST('/calls/{callId}/transfer', { params, body, signal }));
  return sending;
}

async function hangUp(client: PbxClient, caller: CallerRow, signal: AbortSignal) {
  const params = { path: { callId: caller.callId } };
  await unwrap(client.POST('/calls/{callId}/hang-up', { params, signal }));
  return caller;
}

declare global {
  interface HTMLElementEventMap {
    'pbx-queue-caller-select': CustomEvent<CallerRow>;
    'pbx-queue-caller-take': PbxActionEvent<Taking>;
    'pbx-queue-caller-taken': CustomEvent<Taking>;
    'pbx-queue-caller-move-up': PbxActionEvent<CallerRow>;
    'pbx-queue-caller-moved-up': CustomEvent<CallerRow>;
    'pbx-queue-caller-transfer': PbxActionEvent<Sending>;
    'pbx-queue-caller-transferred': CustomEvent<Sending>;
    'pbx-queue-caller-hang-up': PbxActionEvent<CallerRow>;
    'pbx-queue-caller-hung-up': CustomEvent<CallerRow>;
  }
}
