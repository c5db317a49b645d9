import type { Prompt } from '../shared/prompt.js';

/** What the person can change beside the sound. */
export interface PromptDraft {
  title: string;
  language: Prompt['language'];
  script: string;
}

export type PromptEdits = Partial<PromptDraft>;

/** Where the sound of a prompt comes from. */
export type Way = 'file' | 'phone' | 'text';
export const ways: readonly Way[] = ['file', 'phone', 'text'];

export const maxBytes = 20 * 1024 * 1024;

export const draftOf = (stored: Prompt | null): PromptDraft => ({
  title: stored?.title ?? '',
  language: stored?.language ?? null,
  script: stored?.script ?? '',
});

/** `Welcome_2026.final.mp3` → `Welcome 2026.final` */
export const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{2,4}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 80);

/** What is sent: everything of a new prompt, of a stored one what was changed. */
export function bodyOf({ script, ...draft }: PromptDraft, uploadId: string) {
  return { ...draft, script: script.trim() || null, ...(uploadId && { uploadId }) };
}
