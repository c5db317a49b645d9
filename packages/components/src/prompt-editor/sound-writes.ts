import { unwrap, type PbxClient } from '@pbxkit/client';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { Host } from '../shared/client-context.js';
import { MutationController } from '../shared/mutation-controller.js';
import type { Prompt, PromptUpload } from '../shared/prompt.js';

export interface SpeechInput {
  readonly script: string;
  readonly language: NonNullable<Prompt['language']>;
  readonly voice: string | null;
}

/** The ways to a sound. */
export class SoundWrites {
  readonly uploading: MutationController<File, PromptUpload>;
  readonly recording: MutationController<null, PromptUpload>;
  readonly speaking: MutationController<SpeechInput, PromptUpload>;

  constructor(host: Host) {
    this.uploading = new MutationController(host, 'prompt-upload', upload, {
      done: 'pbx-prompt-uploaded',
    });
    this.recording = new MutationController(
      host,
      'prompt-record',
      (client, _, signal) => unwrap(client.POST('/prompt-recordings', { body: {}, signal })),
      { done: 'pbx-prompt-recorded' },
    );
    this.speaking = new MutationController(
      host,
      'prompt-speak',
      (client, body, signal) => unwrap(client.POST('/prompt-speech', { body, signal })),
      { done: 'pbx-prompt-spoken' },
    );
  }

  get all() {
    return [this.uploading, this.recording, this.speaking];
  }
}

function upload(client: PbxClient, file: File, signal: AbortSignal): Promise<PromptUpload> {
  return unwrap(
    client.POST('/prompt-uploads', {
      params: { query: { fileName: file.name.slice(-200) } },
      body: '',
      bodySerializer: () => file,
      headers: { 'Content-Type': 'application/octet-stream' },
      signal,
    }),
  );
}

declare global {
  interface HTMLElementEventMap {
    'pbx-prompt-upload': PbxActionEvent<File>;
    'pbx-prompt-uploaded': CustomEvent<PromptUpload>;
    'pbx-prompt-record': PbxActionEvent<null>;
    'pbx-prompt-recorded': CustomEvent<PromptUpload>;
    'pbx-prompt-speak': PbxActionEvent<SpeechInput>;
    'pbx-prompt-spoken': CustomEvent<PromptUpload>;
  }
}
