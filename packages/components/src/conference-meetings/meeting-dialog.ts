import { html, nothing } from 'lit';
import { partyText } from '../shared/calls/call-words.js';
import type { Host } from '../shared/client-context.js';
import { modalDialog } from '../shared/dialog.js';
import type { Localize } from '../shared/localize.js';
import type { Meeting } from './conference-meetings.model.js';

/** Who was there, from when until when. */
export class MeetingDialog {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #rows: () => readonly Meeting[];
  #meeting: Meeting | null = null;

  constructor(host: Host, words: Localize, rows: () => readonly Meeting[]) {
    this.#host = host;
    this.#words = words;
    this.#rows = rows;
  }

  open(meeting: Meeting): void {
    this.#show(meeting);
  }

  render() {
    if (!this.#meeting) return nothing;
    const { id } = this.#meeting;
    const meeting = this.#rows().find((row) => row.id === id) ?? this.#meeting;
    const words = this.#words;
    const close = () => this.#show(null);
    return modalDialog({
      title: words.text('conferenceMeetings.who'),
      wide: true,
      close,
      content: html`<p>${meeting.name} · ${words.date(meeting.startedAt)}</p>
        ${this.#table(meeting)}`,
      actions: html`<button type="button" @click=${close}>${words.text('dialog.close')}</button>`,
    });
  }

  #table({ participants }: Meeting) {
    const words = this.#words;
    return html`<table class="plain">
      <thead>
        <tr>
          <th scope="col">${words.text('conferenceMeetings.participants')}</th>
          <th scope="col">${words.text('conferenceMeetings.joined')}</th>
          <th scope="col">${words.text('conferenceMeetings.left')}</th>
        </tr>
      </thead>
      <tbody>
        ${participants.map(
          (one) =>
            html`<tr>
              <td>
                ${partyText(words, one)}
                ${one.leader ? html`(${words.text('conferenceMeetings.leader')})` : nothing}
              </td>
              <td>${words.date(one.joinedAt)}</td>
              <td>
                ${one.leftAt ? words.date(one.leftAt) : words.text('conferenceMeetings.stillThere')}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #show(meeting: Meeting | null): void {
    this.#meeting = meeting;
    this.#host.requestUpdate();
  }
}
