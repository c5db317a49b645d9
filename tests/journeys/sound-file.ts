import type { Locator } from '@playwright/test';
import type { Person } from './person.js';

const rate = 8000;

/** A WAV file with a tone: one channel, 16 bits (Microsoft, Multimedia Programming Interface 1.0). */
export function toneFile(name: string, seconds = 1) {
  const samples = Buffer.alloc(rate * seconds * 2);
  for (let at = 0; at < samples.length / 2; at++)
    samples.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * 440 * at) / rate)), at * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return { name, mimeType: 'audio/wav', buffer: Buffer.concat([head, samples]) };
}

/** Calls itself a sound and is a document. */
export const falseSound = {
  name: 'chanson.wav',
  mimeType: 'audio/wav',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'),
};

/** Chooses a file of the own computer in a dialog. */
export async function chooseSound(
  { page, say }: Person,
  dialog: Locator,
  file: typeof falseSound,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: say('chooseFile'), exact: true }).press('Enter');
  await (await chooser).setFiles(file);
}
