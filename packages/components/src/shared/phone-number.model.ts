const separators = /[\s().\-\u00a0\u2010-\u2015]/g;

/**
 * The E.164 number (ITU-T E.164) that a person means: `514 555-0123` and `1-514-555-0123` are of North America,
 * `011…` and `00…` lead abroad. Digits after a leading 0 are of another national plan, which only the server knows, and stay
 * as they are. Null for anything that is no number.
 */
export function phoneNumberOf(text: string): string | null {
  const typed = text.replace(separators, '');
  const abroad = /^(?:\+|011|00)([1-9]\d{6,14})$/.exec(typed);
  if (abroad) return northAmerican(abroad[1] ?? '') ?? abroadOf(abroad[1] ?? '');
  return northAmerican(typed) ?? (/^0[1-9]\d{7,9}$/.test(typed) ? typed : null);
}

/** A number, or the prefix `+1514*` that stands for all numbers that begin so. */
export function numberPatternOf(text: string): string | null {
  const typed = text.replace(separators, '');
  if (!typed.endsWith('*')) return phoneNumberOf(typed);
  const start = typed.slice(0, -1);
  if (/^\+[1-9]\d{0,13}$/.test(start)) return typed;
  if (/^1[2-9]\d{0,9}$/.test(start)) return `+${typed}`;
  return /^[2-9]\d{2,8}$/.test(start) ? `+1${typed}` : null;
}

function northAmerican(digits: string): string | null {
  const national = /^1?([2-9]\d{2}[2-9]\d{6})$/.exec(digits)?.[1];
  return national ? `+1${national}` : null;
}

/** A number under country code 1 that is not complete is none. */
function abroadOf(digits: string): string | null {
  return digits.startsWith('1') ? null : `+${digits}`;
}
