/** Samples per second of everything that callers hear. */
export const soundRate = 8_000;

export const headerBytes = 44;

/** A WAV file (RIFF, PCM, 16 bit, mono). */
export function wavOf(samples: Int16Array): Buffer {
  const size = samples.length * 2;
  const wav = Buffer.alloc(headerBytes + size);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(headerBytes - 8 + size, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(soundRate, 24);
  wav.writeUInt32LE(soundRate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(size, 40);
  samples.forEach((sample, index) => wav.writeInt16LE(sample, headerBytes + index * 2));
  return wav;
}

/** The samples of a file that `wavOf` made. */
export const samplesOf = (wav: Uint8Array): Int16Array =>
  new Int16Array(Uint8Array.prototype.slice.call(wav, headerBytes).buffer);
