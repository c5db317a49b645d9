import type { components } from '@pbxkit/client';
import { html } from 'lit';
import '../../locales/en/calls.js';
import { icon, type Icon } from '../icons.js';
import type { Localize } from '../localize.js';
import { objectIcons, objectLink } from '../routing-object.js';

type CallLeg = components['schemas']['CallLeg'];
type Reason = NonNullable<CallLeg['reason']>;

const reasons: Readonly<Record<Reason, readonly [Icon, string]>> = {
  busy: ['hangup', 'warning'],
  cancelled: ['close', 'warning'],
  completed: ['check', 'success'],
  declined: ['block', 'warning'],
  elsewhere: ['users', ''],
  failed: ['alert', 'danger'],
  noAnswer: ['clock', 'warning'],
  offline: ['phone', 'warning'],
  transferred: ['transfer', 'accent'],
};

/** Every phone, mailbox and outside line that a call reached: when it rang, when it was answered, how it ended. */
export function legTable(words: Localize, host: HTMLElement, legs: readonly CallLeg[]) {
  if (legs.length === 0) return html`<p class="muted">${words.text('callLeg.empty')}</p>`;
  return html`<table class="table legs" part="legs" aria-label=${words.text('callLeg.label')}>
    <thead>
      <tr>
        <th scope="col">${words.text('callLeg.target')}</th>
        <th scope="col">${words.text('callLeg.startedAt')}</th>
        <th scope="col">${words.text('callLeg.answeredAt')}</th>
        <th scope="col">${words.text('callLeg.endedAt')}</th>
        <th scope="col">${words.text('callLeg.reason')}</th>
      </tr>
    </thead>
    <tbody>
      ${legs.map((leg) => line(words, host, leg))}
    </tbody>
  </table>`;
}

function line(words: Localize, host: HTMLElement, leg: CallLeg) {
  const { target, startedAt, answeredAt, endedAt } = leg;
  return html`<tr part="leg">
    <th scope="row">
      <span class="who">
        ${icon(objectIcons[target.kind])}<span>${objectLink(words, host, target)}</span>
      </span>
    </th>
    <td data-label=${words.text('callLeg.startedAt')}>${moment(words, startedAt)}</td>
    <td data-label=${words.text('callLeg.answeredAt')}>${moment(words, answeredAt)}</td>
    <td data-label=${words.text('callLeg.endedAt')}>${moment(words, endedAt)}</td>
    <td data-label=${words.text('callLeg.reason')}>${outcome(words, leg)}</td>
  </tr>`;
}

function outcome(words: Localize, { reason, state }: CallLeg) {
  if (!reason) return html`<span class="tag accent">${words.text(`callLeg.state.${state}`)}</span>`;
  const [picture, tone] = reasons[reason];
  return html`<span class="tag ${tone}">
    ${icon(picture)} ${words.text(`callLeg.reason.${reason}`)}
  </span>`;
}

function moment(words: Localize, at: string | null) {
  return at ? html`<time datetime=${at}>${words.date(at, 'timeSeconds')}</time>` : '–';
}
