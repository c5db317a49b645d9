import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** A word that is searched for. */
export interface SearchWord {
  readonly text: string;
  /** Where it may be a part of a phone number: its digits, however they are grouped. */
  readonly digits: string;
}

const groupedDigits = /^[\d+().*/\p{Pd}]+$/u;

/** The words of a search, all of which are to be found; signs between the parts of a number are none. */
export function searchWords(q = ''): SearchWord[] {
  const texts = q.split(/\s+/).filter(Boolean);
  const words = texts.map((text) => ({
    text,
    digits: groupedDigits.test(text) ? text.replace(/\D/g, '') : '',
  }));
  const isSign = ({ text, digits }: SearchWord) => !digits && groupedDigits.test(text);
  return words.some(({ digits }) => digits) ? words.filter((word) => !isSign(word)) : words;
}

/**
 * Whether a text has every word of a search; without a word it has.
 * @param searched folded, its phone numbers in E.164
 */
export function matches(q: string | undefined, searched: RawBuilder<string>): RawBuilder<SqlBool> {
  const each = searchWords(q).map(({ text, digits }) => {
    const found = sql`strpos(${searched}, fold(${text})) > 0`;
    return digits ? sql`(${found} or strpos(${searched}, ${digits}) > 0)` : found;
  });
  return each.length > 0 ? sql<SqlBool>`(${sql.join(each, sql` and `)})` : sql<SqlBool>`true`;
}
