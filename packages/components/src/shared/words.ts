/** A text, or its plural forms chosen by `count`. `{name}` stands for a value. */
export type Text = string | { readonly one: string; readonly other: string };

/** The same texts in another language: none missing, none more. */
export type Translated<Words> = Readonly<Record<keyof Words, Text>>;

const english = new Map<string, Text>();

/** Adds English texts to those that are loaded. */
export function addWords<const Words extends Readonly<Record<string, Text>>>(words: Words): Words {
  for (const [id, text] of Object.entries(words)) english.set(id, text);
  return words;
}

/** An English text, of the elements that are loaded. */
export function englishText(id: string): Text | undefined {
  return english.get(id);
}
