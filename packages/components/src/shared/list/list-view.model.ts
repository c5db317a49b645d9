/** All that makes a view of a list, for a URL or to be kept. */
export interface ListView<Filters> {
  readonly query: string;
  readonly sort: string;
  readonly filters: Filters;
  /** Ids of the shown columns; empty = the usual ones. */
  readonly columns: readonly string[];
}

/** The values each filter can have; null where they are not known beforehand, such as ids. */
type Values<Filters> = {
  readonly [Name in keyof Filters]-?: readonly NonNullable<Filters[Name]>[] | null;
};

/** The filters of one list, as values and as the text of an attribute such as `kind=person&tag=locked`. */
export class Filtering<Filters extends object> {
  readonly #values: Readonly<Record<string, readonly unknown[] | null>>;

  constructor(values: Values<Filters>) {
    this.#values = values;
  }

  /** In order. */
  get names(): (keyof Filters & string)[] {
    return Object.keys(this.#values) as (keyof Filters & string)[];
  }

  /** Without empty ones, and without names and values that there are not. */
  readonly clean = (filters: object): Filters => {
    const given = filters as Readonly<Record<string, unknown>>;
    const kept = Object.entries(this.#values).filter(([name, values]) => {
      const value = given[name];
      return typeof value === 'string' && value !== '' && (values?.includes(value) ?? true);
    });
    return Object.fromEntries(kept.map(([name]) => [name, given[name]])) as Filters;
  };

  readonly parse = (text: string | null): Filters =>
    this.clean(Object.fromEntries(new URLSearchParams(text ?? '')));

  readonly spell = (filters: Filters | null | undefined): string =>
    new URLSearchParams(this.clean(filters ?? {}) as Record<string, string>).toString();

  /** Whether two sets of filters let others pass; a page may make a new object each time. */
  readonly differ = (one: Filters, other: Filters | undefined): boolean =>
    this.spell(one) !== this.spell(other);

  /** For the property: `property({ converter, hasChanged: differ })`. */
  readonly converter = { fromAttribute: this.parse, toAttribute: this.spell };
}
