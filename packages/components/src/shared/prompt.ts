import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import { svg, type TemplateResult, html } from 'lit';
import type { Localize } from './localize.js';

type Schemas = components['schemas'];

export type Prompt = Schemas['Prompt'];
export type PromptUpload = Schemas['PromptUpload'];

/** A sound as the picker finds it. */
export interface PromptChoice {
  readonly id: string;
  readonly title: string;
  readonly durationSeconds: number;
  readonly language: Prompt['language'];
  /** Its sound, for a player. */
  load(): Promise<ArrayBuffer>;
}

/** Finds prompts by title, in the order of the alphabet; the empty text finds the first ones. */
export type PromptSearch = (text: string, signal: AbortSignal) => Promise<readonly PromptChoice[]>;

/** Tells about one prompt; null when it is gone or out of reach. */
export type PromptFind = (id: string, signal: AbortSignal) => Promise<PromptChoice | null>;

/** Gives the bytes of a prompt. */
export const promptSound = (client: PbxClient, promptId: string) => (): Promise<ArrayBuffer> =>
  unwrap(
    client.GET('/prompts/{promptId}/audio', {
      params: { path: { promptId } },
      parseAs: 'arrayBuffer',
    }),
  );

/** Gives the bytes of a sound that no prompt has taken yet. */
export const uploadSound =
  (client: PbxClient, promptUploadId: string) => (): Promise<ArrayBuffer> =>
    unwrap(
      client.GET('/prompt-uploads/{promptUploadId}/audio', {
        params: { path: { promptUploadId } },
        parseAs: 'arrayBuffer',
      }),
    );

/** `12 s`, or `3 min 5 s`. */
export function lengthText(words: Localize, seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return words.text('prompt.seconds', { seconds: whole });
  const values = { minutes: Math.floor(whole / 60), seconds: whole % 60 };
  return words.text('prompt.minutes', values);
}

const height = 40;

/** How loud a sound is from its beginning to its end; decoration beside a player. */
export function waveform(peaks: readonly number[]): TemplateResult {
  const width = Math.max(1, peaks.length);
  const path = peaks
    .map((peak, at) => {
      const half = Math.max(0.5, (peak / 255) * (height / 2));
      return `M${at + 0.5} ${height / 2 - half}V${height / 2 + half}`;
    })
    .join('');
  return html`<svg
    class="waveform"
    part="waveform"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<path d=${path}></path>`}
  </svg>`;
}
