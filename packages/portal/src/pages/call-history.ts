import '@pbxkit/components/call-log.js';
import { html } from 'lit';
import { addressOf, filtersOf, withQuery } from '../list-view.js';
import { levelOf } from '../navigation.js';
import type { PageContext } from '../routes.js';

type Log = HTMLElementTagNameMap['pbx-call-log'];
type View = Log['view'];

const filterNames = [
  'period',
  'from',
  'until',
  'type',
  'direction',
  'outcome',
  'queueId',
  'userId',
  'number',
  'siteId',
  'minSeconds',
  'maxSeconds',
  'recorded',
] as const;

/** Past calls, of the person in My Account; the view and the story that is open are part of the address. */
export function page({ words, path, query, userId, go }: PageContext) {
  const isOwn = levelOf(path) === 'account';
  const heading = html`<h1 tabindex="-1">${words('page.callHistory')}</h1>`;
  if (isOwn && !userId) return heading;
  return html`
    ${heading}
    <pbx-call-log
      user-id=${isOwn ? userId : ''}
      .query=${query.get('q') ?? ''}
      .sort=${query.get('sort') ?? '-startedAt'}
      .filters=${filtersOf<View['filters']>(query, filterNames)}
      .shownColumns=${query.get('columns') ?? ''}
      .callRecordId=${query.get('call') ?? ''}
      @pbx-view-change=${(event: CustomEvent<View>) =>
        go(addressOf(path, event.detail, '-startedAt'), { replace: true })}
      @pbx-call-record-select=${({ detail }: HTMLElementEventMap['pbx-call-record-select']) =>
        show(detail.id)}
      @pbx-call-record-closed=${() => show('')}
      @pbx-call-simulate=${({ detail }: HTMLElementEventMap['pbx-call-simulate']) =>
        go(withQuery('/organization/simulate', { ...detail }))}
    ></pbx-call-log>
  `;

  function show(call: string) {
    go(withQuery(path, { ...Object.fromEntries(query), call }), { replace: call === '' });
  }
}
