import { html, type TemplateResult } from 'lit';
import { TargetCombobox } from '../destination-picker/target-combobox.js';
import { sessionOf, type Host } from '../shared/client-context.js';
import type { DestinationChoice, DestinationSearch } from '../shared/destination.model.js';
import { selectField, textField } from '../shared/field.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { phoneNumberOf } from '../shared/phone-number.model.js';
import { findDevices, findUsers } from './agent-search.js';
import { has, mostAgents, type AgentDraft, type AgentTarget } from './queue-agent-editor.model.js';

type Added = AgentTarget & Pick<AgentDraft, 'name' | 'extension'>;
type Kind = 'user' | 'device' | 'external';

interface Shown {
  agents: readonly AgentDraft[];
  mayReadUsers: boolean;
  mayReadPhones: boolean;
  add(agent: Added): void;
}

const nobody: AgentTarget = { userId: null, deviceId: null, externalNumber: null };

/** Adds people, single phones and numbers outside, one after the other. */
export class AgentAdding {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #combobox: TargetCombobox;
  #kind: Kind = 'user';
  #number = '';
  #fault: 'badNumber' | 'twice' | null = null;
  #agents: readonly AgentTarget[] = [];

  constructor(
    host: Host & { readonly renderRoot: HTMLElement | DocumentFragment },
    words: Localize,
  ) {
    this.#host = host;
    this.#words = words;
    this.#combobox = new TargetCombobox(host, words, () => this.#search);
  }

  forget(): void {
    this.#number = '';
    this.#fault = null;
  }

  render(shown: Shown): TemplateResult {
    this.#agents = shown.agents;
    const words = this.#words;
    const kinds: Kind[] = ['external'];
    if (shown.mayReadPhones) kinds.unshift('device');
    if (shown.mayReadUsers) kinds.unshift('user');
    const kind = kinds.includes(this.#kind) ? this.#kind : 'external';
    this.#kind = kind;
    if (shown.agents.length >= mostAgents) {
      return html`<p class="hint">${words.text('queueAgents.full', { max: mostAgents })}</p>`;
    }
    return html`<div class="adding" part="adding">
      ${selectField({
        id: 'add-kind',
        label: words.text('queueAgents.add'),
        value: kind,
        options: kinds.map((value) => ({ value, label: words.text(`queueAgents.kind.${value}`) })),
        change: (value) => this.#choose(value as Kind),
      })}
      ${kind === 'external' ? this.#numberField(shown) : this.#who(shown, kind)}
    </div>`;
  }

  #who({ add }: Shown, kind: 'user' | 'device') {
    return this.#combobox.render({
      label: this.#words.text(`queueAgents.find.${kind}`),
      kind: kind === 'user' ? 'user' : 'userDevices',
      chosen: '',
      chosenId: null,
      disabled: false,
      required: false,
      error: undefined,
      describedBy: undefined,
      pick: (choice) => choice && this.#add(add, choice, kind),
    });
  }

  #numberField(shown: Shown) {
    const words = this.#words;
    const enter = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.#addNumber(shown);
    };
    return html`<div class="number" @keydown=${enter}>
      ${textField({
        id: 'add-number',
        label: words.text('queueAgents.number'),
        type: 'tel',
        value: this.#number,
        maxLength: 32,
        autocomplete: 'off',
        error: this.#fault ? words.text(`queueAgents.${this.#fault}`) : undefined,
        change: (number) => {
          this.#number = number;
          this.#fault = null;
          this.#host.requestUpdate();
        },
      })}
      <button type="button" id="add-external" @click=${() => this.#addNumber(shown)}>
        ${icon('plus')} ${words.text('queueAgents.addNumber')}
      </button>
    </div> `;
  }

  #addNumber({ agents, add }: Shown): void {
    const externalNumber = phoneNumberOf(this.#number);
    const isThere = has(agents, { ...nobody, externalNumber });
    this.#fault = !externalNumber ? 'badNumber' : isThere ? 'twice' : null;
    if (externalNumber && !isThere) {
      this.#number = '';
      add({ ...nobody, externalNumber, name: externalNumber, extension: null });
    }
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>('#add-number')?.focus(),
    );
  }

  #add(add: Shown['add'], { id, name, extension }: DestinationChoice, kind: Kind): void {
    const target = kind === 'user' ? { userId: id } : { deviceId: id };
    add({ ...nobody, ...target, name, extension: extension ?? null });
  }

  #choose(kind: Kind): void {
    this.#kind = kind;
    this.#fault = null;
    this.#host.requestUpdate();
  }

  get #search(): DestinationSearch | null {
    const { session } = sessionOf(this.#host);
    if (!session) return null;
    return (kind, text, signal) =>
      kind === 'user'
        ? findUsers(session.client, text, this.#agents, signal)
        : findDevices(session.client, this.#words, text, this.#agents, signal);
  }
}
