import '@pbxkit/components/agent-table.js';
import '@pbxkit/components/queue-callers.js';
import '@pbxkit/components/queue-statistics.js';
import { html } from 'lit';
import { addressOfPart, filtersOf, partOf } from '../list-view.js';
import type { PageContext } from '../routes.js';
import { callCentreTabs } from './call-centre-tabs.js';

type Queue = HTMLElementEventMap['pbx-queue-select'];
type Agent = HTMLElementEventMap['pbx-agent-select'];

type Callers = HTMLElementTagNameMap['pbx-queue-callers']['view'];
type Agents = HTMLElementTagNameMap['pbx-agent-table']['view'];

/** The call centre at a glance: figures, who waits, and who answers; the views of both lists are part of the address. */
export function page(context: PageContext) {
  const { words, path, query, go } = context;
  const callers = partOf(query, 'callers');
  const agents = partOf(query, 'agents');
  const keep = (list: string, usualSort: string) => (event: CustomEvent<Callers | Agents>) =>
    go(addressOfPart(path, query, list, event.detail, usualSort), { replace: true });
  return html`
    ${callCentreTabs(context)}
    <p class="lead">${words('callCentre.lead')}</p>
    <pbx-queue-statistics
      @pbx-queue-select=${({ detail }: Queue) => go(`/organization/queues/${detail.id}/agents`)}
    ></pbx-queue-statistics>
    <section aria-labelledby="callers">
      <h2 id="callers">${words('callCentre.callers')}</h2>
      <pbx-queue-callers
        supervised
        .query=${callers.get('q') ?? ''}
        .sort=${callers.get('sort') ?? 'position'}
        .filters=${filtersOf<Callers['filters']>(callers, ['queueId'])}
        .shownColumns=${callers.get('columns') ?? ''}
        @pbx-view-change=${keep('callers', 'position')}
      ></pbx-queue-callers>
    </section>
    <section aria-labelledby="agents">
      <h2 id="agents">${words('callCentre.agents')}</h2>
      <pbx-agent-table
        .query=${agents.get('q') ?? ''}
        .sort=${agents.get('sort') ?? 'name'}
        .filters=${filtersOf<Agents['filters']>(agents, ['state', 'queueId'])}
        .shownColumns=${agents.get('columns') ?? ''}
        @pbx-view-change=${keep('agents', 'name')}
        @pbx-agent-select=${({ detail }: Agent) =>
          go(`/organization/queues/${detail.queueId}/agents`)}
      ></pbx-agent-table>
    </section>
  `;
}
