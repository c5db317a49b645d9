import { listeningModes, type ListeningMode } from '../shared/calls/listening.model.js';
import type { RowAction } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import { isLoggedIn } from '../shared/queues/agent-words.js';
import { isTalking, type QueueAgent } from './agent-table.model.js';

interface Acts {
  open(agent: QueueAgent): void;
  edit(agent: QueueAgent): void;
  available(agent: QueueAgent): void;
  unavailable(agent: QueueAgent): void;
  logOut(agent: QueueAgent): void;
  listen(mode: ListeningMode, agent: QueueAgent): void;
}

/** What can be done with one agent; the labels follow the language of the session. */
export function agentRowActions(words: Localize, acts: Acts): readonly RowAction<QueueAgent>[] {
  const action = (
    label: StringId,
    rest: Omit<RowAction<QueueAgent>, 'label'>,
  ): RowAction<QueueAgent> =>
    Object.defineProperty(rest as RowAction<QueueAgent>, 'label', {
      enumerable: true,
      get: () => words.text(label),
    });
  const change = { requires: 'queues:agents' } as const;
  return [
    ...listeningModes.map((mode) =>
      action(`activeCalls.${mode}`, {
        id: mode,
        run: (agent) => acts.listen(mode, agent),
        when: isTalking,
        requires: `calls:${mode}`,
      }),
    ),
    action('agent.logIn', {
      id: 'log-in',
      run: acts.available,
      when: (agent) => !isLoggedIn(agent),
      ...change,
    }),
    action('agentTable.available', {
      id: 'available',
      run: acts.available,
      when: ({ state }) => state === 'unavailable',
      ...change,
    }),
    action('agentTable.unavailable', {
      id: 'unavailable',
      run: acts.unavailable,
      when: (agent) => isLoggedIn(agent) && agent.state !== 'unavailable',
      ...change,
    }),
    action('agent.logOut', {
      id: 'log-out',
      run: acts.logOut,
      when: (agent) => isLoggedIn(agent) && agent.mode === 'manual',
      ...change,
    }),
    action('agentTable.edit', {
      id: 'edit',
      run: acts.edit,
      when: ({ userId }) => userId !== null,
      requires: 'users:read',
    }),
    action('agentTable.open', { id: 'open', run: acts.open }),
  ];
}
