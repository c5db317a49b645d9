export const sampleRate = 8000;
const bias = 132;

export function encodeSample(sample: number): number {
  const size = Math.min(Math.round(Math.abs(sample)), 32_635) + bias;
  const exponent = Math.max(0, 31 - Math.clz32(size) - 7);
  const mantissa = (size >> (exponent + 3)) & 15;
  return ~((sample < 0 ? 128 : 0) | (exponent << 4) | mantissa) & 255;
}

export function decodeSample(code: number): number {
  const bits = ~code & 255;
  const size = ((((bits & 15) << 3) + bias) << ((bits >> 4) & 7)) - bias;
  return bits & 128 ? -size : size;
}

export function sine(frequency: number, from: number, count: number): number[] {
  const step = (2 * Math.PI * frequency) / sampleRate;
  return Array.from({ length: count }, (_, index) => 8000 * Math.sin(step * (from + index)));
}

const power = (samples: readonly number[]): number =>
  samples.reduce((sum, sample) => sum + sample * sample, 0);

export const isQuiet = (samples: readonly number[]): boolean =>
  power(samples) < samples.length * 100 ** 2;

/** The part of all power that sounds at one frequency, by Goertzel: 1 for a clean tone. */
export function shareOf(frequency: number, samples: readonly number[]): number {
  const turn = 2 * Math.cos((2 * Math.PI * frequency) / sampleRate);
  let last = 0;
  let before = 0;
  for (const sample of samples) [last, before] = [sample + turn * last - before, last];
  const found = last * last + before * before - turn * last * before;
  return (2 * found) / (samples.length * power(samples) || 1);
}

/** The one frequency that is heard, to the hertz; null for silence, speech and music. */
export function frequencyOf(samples: readonly number[]): number | null {
  if (samples.length < 400 || isQuiet(samples)) return null;
  const best = (frequencies: number[]): number => {
    const shares = frequencies.map((each) => shareOf(each, samples));
    return frequencies[shares.indexOf(Math.max(...shares))] ?? 0;
  };
  const near = best(Array.from({ length: 340 }, (_, index) => 50 + index * 10));
  const exact = best(Array.from({ length: 21 }, (_, index) => near - 10 + index));
  return shareOf(exact, samples) > 0.6 ? exact : null;
}
