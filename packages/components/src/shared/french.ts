/**
 * `de` before a value that begins with a vowel: `d’Anne`, `d’Hélène`, `d’août`. The h of names from elsewhere is mostly
 * said (`de Hassan`), and the y of Yannick is no vowel.
 */
export function elided(message: string, valueOf: (name: string) => string): string {
  return message.replace(/\b([Dd])e (?=\{(\w+)\})/g, (whole, d: string, name: string) =>
    beginsWithVowel(valueOf(name)) ? `${d}’` : whole,
  );
}

/** The first of a month is said as such: `1er janvier`. */
export function withFirst(date: string): string {
  return date.replace(/(?<![\d\p{L}])1 (?=\p{L})/u, '1er ');
}

function beginsWithVowel(text: string): boolean {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return /^(?!y[aeiou]|ou[aei])(?:[aeiouyœ]|h[eiy])/i.test(plain);
}
