/** What came of reading a file. */
export type Refusal = { readonly refusal: 'broken' | 'too-long' | 'too-demanding' };
type Heard = { readonly seconds: number; readonly peaks: number[] };
export type Reading = (Heard & { readonly samples: Int16Array }) | Refusal;
/** The first line of a reader; `count` of the samples after it. */
type Said = (Heard & { readonly count: number }) | Refusal;

/**
 * What a reader said: a line of JSON, then as many samples as it counts. One that died of what it was given says less.
 * @param code null when it was killed
 */
export function toReading(said: Buffer, code: number | null): Reading {
  const end = said.indexOf('\n');
  if (code !== 0 || end < 0) return { refusal: 'too-demanding' };
  const line = JSON.parse(said.toString('utf8', 0, end)) as Said;
  if ('refusal' in line) return line;
  const { count, ...reading } = line;
  if (said.length - end - 1 !== count * Int16Array.BYTES_PER_ELEMENT)
    return { refusal: 'too-demanding' };
  const samples = new Int16Array(Uint8Array.prototype.slice.call(said, end + 1).buffer);
  return { samples, ...reading };
}
