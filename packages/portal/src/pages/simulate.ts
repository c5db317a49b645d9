import '@pbxkit/components/call-path.js';
import { html } from 'lit';
import { withQuery } from '../list-view.js';
import type { PageContext } from '../routes.js';

/** What would happen to a call; number, caller, moment and keys are part of the address. */
export function page({ words, path, query, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.simulate')}</h1>
    <p class="lead">${words('simulate.lead')}</p>
    <pbx-call-path
      to=${query.get('to') ?? ''}
      from=${query.get('from') ?? ''}
      at=${query.get('at') ?? ''}
      digits=${query.get('digits') ?? ''}
      @pbx-call-simulated=${keep}
    ></pbx-call-path>
  `;

  function keep(event: Event) {
    const { to, from, at, digits } = event.currentTarget as HTMLElementTagNameMap['pbx-call-path'];
    go(withQuery(path, { to, from, at, digits }));
  }
}
