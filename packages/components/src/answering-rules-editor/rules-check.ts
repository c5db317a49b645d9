import type { Localize } from '../shared/localize.js';
import { vetoError } from '../shared/pbx-errors.js';
import { faultsOf, type Fault, type RulesDraft } from './answering-rules-editor.model.js';
import { faultText } from './field-words.js';
import type { RuleNames } from './rule-words.js';

/** What is found here, before anything is sent; it is shown as a refusal of the server is. */
export class RulesCheck {
  readonly #words: Localize;
  readonly #names: () => RuleNames;
  #found: readonly Fault[] = [];
  #rules: RulesDraft['rules'] = [];

  constructor(words: Localize, names: () => RuleNames) {
    this.#words = words;
    this.#names = names;
  }

  /** Null where nothing was found. */
  get error() {
    if (this.#found.length === 0) return null;
    const errors = this.#found.map((fault) => ({
      ...fault,
      message: faultText(this.#words, fault, this.#rules, this.#names()),
    }));
    return vetoError({ errors });
  }

  /** Whether nothing would be refused. */
  passes(draft: RulesDraft): boolean {
    this.#found = faultsOf(draft);
    this.#rules = draft.rules;
    return this.#found.length === 0;
  }

  correct(field: string): void {
    this.#found = this.#found.filter(({ pointer }) => pointer.split('/')[1] !== field);
  }

  forget(): void {
    this.#found = [];
  }
}
