import type { TracedStep } from '../engine.js';

/** So many characters fit into a line of the log besides whatever else stands in it: see cel_custom.conf. */
const longest = 480;
/** Bytes that each text may have, tried in this order; ids and codes are shorter than the last. */
const lengths = [200, 120, 80, 60, 40];

/** Decisions as they travel through the dialplan, one event each; long names are shortened so that no line is cut. */
export const encodeTrace = (steps: readonly TracedStep[]): string => steps.map(encode).join('.');

function encode(step: TracedStep): string {
  const tried = lengths.map((most) => toBase64(step, most));
  return tried.find(({ length }) => length <= longest) ?? tried.at(-1) ?? '';
}

function toBase64(step: TracedStep, most: number): string {
  const json = JSON.stringify(step, (_, one: unknown) =>
    typeof one === 'string' ? shortened(one, most) : one,
  );
  return Buffer.from(json).toString('base64url');
}

function shortened(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let kept = '';
  for (const sign of text) {
    if (Buffer.byteLength(`${kept}${sign}…`) > most) break;
    kept += sign;
  }
  return `${kept}…`;
}
