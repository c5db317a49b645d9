import '@pbxkit/components/queue-graph.js';
import { html } from 'lit';
import { withQuery } from '../list-view.js';
import type { PageContext } from '../routes.js';
import { callCentreTabs } from './call-centre-tabs.js';

type Graph = HTMLElementTagNameMap['pbx-queue-graph'];

/** The day of the call queues, hour by hour; day, figure and queues are part of the address. */
export function page(context: PageContext) {
  const { path, query, go } = context;
  return html`
    ${callCentreTabs(context)}
    <pbx-queue-graph
      .day=${query.get('day') ?? ''}
      .metric=${query.get('figure') ?? 'offered'}
      .queueIds=${query.get('queues') ?? ''}
      @pbx-view-change=${({ detail }: CustomEvent<Graph['view']>) => show(detail)}
    ></pbx-queue-graph>
  `;

  function show({ day, metric, queueIds }: Graph['view']) {
    const figure = metric === 'offered' ? '' : metric;
    go(withQuery(path, { day, figure, queues: queueIds.join(' ') }), { replace: true });
  }
}
