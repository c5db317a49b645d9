import { v7 as uuidv7 } from 'uuid';
import type { CellProblem } from './cells.js';
import type { PlanFacts } from './plan-facts.js';

/** A department or site that does not exist yet. */
export interface NewName {
  readonly id: string;
  readonly name: string;
}

/** Departments or sites by name, ignoring case and accents; missing ones get an id when they may be created. */
export class Names {
  readonly #field: 'department' | 'site';
  readonly #room: number;
  readonly #known: ReadonlyMap<string, string>;
  readonly #facts: PlanFacts;
  readonly #missing = new Map<string, NewName>();

  /** @param room how many may be created */
  constructor(
    field: 'department' | 'site',
    known: ReadonlyMap<string, string>,
    facts: PlanFacts,
    room: number,
  ) {
    this.#field = field;
    this.#known = known;
    this.#facts = facts;
    this.#room = room;
  }

  /** Undefined when the row says nothing, or something that is refused. */
  idOf(name: string | null | undefined, problems: CellProblem[]): string | null | undefined {
    if (name == null) return name;
    const folded = this.#facts.fold(name);
    const id = this.#known.get(folded) ?? this.#missing.get(folded)?.id;
    if (id !== undefined) return id;
    const { createMissing } = this.#facts;
    if (createMissing && this.#missing.size < this.#room) return this.#add(folded, name);
    problems.push({
      field: this.#field,
      code: createMissing ? 'site-limit' : `unknown-${this.#field}`,
      severity: 'error',
    });
    return undefined;
  }

  #add(folded: string, name: string): string {
    const id = uuidv7();
    this.#missing.set(folded, { id, name });
    return id;
  }

  /** The missing ones among these ids. */
  neededBy(ids: readonly (string | null)[]): NewName[] {
    const needed = new Set(ids);
    return [...this.#missing.values()].filter(({ id }) => needed.has(id));
  }
}
