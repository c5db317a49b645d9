import type { Locator } from '@playwright/test';
import { soundRate, wavOf } from '../../packages/server/src/sounds/wav.js';
import type { Person } from './person.js';

/** A sound file with a tone. */
export function toneFile(name: string, seconds = 1) {
  const samples = Int16Array.from({ length: soundRate * seconds }, (_, at) =>
    Math.round(8000 * Math.sin((2 * Math.PI * 440 * at) / soundRate)),
  );
  return { name, mimeType: 'audio/wav', buffer: wavOf(samples) };
}

interface SoundFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
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
  file: SoundFile,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: say('chooseFile'), exact: true }).press('Enter');
  await (await chooser).setFiles(file);
}
