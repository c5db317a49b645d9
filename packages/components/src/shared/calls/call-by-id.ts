import { unwrap, type PbxClient, type PbxError } from '@pbxkit/client';
import type { Host } from '../client-context.js';
import { QueryController } from '../query-controller.js';
import type { Call } from './call-words.js';

interface Opening<Task> {
  /** The call is there. */
  found(task: Task, call: Call): void;
  /** It is not, such as one that ended meanwhile. */
  failed(error: PbxError): void;
}

/** Finds the call of which only the id is known, before something is asked about it. */
export class CallById<Task> {
  readonly #host: Host;
  readonly #reading: QueryController<Call, readonly [string, number]>;
  #wanted: { readonly callId: string; readonly task: Task } | null = null;
  #turn = 0;

  constructor(host: Host, opening: Opening<Task>) {
    this.#host = host;
    this.#reading = new QueryController(
      host,
      [],
      (client: PbxClient, [callId], signal) =>
        unwrap(client.GET('/calls/{callId}', { params: { path: { callId } }, signal })),
      () => (this.#wanted ? [this.#wanted.callId, this.#turn] : null),
      { requires: 'calls:read' },
    );
    host.addController({ hostUpdated: () => this.#deliver(opening) });
  }

  open(callId: string, task: Task): void {
    this.#turn += 1;
    this.#wanted = { callId, task };
    this.#host.requestUpdate();
  }

  #deliver({ found, failed }: Opening<Task>): void {
    const wanted = this.#wanted;
    const { value, error, state } = this.#reading;
    if (!wanted || state === 'loading' || state === 'refreshing') return;
    if (value?.id === wanted.callId) found(wanted.task, value);
    else if (error) failed(error);
    else return;
    this.#wanted = null;
    this.#host.requestUpdate();
  }
}
