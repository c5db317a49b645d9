const rate = 8_000;

/** Frequencies of a pentatonic scale, from A3 on; any of them sound well after any other. */
const scale = [220, 246.94, 277.18, 329.63, 369.99, 440, 493.88, 554.37] as const;
/** Seconds until a bell is all but silent. */
const ring = 2.4;

/** Bells that are struck one after the other, as samples; the same for the same arguments. */
export function chimes(seconds: number, beat: number, melody: readonly number[]): Int16Array {
  const samples = new Float64Array(Math.floor(seconds * rate));
  const last = Math.floor((seconds - ring) / beat);
  for (let stroke = 0; stroke <= last; stroke += 1)
    strike(samples, stroke * beat, scale[melody[stroke % melody.length] ?? 0] ?? scale[0]);
  return Int16Array.from(samples, (sample) => Math.round(4_500 * Math.tanh(sample)));
}

function strike(samples: Float64Array, at: number, hertz: number): void {
  const start = Math.floor(at * rate);
  const end = Math.min(samples.length, start + ring * rate);
  for (let index = start; index < end; index += 1) {
    const second = (index - start) / rate;
    const attack = Math.min(1, second / 0.01);
    const tone = (factor: number, fade: number) =>
      Math.sin(2 * Math.PI * hertz * factor * second) * Math.exp(-second * fade);
    samples[index] = (samples[index] ?? 0) + attack * (tone(1, 2) + 0.3 * tone(2, 4));
  }
}
