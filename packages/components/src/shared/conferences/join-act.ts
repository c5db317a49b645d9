import { unwrap, type PbxClient } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { PbxActionEvent } from '../action-event.js';
import { OwnPhones } from '../calls/own-phones.js';
import type { Host } from '../client-context.js';
import { confirmDialog } from '../dialog.js';
import type { Localize } from '../localize.js';
import { MutationController } from '../mutation-controller.js';
import { textOf } from '../states.js';
import type { Toast } from '../toast.js';
import type { Conference } from './conference-removal.js';

/** A conference and the own phone that rings; null = all of them. */
export interface Joining {
  readonly conference: Conference;
  readonly deviceId: string | null;
}

/** Rings the own phone for a conference. */
export class JoinAct {
  readonly joining: MutationController<Joining, Joining>;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #toast: Toast;
  readonly #phones: OwnPhones;
  #conference: Conference | null = null;
  #deviceId = '';

  constructor(host: Host, words: Localize, toast: Toast) {
    this.#host = host;
    this.#words = words;
    this.#toast = toast;
    this.#phones = new OwnPhones(host, words, () => this.#conference !== null);
    this.joining = new MutationController(host, 'conference-join', join, {
      done: 'pbx-conference-joined',
    });
  }

  ask(conference: Conference): void {
    this.joining.reset();
    this.#show(conference);
  }

  render() {
    const conference = this.#conference;
    if (!conference) return nothing;
    const words = this.#words;
    const { pending, error } = this.joining;
    return confirmDialog({
      words,
      title: words.text('conference.joinTitle', { name: conference.name }),
      content: html`<p>${words.text('conference.joinLead')}</p>
        ${this.#phones.render(this.#deviceId, (id) => {
          this.#deviceId = id;
          this.#host.requestUpdate();
        })}`,
      confirmLabel: words.text('conference.join'),
      busy: pending,
      error: error ? textOf(error, words) : undefined,
      confirm: () => void this.#join(conference),
      close: () => this.#show(null),
    });
  }

  async #join(conference: Conference): Promise<void> {
    const deviceId = this.#deviceId || null;
    if (!(await this.joining.run({ conference, deviceId }))) return;
    this.#show(null);
    this.#toast.tell(this.#words.text('conference.joining', { name: conference.name }));
  }

  #show(conference: Conference | null): void {
    this.#conference = conference;
    this.#host.requestUpdate();
  }
}

async function join(client: PbxClient, joining: Joining, signal: AbortSignal): Promise<Joining> {
  const params = { path: { conferenceId: joining.conference.id } };
  const body = { deviceId: joining.deviceId };
  await unwrap(client.POST('/conferences/{conferenceId}/join', { params, body, signal }));
  return joining;
}

declare global {
  interface HTMLElementEventMap {
    'pbx-conference-join': PbxActionEvent<Joining>;
    'pbx-conference-joined': CustomEvent<Joining>;
  }
}
