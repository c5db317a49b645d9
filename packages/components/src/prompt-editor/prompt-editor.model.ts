import type { Prompt, PromptUpload } from '../shared/prompt.js';

/** A sound, as far as it is told from another one. */
export interface Sound {
  /** What was sent and no prompt has taken yet; null for the stored one. */
  readonly uploadId: string | null;
  readonly fileName: string | null;
  readonly durationSeconds: number | null;
}

/** What the person can change. */
export interface PromptDraft {
  title: string;
  language: Prompt['language'];
  script: string;
  /** Who speaks it; null = the usual voice. */
  voice: string | null;
  sound: Sound | null;
}

export type PromptEdits = Partial<PromptDraft>;

/** Where the sound of a prompt comes from. */
export type Way = 'file' | 'phone' | 'text';
export const ways: readonly Way[] = ['file', 'phone', 'text'];

export const maxBytes = 20 * 1024 * 1024;

export const newPrompt: Readonly<PromptDraft> = {
  title: '',
  language: null,
  script: '',
  voice: null,
  sound: null,
};

export const draftOf = (stored: Prompt): PromptDraft => {
  const { title, language, script, voice, fileName, durationSeconds } = stored;
  return {
    ...{ title, language, script: script ?? '', voice },
    sound: { uploadId: null, fileName, durationSeconds },
  };
};

export const soundOf = ({ id: uploadId, fileName, durationSeconds }: PromptUpload): Sound => ({
  uploadId,
  fileName,
  durationSeconds,
});

/** `Welcome_2026.final.mp3` → `Welcome 2026.final` */
export const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{2,4}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 80);

export function createBody(draft: PromptDraft, ownerUserId: string) {
  const { sound, script, ...rest } = draft;
  const owner = ownerUserId ? { ownerUserId } : {};
  return { ...rest, ...owner, script: script.trim() || null, uploadId: sound?.uploadId ?? '' };
}

export function updateBody({ sound, script, ...rest }: PromptEdits) {
  return {
    ...rest,
    ...(script !== undefined && { script: script.trim() || null }),
    ...(sound?.uploadId && { uploadId: sound.uploadId }),
  };
}
