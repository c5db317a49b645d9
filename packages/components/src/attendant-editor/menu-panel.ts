import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../shared/client-context.js';
import type {
  Destination,
  DestinationFind,
  DestinationSearch,
} from '../shared/destination.model.js';
import { selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import type { PromptLookup } from '../shared/prompt-lookup.js';
import * as model from './menu.model.js';
import { keyTable } from './key-table.js';
import { actionOptions, doesText, keyName, menuName } from './key-words.js';
import { promptField } from './prompt-field.js';

export interface MenuPanelOptions {
  words: Localize;
  menu: model.DraftMenu;
  readonly: boolean;
  prompts: PromptLookup;
  names: ReadonlyMap<string, string>;
  search: DestinationSearch | null;
  find: DestinationFind | null;
  errorAt(pointer: string): string | undefined;
  set(menu: model.DraftMenu): void;
}

/** The keys of a menu as a pad and as a table, which edit the same; nested menus open below one another. */
export class MenuPanel {
  readonly #host: Host;
  #path: model.MenuPath = [];
  #key: model.PadKey = '1';
  /** What keys had before their action was changed, by the keys on the way: whoever goes over the actions loses nothing. */
  readonly #had = new Map<string, Partial<model.DraftKey>>();

  constructor(host: Host) {
    this.#host = host;
  }

  forget(): void {
    this.#path = [];
    this.#key = '1';
    this.forgetActions();
  }

  forgetActions(): void {
    this.#had.clear();
  }

  /** Opens the menu that a pointer leads into, at its key. */
  show(menu: model.DraftMenu, pointer: string): void {
    const place = model.placeOf(menu, pointer);
    if (!place) return;
    this.#path = place.path;
    this.#key = place.key ?? this.#key;
    this.#host.requestUpdate();
  }

  render(shown: MenuPanelOptions): TemplateResult {
    this.#path = model.existing(shown.menu, this.#path);
    const { words } = shown;
    return html`<div class="menu" id="menu" tabindex="-1">
      ${this.#crumbs(shown)} ${this.#prompt(shown)}
      <div class="keys">
        ${this.#pad(shown)}
        <div class="key-form" part="key" role="group" aria-label=${keyName(words, this.#key)}>
          ${this.#keyForm(shown)}
        </div>
      </div>
      ${keyTable({
        ...{ words, names: shown.names, readonly: shown.readonly, chosen: this.#key },
        menu: model.menuAt(shown.menu, this.#path),
        actions: actionOptions(words, this.#path),
        choose: (key) => this.#choose(key, 'key-action'),
        act: (key, action) => this.#act(shown, key, action),
      })}
    </div>`;
  }

  #crumbs({ words, menu }: MenuPanelOptions) {
    const crumbs = ['', ...this.#path].map((_, index) => this.#path.slice(0, index));
    return html`<nav
      class="crumbs"
      part="crumbs"
      aria-label=${words.text('attendantEditor.crumbs')}
    >
      <ol>
        ${crumbs.map((path) => {
          const name = menuName(words, menu, path);
          const isHere = path.length === this.#path.length;
          return html`<li>
            ${
              isHere
                ? html`<span aria-current="location">${name}</span>`
                : html`<button type="button" class="link" @click=${() => this.#open(path)}>
                    ${name}
                  </button>`
            }
          </li>`;
        })}
      </ol>
    </nav>`;
  }

  #prompt({ words, menu, prompts, readonly, errorAt, set }: MenuPanelOptions) {
    const { promptId } = model.menuAt(menu, this.#path);
    return html`${promptField({
      id: 'menu-prompt',
      label: words.text('attendantEditor.menuPrompt'),
      value: promptId ?? '',
      readonly,
      prompts,
      error: errorAt(`${model.pointerTo(menu, this.#path)}/promptId`),
      change: (id) => set(model.withPrompt(menu, this.#path, id || null)),
    })}
    ${promptId ? nothing : html`<p class="muted">${words.text('attendantEditor.silence')}</p>`}`;
  }

  #pad(shown: MenuPanelOptions) {
    const { words, menu } = shown;
    const at = model.menuAt(menu, this.#path);
    return html`<div
      class="pad"
      part="pad"
      role="radiogroup"
      aria-label=${words.text('attendantEditor.pad')}
      @keydown=${(event: KeyboardEvent) => this.#move(event)}
    >
      ${model.padKeys.map((key) => {
        const does = model.keyIn(at, key);
        const text = does
          ? doesText(words, does, shown.names)
          : words.text('attendantEditor.nothing');
        return html`<button
          type="button"
          role="radio"
          class=${does ? `pad-key ${does.action}` : 'pad-key'}
          id="pad-${nameOf(key)}"
          aria-checked=${key === this.#key}
          aria-label="${keyName(words, key)}: ${text}"
          tabindex=${key === this.#key ? 0 : -1}
          @click=${() => this.#choose(key)}
        >
          <span class="digit" aria-hidden="true">${key}</span>
          <span class="does" aria-hidden="true">${does ? does.description || text : nothing}</span>
        </button>`;
      })}
    </div>`;
  }

  #keyForm(shown: MenuPanelOptions) {
    const { words, menu, readonly } = shown;
    const key = model.keyIn(model.menuAt(menu, this.#path), this.#key);
    return html`<h4>${keyName(words, this.#key)}</h4>
      ${selectField({
        id: 'key-action',
        label: words.text('attendantEditor.action'),
        value: key?.action ?? '',
        disabled: readonly,
        options: actionOptions(words, this.#path),
        error: this.#errorAt(shown, this.#key, 'action'),
        change: (action) => this.#act(shown, this.#key, action),
      })}
      ${key ? this.#keyParts(shown, key) : nothing}`;
  }

  #keyParts(shown: MenuPanelOptions, { action, description, callerIdPrefix }: model.DraftKey) {
    const { words, readonly } = shown;
    const change = (part: Partial<model.DraftKey>) => this.#edit(shown, part);
    return html`${action === 'destination' ? this.#destination(shown) : nothing}
    ${
      action === 'menu'
        ? html`<button
            type="button"
            id="open-menu"
            @click=${() => this.#open([...this.#path, this.#key])}
          >
            ${icon('menu')} ${words.text('attendantEditor.openMenu')}
          </button>`
        : nothing
    }
    ${textField({
      id: 'key-description',
      label: words.text('attendantEditor.description'),
      value: description,
      maxLength: 60,
      readonly,
      error: this.#errorAt(shown, this.#key, 'description'),
      change: (text) => change({ description: text }),
    })}
    ${
      action === 'destination'
        ? textField({
            id: 'key-prefix',
            label: words.text('number.field.callerIdPrefix'),
            hint: words.text('attendantEditor.prefixHint'),
            value: callerIdPrefix ?? '',
            maxLength: 15,
            readonly,
            error: this.#errorAt(shown, this.#key, 'callerIdPrefix'),
            change: (text) => change({ callerIdPrefix: text || null }),
          })
        : nothing
    }`;
  }

  #destination(shown: MenuPanelOptions) {
    const { words, menu, readonly, search, find } = shown;
    const { destination = null } = model.keyIn(model.menuAt(menu, this.#path), this.#key) ?? {};
    const choose = (event: Event) => {
      event.stopPropagation();
      const { value } = event.target as EventTarget & { value: Destination | null };
      this.#edit(shown, { destination: value });
    };
    return html`<pbx-destination-picker
      id="key-destination"
      label=${words.text('attendantEditor.leadsTo')}
      required
      error=${this.#errorAt(shown, this.#key, 'destination') ?? ''}
      ?readonly=${readonly}
      .search=${search}
      .find=${find}
      .value=${destination}
      @input=${choose}
      @change=${choose}
    ></pbx-destination-picker>`;
  }

  #errorAt({ menu, errorAt }: MenuPanelOptions, key: model.PadKey, part: string) {
    const index = model.menuAt(menu, this.#path).keys.findIndex((one) => one.key === key);
    if (index < 0) return undefined;
    return errorAt(`${model.pointerTo(menu, this.#path)}/keys/${index}/${part}`);
  }

  #act({ menu, set }: MenuPanelOptions, key: model.PadKey, action: string): void {
    this.#key = key;
    const way = [...this.#path, key].join('');
    const before = model.keyIn(model.menuAt(menu, this.#path), key);
    const had = { ...this.#had.get(way), ...withoutNull(before ?? {}) };
    this.#had.set(way, had);
    set(model.withAction(menu, this.#path, key, (action || null) as model.Action | null, had));
  }

  #edit({ menu, set }: MenuPanelOptions, change: Partial<model.DraftKey>): void {
    set(model.withKey(menu, this.#path, this.#key, change));
  }

  #open(path: model.MenuPath): void {
    this.#path = path;
    this.#key = '1';
    this.#focus('menu');
  }

  #choose(key: model.PadKey, focused = `pad-${nameOf(key)}`): void {
    this.#key = key;
    this.#focus(focused);
  }

  #move(event: KeyboardEvent): void {
    const rightToLeft = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl';
    const next = model.neighbour(this.#key, event.key, rightToLeft);
    const typed = model.padKeys.find((key) => key === event.key);
    const key = next ?? typed;
    if (!key) return;
    event.preventDefault();
    this.#choose(key);
  }

  #focus(id: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(`#${id}`)?.focus(),
    );
  }
}

/** For an id in the document. */
const nameOf = (key: model.PadKey): string => ({ '*': 'star', '#': 'pound' })[key as '*'] ?? key;

const withoutNull = (key: Partial<model.DraftKey>): Partial<model.DraftKey> =>
  Object.fromEntries(Object.entries(key).filter(([, value]) => value !== null));
