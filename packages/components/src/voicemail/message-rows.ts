import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../shared/audio-player/audio-player.js';
import { icon, type Icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { callerOf, type VoiceMessage } from './voicemail.model.js';

interface RowActs {
  words: Localize;
  mayCall: boolean;
  load(message: VoiceMessage): () => Promise<ArrayBuffer>;
  started(message: VoiceMessage): void;
  mark(message: VoiceMessage): void;
  call(message: VoiceMessage): void;
  download(message: VoiceMessage): void;
  askDelete(message: VoiceMessage): void;
}

interface Act {
  icon: Icon;
  id: 'markHeard' | 'markNew' | 'call' | 'download' | 'delete';
  run(message: VoiceMessage): void;
}

/** The caller, as they follow “from”. */
export function nameOf(words: Localize, message: VoiceMessage): string {
  const caller = callerOf(message);
  return caller === null ? words.text('voicemail.withheld') : words.phone(caller);
}

/** The messages with player and buttons. */
export function messageRows(acts: RowActs, messages: readonly VoiceMessage[]): TemplateResult {
  return html`<ul aria-label=${acts.words.text('voicemail.label')}>
    ${repeat(
      messages,
      ({ id }) => id,
      (message) => row(acts, message),
    )}
  </ul>`;
}

function row(acts: RowActs, message: VoiceMessage) {
  const { words } = acts;
  const name = nameOf(words, message);
  return html`<li part="message" id="message-${message.id}" class=${message.heard ? '' : 'new'}>
    <div class="what">
      <p class="caller">${caller(words, message)} ${message.heard ? nothing : badge(words)}</p>
      <p class="muted">${words.date(message.receivedAt)}</p>
    </div>
    <div class="acts">${actsOn(acts, message).map((act) => button(acts, act, message, name))}</div>
    <pbx-audio-player
      sound-id=${message.id}
      name=${words.text('voicemail.message', { name })}
      .seconds=${message.durationSeconds}
      .load=${acts.load(message)}
      @pbx-audio-started=${() => acts.started(message)}
    ></pbx-audio-player>
  </li>`;
}

function caller(words: Localize, { from }: VoiceMessage) {
  const number = from.number === null ? null : words.phone(from.number);
  const title = from.name ?? number ?? words.text('voicemail.withheldTitle');
  return html`<strong><bdi>${title}</bdi></strong>
    ${from.name && number ? html`<bdi class="muted" dir="ltr">${number}</bdi>` : nothing}`;
}

const badge = (words: Localize) =>
  html`<span class="badge" part="badge">${words.text('voicemail.newBadge')}</span>`;

function actsOn({ mayCall, ...acts }: RowActs, { heard, from }: VoiceMessage): Act[] {
  return [
    heard
      ? { id: 'markNew', icon: 'mail', run: acts.mark }
      : { id: 'markHeard', icon: 'check', run: acts.mark },
    ...(mayCall && from.number !== null
      ? [{ id: 'call', icon: 'phone', run: acts.call } as const]
      : []),
    { id: 'download', icon: 'download', run: acts.download },
    { id: 'delete', icon: 'trash', run: acts.askDelete },
  ];
}

function button({ words }: RowActs, act: Act, message: VoiceMessage, name: string) {
  return html`<button
    type="button"
    class="quiet icon-only"
    data-act=${act.id}
    title=${words.text(`voicemail.${act.id}`)}
    aria-label=${words.text(`voicemail.${act.id}Named`, { name })}
    @click=${() => act.run(message)}
  >
    ${icon(act.icon)}
  </button>`;
}
