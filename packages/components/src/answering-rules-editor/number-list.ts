import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { textField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { numberPatternOf } from '../shared/phone-number.model.js';
import { maxNumbers, type NumberList } from './answering-rules-editor.model.js';

interface Shown {
  numbers: readonly string[];
  /** Those of the other list, where the same text is refused. */
  others: readonly string[];
  readonly: boolean;
  error: string | undefined;
  set(numbers: string[]): void;
}

/** Numbers and prefixes as chips, with a field to add some: typed one by one, or pasted many at once. */
export class NumberListField {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #words: Localize;
  readonly #list: NumberList;
  #typed = '';
  #refusal: string | undefined;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    words: Localize,
    list: NumberList,
  ) {
    this.#host = host;
    this.#words = words;
    this.#list = list;
  }

  /** Something is typed that was not added. */
  get isPending(): boolean {
    return this.#typed.trim() !== '';
  }

  forget(): void {
    this.#typed = '';
    this.#refusal = undefined;
  }

  render(shown: Shown): TemplateResult {
    const words = this.#words;
    const values = { count: shown.numbers.length, max: maxNumbers };
    const heading = `heading-${this.#list}`;
    return html`<div class="numbers" role="group" aria-labelledby=${heading} part="numbers">
      <h4 id=${heading}>${words.text(`answeringRules.${this.#list}`)}</h4>
      <p class="hint">${words.text(`answeringRules.${this.#list}Hint`)}</p>
      ${shown.readonly ? nothing : this.#field(shown)}
      ${shown.numbers.length > 0 ? this.#chips(shown) : this.#none(shown)}
      ${
        shown.numbers.length > 0
          ? html`<p class="hint">${words.text('answeringRules.numberCount', values)}</p>`
          : nothing
      }
    </div>`;
  }

  /** Adds what is typed; false where it is refused. */
  add(shown: Shown): boolean {
    const texts = this.#typed.split(/[,;\n\t]+/).filter((text) => text.trim() !== '');
    const added: string[] = [];
    for (const text of texts) {
      const number = numberPatternOf(text);
      this.#refusal = this.#refuse(text, number, [...shown.numbers, ...added], shown.others);
      if (this.#refusal || !number) break;
      added.push(number);
    }
    if (!this.#refusal) this.#typed = '';
    if (!this.#refusal && added.length > 0) shown.set([...shown.numbers, ...added]);
    this.#host.requestUpdate();
    return !this.#refusal;
  }

  #field(shown: Shown) {
    const words = this.#words;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.add(shown);
    };
    return html`<div class="adding" @keydown=${press}>
      ${textField({
        id: this.#list,
        label: words.text('answeringRules.numberToAdd'),
        value: this.#typed,
        placeholder: words.text('answeringRules.numberExample'),
        autocomplete: 'off',
        error: this.#refusal ?? shown.error,
        change: (text) => {
          this.#typed = text;
          this.#refusal = undefined;
          this.#host.requestUpdate();
        },
      })}
      <button type="button" @click=${() => this.add(shown)}>
        ${words.text('answeringRules.addNumber')}
      </button>
    </div>`;
  }

  #chips(shown: Shown) {
    const words = this.#words;
    return html`<ul class="chips">
      ${shown.numbers.map(
        (number, index) =>
          html`<li class="chip">
            <bdi>${words.phone(number)}</bdi>
            ${
              shown.readonly
                ? nothing
                : html`<button
                    type="button"
                    class="quiet"
                    aria-label=${words.text('answeringRules.removeNumber', {
                      number: words.phone(number),
                    })}
                    @click=${() => this.#remove(shown, index)}
                  >
                    ${icon('close')}
                  </button>`
            }
          </li>`,
      )}
    </ul>`;
  }

  #none({ readonly }: Shown) {
    return readonly
      ? html`<p class="muted">${this.#words.text('answeringRules.noNumbers')}</p>`
      : nothing;
  }

  #remove(shown: Shown, index: number): void {
    shown.set(shown.numbers.toSpliced(index, 1));
    this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#list}`)?.focus();
  }

  #refuse(
    text: string,
    number: string | null,
    own: readonly string[],
    others: readonly string[],
  ): string | undefined {
    const words = this.#words;
    if (!number) return words.text('answeringRules.badNumber', { text: text.trim() });
    const values = { number: words.phone(number), max: maxNumbers };
    if (own.includes(number)) return words.text('answeringRules.twice', values);
    if (others.includes(number)) return words.text('answeringRules.inBoth', values);
    return own.length >= maxNumbers ? words.text('answeringRules.tooMany', values) : undefined;
  }
}
