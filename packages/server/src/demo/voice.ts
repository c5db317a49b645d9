const rate = 8_000;
/** Resonances of five vowels (first two formants, in hertz). */
const vowels = [
  [730, 1_090],
  [530, 1_840],
  [270, 2_290],
  [570, 840],
  [300, 870],
] as const;
/** Seconds of a syllable, the pause after it included. */
const syllable = 0.22;

/** Something that sounds as if somebody spoke, as a WAV file of 16-bit PCM; the same for the same arguments. */
export function voice(seconds: number, pitch: number): Buffer {
  const count = Math.floor(seconds * rate);
  const file = Buffer.alloc(44 + 2 * count);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + 2 * count, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(2 * count, 40);
  for (let at = 0; at < count; at += 1)
    file.writeInt16LE(Math.round(6_000 * sampleAt(at / rate, pitch)), 44 + 2 * at);
  return file;
}

/** Harmonics of the pitch, the louder the nearer they are to a resonance of the vowel that is spoken. */
function sampleAt(second: number, pitch: number): number {
  const spoken = Math.floor(second / syllable);
  const part = (second % syllable) / syllable;
  const isPause = spoken % 9 === 8;
  const loudness = isPause || part > 0.8 ? 0 : Math.sin((Math.PI * part) / 0.8) ** 2;
  if (loudness === 0) return 0;
  const formants = vowels[(spoken * 7 + (spoken >> 2)) % vowels.length] ?? vowels[0];
  const tone = pitch * (1 + 0.08 * Math.sin(second * 2.1));
  let sum = 0;
  for (let harmonic = 1; harmonic * tone < 3_400; harmonic += 1)
    sum += gainAt(harmonic * tone, formants) * Math.sin(2 * Math.PI * harmonic * tone * second);
  return loudness * Math.max(-1, Math.min(1, sum));
}

const gainAt = (frequency: number, formants: readonly number[]): number =>
  formants.reduce((sum, formant) => sum + 0.5 / (1 + ((frequency - formant) / 90) ** 2), 0);
