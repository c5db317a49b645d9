/** Loudest sample of up to 400 equal parts, 0 to 255: the waveform of a sound that was made here. */
export function peaksOf(samples: Int16Array): number[] {
  const count = Math.min(400, samples.length);
  return Array.from({ length: count }, (_, part) => {
    const start = Math.floor((part * samples.length) / count);
    const end = Math.floor(((part + 1) * samples.length) / count);
    const peak = samples
      .subarray(start, end)
      .reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    return Math.min(255, Math.round((peak / 32_768) * 255));
  });
}
