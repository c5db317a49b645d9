import type { components } from '@pbxkit/client';

type Language = components['schemas']['Language'];

/** Turns text into speech. PBX Kit has none of its own: who runs it may give one to `createApp`. */
export interface Speech {
  /** Names of its voices; the first is the usual one. */
  readonly voices: readonly string[];
  /** A sound file of any kind that prompts may be made of. */
  speak(text: {
    readonly script: string;
    readonly language: Language;
    readonly voice: string | null;
  }): Promise<Buffer>;
}
