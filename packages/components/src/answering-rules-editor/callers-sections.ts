import { html, type ReactiveControllerHost } from 'lit';
import { checkboxField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import type { NumberList, RulesDraft } from './answering-rules-editor.model.js';
import { NumberListField } from './number-list.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

interface Shown {
  draft: RulesDraft;
  readonly: boolean;
  errorAt(pointer: string): string | undefined;
  set<F extends keyof RulesDraft>(field: F, value: RulesDraft[F]): void;
}

/** What counts for every rule: how long it rings, and who is let through. */
export class CallersSections {
  readonly #host: Host;
  readonly #words: Localize;
  readonly #lists: Record<NumberList, NumberListField>;

  constructor(host: Host, words: Localize) {
    this.#host = host;
    this.#words = words;
    this.#lists = {
      allowedNumbers: new NumberListField(host, words, 'allowedNumbers'),
      blockedNumbers: new NumberListField(host, words, 'blockedNumbers'),
    };
  }

  render(shown: Shown) {
    return html`${this.#ringing(shown)} ${this.#callers(shown)}`;
  }

  /** Adds the numbers that are typed but not added yet; false, and the focus there, where one is refused. */
  addTyped(shown: () => Shown): boolean {
    for (const list of ['allowedNumbers', 'blockedNumbers'] as const) {
      const field = this.#lists[list];
      if (!field.isPending || field.add(this.#list(shown(), list))) continue;
      this.#host.renderRoot.querySelector<HTMLElement>(`#${list}`)?.focus();
      return false;
    }
    return true;
  }

  forget(): void {
    for (const field of Object.values(this.#lists)) field.forget();
  }

  #ringing({ draft, readonly, errorAt, set }: Shown) {
    const words = this.#words;
    const { ringSeconds } = draft;
    return html`<section class="section" part="section" aria-labelledby="section-ringing">
      <h3 id="section-ringing">${words.text('answeringRules.ringing')}</h3>
      <div class="grid">
        ${textField({
          id: 'ringSeconds',
          type: 'number',
          min: 5,
          max: 300,
          label: words.text('answeringRules.ringSeconds'),
          value: Number.isFinite(ringSeconds) ? String(ringSeconds) : '',
          hint: words.text('answeringRules.ringSecondsHint'),
          error: errorAt('/ringSeconds'),
          readonly,
          change: (typed) => set('ringSeconds', typed === '' ? NaN : Number(typed)),
        })}
      </div>
    </section>`;
  }

  #callers(shown: Shown) {
    const words = this.#words;
    const { allowedNumbers, blockedNumbers } = this.#lists;
    return html`<section class="section" part="section" aria-labelledby="section-callers">
      <h3 id="section-callers">${words.text('answeringRules.callers')}</h3>
      <div class="grid">
        ${allowedNumbers.render(this.#list(shown, 'allowedNumbers'))}
        ${blockedNumbers.render(this.#list(shown, 'blockedNumbers'))}
      </div>
      ${checkboxField({
        id: 'blockAnonymous',
        label: words.text('answeringRules.blockAnonymous'),
        hint: words.text('answeringRules.blockAnonymousHint'),
        checked: shown.draft.blockAnonymous,
        disabled: shown.readonly,
        change: (checked) => shown.set('blockAnonymous', checked),
      })}
    </section>`;
  }

  #list({ draft, readonly, errorAt, set }: Shown, list: NumberList) {
    const other = list === 'allowedNumbers' ? 'blockedNumbers' : 'allowedNumbers';
    return {
      numbers: draft[list],
      others: draft[other],
      readonly,
      error: errorAt(`/${list}`),
      set: (numbers: string[]) => set(list, numbers),
    };
  }
}
