/**
 * `de` before a value that begins with a vowel: `d’Anne`, `d’Hélène`. The h of names from elsewhere is mostly said
 * (`de Hassan`), and the y of Yannick is no vowel.
 */
export function elided(sentence: string, values: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\b([Dd])e (?=\{(\w+)\})/g, (whole, d: string, name: string) =>
    beginsWithVowel(String(values[name] ?? '')) ? `${d}’` : whole,
  );
}

function beginsWithVowel(text: string): boolean {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return /^(?!y[aeiou]|ou[aei])(?:[aeiouyœ]|h[eiy])/i.test(plain);
}
