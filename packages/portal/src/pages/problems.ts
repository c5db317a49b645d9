import '@pbxkit/components/problems.js';
import { html } from 'lit';
import { withQuery } from '../list-view.js';
import type { PageContext } from '../routes.js';

/** What should be mended in the routing of calls; the shown kind is part of the address. */
export function page({ words, path, query, go }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.problems')}</h1>
    <p class="lead">${words('problems.lead')}</p>
    <pbx-problems
      kind=${query.get('kind') ?? ''}
      @pbx-kind-change=${(event: CustomEvent<string>) => go(withQuery(path, { kind: event.detail }), { replace: true })}
    ></pbx-problems>
  `;
}
