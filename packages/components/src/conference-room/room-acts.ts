import { unwrap, type PbxClient } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { PbxActionEvent } from '../shared/action-event.js';
import { partyText } from '../shared/calls/call-words.js';
import { numberOf } from '../shared/calls/dialled-number.js';
import type { Host } from '../shared/client-context.js';
import { confirmDialog, modalDialog, submitButtons } from '../shared/dialog.js';
import { textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { alertMessage, textOf } from '../shared/states.js';
import type { Toast } from '../shared/toast.js';
import type { Conference, Participant, ParticipantAct, RoomAct } from './conference-room.model.js';

/** What happens to somebody. */
export interface Moderating {
  readonly conferenceId: string;
  readonly participant: Participant;
  readonly action: ParticipantAct;
}

/** What happens to the whole conference. */
export interface RoomModerating {
  readonly conferenceId: string;
  readonly action: RoomAct;
}

/** Whom to call in. */
export interface Inviting {
  readonly conferenceId: string;
  readonly to: string;
}

type Asked = 'end' | 'invite' | Participant;

/** Orders about who is there: at once where they can be taken back, else after a question. */
export class RoomActs {
  readonly moderating: MutationController<Moderating, Moderating>;
  readonly room: MutationController<RoomModerating, RoomModerating>;
  readonly inviting: MutationController<Inviting, Inviting>;
  readonly #host: Host;
  readonly #words: Localize;
  readonly #toast: Toast;
  #asked: Asked | null = null;
  #to = '';
  #isMissing = false;

  constructor(host: Host, words: Localize, toast: Toast) {
    this.#host = host;
    this.#words = words;
    this.#toast = toast;
    this.moderating = new MutationController(host, 'conference-participant-moderate', moderate, {
      done: 'pbx-conference-participant-moderated',
      inTurn: true,
    });
    this.room = new MutationController(host, 'conference-moderate', moderateRoom, {
      done: 'pbx-conference-moderated',
      inTurn: true,
    });
    this.inviting = new MutationController(host, 'conference-invite', invite, {
      done: 'pbx-conference-invited',
    });
  }

  get all() {
    return [this.moderating, this.room, this.inviting];
  }

  async moderate(conferenceId: string, participant: Participant, action: ParticipantAct) {
    if (action === 'remove') return this.#show(participant);
    await this.moderating.run({ conferenceId, participant, action });
    this.#failed(this.moderating.error);
  }

  async moderateRoom(conferenceId: string, action: RoomAct) {
    if (action === 'end') return this.#show('end');
    await this.room.run({ conferenceId, action });
    this.#failed(this.room.error);
  }

  askInvite(): void {
    this.#to = '';
    this.#isMissing = false;
    this.#show('invite');
  }

  render(conference: Conference, count: number) {
    const asked = this.#asked;
    if (!asked) return nothing;
    if (asked === 'invite') return this.#inviteDialog(conference);
    return asked === 'end'
      ? this.#endDialog(conference, count)
      : this.#removeDialog(conference, asked);
  }

  #endDialog({ id }: Conference, count: number) {
    const words = this.#words;
    return confirmDialog({
      words,
      title: words.text('conferenceRoom.endTitle'),
      content: html`<p>${words.text('conferenceRoom.endLead', { count })}</p>`,
      confirmLabel: words.text('conferenceRoom.end'),
      ...this.#danger(this.room),
      confirm: () => void this.#confirm(this.room.run({ conferenceId: id, action: 'end' })),
    });
  }

  #removeDialog({ id }: Conference, participant: Participant) {
    const words = this.#words;
    const name = partyText(words, participant);
    const removal = { conferenceId: id, participant, action: 'remove' } as const;
    return confirmDialog({
      words,
      title: words.text('conferenceRoom.removeTitle', { name }),
      content: nothing,
      confirmLabel: words.text('conferenceRoom.remove'),
      ...this.#danger(this.moderating),
      confirm: () => void this.#confirm(this.moderating.run(removal)),
    });
  }

  #danger({ pending, error }: Pick<MutationController<never, unknown>, 'pending' | 'error'>) {
    return {
      danger: true,
      busy: pending,
      error: error ? textOf(error, this.#words) : undefined,
      close: () => this.#show(null),
    };
  }

  #inviteDialog(conference: Conference) {
    const words = this.#words;
    const { pending, error } = this.inviting;
    const refusal = this.inviting.problemAt('/to');
    const close = () => this.#show(null);
    return modalDialog({
      title: words.text('conferenceRoom.callIn'),
      close,
      content: html`<form
        id="invite"
        class="form"
        novalidate
        @submit=${(event: SubmitEvent) => void this.#invite(event, conference)}
      >
        ${error && !refusal ? alertMessage(textOf(error, words)) : nothing}
        <p>${words.text('conferenceRoom.callInLead')}</p>
        ${textField({
          id: 'invite-to',
          label: words.text('callPlace.to'),
          type: 'tel',
          value: this.#to,
          required: true,
          maxLength: 32,
          autocomplete: 'off',
          autofocus: true,
          error: this.#isMissing ? words.text('callPlace.missing') : refusal,
          change: (to) => {
            this.#to = to;
            this.#isMissing = false;
            this.inviting.reset();
          },
        })}
      </form>`,
      actions: submitButtons({
        words,
        form: 'invite',
        label: words.text('conferenceRoom.callIn'),
        busy: pending,
        close,
      }),
    });
  }

  async #invite(event: SubmitEvent, { id: conferenceId }: Conference): Promise<void> {
    event.preventDefault();
    const to = numberOf(this.#to);
    this.#isMissing = to === '';
    if (this.#isMissing) return this.#host.requestUpdate();
    if (!(await this.inviting.run({ conferenceId, to }))) return;
    this.#show(null);
    this.#toast.tell(this.#words.text('conferenceRoom.calling', { to: this.#words.phone(to) }));
  }

  async #confirm(run: Promise<unknown>): Promise<void> {
    if (await run) this.#show(null);
  }

  #failed(error: Parameters<typeof textOf>[0] | null): void {
    if (error) this.#toast.fail(textOf(error, this.#words));
  }

  #show(asked: Asked | null): void {
    for (const write of this.all) write.reset();
    this.#asked = asked;
    this.#host.requestUpdate();
  }
}

async function moderate(client: PbxClient, moderating: Moderating, signal: AbortSignal) {
  const { conferenceId, participant, action } = moderating;
  const params = { path: { conferenceId, participantId: participant.id } };
  const path = '/conferences/{conferenceId}/participants/{participantId}/moderate';
  await unwrap(client.POST(path, { params, body: { action }, signal }));
  return moderating;
}

async function moderateRoom(client: PbxClient, moderating: RoomModerating, signal: AbortSignal) {
  const { conferenceId, action } = moderating;
  const params = { path: { conferenceId } };
  await unwrap(
    client.POST('/conferences/{conferenceId}/moderate', { params, body: { action }, signal }),
  );
  return moderating;
}

async function invite(client: PbxClient, inviting: Inviting, signal: AbortSignal) {
  const { conferenceId, to } = inviting;
  const params = { path: { conferenceId } };
  await unwrap(
    client.POST('/conferences/{conferenceId}/participants', { params, body: { to }, signal }),
  );
  return inviting;
}

declare global {
  interface HTMLElementEventMap {
    'pbx-conference-participant-moderate': PbxActionEvent<Moderating>;
    'pbx-conference-participant-moderated': CustomEvent<Moderating>;
    'pbx-conference-moderate': PbxActionEvent<RoomModerating>;
    'pbx-conference-moderated': CustomEvent<RoomModerating>;
    'pbx-conference-invite': PbxActionEvent<Inviting>;
    'pbx-conference-invited': CustomEvent<Inviting>;
  }
}
