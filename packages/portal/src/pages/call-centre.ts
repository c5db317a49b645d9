import '@pbxkit/components/agent-table.js';
import '@pbxkit/components/queue-callers.js';
import '@pbxkit/components/queue-statistics.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';
import { callCentreTabs } from './call-centre-tabs.js';

type Queue = HTMLElementEventMap['pbx-queue-select'];
type Agent = HTMLElementEventMap['pbx-agent-select'];

/** The call centre at a glance: figures, who waits, and who answers. */
export function page(context: PageContext) {
  const { words, go } = context;
  return html`
    ${callCentreTabs(context)}
    <p class="lead">${words('callCentre.lead')}</p>
    <pbx-queue-statistics
      @pbx-queue-select=${({ detail }: Queue) => go(`/organization/queues/${detail.id}/agents`)}
    ></pbx-queue-statistics>
    <section aria-labelledby="callers">
      <h2 id="callers">${words('callCentre.callers')}</h2>
      <pbx-queue-callers supervised></pbx-queue-callers>
    </section>
    <section aria-labelledby="agents">
      <h2 id="agents">${words('callCentre.agents')}</h2>
      <pbx-agent-table
        @pbx-agent-select=${({ detail }: Agent) =>
          go(`/organization/queues/${detail.queueId}/agents`)}
      ></pbx-agent-table>
    </section>
  `;
}
