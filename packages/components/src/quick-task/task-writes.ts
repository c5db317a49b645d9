import { unwrap, type PbxClient } from '@pbxkit/client';
import type { Host } from '../shared/client-context.js';
import { MutationController } from '../shared/mutation-controller.js';
import { undoChange } from '../shared/undo-change.js';
import type { Sent, TaskPlan } from './quick-task.model.js';

/** What a task asks of the server: a plan that writes nothing, the same done, and taking it back. */
export class TaskWrites {
  readonly previewing: MutationController<Sent, TaskPlan>;
  readonly applying: MutationController<Sent, TaskPlan>;
  readonly undoing: MutationController<string, Awaited<ReturnType<typeof undoChange>>>;

  constructor(host: Host) {
    this.previewing = new MutationController(
      host,
      'task-preview',
      (client, sent, signal) => send(client, sent, true, signal),
      { done: 'pbx-task-previewed' },
    );
    this.applying = new MutationController(
      host,
      'task-apply',
      (client, sent, signal) => send(client, sent, false, signal),
      { done: 'pbx-task-applied' },
    );
    this.undoing = new MutationController(host, 'task-undo', undoChange, {
      done: 'pbx-task-undone',
    });
  }

  get all() {
    return [this.previewing, this.applying, this.undoing];
  }

  reset(): void {
    for (const mutation of this.all) mutation.reset();
  }
}

/** A dry run answers the same plan and writes nothing. */
function send(
  client: PbxClient,
  sent: Sent,
  dryRun: boolean,
  signal: AbortSignal,
): Promise<TaskPlan> {
  const params = dryRun ? { query: { dryRun } } : {};
  switch (sent.task) {
    case 'opening-hours':
      return unwrap(client.POST('/tasks/opening-hours', { params, body: sent.body, signal }));
    case 'holiday':
      return unwrap(client.POST('/tasks/holiday', { params, body: sent.body, signal }));
    case 'forwarding':
      return unwrap(client.POST('/tasks/forwarding', { params, body: sent.body, signal }));
    case 'block':
      return unwrap(client.POST('/tasks/block', { params, body: sent.body, signal }));
  }
}
